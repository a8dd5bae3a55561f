import Office

/// The account of a document in words: what became of every character, part by part, and the sum.
public struct AccountText {
  private let account: Account
  private let language: Language

  public init(_ account: Account, language: Language) {
    self.account = account
    self.language = language
  }

  /// A section like those of `DocumentText`; its heading is the same in every language.
  public var text: String {
    var output = "\n## Account\n"
    for part in account.parts where part.characters > 0 || part.difference != 0 { output += lines(of: part) }
    output += sum(
      of: say("合计", "total"), characters: account.characters, text: account.text, setAside: account.setAside,
      unread: account.unread)
    output +=
      account.difference == 0
      ? say("每个字符都有去处，差额 0。\n", "Every character is accounted for; difference 0.\n")
      : say(
        "有 \(account.difference) 个字符去向不明，请把文件交给准绳的维护者。\n",
        "\(account.difference) characters are unaccounted for; please give this file to Plumbline's maintainers.\n")
    return output
  }

  private func lines(of part: Account.Part) -> String {
    var lines = sum(
      of: part.name, characters: part.characters, text: part.text, setAside: part.setAsideTotal,
      unread: part.unreadTotal)
    for reason in SetAside.Reason.allCases {
      guard let count = part.setAside[reason] else { continue }
      lines += "  \(say("搁置", "set aside")) \(count): \(words(for: reason))\n"
    }
    for item in part.unread.keys.sorted() {
      lines += "  \(say("未读", "unread")) \(part.unread[item] ?? 0) \(item.element): \(words(for: item.reason))\n"
    }
    if part.difference != 0 { lines += "  \(say("差额", "difference")) \(part.difference)\n" }
    return lines
  }

  private func sum(of name: String, characters: Int, text: Int, setAside: Int, unread: Int) -> String {
    say(
      "\(name)：\(characters) 个字符 = 正文 \(text) + 搁置 \(setAside) + 未读 \(unread)\n",
      "\(name): \(characters) characters = \(text) text + \(setAside) set aside + \(unread) unread\n")
  }

  private func words(for reason: SetAside.Reason) -> String {
    switch reason {
    case .deleted: say("修订中删除或移走的文字", "deleted or moved away by tracked changes")
    case .inserted: say("修订中插入或移来的文字", "inserted or moved here by tracked changes")
    case .hidden: say("隐藏文字", "hidden text")
    case .fieldCode: say("域代码", "instructions of fields")
    case .alternate: say("同一内容的另一种写法（备用分支、注音）", "another form of the same content: a fallback, or a ruby annotation")
    }
  }

  private func words(for reason: Account.Reason) -> String {
    switch reason {
    case .whiteSpace: say("文字两端 Word 不显示的空白", "white space at the ends of a text, which Word does not show")
    case .drawing: say("文本框以外的图形文字", "text of a drawing outside any text box")
    case .layout: say("图形的位置和大小", "position or size of a drawing")
    case .data: say("程序数据", "data of a program")
    case .separator: say("正文与注释之间的分隔", "separator between text and notes")
    case .notUnderstood: say("不认识的元素", "an element that is not understood")
    case .otherPart: say("图表、图示或构建基块，不是正文", "a chart, diagram or building block, which is no story")
    case .unreferenced: say("文档没有引用的页眉、页脚或其他部件", "a header, footer or other part that the document does not refer to")
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
