/// Turns comments and proposed words into marks and cuts of the body.
struct AnnotationWriter {
  private var cuts: RunCuts
  private let layout: BodyLayout
  private let markup: WordMarkup
  private let author: WordAuthor
  private var nextRevision: Int
  private var proposed: [Range<Int>] = []
  private var extra: [Splice] = []
  /// Marks for which a paragraph is put in, by its place.
  private var inNewParagraphs: [Int: String] = [:]

  init(_ layout: BodyLayout, markup: WordMarkup, author: WordAuthor) {
    cuts = RunCuts(layout, markup: markup)
    self.layout = layout
    self.markup = markup
    self.author = author
    nextRevision = layout.greatestRevisionID + 1
  }

  func splices() -> [Splice] {
    let paragraphs = inNewParagraphs.sorted { $0.key < $1.key }.map { place, marks in
      Splice.insertion(at: place, markup.tag("p", ["rsidR": CutMark.paragraph]) + marks + markup.end("p"))
    }
    return cuts.splices() + extra + paragraphs
  }

  /// Puts the two marks of a comment round its words and the reference behind them.
  mutating func comment(_ id: Int, on anchor: BodyAnchor) throws(ReadError) {
    let start = markup.tag("commentRangeStart", ["id": String(id)], isEmpty: true)
    let reference = markup.tag("r") + markup.tag("commentReference", ["id": String(id)], isEmpty: true)
    let end = markup.tag("commentRangeEnd", ["id": String(id)], isEmpty: true) + reference + markup.end("r")
    if !anchor.text.isEmpty, let first = cuts.place(before: anchor.text.lowerBound),
      let last = cuts.place(after: anchor.text.upperBound), first.offset < last.offset
    {
      cuts.insert(start, .commentStart, at: first)
      cuts.insert(end, .commentEnd, at: last)
    } else {
      try comment(start, end, onParagraph: anchor.paragraph)
    }
  }

  /// A paragraph without text, or one whose text stands in no run that is known.
  private mutating func comment(_ start: String, _ end: String, onParagraph index: Int) throws(ReadError) {
    let paragraphs = layout.story.paragraphs
    let element = paragraphs.indices.contains(index) ? paragraphs[index].origin : 0..<0
    let runs = layout.runs(in: element).map { layout.runs[$0] }
    if let first = runs.first, let last = runs.last {
      cuts.insert(start, .commentStart, at: .between(first.element.lowerBound))
      cuts.insert(end, .commentEnd, at: .between(last.element.upperBound))
    } else if let place = layout.places.first(where: { $0.element == element })?.contentStart {
      extra.append(.insertion(at: place, start + end))
    } else if let place = element.isEmpty ? layout.bodyStart : element.lowerBound {
      inNewParagraphs[place, default: ""] += start + end
    } else {
      throw .noRoomForComments
    }
  }

  /// Proposes other words. False when they cannot be proposed there.
  mutating func propose(_ proposal: ProposedWords) -> Bool {
    let paragraphs = layout.story.paragraphs
    guard proposal.span.story == 0, paragraphs.indices.contains(proposal.span.paragraph) else { return false }
    let start = paragraphs[proposal.span.paragraph].text.lowerBound
    let range = start + proposal.span.range.lowerBound..<start + proposal.span.range.upperBound
    guard let pieces = pieces(of: range), !proposed.contains(where: { $0.overlaps(range) }) else { return false }
    proposed.append(range)
    for (index, piece) in pieces.enumerated() {
      cuts.insert(revision("del"), .deletionStart, at: piece.first)
      var end = markup.end("del")
      if index == pieces.count - 1 { end += insertion(of: proposal.text, like: layout.runs[pieces[0].run]) }
      cuts.insert(end, .deletionEnd, at: piece.last)
      for (child, range) in piece.texts { cuts.delete(range, run: piece.run, child: child) }
    }
    return true
  }

  /// One run's share of words to be deleted.
  private struct Piece {
    var run: Int
    var first: RunCuts.Place
    var last: RunCuts.Place
    var texts: [(child: Int, range: Range<Int>)]
  }

  /// The words by runs; nil when they hold more than plain text that stays where it is.
  private func pieces(of range: Range<Int>) -> [Piece]? {
    let runs = layout.runs(showing: range)
    guard !range.isEmpty, let start = runs.first, let end = runs.last,
      layout.runs[start].shown.lowerBound <= range.lowerBound, layout.runs[end].shown.upperBound >= range.upperBound
    else { return nil }
    var pieces: [Piece] = []
    for index in runs {
      let run = layout.runs[index]
      let part = run.shown.clamped(to: range)
      guard !run.isWhole, !run.isComputed, !run.isInserted,
        let first = cuts.place(before: part.lowerBound, isTight: true),
        let last = cuts.place(after: part.upperBound, isTight: true), first.offset < last.offset,
        let texts = texts(of: run, in: part)
      else { return nil }
      pieces.append(Piece(run: index, first: first, last: last, texts: texts))
    }
    return pieces
  }

  private func texts(of run: RunLayout, in range: Range<Int>) -> [(child: Int, range: Range<Int>)]? {
    var texts: [(child: Int, range: Range<Int>)] = []
    for (index, child) in run.children.enumerated() where child.shown.overlaps(range) && !child.shown.isEmpty {
      guard case .text(let inner, _) = child.content else { return nil }
      let first = child.characters.first { $0.story >= range.lowerBound }?.raw ?? inner.lowerBound
      let low = child.shown.lowerBound >= range.lowerBound ? inner.lowerBound : first
      let high = child.characters.first { $0.story >= range.upperBound }?.raw ?? inner.upperBound
      texts.append((index, low..<high))
    }
    return texts
  }

  private mutating func revision(_ name: String) -> String {
    defer { nextRevision += 1 }
    let id = String(nextRevision)
    guard let date = author.date else { return markup.tag(name, ["id": id, "author": author.name]) }
    return markup.tag(name, ["id": id, "author": author.name, "date": date])
  }

  private mutating func insertion(of text: String, like run: RunLayout) -> String {
    guard !text.isEmpty else { return "" }
    let properties = run.properties.map { String(decoding: layout.part[$0], as: UTF8.self) } ?? ""
    return revision("ins") + markup.tag("r", ["rsidR": CutMark.proposal]) + properties + markup.text(text)
      + markup.end("r") + markup.end("ins")
  }
}
