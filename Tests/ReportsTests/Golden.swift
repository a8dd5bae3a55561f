import Foundation
import Testing

/// Compares text with a file under `Tests/Goldens` that a person can read; `make goldens` rewrites the files.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard text != expected else { return }
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = new.difference(from: expected.split(separator: "\n", omittingEmptySubsequences: false))
  let shown = changes.map { change in
    switch change {
    case .insert(let line, let content, _): "+\(line + 1): \(content)"
    case .remove(let line, let content, _): "-\(line + 1): \(content)"
    }
  }
  Issue.record("\(name) differs:\n\(shown.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
