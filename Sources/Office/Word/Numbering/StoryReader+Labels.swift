extension StoryReader {
  /// Gives the paragraph that just ended its label: of its own list, or else of its style's (17.9.18, 17.3.1.19).
  mutating func number(_ paragraph: OpenStory.OpenParagraph.Properties, at index: Int) {
    let style = paragraph.style
    let id = paragraph.list ?? styles.styles[style].list ?? 0
    // List 0 switches numbering off.
    guard id > 0, let list = numbering.index(of: id) else { return }
    // In a style, the level that names the style counts, not the style's own w:ilvl (17.9.3).
    let level =
      paragraph.level ?? numbering.level(numbering: styles.styles[style].lineage, of: list)
      ?? styles.styles[style].listLevel ?? 0
    current.story.paragraphs[index].label =
      current.story.kind == .textBox
      ? textBoxCounters.label(list: id, at: list, level: level, in: numbering)
      : counters.label(list: id, at: list, level: level, in: numbering)
  }
}
