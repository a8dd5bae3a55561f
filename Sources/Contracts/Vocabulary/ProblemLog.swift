/// Collects what is wrong in data files, so that one reading reports everything.
public final class ProblemLog {
  public private(set) var problems: [DataProblem] = []
  /// Whether expressions are compiled while reading, to report those that are no expressions.
  public let checksPatterns: Bool

  /// What is known of the expressions beforehand.
  public let words: PatternWords?
  /// Sources of all expressions that were read.
  public internal(set) var expressions: [String] = []

  public init(checksPatterns: Bool = true, words: PatternWords? = nil) {
    self.checksPatterns = checksPatterns
    self.words = words
  }

  public func add(_ file: String, _ line: Int, _ message: String) {
    problems.append(DataProblem(file: file, line: line, message: message))
  }

  public func add(_ problem: DataProblem) {
    problems.append(problem)
  }

  /// Throws everything that was noted, in the order of files and lines.
  public func throwIfAny() throws(DataProblems) {
    if !problems.isEmpty { throw DataProblems(problems: problems.sorted()) }
  }
}

/// Everything that is wrong in a folder of data files.
public struct DataProblems: Error, Sendable, Equatable {
  public var problems: [DataProblem]

  public init(problems: [DataProblem]) {
    self.problems = problems
  }
}

extension DataProblems: CustomStringConvertible {
  /// One `file:line: message` a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension PatternError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .syntax(let message, let offset): "\(message) at byte \(offset)"
    case .limit: "too many steps"
    case .internalError(let code): "PCRE2 error \(code)"
    }
  }
}
