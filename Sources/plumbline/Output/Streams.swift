import Foundation

/// Standard output, unbuffered, as bytes.
enum StandardOutput {
  /// False when nobody reads any more.
  @discardableResult
  static func write(_ text: String) -> Bool { FileBytes.write(text, to: STDOUT_FILENO) }
}

/// Standard error: messages about the call and progress.
enum StandardError {
  static func write(_ text: String) { _ = FileBytes.write(text, to: STDERR_FILENO) }
}

/// Plain reads and writes on file descriptors.
enum FileBytes {
  /// Writes all of a text; false when the other end is closed or the disk is full.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// The same for bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0 {
        guard errno == EINTR else { return false }
      } else {
        written += count
      }
    }
    return true
  }

  /// Everything a descriptor has to give.
  static func readAll(from descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
