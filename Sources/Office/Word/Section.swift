/// A section of the body (17.6): consecutive paragraphs with headers and footers of their own.
public struct Section: Sendable, Equatable {
  /// The pages that a header or footer stands on (17.18.36).
  public enum Pages: String, Sendable, CaseIterable {
    /// All that no other kind claims; with `even`, the odd ones.
    case usual = "default"
    case first, even
  }

  /// Indices in the body's `paragraphs`.
  public var paragraphs: Range<Int>
  /// Indices in `WordDocument.stories` of what these pages show. A section that names none shows what the one before
  /// shows (17.10.5); kinds that the section or the settings do not switch on are left out.
  public var headers: [Pages: Int]
  public var footers: [Pages: Int]

  public init(paragraphs: Range<Int>, headers: [Pages: Int] = [:], footers: [Pages: Int] = [:]) {
    self.paragraphs = paragraphs
    self.headers = headers
    self.footers = footers
  }
}
