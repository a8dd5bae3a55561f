import Contracts
import Office

/// Clauses of the library.
extension StoryParser {
  mutating func clause(at paragraph: Int, _ scope: FieldScope) -> Block? {
    guard let found = tags(of: paragraph), let text = texts[paragraph] else { return nil }
    let ids = found.compactMap { found -> String? in
      if case .clause(let id)? = found.tag { return id }
      return nil
    }
    guard let id = ids.first else { return nil }
    guard found.count == 1, text.string.trimmed.utf8.count == found[0].range.count else {
      report(.clauseNotAlone, at: paragraph, "{{clause}} 必须单独成段", "{{clause}} must stand in a paragraph of its own")
      return .raw(tree.elements[paragraph].range)
    }
    guard !clauses.contains(id) else {
      report(.recursiveClause, at: paragraph, "条款“\(id)”包含了自己", "clause “\(id)” holds itself")
      return .raw(tree.elements[paragraph].range)
    }
    guard let lines = library.lines(of: id) else {
      let similar = Similarity.closest(to: id, among: library.names)
      report(
        .unknownClause, at: paragraph, "条款库里没有“\(id)”" + (similar.map { "，是否想写“\($0)”" } ?? ""),
        "there is no clause “\(id)” in the library" + (similar.map { "; did you mean “\($0)”" } ?? ""))
      return .raw(tree.elements[paragraph].range)
    }
    let layout = ClauseLayout(paragraph: paragraph, tree: tree)
    do {
      let inner = try MarkupTree(layout.fragment(lines), part: "clause \(id)")
      var parser = StoryParser(inner, library: library, clauses: clauses + [id])
      let story = parser.parse(scope)
      mistakes += parser.mistakes
      remarks += parser.remarks
      used.formUnion(parser.used)
      return .clause(layout.unwrapped(story))
    } catch {
      report(.unreadable, at: paragraph, error.zh, error.en)
      return .raw(tree.elements[paragraph].range)
    }
  }
}
