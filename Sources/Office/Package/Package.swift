/// An opened OPC file (ECMA-376 part 2): parts by name, their content types and relationships.
///
/// It refuses hostile input with a reason and never follows a link out of the file. Not to be shared between tasks.
public struct Package {
  /// How the parts are packed.
  public enum Container: Sendable {
    case zip, flatOPC
    /// OpenDocument, packed (ODF 1.3 part 2) or in one XML file.
    case openDocument, flatODF
    /// Word 2003 XML, which is one XML file.
    case wordXML2003
  }

  public let container: Container
  public let limits: ReadingLimits
  /// Names of all parts without leading slash, in the order of the file.
  public let partNames: [String]
  private let source: Source
  private var types: ContentTypes
  /// Names of elements and attributes, kept once for all parts.
  private let names = NameTable()
  /// Relationships that were read before: several readers ask for the same ones.
  private let links = KnownRelationships()

  private enum Source {
    case archive(Archive, [String: Archive.Entry])
    case flat(FlatPackage)
    /// One part, in UTF-8.
    case single(String, [UInt8])
    case parts([String: [UInt8]])
  }

  /// Opens a file. Throws `notFound`, `notADocument`, `unsupportedFormat`, `encrypted`, `damagedArchive`,
  /// `damagedXML`, `tooLarge` or `hostile`.
  public init(path: String, limits: ReadingLimits = ReadingLimits()) throws(ReadError) {
    let head = try FileBytes.head(of: path)
    if FileKind(head: head) == .zip {
      try self.init(archive: Archive(path: path, limits: limits), limits: limits)
    } else {
      try self.init(bytes: FileBytes.all(of: path, limit: limits.fileSize), limits: limits)
    }
  }

  /// Opens a file held in memory; throws as `init(path:)` does.
  public init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadError) {
    switch FileKind(head: bytes.prefix(FileBytes.headSize)) {
    case .zip: try self.init(archive: Archive(bytes: bytes, limits: limits), limits: limits)
    case .xml:
      let text = XMLText.decoded(bytes)
      switch try SingleFile(of: text, limits: limits) {
      case .flatOPC: try self.init(flat: FlatPackage(reading: text, limits: limits), limits: limits)
      case .flatODF: self.init(.flatODF, single: text, named: SingleFile.flatODF.partName, limits: limits)
      case .wordXML2003: self.init(.wordXML2003, single: text, named: SingleFile.wordXML2003.partName, limits: limits)
      }
    case .compoundFile: throw CompoundFile.refusal(of: bytes)
    case .refused(let reason): throw reason
    }
  }

  private init(archive: Archive, limits: ReadingLimits) throws(ReadError) {
    self.limits = limits
    partNames = archive.entries.map(\.name)
    var byKey: [String: Archive.Entry] = [:]
    for entry in archive.entries { byKey[PartName.key(entry.name)] = entry }
    source = .archive(archive, byKey)
    container = try Package.container(of: archive, byKey)
    types = ContentTypes()
    if container == .zip, has(part: "[Content_Types].xml") {
      var stated = ContentTypes()
      try read(part: "[Content_Types].xml", into: &stated)
      types = stated
    }
  }

  /// An OpenDocument says so in its first entry (ODF 1.3 part 2, 3.3); where that is lost, its parts do.
  private static func container(
    of archive: Archive, _ entries: [String: Archive.Entry]
  ) throws(ReadError) -> Container {
    guard entries["content.xml"] != nil || entries["encrypted-package"] != nil else { return .zip }
    if let entry = entries["mimetype"], entry.size < 200 {
      let type = String(decoding: try archive.bytes(of: entry), as: UTF8.self)
      if type.contains("opendocument") { return .openDocument }
    }
    return entries["[content_types].xml"] == nil ? .openDocument : .zip
  }

  private init(_ container: Container, single bytes: [UInt8], named name: String, limits: ReadingLimits) {
    self.container = container
    self.limits = limits
    partNames = [name]
    source = .single(name, bytes)
    types = ContentTypes()
  }

  private init(flat: FlatPackage, limits: ReadingLimits) {
    container = .flatOPC
    self.limits = limits
    partNames = flat.names
    source = .flat(flat)
    types = flat.types
  }

  /// A package of parts in memory, as they would stand in a ZIP file.
  package init(parts: [(name: String, bytes: [UInt8])], limits: ReadingLimits = ReadingLimits()) throws(ReadError) {
    container = .zip
    self.limits = limits
    partNames = parts.map(\.name)
    source = .parts(Dictionary(parts.map { (PartName.key($0.name), $0.bytes) }) { first, _ in first })
    types = ContentTypes()
    var stated = ContentTypes()
    try read(part: "[Content_Types].xml", into: &stated)
    types = stated
  }

  /// Name of the part that is the document. Throws `notADocument` or `unsupportedFormat` when there is none.
  package func mainPart() throws(ReadError) -> String { try MainPart(of: self).name }

  public func has(part name: String) -> Bool {
    switch source {
    case .parts(let parts): parts[PartName.key(name)] != nil
    case .archive(_, let entries): entries[PartName.key(name)] != nil
    case .flat(let flat): flat.has(part: name)
    case .single(let only, _): PartName.key(only) == PartName.key(name)
    }
  }

  /// Inflated size of a part in bytes as the directory states it; nil when there is no such part.
  func size(of name: String) -> Int? {
    switch source {
    case .archive(_, let entries): entries[PartName.key(name)].flatMap { Int(exactly: $0.size) }
    case .flat(let flat): (try? flat.part(named: name))?.count
    case .single(_, let bytes): has(part: name) ? bytes.count : nil
    case .parts(let parts): parts[PartName.key(name)]?.count
    }
  }

  /// The bytes of a part as stored. Throws `damagedArchive` when it is missing or broken, `tooLarge`, `hostile`.
  public func part(named name: String) throws(ReadError) -> [UInt8] { try bytes(of: name, terminated: false) }

  private func bytes(of name: String, terminated: Bool) throws(ReadError) -> [UInt8] {
    switch source {
    case .archive(let archive, let entries):
      guard let entry = entries[PartName.key(name)] else { throw .missingPart(name) }
      return try archive.bytes(of: entry, terminated: terminated)
    case .flat(let flat):
      return try flat.part(named: name) + (terminated ? [0] : [])
    case .single(let only, let bytes):
      guard PartName.key(only) == PartName.key(name) else { throw .missingPart(name) }
      return bytes + (terminated ? [0] : [])
    case .parts(let parts):
      guard let bytes = parts[PartName.key(name)] else { throw .missingPart(name) }
      return terminated ? bytes + [0] : bytes
    }
  }

  /// Inflated bytes of a part as the directory states them, at most the limit; a hint and no promise.
  func size(of part: String) -> Int {
    switch source {
    case .archive(_, let entries):
      Int(min(entries[PartName.key(part)]?.size ?? 0, UInt64(limits.partSize)))
    case .flat: 0
    case .single(_, let bytes): bytes.count
    case .parts(let parts): parts[PartName.key(part)]?.count ?? 0
    }
  }

  /// Media type in lower case; empty when the package does not state one.
  public func contentType(of part: String) -> String { types.type(of: part) }

  /// The relationships of a part, or of the package when the name is empty. None when it has no such part.
  public func relationships(of part: String = "") throws(ReadError) -> [Relationship] {
    if let known = links.bySource[part] { return known }
    let name = PartName.relationships(of: part)
    var reader = RelationshipReader(source: part)
    if has(part: name) { try read(part: name, into: &reader) }
    links.bySource[part] = reader.relationships
    return reader.relationships
  }

  /// Parses a part. Throws what `part(named:)` throws and `damagedXML`.
  func read<Handler: XMLEvents>(part name: String, into handler: inout Handler) throws(ReadError) {
    try XMLReader.read(
      XMLText.decoded(bytes(of: name, terminated: true)), part: name, limits: limits, names: names, into: &handler)
  }

  /// Where a part stands in the one file of Flat OPC; nil in archives.
  func flatPlace(of name: String) -> (element: Range<Int>, content: Range<Int>?)? {
    if case .flat(let flat) = source { return flat.place(of: name) }
    return nil
  }

  /// Where the end tag of Flat OPC begins; nil in archives.
  var flatEnd: Int? {
    if case .flat(let flat) = source { return flat.end }
    return nil
  }
}
