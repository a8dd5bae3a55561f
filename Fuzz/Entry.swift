import Foundation

/// What the fuzzer calls. One program holds all targets; `PLUMBLINE_FUZZ` says which one this run is about.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = data.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  target(bytes)
  return 0
}

private let target: @Sendable ([UInt8]) -> Void = {
  let name = ProcessInfo.processInfo.environment["PLUMBLINE_FUZZ"] ?? ""
  guard let target = fuzzTargets[name] else {
    fatalError("PLUMBLINE_FUZZ names no target; there are \(fuzzTargets.keys.sorted().joined(separator: ", "))")
  }
  return target
}()

/// Every target, by the name of its corpus.
private let fuzzTargets: [String: @Sendable ([UInt8]) -> Void] = [
  "package": { expectSound(bytes: $0) },
  "document": { expectSound(bytes: FixedPackage.with("word/document.xml", $0)) },
  "styles": { expectSound(bytes: FixedPackage.with("word/styles.xml", $0)) },
  "numbering": { expectSound(bytes: FixedPackage.with("word/numbering.xml", $0)) },
  "opendocument": { expectSound(bytes: FixedPackage.openDocument($0)) },
  "word2003": { expectSound(bytes: $0) },
  "labels": { fuzzLabels($0) },
]
