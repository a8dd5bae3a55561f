/// What text may be scanned without a parser: valid UTF-8 of characters that XML has (XML 1.0, 2.2).
enum PlainBytes {
  /// Eight bytes at a time where they are ASCII, as markup is.
  static func arePlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let isControl = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
        if isControl | word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let length = self.length(bytes, at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// Bytes of the character that begins here; 0 when it is none.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    func next(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    func goesOn(_ offset: Int) -> Bool { next(offset) & 0xC0 == 0x80 }
    switch first {
    case 0x20...0x7F, 0x09, 0x0A, 0x0D: return 1
    case 0xC2...0xDF: return goesOn(1) ? 2 : 0
    case 0xE0: return next(1) >= 0xA0 && goesOn(1) && goesOn(2) ? 3 : 0
    // Surrogates are no characters.
    case 0xED: return next(1) < 0xA0 && goesOn(1) && goesOn(2) ? 3 : 0
    // Neither are U+FFFE and U+FFFF.
    case 0xEF: return goesOn(1) && goesOn(2) && !(next(1) == 0xBF && next(2) >= 0xBE) ? 3 : 0
    case 0xE1...0xEC, 0xEE: return goesOn(1) && goesOn(2) ? 3 : 0
    case 0xF0: return next(1) >= 0x90 && goesOn(1) && goesOn(2) && goesOn(3) ? 4 : 0
    case 0xF1...0xF3: return goesOn(1) && goesOn(2) && goesOn(3) ? 4 : 0
    case 0xF4: return next(1) < 0x90 && goesOn(1) && goesOn(2) && goesOn(3) ? 4 : 0
    default: return 0
    }
  }
}
