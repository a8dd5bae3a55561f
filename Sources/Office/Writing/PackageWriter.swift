import CLibZip
import Foundation

/// Writes an OPC package (ECMA-376 part 2, 7.3) as a ZIP file: equal parts give equal bytes, on any day and in any
/// time zone, because every entry carries the first moment that ZIP can say.
public struct PackageWriter {
  private var parts: [(name: String, bytes: [UInt8])] = []

  public init() {}

  /// Adds a part; its name has no leading slash. `[Content_Types].xml` belongs first.
  public mutating func add(_ name: String, _ bytes: [UInt8]) {
    parts.append((name, bytes))
  }

  /// The finished file. Throws `internal` when memory runs out.
  public func bytes() throws(ReadError) -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .unwritable }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
      zip_source_free(target)
      throw .unwritable
    }
    for part in parts {
      guard PackageWriter.add(part.name, part.bytes, to: archive) else {
        zip_discard(archive)
        throw .unwritable
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .unwritable
    }
    return try PackageWriter.read(target)
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
    // The library frees this copy when the archive is closed.
    guard let copy = malloc(max(bytes.count, 1)) else { return false }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) } }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
      free(copy)
      return false
    }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let entry = zip_uint64_t(index)
    return zip_set_file_compression(archive, entry, Int32(ZIP_CM_DEFLATE), 6) == 0
      && zip_file_set_dostime(archive, entry, 0, firstDay, 0) == 0
      && zip_file_set_external_attributes(archive, entry, 0, UInt8(ZIP_OPSYS_DOS), 0) == 0
  }

  /// 1980-01-01, the first day of the DOS calendar, which is what Word gives every entry.
  static let firstDay: UInt16 = 1 << 5 | 1

  /// What libzip has written to a source in memory.
  static func read(_ source: OpaquePointer) throws(ReadError) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw .unwritable }
    defer { zip_source_close(source) }
    guard zip_source_seek(source, 0, SEEK_END) == 0 else { throw .unwritable }
    let size = Int(zip_source_tell(source))
    guard size > 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { throw .unwritable }
    var isComplete = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let read = zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))
      count = max(0, Int(read))
      isComplete = count == size
    }
    guard isComplete else { throw .unwritable }
    return bytes
  }
}

extension ReadError {
  static let unwritable = ReadError(
    .internal, zh: "无法生成文件，内存可能不足。", en: "The file could not be assembled; memory may have run out.")
}
