/// Which of the texts of a document with tracked changes is read (17.13.5).
///
/// Word shows the same three: *Original*, *No Markup* and *All Markup*. Labels are counted in the view that is read: a
/// paragraph that a view does not show takes no number in it.
public enum RevisionView: String, Sendable, CaseIterable {
  /// As it was before the changes: deletions are text, insertions are set aside, formatting is the old one.
  case original
  /// As it will be when all changes are accepted.
  case accepted
  /// Everything, insertions and deletions marked by `Run.Traits`; deleted paragraph marks still end a paragraph.
  case marked
}
