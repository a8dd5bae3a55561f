/// A label and what stands behind it: 住所地：北京市…, 甲方（盖章）：, 项目名称____.
struct Field {
  /// What brackets and words of the label ask for.
  struct Hints: OptionSet {
    let rawValue: UInt8
    static let seal = Hints(rawValue: 1)
    static let signature = Hints(rawValue: 2)
    /// (以下简称甲方) in the label: this is where the party is introduced.
    static let alias = Hints(rawValue: 4)
    /// A colon, not only a blank or a gap.
    static let colon = Hints(rawValue: 8)
    /// 姓名 or 自然人: a person.
    static let person = Hints(rawValue: 16)
    /// A date, or a place for one, that no label announces.
    static let unlabelled = Hints(rawValue: 32)
  }

  var line: Int
  /// Parties named by the label; more than one word may name the same party, as in 委托方（甲方）.
  var designators: [Designator]
  /// What the label says is wanted; empty when it only names a party.
  var kinds: [FieldKind]
  var hints: Hints
  var label: Range<Int>
  /// What stands behind, underlines and spaces trimmed; empty when there is nothing. May be in the next cell or line.
  var value: Range<Int>
  /// The party it belongs to, named by its label, its column or the lines before it; empty when nothing tells.
  var owner: [Designator] = []

  /// Names a party and nothing else: the beginning of a party block or of a signature block.
  var isHeader: Bool { !designators.isEmpty && kinds.allSatisfy { $0 == .name || $0 == .seal || $0 == .signature } }
}
