/// Values of the types that rulebook files use.
extension DataFields {
  /// A text that must be there.
  public func text(_ key: String) -> String {
    guard let value = value(key) else {
      problem(nil, "field '\(key)' is missing")
      return ""
    }
    return scalar(value, key) ?? ""
  }

  /// A text that may be absent.
  public func text(optional key: String) -> String? {
    value(key).flatMap { scalar($0, key) }
  }

  /// Texts of a list; a single text counts as a list of one.
  public func texts(_ key: String) -> [String] {
    items(key).compactMap { scalar($0, key) }
  }

  /// A whole number; nil when absent or wrong.
  public func integer(_ key: String) -> Int? {
    guard let text = text(optional: key) else { return nil }
    if let number = Int(text) { return number }
    problem(key, "'\(key)' must be a whole number, found '\(text)'")
    return nil
  }

  /// `true` or `false`; nil when absent or wrong.
  public func boolean(_ key: String) -> Bool? {
    guard let text = text(optional: key) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      problem(key, "'\(key)' must be true or false, found '\(text)'")
      return nil
    }
  }

  /// One of the words of an enumeration; nil when absent or wrong.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(optional: key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    problem(key, "'\(key)' must be one of \(known), found '\(text)'")
    return nil
  }

  /// A text in both languages, `{zh: …, en: …}`, that must be there.
  public func localized(_ key: String) -> LocalizedText {
    guard has(key) else {
      problem(nil, "field '\(key)' is missing")
      return LocalizedText(zh: "", en: "")
    }
    return localized(optional: key) ?? LocalizedText(zh: "", en: "")
  }

  /// A text in both languages that may be absent.
  public func localized(optional key: String) -> LocalizedText? {
    guard let fields = fields(key) else { return nil }
    let text = LocalizedText(zh: fields.text("zh"), en: fields.text("en"))
    fields.finish()
    return text
  }

  /// An expression that must be there.
  public func pattern(_ key: String) -> Pattern {
    guard let value = value(key) else {
      problem(nil, "field '\(key)' is missing")
      return Pattern("")
    }
    return pattern(value, key)
  }

  /// Expressions of a list; a single one counts as a list of one.
  public func patterns(_ key: String) -> [Pattern] {
    items(key).map { pattern($0, key) }
  }

  private func pattern(_ value: DataTree, _ key: String) -> Pattern {
    let pattern = Pattern(scalar(value, key) ?? "", known: log.words)
    log.expressions.append(pattern.source)
    if pattern.source.isEmpty {
      log.add(file, value.line, "'\(key)' holds an empty expression")
    } else if log.checksPatterns {
      do {
        try pattern.validate()
      } catch {
        log.add(file, value.line, "'\(key)': \(error) in \(pattern.source)")
      }
    }
    return pattern
  }

  private func scalar(_ value: DataTree, _ key: String) -> String? {
    if case .scalar(let text) = value.content { return text }
    log.add(file, value.line, "'\(key)' must be text, found \(value.content.kindName)")
    return nil
  }
}
