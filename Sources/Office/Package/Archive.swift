import CLibZip

/// An open ZIP file. A class because the C library's handle must be closed exactly once; it stays inside `Package`.
final class Archive {
  /// One file in the archive.
  struct Entry {
    let index: UInt64
    let name: String
    let size: UInt64
    let packedSize: UInt64
  }

  private let handle: OpaquePointer
  /// Keeps the bytes of an archive in memory alive for as long as the C library may read them.
  private let memory: UnsafeMutableBufferPointer<UInt8>?
  private let limits: ReadingLimits
  private var inflated = 0
  /// In archive order, folders left out.
  private(set) var entries: [Entry] = []

  init(path: String, limits: ReadingLimits) throws(ReadError) {
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else { throw .damagedArchive }
    self.handle = handle
    memory = nil
    self.limits = limits
    try list()
  }

  init(bytes: [UInt8], limits: ReadingLimits) throws(ReadError) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    guard let source = zip_source_buffer_create(copy.baseAddress, zip_uint64_t(bytes.count), 0, nil) else {
      copy.deallocate()
      throw .damagedArchive
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      copy.deallocate()
      throw .damagedArchive
    }
    self.handle = handle
    memory = copy
    self.limits = limits
    try list()
  }

  deinit {
    zip_discard(handle)
    memory?.deallocate()
  }

  private func list() throws(ReadError) {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    var seen: Set<String> = []
    for index in 0..<UInt64(max(count, 0)) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(handle, index, 0, &status) == 0, let raw = status.name else { throw .damagedArchive }
      let name = PartName.clean(String(cString: raw))
      if PartName.escapes(name) { throw .escapingPath(name) }
      if name.isEmpty || name.hasSuffix("/") { continue }
      if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encryptedEntry }
      guard seen.insert(PartName.key(name)).inserted else { throw .duplicate(name) }
      entries.append(Entry(index: index, name: name, size: status.size, packedSize: status.comp_size))
    }
  }

  /// Inflates one entry. The directory's size is checked first and never trusted afterwards.
  ///
  /// With `terminated`, a zero byte follows that the XML parser needs; appending it later would copy the part.
  func bytes(of entry: Entry, terminated: Bool = false) throws(ReadError) -> [UInt8] {
    guard entry.size <= UInt64(limits.partSize) else { throw .tooLarge(entry.name, limit: limits.partSize) }
    let size = Int(entry.size)
    if size > limits.ratioFloor, UInt64(size) / max(entry.packedSize, 1) > UInt64(limits.ratio) {
      throw .bomb(part: entry.name)
    }
    guard inflated + size <= limits.totalSize else { throw .tooLarge(entry.name, limit: limits.totalSize) }
    inflated += size
    guard let file = zip_fopen_index(handle, entry.index, 0) else { throw .damagedArchive }
    defer { zip_fclose(file) }
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let read = zip_fread(file, base + count, zip_uint64_t(size - count))
        if read <= 0 { break }
        count += Int(read)
      }
      isComplete = count == size
      if isComplete, terminated {
        buffer[size] = 0
        count += 1
      }
    }
    guard isComplete else { throw .damagedArchive }
    // Reading on must find the end: it makes the library compare the checksum, and catches a size that was a lie.
    var extra: UInt8 = 0
    switch zip_fread(file, &extra, 1) {
    case 0: return bytes
    case 1: throw .lyingDirectory(part: entry.name)
    default: throw .damagedArchive
    }
  }
}
