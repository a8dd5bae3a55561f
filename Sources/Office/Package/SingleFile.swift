/// A document in one XML file, told apart by its root element.
enum SingleFile: Equatable {
  case flatOPC, flatODF, wordXML2003

  /// Throws `unsupportedFormat` for XML of other kinds, and what reading its beginning throws.
  init(of bytes: [UInt8], limits: ReadingLimits) throws(ReadError) {
    var reader = RootReader()
    do {
      // Reading ends at the first tag, so what follows it has no say here.
      try XMLReader.read(bytes + [0], part: "XML", limits: limits, names: NameTable(), into: &reader)
    } catch {
      if reader.root == nil { throw error }
    }
    switch reader.root {
    case .package?: self = .flatOPC
    case .flatODF?: self = .flatODF
    case .wordDocument2003?: self = .wordXML2003
    case .html?: throw .notText(zh: "网页（HTML）", en: "a web page (HTML)")
    default: throw .notText(zh: "其他用途的 XML 文件", en: "XML of another kind")
    }
  }

  /// What the one part is called.
  var partName: String {
    switch self {
    case .flatOPC: "pkg:package"
    case .flatODF: OpenDocumentParts.flatName
    case .wordXML2003: WordXML2003.partName
    }
  }
}

private struct RootReader: XMLEvents {
  var root: Name?

  mutating func open(_ element: XMLElement) throws(ReadError) {
    root = element.name
    throw .notAnArchive
  }
}
