@testable import Office

/// What was read, in the lines that probes expect.
struct ProbeOutcome {
  let document: WordDocument

  /// Kinds of lines besides those of paragraphs. A probe that has one line of a kind states all of that kind.
  static let kinds = [
    "aside", "unread", "control", "field", "link", "bookmark", "revision", "section", "run", "property", "heading",
    "cell", "anchor", "suffix",
  ]

  func lines(of kind: String) -> [String] {
    switch kind {
    case "aside": each { story in story.setAside.map { "\($0.reason.rawValue) \(place($0.span)): \($0.text)" } }
    case "unread":
      document.unread.map { "\($0.what) ×\($0.count)" + ($0.description.isEmpty ? "" : ": \($0.description)") }
    case "control": each { story in story.controls.map { describe($0, in: story) } }
    case "field":
      each { story in
        story.fields.map { field in
          let form = field.form.map {
            " (\($0.kind.rawValue) \($0.name)\($0.isChecked.map { $0 ? " on" : " off" } ?? ""))"
          }
          return "\(field.kind)\(form ?? ""): \(text(field.text, in: story))"
        }
      }
    case "link":
      each { story in story.hyperlinks.map { "\($0.target)#\($0.anchor): \(text($0.text, in: story))" } }
    case "bookmark": each { story in story.bookmarks.map { "\($0.name): \(text($0.text, in: story))" } }
    case "revision":
      each { story in
        story.revisions.map {
          "\($0.kind.rawValue) \($0.author)\($0.date.isEmpty ? "" : " " + $0.date): \(document.text(at: $0.span))"
        }
      }
    case "section": document.sections.map(describe)
    case "run":
      each { story in story.runs.map { "\(traits($0.traits))\(text($0.text, in: story))" } }
    case "property": properties
    case "heading":
      document.body.paragraphs.filter { $0.outlineLevel != nil || !$0.style.isEmpty || $0.isCentered }.map {
        "\($0.outlineLevel.map(String.init) ?? "-") \($0.style)\($0.isCentered ? " centred" : ""): \(document.body.string(of: $0))"
      }
    case "cell":
      document.body.paragraphs.compactMap { paragraph in
        paragraph.cell.map {
          "\($0.table):\($0.row),\($0.column)+\($0.columnSpan) \(document.body.string(of: paragraph))"
        }
      }
    case "anchor":
      document.stories.compactMap { story in
        story.anchor.map { "\(story.kind.rawValue) \(place($0)): \(document.text(at: $0))" }
      }
    case "suffix": each { story in story.paragraphs.compactMap { $0.label.map { "\($0.text) \($0.suffix.rawValue)" } } }
    default: []
    }
  }

  /// Paragraphs of all stories: `> 〔label〕text`, with the kind of story before it for all but the body.
  var paragraphs: [String] {
    each { story in
      story.paragraphs.map { paragraph in
        let label = paragraph.label.map { "〔\($0.text)〕" } ?? ""
        return "\(head(of: story))> \(label)\(shown(story.text[paragraph.text]))"
      }
    }
  }

  private func head(of story: Story) -> String {
    guard story.kind != .body else { return "" }
    var head = story.kind.rawValue + (story.identifier.isEmpty ? "" : " " + story.identifier)
    if let comment = story.comment {
      let facts =
        [comment.author, comment.date].filter { !$0.isEmpty } + (comment.parent.map { ["answers \($0)"] } ?? [])
        + (comment.isResolved ? ["resolved"] : [])
      if !facts.isEmpty { head += " (\(facts.joined(separator: ", ")))" }
    }
    return head
  }

  private func each(_ lines: (Story) -> [String]) -> [String] { document.stories.flatMap(lines) }

  private func text(_ range: Range<Int>, in story: Story) -> String { shown(story.text[range]) }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).map {
      $0 == "\t" ? "⇥" : $0 == "\u{2028}" ? "↵" : $0 == "\n" ? "¶" : String($0)
    }
    .joined()
  }

  private func place(_ span: Span) -> String { "¶\(span.paragraph + 1)@\(span.range.lowerBound)" }

  private func describe(_ control: ContentControl, in story: Story) -> String {
    var facts = [control.kind.rawValue]
    if !control.tag.isEmpty { facts.append("tag=\(control.tag)") }
    if !control.title.isEmpty { facts.append("title=\(control.title)") }
    if let isChecked = control.isChecked { facts.append(isChecked ? "on" : "off") }
    if control.showsPlaceholder { facts.append("placeholder") }
    if !control.choices.isEmpty { facts.append("choices=\(control.choices.joined(separator: "/"))") }
    if !control.date.isEmpty { facts.append("date=\(control.date)") }
    if !control.binding.isEmpty { facts.append("binding=\(control.binding)") }
    return "\(facts.joined(separator: " ")): \(text(control.text, in: story))"
  }

  private func describe(_ section: Section) -> String {
    func stories(_ kinds: [Section.Pages: Int]) -> String {
      Section.Pages.allCases.compactMap { pages in
        kinds[pages].map { "\(pages.rawValue)=\(document.stories[$0].part)" }
      }.joined(separator: " ")
    }
    let facts = [stories(section.headers), stories(section.footers)].filter { !$0.isEmpty }
    return "¶\(section.paragraphs.lowerBound + 1)–\(section.paragraphs.upperBound): \(facts.joined(separator: " "))"
  }

  private func traits(_ traits: Run.Traits) -> String {
    let names: [(Run.Traits, String)] = [
      (.bold, "bold"), (.underlined, "underlined"), (.struck, "struck"), (.inserted, "inserted"), (.deleted, "deleted"),
      (.fieldResult, "field"), (.highlighted, "highlighted"),
    ]
    let found = names.filter { traits.contains($0.0) }.map(\.1)
    return found.isEmpty ? "" : found.joined(separator: "+") + " "
  }

  private var properties: [String] {
    let properties = document.properties
    let named = [
      ("title", properties.title), ("subject", properties.subject), ("creator", properties.creator),
      ("keywords", properties.keywords), ("description", properties.description), ("category", properties.category),
      ("status", properties.status), ("revision", properties.revision),
      ("lastModifiedBy", properties.lastModifiedBy), ("created", properties.created),
      ("modified", properties.modified), ("application", properties.application),
      ("applicationVersion", properties.applicationVersion), ("company", properties.company),
      ("manager", properties.manager), ("template", properties.template),
    ]
    return named.filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" } + properties.custom.map { "\($0.name)=\($0.value)" }
      + properties.customXML.map { "\($0.part) {\($0.namespace)}\($0.root) \($0.characters)" }
  }
}
