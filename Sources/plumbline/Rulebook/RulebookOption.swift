import ArgumentParser
import Checking
import Contracts
import Foundation

/// `--rules`, for commands that look at the rulebook.
struct RulebookOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say("规则库文件夹，可重复，后面的补充前面的。", "Rulebook folder, repeatable; later ones extend."),
      valueName: "folder"))
  var rules: [String] = []

  /// The whole rulebook with its examples, which the compiled form leaves out.
  func rulebook() throws(CallProblem) -> Rulebook {
    let environment = ProcessInfo.processInfo.environment
    return try Rulebook(checked: RuleFolders.folders(named: rules, environment: environment))
  }

  /// The rulebook without examples, ready sooner.
  func compiledRulebook() throws(CallProblem) -> Rulebook {
    let environment = ProcessInfo.processInfo.environment
    return try Rulebook(
      checked: RuleFolders.folders(named: rules, environment: environment),
      cache: RuleFolders.cacheFolder(environment: environment))
  }
}

extension Rulebook {
  /// Reads a rulebook; what is wrong in it is what is wrong with the call.
  init(checked folders: [String], cache: String? = nil) throws(CallProblem) {
    do {
      try self.init(reading: folders, cache: cache)
    } catch {
      throw CallProblem(
        zh: "规则库有误，未作核对：\n\(error)", en: "the rulebook has mistakes, nothing was checked:\n\(error)")
    }
  }

  /// Titles by the ids under which rules and documents name things.
  var titles: [String: LocalizedText] {
    var titles = [
      "contract": LocalizedText(zh: "各类合同", en: "every contract"),
      "technology-contract": LocalizedText(zh: "技术合同", en: "technology contracts"),
      "other-contract": LocalizedText(zh: "其他合同", en: "other contracts"),
    ]
    for kind in vocabulary.kinds {
      titles[kind.id] = kind.title
      titles[kind.short] = kind.title
    }
    for topic in vocabulary.topics { titles["topic:\(topic.id)"] = topic.title }
    for fact in vocabulary.facts { titles["fact:\(fact.name)"] = fact.title }
    return titles
  }

  /// Titles of sources by id.
  var sourceTitles: [String: LocalizedText] {
    Dictionary(sources.map { ($0.id, $0.title) }) { first, _ in first }
  }
}
