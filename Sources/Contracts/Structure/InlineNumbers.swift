/// Decimal numbers of clauses that share a line with the clause before them: 4.1 …。4.2 …。
struct InlineNumbers {
  /// `[4, 2]` for 4.2.
  var path: [Int]
  /// Folded range of the number itself.
  var text: Range<Int>

  /// Behind the end of a sentence and in front of words that are no unit: 3.5万元 numbers nothing.
  private static let number = Pattern(
    #"[。;.]"?\)? ?(\d{1,2}(?:\.\d{1,2}){1,3})(?=[ :、]{0,2}(?:[A-Z]|"#
      + #"(?!(?:多|余)?(?:万|亿|千|百|元|个|天|日|月|年|倍|米|克|吨|度|小时|分钟|台|套|份|版|秒|美|欧|毫))"#
      + #"[一-龥《"]))"#)

  /// All of them in the contract's own text, in order.
  static func numbers(in source: ContractText) -> [InlineNumbers] {
    ((try? source.matches(of: number)) ?? []).compactMap { match in
      guard let group = match.groups[0], source.lines[source.lineIndex(at: group.lowerBound)].region == .body else {
        return nil
      }
      let path = source.string(group).split(separator: ".").compactMap { Int($0) }
      return path.first ?? 0 > 0 ? InlineNumbers(path: path, text: group) : nil
    }
  }
}
