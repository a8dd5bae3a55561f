import Contracts
import Foundation
import Office

/// The language the program speaks, and two-language sentences.
enum Speech {
  /// Of this call: `--language`, else the environment.
  static let language = language(
    of: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// The language of help and of messages must be known before the arguments are understood, so it is looked for in
  /// their plain text; a value that is no language is left for the command to refuse.
  static func language(of arguments: [String], environment: [String: String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--language", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--language="), let language = Language(rawValue: String(argument.dropFirst(11))) {
        return language
      }
    }
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("zh") ? .zh : .en
  }

  static func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}

/// Something is wrong with the call, the configuration or the rulebook. One clear sentence with the way out.
struct CallProblem: Error {
  let text: LocalizedText

  init(zh: String, en: String) { text = LocalizedText(zh: zh, en: en) }

  /// A name that does not exist, with the most similar one that does.
  init(unknown what: LocalizedText, _ name: String, among names: some Sequence<String>, ask: LocalizedText) {
    var zh = "没有名为“\(name)”的\(what.zh)"
    var en = "there is no \(what.en) “\(name)”"
    if let similar = Similarity.closest(to: name, among: names) {
      zh += "，是否想用“\(similar)”？"
      en += "; did you mean “\(similar)”?"
    } else {
      zh += "。"
      en += "."
    }
    self.init(zh: zh + ask.zh, en: en + (ask.en.isEmpty ? "" : " ") + ask.en)
  }
}
