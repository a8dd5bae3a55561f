import Contracts

/// What stands between `{{` and `}}`.
public enum Tag: Sendable, Equatable {
  case field(path: String, format: Format?)
  case each(path: String)
  case endEach
  case when(Condition)
  case otherwise
  case endWhen
  case clause(id: String)
  /// The number of the paragraph that carries an anchor.
  case reference(anchor: String)
  case anchor(String)

  /// Whether it opens, parts or closes a block.
  var isControl: Bool {
    switch self {
    case .each, .endEach, .when, .otherwise, .endWhen: true
    case .field, .clause, .reference, .anchor: false
    }
  }

  enum Mistake: Error, Equatable {
    case unknown
    case unknownFormat(String)
  }

  init(_ words: String) throws(Mistake) {
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    func rest(after prefix: String) -> String? {
      text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
    }
    if let path = rest(after: "#each "), Tag.isPath(path) {
      self = .each(path: path)
    } else if let words = rest(after: "#if "), let condition = Condition(words) {
      self = .when(condition)
    } else if text == "/each" {
      self = .endEach
    } else if text == "/if" {
      self = .endWhen
    } else if text == "else" {
      self = .otherwise
    } else if let id = rest(after: "clause "),
      id.split(separator: "/", omittingEmptySubsequences: false).map(String.init).allSatisfy(Tag.isName)
    {
      self = .clause(id: id)
    } else if let id = rest(after: "ref "), Tag.isName(id) {
      self = .reference(anchor: id)
    } else if let id = rest(after: "anchor "), Tag.isName(id) {
      self = .anchor(id)
    } else {
      self = try Tag.field(text)
    }
  }

  private static func field(_ text: String) throws(Mistake) -> Tag {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
    guard parts.count <= 2, let path = parts.first, isPath(path), !Field.reserved.contains(path) || path == "this"
    else {
      throw .unknown
    }
    guard parts.count == 2 else { return .field(path: path, format: nil) }
    guard let format = Format(rawValue: parts[1]) else { throw .unknownFormat(parts[1]) }
    return .field(path: path, format: format)
  }

  /// Names with points between them, a loop's counter such as `@number`, or `@blank`.
  static func isPath(_ text: String) -> Bool {
    if text.hasPrefix("@") { return ["@number", "@count", "@first", "@last", "@blank"].contains(text) }
    return !text.isEmpty
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isName(String($0)) }
  }

  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    var end = start[...]
    while end.last?.isWhitespace == true { end = end.dropLast() }
    return String(end)
  }
}
