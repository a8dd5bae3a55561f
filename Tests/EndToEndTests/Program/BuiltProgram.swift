import Foundation

/// The built program, run as its users run it.
struct BuiltProgram {
  struct Outcome: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Working folder of the call.
  var folder: String
  /// On top of an environment that says nothing about language, colour or rulebook.
  var environment: [String: String] = [:]

  static let path: String = {
    // Beside the test bundle, wherever this build put both.
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    if let bundle, let end = bundle.range(of: "/", options: .backwards, range: bundle.startIndex..<bundle.endIndex) {
      var folder = String(bundle[..<end.lowerBound])
      while folder.contains(".xctest") { folder = (folder as NSString).deletingLastPathComponent }
      if FileManager.default.isExecutableFile(atPath: folder + "/plumbline") { return folder + "/plumbline" }
    }
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../.build/debug/plumbline")
    return checkout.standardizedFileURL.path(percentEncoded: false)
  }()

  func callAsFunction(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(Self.path, arguments, input: input)
  }

  /// A line for the shell; `$plumbline` is the program.
  func shell(_ line: String) throws -> Outcome { try run("/bin/bash", ["-c", line], input: "") }

  private func run(_ executable: String, _ arguments: [String], input: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "TMPDIR"].contains($0.key) }
    process.environment =
      inherited.merging(["LANG": "C.UTF-8", "PLUMBLINE_CACHE": "off", "plumbline": Self.path]) { $1 }
      .merging(environment) { $1 }
    // Files instead of pipes: nothing blocks, however much the program has to say.
    let scratch = try ScratchFolder()
    try scratch.write(input, to: "input")
    try scratch.write("", to: "output")
    try scratch.write("", to: "errors")
    process.standardInput = FileHandle(forReadingAtPath: scratch("input"))
    process.standardOutput = FileHandle(forWritingAtPath: scratch("output"))
    process.standardError = FileHandle(forWritingAtPath: scratch("errors"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try scratch.read("output"), errors: try scratch.read("errors"))
  }
}
