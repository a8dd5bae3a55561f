/// Whether a document can be filed, computed last and from the findings alone.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  /// Nothing above a note.
  case acceptable
  /// Warnings, no error.
  case acceptableWithRemarks
  /// At least one error.
  case notAcceptable
  /// No error was found, but a rule of level error could not decide, or no rule applied at all.
  case undetermined
  /// The document could not be read.
  case unreadable

  /// The verdict of a profile on a document that was read. Findings carry the profile's levels; what the profile
  /// ignores does not count, should it be among them. A document that nothing was asked of is not acceptable for it.
  public init(_ findings: [Finding], by profile: Profile, coverage: CheckedDocument.Coverage) {
    let counted = findings.filter { !$0.rule.isNamed(by: profile.ignored) }
    let errors = counted.filter { $0.level == .error }
    if errors.contains(where: { $0.outcome == .fail }) {
      self = .notAcceptable
    } else if !errors.isEmpty || coverage.isEmpty {
      self = .undetermined
    } else {
      self = counted.contains { $0.level == .warning } ? .acceptableWithRemarks : .acceptable
    }
  }
}
