import Foundation

/// The instalments of the price (分期支付): `payment.instalment` with money, `payment.share` with a percentage.
///
/// Only payments of this contract's price count. Penalties, deposits, royalties and limits state money as well.
struct Instalments {
  let reading: PartyReading

  private var source: ContractText { reading.source }

  func facts() -> [Fact] {
    var found: [Instalment] = []
    /// The line from which on a payment clause is read.
    var scope: Int?
    var line = reading.zones.firstClause < reading.zones.end ? reading.zones.firstClause : 0
    let end = reading.signing.lines.isEmpty ? reading.zones.end : reading.signing.lines.lowerBound
    while line < end {
      if source.lines[line].cell != nil {
        let (tables, next) = TableRows.tables(source, from: line)
        for table in tables {
          found += InstalmentTables(source: source, table: table).instalments(isListed: scope != nil) ?? []
        }
        line = next
        continue
      }
      let text = source.lines[line].text
      let startsClause = startsClause(line, besides: scope)
      let opensScope = matches(PaymentWords.scope, text)
      if startsClause { scope = nil }
      let isListed = scope != nil && isItem(line)
      if opensScope { scope = line }
      if isListed || opensScope || isPlainPayment(text) {
        found += InstalmentSentences(source: source, isListed: isListed).instalments(in: text)
      }
      line += 1
    }
    return facts(found)
  }

  /// 首付款 … 尾款, or several payments one after the other, in a sentence of its own without 支付方式 before it.
  private func isPlainPayment(_ text: Range<Int>) -> Bool {
    matches(PaymentWords.label, text) && matches(PaymentWords.verb, text) || matches(PaymentWords.sequence, text)
  }

  private func matches(_ pattern: Pattern, _ range: Range<Int>) -> Bool {
    (try? source.firstMatch(of: pattern, in: range)) != nil
  }

  private static let item = Pattern(
    #"\A(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[).、]|[①-⑳]|\d{1,2}\.\d|第[一二三四五六七八九十\d]{1,2}[期次笔批]|[-·●])"#)
  private static let topLevel = Pattern(
    #"\A(?:第[零一二三四五六七八九十百\d]{1,5}[条章]|[一二三四五六七八九十]{1,3}、|(?i:article|section) \d|\d{1,2}\. [A-Z][A-Za-z ]{2,40}\. [A-Z])"#
  )

  private func isItem(_ line: Int) -> Bool {
    !source.lines[line].label.isEmpty || matches(Self.item, source.lines[line].text)
      || matches(PaymentWords.verb, source.lines[line].text) || matches(PaymentWords.label, source.lines[line].text)
  }

  /// A clause of the rank of the one that the payments stand in.
  private func startsClause(_ line: Int, besides scope: Int?) -> Bool {
    guard let scope else { return false }
    let label = source.lines[line].label
    if label.hasPrefix("第") || matches(Self.topLevel, source.lines[line].text) { return true }
    return !label.isEmpty && rank(label) == rank(source.lines[scope].label)
  }

  /// 1. and 2. are of one rank, 1.1 and （1） of others.
  private func rank(_ label: String) -> String {
    String(label.map { $0.isNumber || "一二三四五六七八九十".contains($0) ? "0" : $0 }).replacingOccurrences(of: "00", with: "0")
  }

  private func facts(_ instalments: [Instalment]) -> [Fact] {
    instalments.flatMap { instalment -> [Fact] in
      var facts: [Fact] = []
      if let money = instalment.money {
        facts.append(
          Fact(name: "payment.instalment", value: .money(money.value), text: money.text, label: instalment.place))
      }
      if let share = instalment.share {
        facts.append(
          Fact(name: "payment.share", value: .percent(share.value), text: share.text, label: instalment.place))
      }
      if let remainder = instalment.remainder, facts.isEmpty {
        facts.append(
          Fact(
            name: "payment.remainder", value: .text(source.string(remainder)), text: remainder, label: instalment.place)
        )
      }
      return facts
    }
  }
}
