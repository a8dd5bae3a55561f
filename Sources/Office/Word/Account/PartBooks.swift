/// Where the characters of one part went that became neither text nor text set aside.
///
/// A character is a Unicode scalar of character data. White space between elements is none; in the elements that hold
/// text (`CharacterCount.textElements`) every scalar is one.
struct PartBooks {
  /// What kept them from being read.
  private(set) var unread: [Account.Item: Int] = [:]
  /// Reason for what is being passed over, when it is not that nobody understands it.
  var skipped: Account.Reason?
  private var names: [(shown: String, name: Name)] = []

  mutating func open(_ element: XMLElement) { names.append((element.qualifiedName, element.name)) }

  mutating func close() {
    names.removeLast()
    if names.count < 2 { skipped = nil }
  }

  /// Enters characters that were handed to no story.
  mutating func miss(_ bytes: UnsafeBufferPointer<UInt8>, isInDrawing: Bool) {
    let innermost = names.last?.name ?? .other
    let count = CharacterCount.scalars(in: bytes, countingSpace: CharacterCount.textElements.contains(innermost))
    if count > 0 { add(count, reason(of: innermost, isInDrawing: isInDrawing)) }
  }

  /// Enters characters of the innermost element that is open.
  mutating func add(_ count: Int, _ reason: Account.Reason) {
    unread[Account.Item(element: names.last?.shown ?? "", reason: reason), default: 0] += count
  }

  private func reason(of name: Name, isInDrawing: Bool) -> Account.Reason {
    switch name {
    case .positionOffset, .alignment, .relativeWidth, .relativeHeight, .horizontalOffset, .verticalOffset: .layout
    case .fieldData: .data
    default: skipped ?? (isInDrawing ? .drawing : .notUnderstood)
    }
  }
}
