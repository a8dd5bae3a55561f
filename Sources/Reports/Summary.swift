import Checking

/// Totals over the documents of one call.
public struct Summary: Sendable, Equatable {
  public private(set) var documents = 0
  public private(set) var verdicts: [Verdict: Int] = [:]
  /// Findings by level, the undetermined ones included.
  public private(set) var levels: [Level: Int] = [:]
  /// Findings that say that they cannot say.
  public private(set) var undetermined = 0
  /// Documents that could not be read or checked to the end.
  public private(set) var failures = 0
  /// Hidden files, lock files and files of other sorts that were passed over in folders.
  public var skipped = 0
  /// Findings that stand in the baseline and are not reported again.
  public var inBaseline = 0

  public init() {}

  public mutating func add(_ document: CheckedDocument) {
    documents += 1
    verdicts[document.verdict, default: 0] += 1
    if document.error != nil { failures += 1 }
    for finding in document.findings {
      levels[finding.level, default: 0] += 1
      if finding.outcome == .undetermined { undetermined += 1 }
    }
  }

  public subscript(verdict: Verdict) -> Int { verdicts[verdict] ?? 0 }
  public subscript(level: Level) -> Int { levels[level] ?? 0 }
}
