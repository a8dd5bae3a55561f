/// One place that introduces or names a party.
struct PartyMention {
  enum Place {
    /// On the cover, in a party block or in the opening sentence.
    case introduction
    /// In the clauses.
    case body
    case signature
    /// 户名 of the account that is paid to.
    case payee
  }

  var line: Int
  var designators: [Designator]
  /// Folded range of the words that call it 甲方.
  var label: Range<Int>
  /// Nil when the place for the name is blank.
  var name: Range<Int>?
  var place: Place
  var isPerson = false
  /// 住所地, 法定代表人 and the like follow.
  var hasParticulars = false
  /// Stated behind 名称 rather than behind the party's own label.
  var isNameField = false
}
