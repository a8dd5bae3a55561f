import Foundation

/// A JSON value that keeps the order of its keys, so that reports read like the page that documents them.
///
/// `JSONEncoder` knows sorted keys or none, writes one whole value at a time, and leaves out what is nil; a report
/// that is a stream, with `"error": null` in it, needs the opposite of all three.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Int)
  /// Written with all its digits, never through binary floating point.
  case decimal(Decimal)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Equatable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// A string, or null for an empty one.
  public init(nonEmpty text: String) {
    self = text.isEmpty ? .null : .string(text)
  }

  /// On one line, without spaces.
  public var compact: String {
    var output = ""
    write(to: &output, depth: nil)
    return output
  }

  /// Over several lines, as if it stood `depth` levels deep in another value; the first line is not indented.
  public func pretty(at depth: Int = 0) -> String {
    var output = ""
    write(to: &output, depth: depth)
    return output
  }

  private func write(to output: inout String, depth: Int?) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .number(let value): output += String(value)
    case .decimal(let value): output += value.isNaN ? "null" : value.description
    case .string(let value): Self.write(value, to: &output)
    case .array(let values):
      Self.write(values, between: ("[", "]"), to: &output, depth: depth) { value, output, depth in
        value.write(to: &output, depth: depth)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &output, depth: depth) { member, output, depth in
        Self.write(member.key, to: &output)
        output += depth == nil ? ":" : ": "
        member.value.write(to: &output, depth: depth)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), to output: inout String, depth: Int?,
    element write: (Element, inout String, Int?) -> Void
  ) {
    output += brackets.0
    for (index, element) in elements.enumerated() {
      if index > 0 { output += "," }
      if let depth { output += newLine(depth + 1) }
      write(element, &output, depth.map { $0 + 1 })
    }
    if let depth, !elements.isEmpty { output += newLine(depth) }
    output += brackets.1
  }

  static func newLine(_ depth: Int) -> String { "\n" + String(repeating: "  ", count: depth) }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{2028}": output += "\\u2028"
      case "\u{2029}": output += "\\u2029"
      case "\u{0}"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
