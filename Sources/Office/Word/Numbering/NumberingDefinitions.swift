/// The lists of a document, ready for counting: overrides applied, styles followed.
struct NumberingDefinitions {
  struct List {
    /// Counters are shared by all lists made from one abstract definition.
    var abstract: Int
    /// Nine levels; nil where the definition has none.
    var levels: [NumberingLevel?]
    /// Start values that this list sets anew (17.9.26).
    var starts: [Int?]
    /// Whether a level's labels show no number but its own.
    let dependsOnlyOnItself: [Bool]

    init(abstract: Int, levels: [NumberingLevel?], starts: [Int?]) {
      self.abstract = abstract
      self.levels = levels
      self.starts = starts
      dependsOnlyOnItself = levels.enumerated().map { index, level in
        level?.text.pieces.allSatisfy { piece in
          if case .number(let other) = piece { other == index } else { true }
        } ?? false
      }
    }
  }

  private(set) var lists: [List] = []
  private(set) var abstractCount = 0
  private var byID: [Int: Int] = [:]

  init() {}

  /// Reads `numbering.xml`.
  init(reading package: Package, part: String, styles: StyleSheet) throws(ReadError) {
    var reader = NumberingReader()
    try package.read(part: part, into: &reader)
    self.init(reader.numbering, styles: styles)
  }

  /// Makes definitions ready that were read from whatever format.
  init(_ written: RawNumbering, styles: StyleSheet) {
    var raw = written
    raw.followStyleLinks(styles: styles)
    var abstracts: [Int: Int] = [:]
    for id in raw.abstracts.keys.sorted() { abstracts[id] = abstracts.count }
    abstractCount = abstracts.count
    for id in raw.lists.keys.sorted() {
      guard let list = raw.lists[id], let definition = raw.abstracts[list.abstract],
        let abstract = abstracts[definition.countsWith ?? list.abstract]
      else { continue }
      byID[id] = lists.count
      lists.append(
        List(
          abstract: abstract, levels: (0..<9).map { list.overrides[$0]?.level ?? definition.levels[$0] },
          starts: (0..<9).map { list.overrides[$0]?.start }))
    }
  }

  /// Where the list with a `w:numId` stands in `lists`.
  func index(of id: Int) -> Int? { byID[id] }

  /// The level of a list that numbers the paragraphs of a style, or of the nearest style it is based on (17.9.23).
  func level(numbering lineage: [String], of list: Int) -> Int? {
    for style in lineage where !style.isEmpty {
      if let level = lists[list].levels.firstIndex(where: { $0?.style == style }) { return level }
    }
    return nil
  }
}
