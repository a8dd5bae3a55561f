/// A section while its part is read: what `w:sectPr` says (17.6.17).
struct SectionMark {
  struct Reference {
    var kind: Story.Kind
    var pages: Section.Pages
    /// Relationship id.
    var id: String
  }

  var references: [Reference] = []
  var hasTitlePage = false
  /// Index behind the section's last paragraph.
  var end = 0
}

extension StoryReader {
  mutating func enterSectionProperty(_ element: XMLElement) -> Scope {
    guard !sections.isEmpty else { return .skipped }
    let last = sections.count - 1
    switch element.name {
    case .headerReference, .footerReference:
      let kind: Story.Kind = element.name == .headerReference ? .header : .footer
      let pages = element.string(.type).flatMap(Section.Pages.init) ?? .usual
      sections[last].references.append(
        SectionMark.Reference(kind: kind, pages: pages, id: element.string(.relationshipID) ?? ""))
    case .titlePage: sections[last].hasTitlePage = element.isOn()
    case .sectionChange: record(.formatting, by: element)
    default: break
    }
    return .skipped
  }

  /// Ends `w:sectPr`; one in a paragraph ends the section with that paragraph.
  mutating func endSection(inParagraph: Bool) {
    guard !sections.isEmpty else { return }
    sections[sections.count - 1].end = current.story.paragraphs.count + (inParagraph ? 1 : 0)
  }
}
