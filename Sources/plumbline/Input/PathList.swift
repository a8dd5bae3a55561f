import Foundation

/// The paths in the file of `--files-from`.
enum PathList {
  /// One path a line, or NUL between paths; empty entries are none.
  static func read(_ name: String, isNulSeparated: Bool) throws(CallProblem) -> [String] {
    let bytes: [UInt8]
    if name == "-" {
      bytes = FileBytes.readAll(from: STDIN_FILENO)
    } else if let data = FileManager.default.contents(atPath: name) {
      bytes = Array(data)
    } else {
      throw CallProblem(
        zh: "读不到 --files-from 指定的文件 \(name)，请检查路径。",
        en: "cannot read \(name), named by --files-from; check the path.")
    }
    return paths(in: bytes, isNulSeparated: isNulSeparated)
  }

  static func paths(in bytes: [UInt8], isNulSeparated: Bool) -> [String] {
    bytes.split(separator: isNulSeparated ? 0 : UInt8(ascii: "\n")).compactMap { piece in
      let path = !isNulSeparated && piece.last == UInt8(ascii: "\r") ? piece.dropLast() : piece
      return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
    }
  }
}
