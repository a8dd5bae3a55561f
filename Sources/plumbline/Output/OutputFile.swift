import Foundation

/// Where a report goes: standard output, or a file that appears under its name only when it is complete.
struct OutputFile {
  /// Nil for standard output.
  let path: String?
  private let descriptor: Int32
  /// The file being written, under another name in the same folder until it is complete; nil when written directly.
  private let temporary: String?
  private(set) var isOpen = true

  /// `-` is standard output. The file has the access rights of `original`, when that is given and there.
  init(_ name: String, like original: String? = nil) throws(CallProblem) {
    guard name != "-" else {
      path = nil
      descriptor = STDOUT_FILENO
      temporary = nil
      return
    }
    path = name
    // A device or pipe is written to as it is; renaming something over it would take it away.
    let isSpecial = FileStatus(name).map { !$0.isRegular } ?? false
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    temporary = isSpecial ? nil : "\(name[..<slash]).\(name[slash...]).\(getpid()).partial"
    descriptor = open(temporary ?? name, isSpecial ? O_WRONLY : O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Self.cannotWrite(name) }
    var status = stat()
    if !isSpecial, let original, stat(original, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
  }

  /// Adds to what is in a file already.
  init(appendingTo name: String) throws(CallProblem) {
    path = name
    temporary = nil
    descriptor = open(name, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    guard descriptor >= 0 else { throw Self.cannotWrite(name) }
  }

  /// False when nobody reads any more; later writes are dropped.
  mutating func write(_ text: String) -> Bool {
    if isOpen, !text.isEmpty { isOpen = FileBytes.write(text, to: descriptor) }
    return isOpen
  }

  /// The same for bytes.
  mutating func write(_ bytes: [UInt8]) -> Bool {
    if isOpen, !bytes.isEmpty { isOpen = FileBytes.write(bytes, to: descriptor) }
    return isOpen
  }

  /// Gives the complete file its name.
  func finish() throws(CallProblem) {
    guard let path else { return }
    let isComplete = close(descriptor) == 0 && isOpen
    guard let temporary else { return }
    guard isComplete, rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw CallProblem(
        zh: "写入 \(path) 时出错（\(reason)），文件未生成。", en: "writing \(path) failed (\(reason)); no file was made.")
    }
  }

  /// Leaves nothing behind.
  func abandon() {
    guard path != nil else { return }
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  private static func cannotWrite(_ name: String) -> CallProblem {
    let reason = String(cString: strerror(errno))
    return CallProblem(
      zh: "无法写入 \(name)（\(reason)）。请换一个有写入权限的位置。",
      en: "cannot write \(name) (\(reason)); choose a place that you may write to.")
  }
}
