import Foundation
import Office

/// Lays a clause of the library out in somebody's own document: every line becomes a paragraph like the one its tag stood
/// in, one list level deeper for each level of the clause.
struct ClauseLayout {
  private let properties: String
  private let runProperties: String

  init(paragraph: Int, tree: MarkupTree) {
    func source(_ index: Int?) -> String {
      index.map { String(decoding: tree.bytes[tree.elements[$0].range], as: UTF8.self) } ?? ""
    }
    properties = source(tree.child(.paragraphProperties, of: paragraph))
    let run = tree.children(of: paragraph).first { tree.elements[$0].name == .run }
    runProperties = source(run.flatMap { tree.child(.runProperties, of: $0) })
  }

  private static let open =
    #"<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">"#

  /// The clause as XML with its tags still in it.
  func fragment(_ lines: [ClauseLine]) -> [UInt8] {
    var xml = ClauseLayout.open
    for line in lines {
      let text = XMLEscaping.escaped(line.text)
      xml +=
        "<w:p>\(properties(at: line.level))<w:r>\(runProperties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }
    return Array((xml + "</w:body>").utf8)
  }

  /// Without the element around the fragment.
  func unwrapped(_ story: StoryTemplate) -> StoryTemplate {
    guard case .holder(let holder)? = story.blocks.first(where: { if case .holder = $0 { true } else { false } }) else {
      // Without a tag in it the clause is one raw range: all but the element around it.
      let content = story.tree.elements.first?.content ?? 0..<0
      return StoryTemplate(tree: story.tree, blocks: [.raw(content)])
    }
    return StoryTemplate(tree: story.tree, blocks: holder.body)
  }

  /// The paragraph's properties with the list level of a line: the tag's own level holds the heading.
  private func properties(at level: Int) -> String {
    guard level > 1, let range = properties.range(of: #"<w:ilvl w:val=""#),
      let end = properties[range.upperBound...].firstIndex(of: "\""),
      let own = Int(properties[range.upperBound..<end])
    else { return properties }
    return properties.replacingCharacters(in: range.upperBound..<end, with: String(min(8, own + level - 1)))
  }
}

/// One line of a clause.
struct ClauseLine: Sendable, Equatable {
  /// 1 is the heading, 2 and 3 are numbered below it; 0 is text without number.
  var level: Int
  var text: String
}
