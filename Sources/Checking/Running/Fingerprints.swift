import Contracts
import Office

/// Marks by which a finding is known again in a later version of the document: the rule, the words pointed at and the
/// heading they stand under, without the numbers that change when a clause is put in.
struct Fingerprints {
  private let contract: Contract
  private var occurrences: [String: Int] = [:]

  init(_ contract: Contract) { self.contract = contract }

  /// The mark of the next finding; to be asked in the order of places.
  mutating func next(rule: String, at range: Range<Int>, excerpt: String) -> String {
    let text = [rule, Self.withoutNumbering(Folding.fold(excerpt)), heading(at: range)].joined(separator: "\n")
    let occurrence = occurrences[text, default: 0]
    occurrences[text] = occurrence + 1
    return String(ContentHash(of: Array("\(text)\n\(occurrence)".utf8)).hexadecimal.prefix(16))
  }

  private func heading(at range: Range<Int>) -> String {
    guard !contract.lines.isEmpty else { return "" }
    var clause = contract.clauseIndex(at: range.lowerBound)
    while let index = clause {
      if contract.clauses[index].hasHeading {
        return Self.withoutNumbering(contract.source.string(contract.clauses[index].heading))
      }
      clause = contract.clauses[index].parent
    }
    return contract.lines[contract.source.lineIndex(at: range.lowerBound)].region.rawValue
  }

  /// `第五条` as `第条`, and what begins with `1.2`, `三、`, `(一)`, `①` without that.
  static func withoutNumbering(_ folded: String) -> String {
    let numerals = "0123456789零一二三四五六七八九十百千"
    var result = String.UnicodeScalarView()
    var rest = Substring(folded).unicodeScalars
    let start = rest.drop { numerals.unicodeScalars.contains($0) || "().、①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains($0) }
    let head = rest[..<start.startIndex]
    // A leading figure is numbering only with the point or bracket of one: 30,000元 and 2026年 stay whole.
    if let last = head.last, "().、①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains(last) { rest = start }
    while let scalar = rest.first {
      rest.removeFirst()
      result.append(scalar)
      guard scalar == "第" else { continue }
      let after = rest.drop { numerals.unicodeScalars.contains($0) }
      if after.startIndex != rest.startIndex, let unit = after.first, "条款项章节".unicodeScalars.contains(unit) {
        rest = after
      }
    }
    return String(result)
  }
}
