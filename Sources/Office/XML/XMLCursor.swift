/// Where whoever parses a part stands, for the elements it hands out. Elements of both parsers answer through it.
///
/// It is a class because elements refer to it without owning it; it never leaves `XMLReader.read`.
class XMLCursor {
  final let names: NameTable

  init(names: NameTable) { self.names = names }

  /// Bytes from the beginning of the decoded part to behind what was parsed last.
  func offset() -> Int { 0 }

  /// Offset of the `<` of the start tag just read.
  func startOfTag() -> Int { 0 }

  /// Whether `xml:space="preserve"` is in force.
  func preservesSpace() -> Bool { false }

  /// The prefix that Word would write for the namespace a declared prefix stands for here.
  func canonicalPrefix(for declared: String) -> String? { nil }
}
