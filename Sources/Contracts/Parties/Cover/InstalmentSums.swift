/// Sums that are paid in instalments, held against the instalments that follow: 其中60万元分两期支付：…30万元；…20万元.
///
/// Unlike the price, such a sum may be a part of it: the contribution of one party, an entry fee beside royalties.
enum InstalmentSums {
  private static let announcement = Pattern(
    #"\A[^,。;:\n]{0,16}?(?:由[^,。;:\n]{1,10})?(?:,|分别|应)?(?:按年|按进度|按阶段)?分(?:([两二三四五六2-6])个?)?[期次批笔](?:向?[^,。;:\n]{0,12})?(?:支付|给付|付|缴付|拨付|投入|到位)"#
      + #"|\A(?i:[^.;:\n]{0,40} in (?:two|three|four|five|[2-5]) instal?ments)"#)

  /// `payment.wrong-sum`: the last instalment of a sum that its instalments do not make up, with the sum as label.
  static func facts(in source: ContractText, instalments: [Fact]) -> [Fact] {
    let parts = instalments.filter { $0.name == "payment.instalment" }
    let remainders = instalments.filter { $0.name == "payment.remainder" }
    guard parts.count > 1 else { return [] }
    return source.lines.flatMap { line -> [Fact] in
      let all = ValueScanner.amounts(in: source.text.bytes, range: line.text)
      return all.compactMap { sum in
        let rest = sum.text.upperBound..<line.text.upperBound
        guard !rest.isEmpty, let found = ((try? source.firstMatch(of: announcement, in: rest)) ?? nil) else {
          return nil
        }
        let reach = found.range.upperBound..<sentenceEnd(source, found.range.upperBound, line.text.upperBound)
        let said = parts.filter { reach.contains($0.text.lowerBound) }
        let paid = Array(said.prefix(found.groups[0].flatMap { count(source.string($0)) } ?? said.count))
        guard paid.count > 1, !remainders.contains(where: { reach.contains($0.text.lowerBound) }) else { return nil }
        return fact(sum, paid)
      }
    }
  }

  private static func count(_ word: String) -> Int? {
    ["两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6][word] ?? Int(word)
  }

  private static func fact(_ sum: Stated<StatedAmount>, _ paid: [Fact]) -> Fact? {
    var total = sum.value.money
    total.amount = 0
    for part in paid {
      guard case .money(let money) = part.value, money.currency == total.currency else { return nil }
      total.amount += money.amount
    }
    guard total.amount != sum.value.money.amount, let last = paid.last else { return nil }
    return Fact(name: "payment.wrong-sum", value: .money(total), text: last.text, label: sum.text)
  }

  /// The instalments of one sum stand in one sentence, parted by semicolons or commas.
  private static func sentenceEnd(_ source: ContractText, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      let (scalar, width) = source.text.bytes.scalar(at: offset)
      if scalar == 0x3002 { return offset }
      offset += width
    }
    return end
  }
}
