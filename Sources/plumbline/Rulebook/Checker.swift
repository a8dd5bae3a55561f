import Checking
import Contracts
import Foundation
import Office
import Reports

/// The checking engine as `check` uses it: a rulebook and today's date.
struct Checker: Sendable {
  private let checker: DocumentChecker
  private let today: CalendarDate

  private var rulebook: Rulebook { checker.rulebook }

  init(folders: [String], cache: String?, today: CalendarDate) throws(CallProblem) {
    checker = DocumentChecker(try Rulebook(checked: folders, cache: cache))
    self.today = today
  }

  /// Refuses names that the rulebook does not know.
  func validate(_ settings: DocumentSettings) throws(CallProblem) {
    if let name = settings.profile, rulebook.profile(named: name) == nil {
      let names = rulebook.profiles.map(\.id) + ["all"]
      throw CallProblem(
        unknown: LocalizedText(zh: "用途", en: "profile"), name, among: names,
        ask: LocalizedText(zh: "可用：\(names.joined(separator: "、"))。", en: "Known: \(names.joined(separator: ", "))."))
    }
    if let name = settings.kind, !rulebook.isKnown(kind: name) {
      let names = rulebook.vocabulary.kinds.flatMap { [$0.short, $0.id] }
      let short = rulebook.vocabulary.kinds.map(\.short)
      throw CallProblem(
        unknown: LocalizedText(zh: "文件种类", en: "kind of document"), name, among: names,
        ask: LocalizedText(zh: "可用：\(short.joined(separator: "、"))。", en: "Known: \(short.joined(separator: ", "))."))
    }
    for id in settings.select + settings.ignore { try rulebook.requireRule(beginning: id) }
  }

  func reportSettings(in language: Language) -> ReportSettings {
    var settings = ReportSettings(
      language: language, version: Plumbline.version, rulebookHash: rulebook.hash,
      ruleCount: rulebook.rules.count { $0.status != .retired }, sources: rulebook.sourceTitles)
    settings.blankRules = rulebook.profile(named: "template")?.ignored ?? []
    return settings
  }

  /// Checks a document, of which some may have been read already.
  func check(
    _ source: DocumentSource, begun: EarlyReading?, with settings: DocumentSettings
  ) async -> CheckedDocument {
    let options = CheckOptions(
      today: today, profile: settings.profile, kind: settings.kind, asOf: settings.asOf, select: settings.select,
      ignore: settings.ignore)
    if let begun { return await checker.check(begun, options) }
    switch source {
    case .file(let path): return checker.check(path: path, options)
    case .absent(let path, let error):
      // As unreadable as an empty file, for a reason of its own.
      var document = checker.check(bytes: [], name: path, options)
      document.sha256 = ""
      document.error = error
      return document
    case .standardInput:
      let bytes = FileBytes.readAll(from: STDIN_FILENO)
      let checked = checker.check(bytes: bytes, name: source.path, options)
      guard checked.error?.code == .notADocument, let text = DocumentSource.plainText(bytes) else { return checked }
      let document = WordDocument(plainText: text)
      return checker.check(document, name: source.path, sha256: checked.sha256, options)
    }
  }
}
