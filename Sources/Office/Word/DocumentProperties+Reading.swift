extension DocumentProperties {
  /// Reads the property parts, and what custom XML the main part refers to.
  ///
  /// An absent part costs only its properties. Throws what reading a part throws.
  init(reading package: Package, customXML links: [Relationship] = []) throws(ReadError) {
    self.init()
    var reader = PropertiesReader()
    let own = try package.relationships()
    for kind in ["core-properties", "extended-properties", "custom-properties"] {
      guard let link = own.first(where: { $0.matches(kind) && !$0.isExternal }),
        package.has(part: link.target)
      else { continue }
      try package.read(part: link.target, into: &reader)
    }
    self = reader.properties
    for link in links where link.kind == "customXml" && !link.isExternal && package.has(part: link.target) {
      var reader = CustomXMLReader(part: link.target)
      try package.read(part: link.target, into: &reader)
      self.customXML.append(reader.found)
    }
  }
}

extension Relationship {
  /// ISO strict documents write `extendedProperties` where transitional ones write `extended-properties`.
  fileprivate func matches(_ wanted: String) -> Bool {
    kind == wanted || kind.lowercased() == wanted.filter { $0 != "-" }
  }
}

private struct PropertiesReader: XMLEvents {
  var properties = DocumentProperties()
  private var text: [UInt8] = []
  private var name: String?

  mutating func open(_ element: XMLElement) throws(ReadError) {
    text.removeAll(keepingCapacity: true)
    if element.name == .customProperty { name = element.string(.plainName) ?? "" }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    text.append(contentsOf: bytes)
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    defer { text.removeAll(keepingCapacity: true) }
    let value = String(decoding: text, as: UTF8.self)
    if let name {
      // The value stands in one element of the type it has.
      if element.name == .customProperty {
        self.name = nil
      } else {
        properties.custom.append(DocumentProperties.CustomProperty(name: name, value: value))
      }
      return
    }
    guard let path = PropertiesReader.places[element.name] else { return }
    properties[keyPath: path] = value
  }

  private static let places: [Name: WritableKeyPath<DocumentProperties, String> & Sendable] = [
    .title: \.title, .subject: \.subject, .creator: \.creator, .keywords: \.keywords, .summary: \.description,
    .category: \.category, .contentStatus: \.status, .coreRevision: \.revision, .lastModifiedBy: \.lastModifiedBy,
    .created: \.created, .modified: \.modified, .lastPrinted: \.lastPrinted, .application: \.application,
    .applicationVersion: \.applicationVersion, .company: \.company, .manager: \.manager, .template: \.template,
  ]
}

/// Names a custom XML part and weighs its text; the data itself is nobody's text.
private struct CustomXMLReader: XMLEvents {
  var found: DocumentProperties.CustomXML
  private var isRoot = true

  init(part: String) {
    found = DocumentProperties.CustomXML(part: part, root: "", namespace: "", characters: 0)
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    guard isRoot else { return }
    isRoot = false
    found.root = element.local.map { String(cString: $0) } ?? ""
    found.namespace = element.uri.map { String(cString: $0) } ?? ""
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
    for byte in bytes where byte & 0xC0 != 0x80 && byte > 0x20 { found.characters += 1 }
  }
}
