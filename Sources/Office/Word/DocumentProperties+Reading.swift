extension DocumentProperties {
  /// Reads the core properties part; an unreadable one only costs the properties.
  init(reading package: Package) throws(ReadError) {
    self.init()
    guard let link = try package.relationships().first(where: { $0.kind == "core-properties" && !$0.isExternal }),
      package.has(part: link.target)
    else { return }
    var reader = PropertiesReader()
    try package.read(part: link.target, into: &reader)
    self = reader.properties
  }
}

private struct PropertiesReader: XMLEvents {
  var properties = DocumentProperties()
  private var text: [UInt8] = []

  mutating func open(_ element: XMLElement) throws(ReadError) {
    text.removeAll(keepingCapacity: true)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    text.append(contentsOf: bytes)
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    switch element.name {
    case .title: properties.title = String(decoding: text, as: UTF8.self)
    case .creator: properties.creator = String(decoding: text, as: UTF8.self)
    case .lastModifiedBy: properties.lastModifiedBy = String(decoding: text, as: UTF8.self)
    default: break
    }
    text.removeAll(keepingCapacity: true)
  }
}
