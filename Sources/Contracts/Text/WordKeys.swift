/// Words as keys of a `WordIndex`, in a row: how many keys a word has, then the keys.
struct WordKeys: Sendable, Equatable {
  private let numbers: ArraySlice<UInt16>

  init(_ numbers: ArraySlice<UInt16>) { self.numbers = numbers }

  init(_ words: [[UInt32]]) {
    var numbers: [UInt16] = []
    for word in words {
      let keys = WordIndex.keys(of: word)
      numbers.append(UInt16(truncatingIfNeeded: keys.count))
      numbers += keys
    }
    self.numbers = numbers[...]
  }

  /// How they are stored.
  var encoded: ArraySlice<UInt16> { numbers }

  /// Calls `body` with the keys of one word after the other until it returns false.
  func forEachWord(_ body: (ArraySlice<UInt16>) -> Bool) {
    var position = numbers.startIndex
    while position < numbers.endIndex {
      let end = min(position + 1 + Int(numbers[position]), numbers.endIndex)
      if !body(numbers[position + 1..<end]) { return }
      position = end
    }
  }
}
