import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension EditedPackage {
  /// libzip copies what is not replaced without inflating it; a part that is replaced keeps its place, date and method.
  func writtenArchive() throws(ReadError) -> [UInt8] {
    var plan: [(part: String, content: [UInt8]?)] = []
    for name in package.partNames {
      let key = PartName.key(name)
      if removals.contains(key) {
        plan.append((key, nil))
      } else if let changes = splices[key] {
        plan.append((key, try changed(name, changes)))
      }
    }
    let result = ArchiveRewriting(file: file)?.rewrite(plan, additions: additions)
    guard let result else { throw .failedWriting }
    return result
  }
}

/// One rewriting of an archive in memory. New contents handed to libzip live until the archive is closed.
private struct ArchiveRewriting {
  private let source: OpaquePointer
  private let archive: OpaquePointer

  init?(file: [UInt8]) {
    // The library shares this buffer between what it reads and what it writes, and frees it whether it is told to own it
    // or not (libzip 1.7: buffer_clone takes the last fragment for its own). So it is given to it.
    guard let memory = malloc(max(file.count, 1)) else { return nil }
    file.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { memcpy(memory, base, bytes.count) }
    }
    guard let source = zip_source_buffer_create(memory, zip_uint64_t(file.count), 1, nil) else {
      free(memory)
      return nil
    }
    // One count for us, one for the archive, which lets go of its own when it is closed.
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, 0, nil) else {
      zip_source_free(source)
      zip_source_free(source)
      return nil
    }
    (self.source, self.archive) = (source, archive)
  }

  func rewrite(_ plan: [(part: String, content: [UInt8]?)], additions: [EditedPackage.NewPart]) -> [UInt8]? {
    defer { zip_source_free(source) }
    var buffers: [UnsafeMutableBufferPointer<UInt8>] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    guard change(plan, &buffers), add(additions, &buffers) else {
      zip_discard(archive)
      return nil
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      return nil
    }
    return try? PackageWriter.read(source)
  }

  private func change(
    _ plan: [(part: String, content: [UInt8]?)], _ buffers: inout [UnsafeMutableBufferPointer<UInt8>]
  ) -> Bool {
    var entries: [String: UInt64] = [:]
    for index in 0..<UInt64(max(zip_get_num_entries(archive, 0), 0)) {
      guard let name = zip_get_name(archive, index, 0) else { return false }
      entries[PartName.key(String(cString: name))] = index
    }
    for (part, content) in plan {
      guard let index = entries[part] else { return false }
      guard let content else {
        if zip_delete(archive, index) != 0 { return false }
        continue
      }
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, index, 0, &status) == 0, let data = buffer(content, &buffers) else { return false }
      guard zip_file_replace(archive, index, data, 0) == 0 else {
        zip_source_free(data)
        return false
      }
      let method = Int32(status.comp_method == UInt16(ZIP_CM_STORE) ? ZIP_CM_STORE : ZIP_CM_DEFLATE)
      guard zip_set_file_compression(archive, index, method, 0) == 0,
        zip_file_set_mtime(archive, index, status.mtime, 0) == 0
      else { return false }
    }
    return true
  }

  private func add(
    _ additions: [EditedPackage.NewPart], _ buffers: inout [UnsafeMutableBufferPointer<UInt8>]
  ) -> Bool {
    for part in additions {
      guard let data = buffer(part.content, &buffers) else { return false }
      let index = zip_file_add(archive, part.name, data, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(data)
        return false
      }
      guard zip_file_set_dostime(archive, UInt64(index), 0, PackageWriter.firstDay, 0) == 0 else { return false }
    }
    return true
  }

  private func buffer(
    _ bytes: [UInt8], _ buffers: inout [UnsafeMutableBufferPointer<UInt8>]
  ) -> OpaquePointer? {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    _ = copy.initialize(from: bytes)
    buffers.append(copy)
    return zip_source_buffer(archive, copy.baseAddress, zip_uint64_t(bytes.count), 0)
  }
}
