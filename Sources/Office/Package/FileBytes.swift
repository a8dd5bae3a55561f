#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A document as a file.
public enum DocumentFile {
  /// All its bytes. Throws `notFound`, `notADocument` for folders and devices, `tooLarge`.
  public static func bytes(of path: String, limits: ReadingLimits = ReadingLimits()) throws(ReadError) -> [UInt8] {
    try FileBytes.all(of: path, limit: limits.fileSize)
  }
}

/// Reading files without Foundation, whose loading would cost more than reading a contract.
enum FileBytes {
  /// Enough to tell formats apart.
  static let headSize = 4_096

  /// The first bytes of a file.
  static func head(of path: String) throws(ReadError) -> ArraySlice<UInt8> {
    let file = try open(path)
    defer { close(file) }
    return try bytes(from: file, count: headSize)[...]
  }

  /// The whole file, or `tooLarge`.
  static func all(of path: String, limit: Int) throws(ReadError) -> [UInt8] {
    let file = try open(path)
    defer { close(file) }
    let read = try bytes(from: file, count: limit + 1)
    guard read.count <= limit else { throw .tooLarge(path, limit: limit) }
    return read
  }

  private static func open(_ path: String) throws(ReadError) -> Int32 {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == EACCES ? ReadError.unreadable : ReadError.missing
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .directory }
    // A pipe or a device could keep us waiting for ever.
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAnArchive }
    #if canImport(Darwin)
      let file = Darwin.open(path, O_RDONLY)
    #elseif canImport(Glibc)
      let file = Glibc.open(path, O_RDONLY)
    #else
      let file = Musl.open(path, O_RDONLY)
    #endif
    guard file >= 0 else { throw errno == ENOENT ? ReadError.missing : ReadError.unreadable }
    return file
  }

  private static func bytes(from file: Int32, count: Int) throws(ReadError) -> [UInt8] {
    var status = stat()
    let known = fstat(file, &status) == 0 ? Int(status.st_size) : 0
    let capacity = min(count, max(known, headSize))
    var failed = false
    let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
      while filled < capacity, let base = buffer.baseAddress {
        let got = read(file, base + filled, capacity - filled)
        if got < 0 {
          failed = true
          break
        }
        if got == 0 { break }
        filled += got
      }
    }
    if failed { throw .unreadable }
    return result
  }
}
