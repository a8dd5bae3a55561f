/// An opened package with changes planned. Parts that are not changed keep their bytes, packed ones too, their order,
/// names and dates; of a part that is changed, only the spliced ranges differ.
public struct EditedPackage {
  struct NewPart {
    var name: String
    /// Media type; nil where none is stated, as for relationships.
    var type: String?
    var content: [UInt8]
  }

  public let package: Package
  /// The file as it was opened.
  let file: [UInt8]
  /// By `PartName.key`; offsets count in the part decoded to UTF-8.
  private(set) var splices: [String: [Splice]] = [:]
  private(set) var additions: [NewPart] = []
  /// Keys of parts taken out.
  private(set) var removals: Set<String> = []

  /// Opens a file held in memory. Throws what `Package(bytes:)` throws.
  public init(bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadError) {
    package = try Package(bytes: bytes, limits: limits)
    file = bytes
  }

  var isUnchanged: Bool { splices.isEmpty && additions.isEmpty && removals.isEmpty }

  mutating func change(_ part: String, _ changes: [Splice]) {
    if !changes.isEmpty { splices[PartName.key(part), default: []] += changes }
  }

  /// Adds a part; what names it (content type, relationship) is added by the caller.
  mutating func add(_ part: NewPart) { additions.append(part) }

  mutating func remove(_ part: String) { removals.insert(PartName.key(part)) }

  /// The file with all changes. Without any it is the file that was opened, byte for byte. Throws `internal` when the
  /// archive cannot be written, `unsupportedFormat` for parts whose encoding does not allow it.
  public func written() throws(ReadError) -> [UInt8] {
    if isUnchanged { return file }
    switch package.container {
    case .zip: return try writtenArchive()
    case .flatOPC: return try writtenFlat()
    case .openDocument, .flatODF, .wordXML2003:
      throw .unsupported(zh: " OpenDocument 或 Word 2003 文件", en: "an OpenDocument or Word 2003 document")
    }
  }

  /// A part with its splices done.
  func changed(_ part: String, _ changes: [Splice]) throws(ReadError) -> [UInt8] {
    let text = try PartText(package.part(named: part), part: part)
    guard let result = Splice.apply(changes, to: text.utf8) else { throw .failedWriting }
    return text.encoded(result)
  }
}
