/// What the argument parser says about a wrong call, in our words and in the language of the call.
///
/// The parser speaks English alone. Its commonest sentences are said anew; the rest is passed on as it is.
enum CallWording {
  static func sentence(for message: String) -> String {
    let way = Speech.say("用法见 plumbline --help。", "See plumbline --help.")
    let firstLine = message.split(separator: "\n").first.map(String.init) ?? message
    guard Speech.language == .zh else { return "\(firstLine) \(way)" }
    return "\(chinese(firstLine) ?? firstLine) \(way)"
  }

  static func chinese(_ message: String) -> String? {
    if let match = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      guard let similar = match.2 else { return "没有选项 \(match.1)。" }
      return "没有选项 \(match.1)，是否想用 \(similar)？"
    }
    if let match = message.wholeMatch(of: /Missing value for '(.+?)(?: <.+>)?'/) {
      return "选项 \(match.1) 后面缺少值。"
    }
    if let match = message.wholeMatch(of: /Missing expected argument '<(.+)>'/) {
      return "缺少参数 \(match.1)。"
    }
    if let match = message.wholeMatch(of: /Unexpected argument '(.+)'/) {
      return "多余的参数“\(match.1)”。"
    }
    if let match = message.wholeMatch(of: /(\d+) unexpected arguments: (.+)/) {
      return "有 \(match.1) 个多余的参数：\(match.2)。"
    }
    if let match = message.wholeMatch(of: /The value '(.+)' is invalid for '(.+?)(?: <.+>)?'.*/) {
      return "选项 \(match.2) 的值“\(match.1)”无效。"
    }
    return nil
  }
}
