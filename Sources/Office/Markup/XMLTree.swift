/// A small XML part as a tree, for parts whose vocabulary is not Office's own.
package struct XMLTree: Sendable {
  /// Without prefix.
  package var name = ""
  package var namespace = ""
  /// By local name.
  package var attributes: [String: String] = [:]
  package var text = ""
  package var children: [XMLTree] = []

  init() {}

  /// Parses a part. Throws what reading any part throws, and `tooLarge` beyond eight megabytes.
  package init(_ bytes: [UInt8], part: String, limits: ReadingLimits = ReadingLimits()) throws(ReadError) {
    guard bytes.count <= XMLTree.greatestSize else { throw .tooLarge(part, limit: XMLTree.greatestSize) }
    var builder = TreeBuilder()
    try XMLReader.read(XMLText.decoded(bytes) + [0], part: part, limits: limits, names: NameTable(), into: &builder)
    self = builder.root ?? XMLTree()
  }

  private static let greatestSize = 8_000_000
}

private struct TreeBuilder: XMLEvents {
  var root: XMLTree?
  private var open: [XMLTree] = []

  mutating func open(_ element: XMLElement) throws(ReadError) {
    var tree = XMLTree()
    tree.name = element.local.map { String(cString: $0) } ?? ""
    tree.namespace = element.uri.map { String(cString: $0) } ?? ""
    for index in 0..<element.attributeCount {
      guard let fields = element.attributes.map({ $0 + index * 5 }), let name = fields[0], let start = fields[3],
        let end = fields[4]
      else { continue }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      tree.attributes[String(cString: name)] = String(decoding: value, as: UTF8.self)
    }
    open.append(tree)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += String(decoding: bytes, as: UTF8.self)
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    guard let closed = open.popLast() else { return }
    if open.isEmpty { root = closed } else { open[open.count - 1].children.append(closed) }
  }
}
