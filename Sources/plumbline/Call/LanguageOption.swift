import ArgumentParser
import Office

/// `--language`, for commands whose only two-language words are messages. `Speech` has looked at it already; here it is
/// documented and wrong values are refused.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(Speech.say("说明所用的语言：zh 或 en。", "Language of messages: zh or en."), valueName: "language"))
  var language: String?

  func settled() throws(CallProblem) -> Language {
    guard let language else { return Speech.language }
    return try Self.language(named: language)
  }

  static func language(named name: String) throws(CallProblem) -> Language {
    if let language = Language(rawValue: name) { return language }
    throw CallProblem(zh: "语言“\(name)”不可用，请用 zh 或 en。", en: "the language is zh or en, not “\(name)”.")
  }
}
