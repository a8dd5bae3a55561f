import Contracts

/// Where the problems of a rulebook's files go, and the names that rules may use.
struct ProblemReport {
  let log: ProblemLog
  /// Path of the file being read, as the user would write it.
  let file: String
  /// Nil when the data come from a compiled rulebook, which was validated before it was written.
  let names: KnownNames?

  func add(_ message: String, line: Int) { log.add(file, line, message) }

  /// The same for another file.
  func of(_ file: String) -> ProblemReport { ProblemReport(log: log, file: file, names: names) }
}

/// The fields of one mapping of a rule file: those of `DataFields`, and what rules have beyond them.
///
/// Compiled data were validated before and are looked up directly: a program that starts often should start fast.
struct Fields {
  let report: ProblemReport
  let line: Int
  private let pairs: [(key: String, value: DataTree)]
  /// Keeps account of what is asked for and what is wrong; nil for compiled data.
  private let data: DataFields?

  init(_ tree: DataTree, _ report: ProblemReport) {
    self.report = report
    line = tree.line
    if case .mapping(let pairs) = tree.content { self.pairs = pairs } else { pairs = [] }
    data = report.names == nil ? nil : DataFields(tree, file: report.file, log: report.log)
  }

  func has(_ key: String) -> Bool { tree(key) != nil }

  func tree(_ key: String) -> DataTree? {
    if let data { return data.value(key) }
    guard let value = pairs.first(where: { $0.key == key })?.value else { return nil }
    if case .null = value.content { return nil }
    return value
  }

  func items(_ key: String) -> [DataTree] {
    if let data { return data.items(key) }
    guard let value = tree(key) else { return [] }
    if case .sequence(let items) = value.content { return items }
    return [value]
  }

  func fields(_ key: String) -> Fields? { tree(key).map { Fields($0, report) } }

  func complain(_ message: String, at key: String) {
    if let data { data.problem(key, message) } else { report.add(message, line: line) }
  }

  /// Reports every field that nothing asked for. To be called when all is read.
  func finish() { data?.finish() }

  func text(_ key: String) -> String {
    if let data { return data.text(key) }
    return optionalText(key) ?? ""
  }

  func optionalText(_ key: String) -> String? {
    if let data { return data.text(optional: key) }
    return tree(key).flatMap(\.text)
  }

  func texts(_ key: String) -> [String] { listed(key).map(\.text) }

  func localized(_ key: String) -> LocalizedText {
    if let data { return data.localized(key) }
    return optionalLocalized(key) ?? LocalizedText(zh: "", en: "")
  }

  func optionalLocalized(_ key: String) -> LocalizedText? {
    if let data { return data.localized(optional: key) }
    return tree(key).map { LocalizedText(zh: $0["zh"]?.text ?? "", en: $0["en"]?.text ?? "") }
  }

  func integer(_ key: String) -> Int? {
    if let data { return data.integer(key) }
    return optionalText(key).flatMap { Int($0) }
  }

  func flag(_ key: String) -> Bool {
    if let data { return data.boolean(key) ?? false }
    return optionalText(key) == "true"
  }

  /// Notes that a field must be there and is not.
  func require(_ key: String) {
    if data != nil, !has(key) { report.add("field '\(key)' is missing", line: line) }
  }

  /// The texts of a list, or a single one, with their lines.
  func listed(_ key: String) -> [(text: String, line: Int)] {
    items(key).compactMap { item in
      if let text = item.text { return (text, item.line) }
      report.add("'\(key)' must be text or a list of texts", line: item.line)
      return nil
    }
  }

  /// One of the words of an enumeration, if it is given.
  func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of type: Value.Type) -> Value?
  where Value.RawValue == String {
    if let data { return data.choice(key, of: type) }
    return optionalText(key).flatMap(Value.init)
  }

  /// One of the words of an enumeration, which must be given.
  func choice<Value: RawRepresentable & CaseIterable>(_ key: String, or fallback: Value) -> Value
  where Value.RawValue == String {
    require(key)
    return choice(key, of: Value.self) ?? fallback
  }

  func date(_ key: String) -> CalendarDate? {
    guard let text = optionalText(key) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    complain("'\(key)' must be a date such as 2026-05-01, found '\(text)'", at: key)
    return nil
  }

  /// `each: party` and the like: a field that can only say one thing.
  func says(_ word: String, _ key: String) -> Bool {
    guard let text = optionalText(key) else { return false }
    if text != word { complain("'\(key)' can only be '\(word)'", at: key) }
    return text == word
  }
}

extension DataTree {
  /// The text of a single value.
  var text: String? {
    if case .scalar(let text) = content { return text }
    return nil
  }
}
