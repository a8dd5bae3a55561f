/// The condition of `{{#if …}}`: `field`, `not field`, `field is value`, `field is not value`.
public struct Condition: Sendable, Equatable {
  /// As written.
  public let words: String
  let path: String
  let value: String?
  let isNegated: Bool

  /// Nil when the words are none of the four forms.
  init?(_ words: String) {
    var steps = words.split(whereSeparator: \.isWhitespace).map(String.init)
    self.words = steps.joined(separator: " ")
    var negated = false
    if steps.first == "not" {
      negated = true
      steps.removeFirst()
    }
    guard let path = steps.first, Tag.isPath(path) else { return nil }
    self.path = path
    switch steps.count {
    case 1: value = nil
    case 3 where steps[1] == "is" && !negated: value = steps[2]
    case 4 where steps[1] == "is" && steps[2] == "not" && !negated:
      value = steps[3]
      negated = true
    default: return nil
    }
    isNegated = negated
  }

  func holds(in scope: Scope) -> Bool {
    let found = scope.lookup(path)?.value
    guard let value else { return Condition.isTrue(found) != isNegated }
    return (found?.plainText == value) != isNegated
  }

  private static func isTrue(_ datum: Datum?) -> Bool {
    switch datum {
    case nil: false
    case .boolean(let value): value
    case .list(let items): !items.isEmpty
    case .record(let members): !members.isEmpty
    case .text(let text): !text.isEmpty
    default: true
    }
  }
}
