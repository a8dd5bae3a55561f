/// Replies and states of comments, as Word 2013 keeps them in a part of their own (`w15:commentsEx`).
///
/// It speaks of comments by the id of their last paragraph, so those ids are collected while comments are read.
struct CommentThreads: XMLEvents {
  private struct Entry {
    var parent: String?
    var isDone: Bool
  }

  private var entries: [String: Entry] = [:]
  /// Ids of the last paragraphs, by comment.
  private let marks: [String: String]

  /// Reads the part, when there is one. Throws what reading a part throws.
  init(reading package: Package, part: String?, marks: [String: String]) throws(ReadError) {
    self.marks = marks
    if let part { try package.read(part: part, into: &self) }
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    guard element.name == .commentExtension, let id = element.string(.commentParagraph) else { return }
    entries[id] = Entry(
      parent: element.string(.commentParent), isDone: element.value(.commentDone) != nil && element.isOn(.commentDone))
  }

  func apply(to document: inout WordDocument) {
    guard !entries.isEmpty else { return }
    var byMark: [String: String] = [:]
    for (comment, mark) in marks { byMark[mark] = comment }
    for index in document.stories.indices where document.stories[index].kind == .comment {
      guard let mark = marks[document.stories[index].identifier], let entry = entries[mark] else { continue }
      document.stories[index].comment?.parent = entry.parent.flatMap { byMark[$0] }
      // A thread is done as a whole: what Word keeps at its first comment holds for the answers.
      let head = entry.parent.flatMap { entries[$0] }
      document.stories[index].comment?.isResolved = head?.isDone ?? entry.isDone
    }
  }
}
