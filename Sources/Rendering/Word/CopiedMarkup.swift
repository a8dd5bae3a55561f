/// Markup that is written a second time: what must be unique in a document is left out of the copy.
///
/// Paragraph ids (`w14:paraId`, `w14:textId`) and bookmarks are; all else may be repeated.
enum CopiedMarkup {
  static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var rest = bytes
    while let start = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: " ") }) {
      output.append(contentsOf: rest[rest.startIndex..<start])
      rest = rest[start...]
      if let end = endOfDropped(rest) {
        rest = rest[end...]
      } else {
        output.append(rest[start])
        rest = rest.dropFirst()
      }
    }
    output.append(contentsOf: rest)
  }

  private static let attributes = [" w14:paraId=\"", " w14:textId=\""].map { Array($0.utf8) }
  private static let elements = ["<w:bookmarkStart ", "<w:bookmarkEnd "].map { Array($0.utf8) }

  private static func endOfDropped(_ rest: ArraySlice<UInt8>) -> Int? {
    for attribute in attributes where rest.starts(with: attribute) {
      return rest[(rest.startIndex + attribute.count)...].firstIndex(of: UInt8(ascii: "\"")).map { $0 + 1 }
    }
    for element in elements where rest.starts(with: element) {
      return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    return nil
  }
}
