/// The fields of a document by line: whoever asks about one line must not go through all of them.
struct FieldLines {
  private let fields: [Field]
  private var byLine: [Int: [Int]] = [:]

  init(_ fields: [Field]) {
    self.fields = fields
    for (index, field) in fields.enumerated() { byLine[field.line, default: []].append(index) }
  }

  /// Fields whose label stands on a line, in order.
  subscript(line: Int) -> [Field] { (byLine[line] ?? []).map { fields[$0] } }

  /// Fields of several lines, in order.
  subscript(lines: Range<Int>) -> [Field] { lines.flatMap { self[$0] } }
}
