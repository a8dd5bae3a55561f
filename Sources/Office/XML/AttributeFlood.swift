/// Refuses a start tag with a flood of attributes before the parser sees it.
///
/// libxml2 compares every attribute with every other and calls back only when the tag ends, so a tag of a megabyte
/// would cost minutes. Looking at a few places suffices: a tag that is long enough to hurt covers one of them.
enum AttributeFlood {
  private static let stride = 32_768

  static func refuse(in bytes: [UInt8], part: String, limit: Int) throws(ReadError) {
    var probe = stride
    var lastOpen = -1
    while probe < bytes.count {
      var start = probe
      let floor = probe - stride
      while start > floor, bytes[start] != UInt8(ascii: "<") { start -= 1 }
      if bytes[start] == UInt8(ascii: "<"), start > lastOpen {
        lastOpen = start
        if attributes(of: start, in: bytes, limit: limit) > limit { throw .tooManyAttributes(part: part, limit: limit) }
      }
      probe += stride
    }
  }

  /// Equals signs outside quotes in the tag that begins here; counting ends above the limit.
  private static func attributes(of start: Int, in bytes: [UInt8], limit: Int) -> Int {
    var count = 0
    var quote: UInt8?
    for byte in bytes[start...] {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: ">"): return count
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "="):
        count += 1
        if count > limit { return count }
      default: break
      }
    }
    return count
  }
}
