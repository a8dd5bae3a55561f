@testable import Office

/// Writes ZIP archives with stored entries, byte by byte, so that tests can also write wrong ones.
struct ZipWriter {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// What the directory claims instead of the true size.
    var claimedSize: UInt32?
    var isEncrypted = false
  }

  var entries: [Entry] = []

  mutating func add(_ name: String, _ text: String) {
    entries.append(Entry(name: name, bytes: Array(text.utf8)))
  }

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    entries.append(Entry(name: name, bytes: bytes))
  }

  func archive() -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(out.count)
      let fields = header(of: entry)
      out += little(UInt32(0x0403_4B50)) + fields + Array(entry.name.utf8) + entry.bytes
      directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + fields
      directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0)) + little(offset)
      directory += Array(entry.name.utf8)
    }
    let count = little(UInt16(entries.count))
    let start = UInt32(out.count)
    out += directory + little(UInt32(0x0605_4B50)) + little(UInt32(0)) + count + count
    out += little(UInt32(directory.count)) + little(start) + little(UInt16(0))
    return out
  }

  /// Version, flags, method, time, date, checksum, sizes, lengths: the same in local header and directory.
  private func header(of entry: Entry) -> [UInt8] {
    let size = UInt32(entry.bytes.count)
    return little(UInt16(20)) + little(UInt16(entry.isEncrypted ? 0x0801 : 0x0800)) + little(UInt16(0))
      + little(UInt16(0)) + little(UInt16(0x21)) + little(ZipWriter.checksum(entry.bytes)) + little(size)
      + little(entry.claimedSize ?? size) + little(UInt16(entry.name.utf8.count)) + little(UInt16(0))
  }

  private func little(_ value: UInt16) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

  private func little(_ value: UInt32) -> [UInt8] {
    little(UInt16(value & 0xFFFF)) + little(UInt16(value >> 16))
  }

  /// CRC-32 as ZIP uses it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
