import Contracts

/// How statements of one thing are compared: by value, or by their letters without what only dresses them.
enum Statement {
  /// Folded letters without spaces, quotes and closing punctuation.
  static func plain(_ text: String) -> String {
    var scalars = Substring(Folding.fold(text)).unicodeScalars
    while let last = scalars.last, "。;,:、.》\"'".unicodeScalars.contains(last) { scalars.removeLast() }
    while let first = scalars.first, "《\"':,".unicodeScalars.contains(first) { scalars.removeFirst() }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars.filter { $0 != " " })
    return String(plain)
  }

  /// How many letters must be put in, taken out or exchanged to make one text of the other; at most `limit` + 1.
  static func distance(_ left: String, _ right: String, limit: Int) -> Int {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var row = Array(0...right.count)
    for (i, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let exchange = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(exchange, min(row[j], row[j + 1]) + 1)
      }
    }
    return min(row[right.count], limit + 1)
  }

  /// Whether two statements say the same.
  static func agree(_ left: FactValue, _ right: FactValue, allowingTypos: Bool) -> Bool {
    guard case .text(let left) = left, case .text(let right) = right else { return left == right }
    let (one, other) = (plain(left), plain(right))
    guard allowingTypos, one != other else { return one == other }
    let limit = min(one.unicodeScalars.count, other.unicodeScalars.count) < 10 ? 1 : 2
    return distance(one, other, limit: limit) <= limit
  }
}
