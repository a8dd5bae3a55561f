import Foundation

/// Word files into PDF files by LibreOffice, when it is installed: all of them in one call, within a time limit.
enum PDFConversion {
  /// Seconds for starting LibreOffice, and for each document.
  private static let limit = (start: 60.0, each: 20.0)

  /// Writes a PDF beside every document. Throws what to do when LibreOffice is missing, fails or takes too long; then no
  /// PDF is left behind.
  static func convert(_ documents: [String]) throws(CallProblem) {
    guard let program = find() else {
      throw CallProblem(
        zh: "没有安装 LibreOffice，不能生成 PDF；Word 文件已经生成。请安装 LibreOffice，或在 Word 中另存为 PDF。",
        en: "LibreOffice is not installed, so no PDF was made; the Word files were. Install it, or save as PDF in Word."
      )
    }
    let scratch = FileManager.default.temporaryDirectory.appending(path: "plumbline-pdf-\(getpid())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    // A profile of its own: a LibreOffice that is open already would take the call and do nothing.
    let profile = scratch.appending(path: "profile").absoluteString
    process.arguments =
      ["-env:UserInstallation=\(profile)", "--headless", "--norestore", "--convert-to", "pdf", "--outdir"]
      + [scratch.path(percentEncoded: false)] + documents
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw failure
    }
    let deadline = Date(timeIntervalSinceNow: limit.start + limit.each * Double(documents.count))
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.05) }
    guard !process.isRunning else {
      process.terminate()
      throw CallProblem(
        zh: "LibreOffice 超过时限仍未完成，没有生成 PDF；Word 文件已经生成。",
        en: "LibreOffice did not finish in time, so no PDF was made; the Word files were.")
    }
    for document in documents { try move(document, from: scratch) }
  }

  private static func move(_ document: String, from scratch: URL) throws(CallProblem) {
    let stem = (document as NSString).deletingPathExtension
    let made = scratch.appending(path: (stem as NSString).lastPathComponent + ".pdf").path(percentEncoded: false)
    guard let bytes = FileManager.default.contents(atPath: made) else { throw failure }
    var file = try OutputFile(stem + ".pdf")
    _ = file.write([UInt8](bytes))
    try file.finish()
  }

  private static var failure: CallProblem {
    CallProblem(
      zh: "LibreOffice 没有生成 PDF；Word 文件已经生成，可在 Word 中另存为 PDF。",
      en: "LibreOffice made no PDF; the Word files were made and can be saved as PDF in Word.")
  }

  private static func find() -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let usual = ["/usr/bin", "/usr/local/bin", "/Applications/LibreOffice.app/Contents/MacOS"]
    for folder in folders + usual {
      for name in ["soffice", "libreoffice"] {
        let path = folder + "/" + name
        if FileManager.default.isExecutableFile(atPath: path) { return path }
      }
    }
    return nil
  }
}
