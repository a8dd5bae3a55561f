import Contracts
import Office

/// One rule of the rulebook: what it rests on, when it applies, what it checks, and what it says.
public struct Rule: Sendable {
  public enum Status: String, Sendable, CaseIterable, Codable {
    case preview, stable, retired
  }

  /// Begins with an id of the requirement catalogue, such as `PRC-003` or `PRC-003a`.
  public var id: String
  /// Other catalogue ids that ask for the same.
  public var serves: [String]
  /// Rules at whose defects this one's have their root: it is silent in a document in which one of them fails.
  public var follows: [String]
  public var title: LocalizedText
  public var level: Level
  public var confidence: Confidence
  public var status: Status
  public var citations: [Citation]
  /// The requirement in our own words; never a quotation.
  public var says: LocalizedText
  /// Why it matters, in one sentence.
  public var why: LocalizedText?
  public var applicability: Applicability
  public var check: Check
  public var messageForFail: LocalizedText
  /// Said when the outcome is undetermined; a general sentence is used when the rule has none of its own.
  public var messageForUndetermined: LocalizedText?
  public var remedy: LocalizedText
  /// How the text itself can be put right, where that can be said.
  public var correction: Correction?
  public var examples: [RuleExample]
  /// Folder of the source it stands in, such as `civil-code`.
  public var source: String
  /// Path of its file, as the user would write it.
  public var file: String

  public func message(for outcome: Outcome) -> LocalizedText {
    guard outcome == .undetermined else { return messageForFail }
    return messageForUndetermined
      ?? LocalizedText(
        zh: "未能判断：\(title.zh)。所需内容在文中未能可靠识别，请人工核对。",
        en: "Undetermined: \(title.en). What this needs could not be recognised reliably; please check by hand.")
  }
}

/// When a rule applies.
public struct Applicability: Sendable {
  /// Kinds, groups or `kind/variant` of which one must hold; empty for every technology contract.
  public var kinds: [String] = []
  /// Kinds or variants that must not hold.
  public var notKinds: [String] = []
  /// All must hold.
  public var conditions: [Condition] = []
  /// None may hold.
  public var exceptions: [Condition] = []
  /// The law's first and last day in force, compared with the date whose law applies.
  public var from: CalendarDate?
  public var until: CalendarDate?
  /// Profiles it belongs to; empty for all.
  public var profiles: [String] = []

  public init() {}
}

/// A simple question about a contract, used for applicability.
public enum Condition: Sendable, Hashable {
  /// The fact is stated at least once and neither blank nor waived.
  case fact(String)
  /// The topic is dealt with, by heading or by cues.
  case topic(String)
  /// The cue occurs, in the places named or anywhere.
  case cue(String, in: [String])
  /// The document is of this kind, group or variant.
  case kind(String)
}

/// An example of a rule: its test and its documentation.
public struct RuleExample: Sendable {
  public var name: String
  public var expect: Outcome
  /// Plain text as `WordDocument(plainText:)` takes it; `⟦ ⟧` mark what the finding must point at.
  public var text: String
  /// The text when every correction of the rule has been taken.
  public var corrected: String?
  /// Kind to assume instead of the recognised one; with variants as `development/entrusted`.
  public var kind: String?
  public var asOf: CalendarDate?
  public var line: Int

  public init(
    name: String, expect: Outcome, text: String, corrected: String? = nil, kind: String?, asOf: CalendarDate?, line: Int
  ) {
    self.name = name
    self.expect = expect
    self.text = text
    self.corrected = corrected
    self.kind = kind
    self.asOf = asOf
    self.line = line
  }
}

extension LocalizedText {
  /// The text with its `{holes}` filled. A value that differs between languages is kept under `name` and `name@en`.
  /// A hole without a value stays, so that the mistake is seen.
  public func filled(with arguments: [String: String], in language: Language) -> String {
    var result = ""
    var rest = Substring(text(in: language))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += arguments["\(name)@\(language.rawValue)"] ?? arguments[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The names of its holes in one language, in order.
  func holes(in language: Language) -> [String] {
    var names: [String] = []
    var rest = Substring(text(in: language))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}
