/// Text as it stands in XML, and back.
package enum XMLEscaping {
  /// Appends text for content or a quoted attribute. Control characters that XML 1.0 cannot hold (2.2) are left out; who
  /// must not lose them refuses them before.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case 0x09, 0x0A, 0x20...: bytes.append(byte)
      default: break
      }
    }
  }

  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text with its references resolved, comments left out and CDATA taken as it is.
  static func unescaped(_ raw: ArraySlice<UInt8>) -> String {
    guard raw.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return String(decoding: raw, as: UTF8.self)
    }
    var result: [UInt8] = []
    var rest = raw
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")) {
        let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
        result.append(contentsOf: character(name).utf8)
        rest = rest[(end + 1)...]
      } else if byte == UInt8(ascii: "<") {
        rest = skippingMarkup(rest, into: &result)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func skippingMarkup(_ rest: ArraySlice<UInt8>, into result: inout [UInt8]) -> ArraySlice<UInt8> {
    let opening = Array("<![CDATA[".utf8)
    let isData = rest.starts(with: opening)
    let closing = Array((isData ? "]]>" : rest.starts(with: "<!--".utf8) ? "-->" : ">").utf8)
    var index = rest.startIndex + (isData ? opening.count : 1)
    while index < rest.endIndex, !rest[index...].starts(with: closing) {
      if isData { result.append(rest[index]) }
      index += 1
    }
    return rest[min(index + closing.count, rest.endIndex)...]
  }

  private static func character(_ name: String) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return "" }
      let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
      let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
  }
}

extension XMLEscaping {
  /// Appends text as children of a `w:r`: `w:t` for words, `w:tab` for tabs, `w:br` for line feeds (17.3.3).
  package static func appendText(_ text: String, to bytes: inout [UInt8]) {
    var isFirst = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !isFirst { bytes.append(contentsOf: "<w:br/>".utf8) }
      isFirst = false
      var isFirstPiece = true
      for piece in line.split(separator: "\t", omittingEmptySubsequences: false) {
        if !isFirstPiece { bytes.append(contentsOf: "<w:tab/>".utf8) }
        isFirstPiece = false
        guard !piece.isEmpty else { continue }
        bytes.append(contentsOf: "<w:t xml:space=\"preserve\">".utf8)
        append(String(piece), to: &bytes)
        bytes.append(contentsOf: "</w:t>".utf8)
      }
    }
  }
}
