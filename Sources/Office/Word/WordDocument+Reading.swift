extension WordDocument {
  /// Reads a document from a file. Throws what `Package(path:)` and `init(reading:)` throw.
  public init(
    path: String, limits: ReadingLimits = ReadingLimits(), view: RevisionView = .accepted
  ) throws(ReadError) {
    try self.init(reading: Package(path: path, limits: limits), view: view)
  }

  /// Reads a document held in memory. Throws what `Package(bytes:)` and `init(reading:)` throw.
  public init(
    bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), view: RevisionView = .accepted
  ) throws(ReadError) {
    try self.init(reading: Package(bytes: bytes, limits: limits), view: view)
  }

  /// Reads a document from an opened package.
  ///
  /// Throws `unsupportedFormat` for workbooks and presentations, `notADocument` when there is no document part,
  /// `damagedXML`, `damagedArchive`, `tooLarge` and `hostile`.
  public init(reading package: Package, view: RevisionView = .accepted) throws(ReadError) {
    switch package.container {
    case .zip, .flatOPC:
      var parts = try StoryParts(main: MainPart(of: package), package: package, view: view)
      try parts.readAll()
      self = try parts.document()
      var active = PackageActiveContent(package)
      activeContent = active.all(in: stories)
    case .openDocument, .flatODF:
      var parts = OpenDocumentParts(package, view: view)
      self = try parts.document()
    case .wordXML2003: self = try WordXML2003.document(of: package, view: view)
    }
  }
}

/// The part that the package says is the document, and what kind it is (11.3.10).
struct MainPart {
  let name: String
  let format: WordDocument.Format

  init(of package: Package) throws(ReadError) {
    let stated = try package.relationships().first { $0.kind == "officeDocument" && !$0.isExternal }?.target
    let candidates = [stated, "word/document.xml"].compactMap { $0 }
    if let name = candidates.first(where: package.has(part:)) {
      self.name = name
    } else if let typed = package.partNames.first(where: {
      package.contentType(of: $0).contains("wordprocessingml.document.main")
    }) {
      name = typed
    } else {
      throw MainPart.refusal(of: package) ?? .noDocumentPart
    }
    let type = package.contentType(of: name)
    if let refusal = MainPart.refusal(type: type, name: name) { throw refusal }
    format = MainPart.format(type: type, container: package.container)
  }

  private static func format(type: String, container: Package.Container) -> WordDocument.Format {
    if container == .flatOPC { return .flatOPC }
    if type.contains("template.macroenabled") { return .dotm }
    if type.contains("macroenabled") { return .docm }
    return type.contains("template.main") ? .dotx : .docx
  }

  private static func refusal(type: String, name: String) -> ReadError? {
    if type.contains("wordprocessingml") { return nil }
    if type.contains("spreadsheetml") || type.contains("ms-excel") || PartName.key(name).hasPrefix("xl/") {
      return .notText(zh: " Excel 工作簿", en: "an Excel workbook")
    }
    if type.contains("presentationml") || type.contains("ms-powerpoint") || PartName.key(name).hasPrefix("ppt/") {
      return .notText(zh: " PowerPoint 演示文稿", en: "a PowerPoint presentation")
    }
    return nil
  }

  private static func refusal(of package: Package) -> ReadError? {
    for name in package.partNames {
      if let found = refusal(type: "", name: name) { return found }
    }
    return nil
  }
}
