extension EditedPackage {
  /// Parts of Flat OPC are changed where they stand in the one XML file.
  func writtenFlat() throws(ReadError) -> [UInt8] {
    let text = try PartText(file, part: "pkg:package")
    var changes: [Splice] = []
    for name in package.partNames {
      let key = PartName.key(name)
      guard let place = package.flatPlace(of: name) else { continue }
      if removals.contains(key) {
        changes.append(Splice(place.element))
      } else if let inside = splices[key] {
        guard let content = place.content else { throw .failedWriting }
        changes += inside.map { splice in
          let (low, high) = (splice.range.lowerBound, splice.range.upperBound)
          return Splice(content.lowerBound + low..<content.lowerBound + high, splice.bytes)
        }
      }
    }
    if !additions.isEmpty {
      guard let end = package.flatEnd else { throw .failedWriting }
      let prefix = Self.prefix(ofEndTag: text.utf8[end...])
      changes += additions.map { Splice(end..<end, Self.element($0, prefix: prefix)) }
    }
    guard let result = Splice.apply(changes, to: text.utf8) else { throw .failedWriting }
    return text.encoded(result)
  }

  /// `pkg:` of `</pkg:package>`; empty for the default namespace.
  private static func prefix(ofEndTag tag: ArraySlice<UInt8>) -> String {
    let name = tag.dropFirst(2).prefix { $0 != UInt8(ascii: ">") && $0 > 0x20 }
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: name[...colon], as: UTF8.self)
  }

  private static func element(_ part: NewPart, prefix: String) -> [UInt8] {
    let namespace = prefix.isEmpty ? " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"" : ""
    let p = prefix.isEmpty ? "pkg:" : prefix
    let type = part.type.map { " \(p)contentType=\"\($0)\"" } ?? ""
    let head = "<\(p)part\(namespace) \(p)name=\"/\(part.name)\"\(type)><\(p)xmlData>"
    return Array(head.utf8) + part.content + Array("</\(p)xmlData></\(p)part>".utf8)
  }
}
