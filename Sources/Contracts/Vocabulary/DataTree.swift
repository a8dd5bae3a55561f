import Yams

/// A YAML value that knows the line it stands on, so that every mistake in a rulebook has a place.
public struct DataTree: Sendable {
  public enum Content: Sendable {
    case null
    case scalar(String)
    case sequence([DataTree])
    /// In the order of the file.
    case mapping([(key: String, value: DataTree)])
  }

  public var content: Content
  /// From 1.
  public var line: Int

  public init(content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// Parses one YAML document. An empty one is null.
  public init(yaml: String) throws(DataProblem) {
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        self.init(content: .null, line: 1)
        return
      }
      self.init(node)
    } catch let error as YamlError {
      throw DataProblem(error)
    } catch {
      throw DataProblem(line: 1, message: String(describing: error))
    }
  }

  private init(_ node: Node) {
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      self.init(content: isNull ? .null : .scalar(scalar.string), line: line)
    case .sequence(let sequence):
      self.init(content: .sequence(sequence.map(DataTree.init)), line: line)
    case .mapping(let mapping):
      let pairs = mapping.map { (key: $0.key.string ?? "", value: DataTree($0.value)) }
      self.init(content: .mapping(pairs), line: line)
    case .alias:
      self.init(content: .null, line: line)
    }
  }
}

/// What is wrong in a data file, and where.
public struct DataProblem: Error, Sendable, Equatable, Comparable {
  /// Path as the user would write it; empty until the loader that knows it fills it in.
  public var file: String
  /// From 1.
  public var line: Int
  public var message: String

  public init(file: String = "", line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, message: problem)
    default:
      self.init(line: 1, message: String(describing: error))
    }
  }

  public static func < (left: DataProblem, right: DataProblem) -> Bool {
    (left.file, left.line, left.message) < (right.file, right.line, right.message)
  }
}

extension DataProblem: CustomStringConvertible {
  /// `file:line: message`
  public var description: String { "\(file):\(line): \(message)" }
}
