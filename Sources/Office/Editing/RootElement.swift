/// Where the root of a part begins and ends, to add to its contents or take something out of them.
struct RootElement: XMLEvents {
  /// Behind the start tag, or behind the whole empty-element tag.
  private(set) var contentStart = 0
  /// Where the end tag begins; equal to `contentStart` for an empty-element tag.
  private(set) var contentEnd = 0
  private(set) var isEmptyElement = false
  private(set) var name = ""
  private(set) var namespace = ""
  private let part: [UInt8]
  private var depth = 0
  private var end = 0

  init(reading part: String, of package: Package) throws(ReadError) {
    self.part = try PartText(package.part(named: part), part: part).utf8
    try package.read(part: part, into: &self)
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    depth += 1
    guard depth == 1 else { return }
    contentStart = RawTag.end(of: part, at: element.start)
    isEmptyElement = RawTag.isEmpty(part, endingAt: contentStart)
    let local = RawTag.localName(of: part, at: element.start)
    name = RawTag.prefix(of: part, at: element.start) + String(decoding: part[local], as: UTF8.self)
    namespace = element.uri.map { String(cString: $0) } ?? ""
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    depth -= 1
    guard depth == 0 else { return }
    end = element.end
    contentEnd = isEmptyElement ? contentStart : RawTag.start(of: part, endingAt: end)
  }

  /// `w:` of `w:comments`; empty for the default namespace.
  var prefix: String { name.firstIndex(of: ":").map { String(name[...$0]) } ?? "" }

  /// What stands between the tags.
  var content: ArraySlice<UInt8> { part[contentStart..<contentEnd] }

  var text: [UInt8] { part }

  /// Adds at the end of the contents. The blank in the end tag that an empty-element tag gets tells that it was one.
  func appending(_ content: String) -> [Splice] {
    if isEmptyElement {
      return [Splice(contentStart - 2..<contentStart, Array(">\(content)</\(name) >".utf8))]
    }
    return [.insertion(at: contentEnd, content)]
  }

  /// Takes ranges of the contents out again, and undoes what `appending` did to an empty-element tag.
  func removing(_ ranges: [Range<Int>]) -> [Splice] {
    let removed = ranges.reduce(0) { $0 + $1.count }
    let wasEmptyElement = String(decoding: part[contentEnd..<end], as: UTF8.self) == "</\(name) >"
    if !ranges.isEmpty, removed == content.count, wasEmptyElement {
      return [Splice(contentStart - 1..<end, Array("/>".utf8))]
    }
    return Splice.deletions(ranges)
  }
}
