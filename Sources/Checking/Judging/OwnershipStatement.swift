import Contracts

/// Words that give a right to a party: 软件的著作权归甲方所有, the Client owns the copyright in the software.
struct OwnershipStatement {
  /// From the right's name to the owner, or the other way round.
  var text: Range<Int>
  /// Keys of the owners; of two or more, which ones does not matter: they own in common.
  var owners: Set<String>
  /// What the right is in, without the words that every such sentence has.
  var object: String
  /// Whether it speaks of some cases only: 甲方单独完成的, 付清前.
  var isLimited: Bool

  /// Whether both cannot hold: different owners of a right in the same thing.
  func contradicts(_ other: OwnershipStatement) -> Bool {
    let isSame = owners == other.owners || owners.count > 1 && other.owners.count > 1
    return !isSame && isAboutSame(as: other)
  }

  private func isAboutSame(as other: OwnershipStatement) -> Bool {
    if isLimited || other.isLimited { return isLimited == other.isLimited && object == other.object }
    if object == other.object || object.isEmpty || other.object.isEmpty { return true }
    return Self.classes.contains { words in
      [object, other.object].contains(where: words.contains)
        && [object, other.object].allSatisfy { object in words.contains { object.hasSuffix($0) } }
    }
  }

  /// Words that stand for any thing of a class; 软件 is every software of the project, 控制软件 is one.
  private static let classes: [Set<String>] = [
    ["软件", "程序", "计算机软件", "系统", "源代码", "源程序", "software", "program", "programs", "source code"],
    ["文档", "资料", "技术资料", "报告", "技术文档", "documents", "documentation", "reports"],
    ["数据", "试验数据", "data"],
    ["成果", "技术成果", "发明创造", "发明", "results", "inventions"],
  ]
}

/// Reads statements of ownership at the places where a right is named.
struct OwnershipReader {
  private let contract: Contract
  private let calls: PartyCalls

  init(_ contract: Contract) {
    self.contract = contract
    calls = PartyCalls(contract)
  }

  private static let belongs = Pattern(
    #"\A[^,。;:.\n归属]{0,20}?(?:归属于|归属|归于|归|均?属于)|\A[^,。;:.\n]{0,12}?(?:由|为)(?=[^,。;:\n]{1,20}(?:享有|所有|拥有|共有|取得))"#
      + #"|\A(?i:( (?:in|of|to) [^,.;:\n]{1,60}?)?,? (?:shall )?(?:belongs? to|vests? in|be vested in|(?:is|are|be) owned by|(?:is|are|be|remains?) the property of) )"#
  )
  private static let owns = Pattern(
    #"\A(?:应|将)?(?:共同|单独)?(?:享有|拥有|取得|保留|所有)|\A(?i:(?: shall)? (?:own|retain|hold)s?\b)"#)
  private static let objectBehind = Pattern(#"\A(?i: (?:in|of|to) ([^,.;:\n]{1,60}))"#)
  private static let joint = Pattern(
    #"\A(?:[甲乙丙丁、]{2,7}(?:双|三|两|四|各)?方|双方|两方|三方|各方|(?i:both parties|the parties|all parties)|共同)"#)
  private static let and = Pattern(#"\A(?:、|和|与|及|以及|,|(?i: and | or ))"#)

  /// Nil when the words at the right's name give it to nobody in particular.
  func statement(at right: Range<Int>) -> OwnershipStatement? {
    let sentence = sentence(around: right)
    if let verb = first(Self.belongs, right.upperBound..<sentence.upperBound),
      let (owners, end) = owners(at: verb.range.upperBound, before: sentence.upperBound)
    {
      let behind = verb.groups.first.flatMap { $0 }.map(contract.text.string) ?? ""
      return made(right.lowerBound..<end, owners, front(sentence.lowerBound..<right.lowerBound) + behind)
    }
    return owning(right, sentence)
  }

  /// 乙方享有软件的著作权: the owner stands in front.
  private func owning(_ right: Range<Int>, _ sentence: Range<Int>) -> OwnershipStatement? {
    var start = sentence.lowerBound
    for comma in matches(",", in: sentence.lowerBound..<right.lowerBound) { start = comma.upperBound }
    guard let (owners, end) = owners(at: start, before: right.lowerBound),
      let verb = first(Self.owns, end..<right.lowerBound)
    else { return nil }
    let behind = first(Self.objectBehind, right.upperBound..<sentence.upperBound)?.groups[0]
    let object =
      contract.text.string(verb.range.upperBound..<right.lowerBound) + (behind.map(contract.text.string) ?? "")
    return made(start..<right.upperBound, owners, object)
  }

  private func made(_ text: Range<Int>, _ owners: Set<String>, _ object: String) -> OwnershipStatement {
    let isLimited = ObjectWords.isLimited(object)
    return OwnershipStatement(
      text: text, owners: owners, object: isLimited ? object : ObjectWords.plain(object), isLimited: isLimited)
  }

  /// What stands in front of the right: the last part of its sentence that says something, unless that is a statement
  /// of its own.
  private func front(_ range: Range<Int>) -> String {
    let part = contract.text.string(range).split(whereSeparator: { ",:".contains($0) }).last.map(String.init) ?? ""
    return ["归", "属于", "享有", "使用权", "belong", "own"].contains { part.contains($0) } ? "" : part
  }

  private func owners(at start: Int, before end: Int) -> (owners: Set<String>, end: Int)? {
    var owners: Set<String> = []
    var offset = start
    var last = start
    while offset < end {
      if let call = calls.call(at: offset, before: end) {
        owners.insert(call.key)
        last = call.text.upperBound
      } else if let match = first(Self.joint, offset..<end) {
        owners.formUnion(["all", "of them"])
        last = match.range.upperBound
      } else {
        break
      }
      guard let next = first(Self.and, last..<end) else { break }
      offset = next.range.upperBound
    }
    return owners.isEmpty ? nil : (owners, last)
  }

  /// The sentence without the number in front; English sentences end with a full stop and a space.
  private func sentence(around right: Range<Int>) -> Range<Int> {
    let sentence = contract.sentence(around: right)
    var start = sentence.lowerBound
    for stop in matches(
      #"\. ?(?=[A-Z])|\A(?:\(?[\d一二三四五六七八九十]{1,3}[.、)] ?|[\d.]{1,7} |第[^条款项]{1,4}[条款项] ?|\(?[a-z]\))+"#,
      in: start..<right.lowerBound)
    {
      start = max(start, stop.upperBound)
    }
    let end = matches(#"\. (?=[A-Z])"#, in: right.upperBound..<sentence.upperBound).first?.lowerBound
    return start..<(end ?? sentence.upperBound)
  }

  private func first(_ pattern: Pattern, _ range: Range<Int>) -> Pattern.Match? {
    guard !range.isEmpty else { return nil }
    return (try? contract.source.firstMatch(of: pattern, in: range)) ?? nil
  }

  private func matches(_ pattern: String, in range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    return ((try? contract.source.matches(of: Pattern(pattern), in: range)) ?? []).map(\.range)
  }
}

/// The words that say what a right is in.
private enum ObjectWords {
  private static let limits = [
    "单独", "独立", "各自", "分别", "利用", "超出", "如果", "若", "之前", "以前", "之后", "付清", "放弃", "转让后", "背景", "原有", "已有", "自有",
    "既有", "第三", "其余", "其他", "除", "另行", "if ", "unless", "before", "until", "existing", "background",
  ]
  private static let dressing = [
    "本合同", "本项目", "本协议", "本次", "项目", "合同", "上述", "前述", "前项", "履行", "研究开发", "委托开发", "合作开发", "项下", "所", "形成", "产生", "取得",
    "完成",
    "开发", "研发", "编制", "提交", "交付", "涉及", "相关", "有关", "全部", "一切", "各项", "该", "本", "之", "的", "中", "及其", "由", "双方", "共同",
    "因", "就", "下", " in ", " of ", " to ", "the ", "all ", "this ", "developed", "project", "under", "contract", ",",
    ":", "\"",
    " ",
  ]

  static func isLimited(_ object: String) -> Bool { limits.contains { object.contains($0) } }

  static func plain(_ object: String) -> String {
    var plain = object.lowercased()
    for word in dressing { plain = plain.replacing(word, with: "") }
    return plain
  }
}
