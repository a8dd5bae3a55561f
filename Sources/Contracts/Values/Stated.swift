/// A value that stands somewhere in the text.
public struct Stated<Value> {
  public var value: Value
  /// Folded range of the words that state it.
  public var text: Range<Int>

  public init(value: Value, text: Range<Int>) {
    self.value = value
    self.text = text
  }
}

extension Stated: Sendable where Value: Sendable {}
extension Stated: Equatable where Value: Equatable {}
extension Stated: Hashable where Value: Hashable {}

/// Finds values in folded text (see `Folding`): money, dates, periods, shares, numbers, patent numbers.
///
/// Every function looks only at `range`, goes through it once, and returns what it found in the order of the text.
/// Lines end every value: nothing found crosses a line feed, except where a function says so.
public enum ValueScanner {}
