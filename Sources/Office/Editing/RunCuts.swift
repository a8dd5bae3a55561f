/// Marks to be written into a body, and the cuts that make room for them within runs.
///
/// Everything is done by insertion: not one byte of the original is changed or dropped, so that taking the inserted bytes
/// out again gives the original back.
struct RunCuts {
  /// Marks at one place stand in this order, so that ranges that touch do not cross.
  enum Order: Int {
    case deletionEnd, commentEnd, commentStart, deletionStart
  }

  /// Where a mark goes: between runs, between children of a run, or within text of one.
  enum Place: Hashable {
    case between(Int)
    case children(run: Int, offset: Int)
    case text(run: Int, child: Int, offset: Int)

    var offset: Int {
      switch self {
      case .between(let offset), .children(_, let offset), .text(_, _, let offset): offset
      }
    }
  }

  let layout: BodyLayout
  private let markup: WordMarkup
  private var marks: [Place: [(order: Order, text: String)]] = [:]
  /// Pieces of text that become `w:delText`, by run and child.
  private var deleted: [TextKey: [Range<Int>]] = [:]

  private struct TextKey: Hashable {
    var run: Int
    var child: Int
  }

  init(_ layout: BodyLayout, markup: WordMarkup) {
    self.layout = layout
    self.markup = markup
  }

  /// The place in front of the character at an offset of the story's text. A tight one leaves what shows nothing outside.
  func place(before position: Int, isTight: Bool = false) -> Place? {
    guard let index = layout.runs(showing: position..<position + 1).first ?? layout.runs(upTo: position) else {
      return nil
    }
    let run = layout.runs[index]
    guard !run.isWhole, position > run.shown.lowerBound || isTight,
      let child = run.children.firstIndex(where: { $0.shown.contains(position) })
    else { return .between(run.element.lowerBound) }
    let found = run.children[child]
    if position > found.shown.lowerBound, let character = found.characters.first(where: { $0.story >= position }) {
      return .text(run: index, child: child, offset: character.raw)
    }
    if child == 0 { return .between(run.element.lowerBound) }
    return .children(run: index, offset: found.element.lowerBound)
  }

  /// The place behind the character that ends at an offset of the story's text.
  func place(after position: Int, isTight: Bool = false) -> Place? {
    guard let index = layout.runs(showing: max(position - 1, 0)..<position).last ?? layout.runs(from: position) else {
      return nil
    }
    let run = layout.runs[index]
    guard !run.isWhole, position < run.shown.upperBound || isTight,
      let child = run.children.firstIndex(where: { $0.shown.contains(position - 1) })
    else { return .between(run.element.upperBound) }
    let found = run.children[child]
    if position < found.shown.upperBound, let character = found.characters.first(where: { $0.story >= position }) {
      return .text(run: index, child: child, offset: character.raw)
    }
    if child == run.children.count - 1 { return .between(run.element.upperBound) }
    return .children(run: index, offset: found.element.upperBound)
  }

  mutating func insert(_ text: String, _ order: Order, at place: Place) {
    marks[place, default: []].append((order, text))
  }

  /// Makes a piece of a text element deleted text. Its ends must be places of marks or the ends of the element's text.
  mutating func delete(_ range: Range<Int>, run: Int, child: Int) {
    deleted[TextKey(run: run, child: child), default: []].append(range)
  }

  /// Everything that has been asked for, as insertions into the part.
  func splices() -> [Splice] {
    var splices: [Splice] = []
    var texts: [TextKey: [Int: Place]] = [:]
    for (place, _) in marks {
      switch place {
      case .between(let offset): splices.append(.insertion(at: offset, text(at: [place])))
      case .children(let run, let offset):
        splices.append(.insertion(at: offset, cut(children: layout.runs[run], marks: text(at: [place]))))
      case .text(let run, let child, let offset): texts[TextKey(run: run, child: child), default: [:]][offset] = place
      }
    }
    for key in Set(texts.keys).union(deleted.keys) { splices += cuts(in: key, at: texts[key] ?? [:]) }
    // Several marks may share an offset as different places: between two runs nothing stands.
    return splices.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func text(at places: [Place]) -> String {
    places.flatMap { marks[$0] ?? [] }.enumerated()
      .sorted { ($0.element.order.rawValue, $0.offset) < ($1.element.order.rawValue, $1.offset) }
      .map(\.element.text).joined()
  }

  private func cut(children run: RunLayout, marks: String) -> String {
    WordMarkup(prefix: run.prefix, namespace: markup.namespace).end("r") + marks + opening(run, CutMark.child)
  }

  private func opening(_ run: RunLayout, _ mark: String) -> String {
    let tag = WordMarkup(prefix: run.prefix, namespace: markup.namespace).tag("r", ["rsidR": mark])
    return tag + (run.properties.map { String(decoding: layout.part[$0], as: UTF8.self) } ?? "")
  }

  /// The cuts of one text element, and the names of its tags where pieces are deleted.
  private func cuts(in key: TextKey, at places: [Int: Place]) -> [Splice] {
    let run = layout.runs[key.run]
    let child = run.children[key.child]
    guard case .text(let inner, let preserves) = child.content else { return [] }
    let pieces = TextPieces(
      inner: inner, cuts: Set(places.keys), spaces: preserves ? nil : layout.part, deleted: deleted[key] ?? [])
    let prefix = RawTag.prefix(of: layout.part, at: child.element.lowerBound)
    let names = WordMarkup(prefix: prefix, namespace: markup.namespace)
    let runNames = WordMarkup(prefix: run.prefix, namespace: markup.namespace)
    var splices: [Splice] = []
    if pieces.isDeleted(0) { splices.append(rename(RawTag.localName(of: layout.part, at: child.element.lowerBound))) }
    for index in pieces.all.indices.dropFirst() {
      let offset = pieces.all[index].lowerBound
      let marks = places[offset].map { text(at: [$0]) } ?? ""
      let space: KeyValuePairs<String, String> = pieces.keepsSpace(index) ? ["xml:space": "preserve"] : [:]
      splices.append(
        .insertion(
          at: offset,
          names.end(pieces.isDeleted(index - 1) ? "delText" : "t") + runNames.end("r") + marks
            + opening(run, CutMark.text) + names.tag(pieces.isDeleted(index) ? "delText" : "t", space)))
    }
    if pieces.isDeleted(pieces.all.count - 1) {
      splices.append(rename(RawTag.localName(of: layout.part, at: inner.upperBound)))
    }
    return splices
  }

  /// `t` becomes `delText` by five letters in front and the capital that it has in XML's eyes: `delTex` + `t`.
  private func rename(_ name: Range<Int>) -> Splice { .insertion(at: name.lowerBound, "delTex") }
}
