/// What a comment says of itself (17.13.4.2), with what Word 2013 added to it (`w15:commentEx`).
public struct Comment: Sendable, Equatable {
  public var author: String
  public var initials: String
  /// As written, mostly ISO 8601 without time zone; empty when not stated.
  public var date: String
  /// Identifier of the comment it answers; nil for one that begins a thread.
  public var parent: String?
  /// Whether its thread is marked as done.
  public var isResolved: Bool

  public init(
    author: String, initials: String = "", date: String = "", parent: String? = nil, isResolved: Bool = false
  ) {
    self.author = author
    self.initials = initials
    self.date = date
    self.parent = parent
    self.isResolved = isResolved
  }
}
