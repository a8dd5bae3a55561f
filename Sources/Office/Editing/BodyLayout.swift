/// The runs of some paragraphs of a document's body, with the visible text that each one shows.
struct BodyLayout {
  let part: [UInt8]
  let story: Story
  let runs: [RunLayout]
  let places: [LayoutReader.Place]
  let namespace: String
  let rootPrefix: String
  let usedCommentIDs: Set<Int>
  let greatestRevisionID: Int
  let bodyStart: Int?
  /// Indices in `runs` of those that show text, in order.
  private let showing: [Int]

  /// `paragraphs` are indices in the body. Throws what reading the part throws.
  init(of document: WordDocument, in package: Package, paragraphs: Set<Int>) throws(ReadError) {
    story = document.body
    part = try PartText(package.part(named: story.part), part: story.part).utf8
    let body = story.paragraphs
    let wanted = paragraphs.sorted().map { body[$0].origin }.filter { !$0.isEmpty }
    var reader = LayoutReader(part: part, wanted: wanted)
    try package.read(part: story.part, into: &reader)
    runs = Self.aligned(reader.runs, story, part)
    places = reader.places
    namespace = reader.namespace
    rootPrefix = reader.rootPrefix
    usedCommentIDs = reader.usedCommentIDs
    greatestRevisionID = reader.greatestRevisionID
    bodyStart = reader.bodyStart
    let found = runs
    showing = found.indices.filter { !found[$0].shown.isEmpty }
  }

  private static func aligned(_ found: [RunLayout], _ story: Story, _ part: [UInt8]) -> [RunLayout] {
    var runs = found.sorted { $0.element.lowerBound < $1.element.lowerBound }
    var index = 0
    for shown in story.runs where shown.origin >= 0 {
      while index < runs.count, runs[index].element.upperBound <= shown.origin { index += 1 }
      guard index < runs.count else { break }
      guard runs[index].element.contains(shown.origin) else { continue }
      let known = runs[index].shown
      runs[index].shown =
        known.isEmpty ? shown.text : known.lowerBound..<max(known.upperBound, shown.text.upperBound)
      if shown.traits.contains(.fieldResult) { runs[index].isComputed = true }
      if shown.traits.contains(.inserted) { runs[index].isInserted = true }
    }
    for index in runs.indices { runs[index].align(with: story, part: part) }
    return runs
  }

  /// The runs that show any of a range of the story's text.
  func runs(showing range: Range<Int>) -> ArraySlice<Int> {
    let first = firstShowing(after: range.lowerBound)
    let rest = showing[first...]
    return rest.prefix { runs[$0].shown.lowerBound < range.upperBound }
  }

  /// The runs that stand in a paragraph, those without visible text too.
  func runs(in element: Range<Int>) -> [Int] {
    runs.indices.filter { element.contains(runs[$0].element.lowerBound) }
  }

  /// Position in `showing` of the first run that shows text behind an offset.
  private func firstShowing(after offset: Int) -> Int {
    var low = 0
    var high = showing.count
    while low < high {
      let middle = (low + high) / 2
      if runs[showing[middle]].shown.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The last run that begins at or in front of an offset: for text that stands in none, such as signs of an equation.
  func runs(upTo offset: Int) -> Int? {
    showing.last { runs[$0].shown.lowerBound <= offset } ?? showing.first
  }

  /// The first run that ends at or behind an offset.
  func runs(from offset: Int) -> Int? {
    showing.first { runs[$0].shown.upperBound >= offset } ?? showing.last
  }
}
