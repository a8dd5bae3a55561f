/// Reads the instalments of one line of a payment clause.
struct InstalmentSentences {
  let source: ContractText
  /// Whether the line stands under 支付方式 and the like, so that an item needs no verb of its own.
  let isListed: Bool

  func instalments(in range: Range<Int>) -> [Instalment] {
    var found: [Instalment] = []
    for sentence in pieces(of: range, byCommas: false) {
      // 分期支付：签约后20万元；验收后30万元 says 支付 once for all.
      let continues = !found.isEmpty && mentions(PaymentWords.condition, sentence)
      guard !isOther(sentence) || mentions(PaymentWords.label, sentence) else { continue }
      found += read(sentence, isListed: isListed || continues)
    }
    return found
  }

  /// One sentence, comma by comma: every part with a figure of its own is an instalment, 即15万元 belongs to the one before.
  private func read(_ sentence: Range<Int>, isListed: Bool) -> [Instalment] {
    var found: [Instalment] = []
    let isPayment = isListed || mentions(PaymentWords.verb, sentence) || mentions(PaymentWords.label, sentence)
    guard isPayment else { return [] }
    // An item of a list needs no verb, but a time or condition: otherwise it is a part of the price and no payment.
    var carriesPayment =
      isListed && mentions(PaymentWords.condition, sentence) && !mentions(PaymentWords.whole, sentence)
    for piece in pieces(of: sentence, byCommas: true) {
      if isOther(piece) { continue }
      let pays = mentions(PaymentWords.verb, piece) || mentions(PaymentWords.label, piece)
      if pays { carriesPayment = true }
      let values = PaymentValue.values(in: source.text.bytes, range: piece)
      if values.isEmpty {
        if pays, isListed || mentions(PaymentWords.verb, piece), let remainder = first(PaymentWords.remainder, piece) {
          found.append(Instalment(place: sentence, remainder: remainder))
        }
        continue
      }
      guard carriesPayment, !mentions(PaymentWords.whole, piece) || mentions(PaymentWords.label, piece) else {
        continue
      }
      for value in values { take(value, in: piece, into: &found) }
    }
    return found
  }

  private func take(_ value: Stated<PaymentValue>, in piece: Range<Int>, into found: inout [Instalment]) {
    let isRepetition = repeats(value, in: piece)
    switch value.value {
    case .money(let money):
      let stated = Stated(value: money, text: value.text)
      if isRepetition, let last = found.indices.last, found[last].money == nil {
        found[last].money = stated
      } else if isRepetition, found.last?.money?.value == money {
        return
      } else if let last = found.indices.last, found[last].remainder != nil, found[last].money == nil,
        value.text.lowerBound - (found[last].remainder?.upperBound ?? 0) < 40
      {
        found[last].money = stated
      } else {
        let instalment = Instalment(place: piece, money: stated)
        found += Array(repeating: instalment, count: times(value, in: piece))
      }
    case .share(let share):
      let stated = Stated(value: share, text: value.text)
      // Forty percent (40%) is said once.
      if let last = found.last, last.share?.value == share, last.place == piece,
        isRepetition || isInBracket(value, in: piece)
      {
        return
      }
      if let last = found.indices.last, found[last].share == nil, found[last].money != nil,
        isInBracket(value, in: piece)
      {
        found[last].share = stated
      } else if share <= 100 {
        found.append(Instalment(place: piece, share: stated))
      }
    }
  }

  /// 三月底前、六月底前各付十万元: as many instalments as there are dates in front of 各.
  private func times(_ value: Stated<PaymentValue>, in piece: Range<Int>) -> Int {
    let before = piece.lowerBound..<value.text.lowerBound
    let tail = source.string(max(before.lowerBound, before.upperBound - 24)..<before.upperBound)
    guard tail.contains("各"), !before.isEmpty else { return 1 }
    let dates = ValueScanner.dates(in: source.text.bytes, range: before).filter { $0.value.date != nil }
    return max(1, min(dates.count, 24))
  }

  /// Whether only 即, 计, a bracket or 人民币 stands between the value before and this one.
  private func repeats(_ value: Stated<PaymentValue>, in piece: Range<Int>) -> Bool {
    let start = max(piece.lowerBound, value.text.lowerBound - 60)
    guard start < value.text.lowerBound else { return true }
    guard
      let match = try? PaymentWords.repetition.firstMatch(in: source.text.bytes, range: start..<value.text.lowerBound)
    else { return false }
    return match.range.lowerBound == piece.lowerBound || isDirectlyBehindShare(match.range.lowerBound)
  }

  private func isDirectlyBehindShare(_ offset: Int) -> Bool {
    let before = source.string(max(0, offset - 3)..<offset)
    return before.hasSuffix("%") || before.hasSuffix(")")
  }

  /// 20万元（占合同总额的40%）
  private func isInBracket(_ value: Stated<PaymentValue>, in piece: Range<Int>) -> Bool {
    let before = source.string(max(piece.lowerBound, value.text.lowerBound - 60)..<value.text.lowerBound)
    guard let open = before.lastIndex(of: "(") else { return before.contains("占") || before.contains("即") }
    return !before[open...].contains(")")
  }

  private func isOther(_ range: Range<Int>) -> Bool { mentions(PaymentWords.other, range) }

  private func mentions(_ pattern: Pattern, _ range: Range<Int>) -> Bool { first(pattern, range) != nil }

  private func first(_ pattern: Pattern, _ range: Range<Int>) -> Range<Int>? {
    (try? pattern.firstMatch(in: source.text.bytes, range: range))?.range
  }

  /// A full stop behind a word and in front of a capital.
  private func endsEnglishSentence(_ offset: Int, before end: Int) -> Bool {
    let bytes = source.text.bytes
    guard offset > 0, offset + 2 < end, bytes[offset + 1] == UInt8(ascii: " ") else { return false }
    return bytes[offset - 1].isLetter && bytes[offset - 1] >= UInt8(ascii: "a")
      && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[offset + 2])
  }

  /// Parts between 。； or also commas; a comma between digits is part of a figure, one in a bracket part of its sentence.
  private func pieces(of range: Range<Int>, byCommas: Bool) -> [Range<Int>] {
    let bytes = source.text.bytes
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    var depth = 0
    while offset < range.upperBound {
      var width = 0
      switch bytes[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: ";"): width = 1
      case UInt8(ascii: ".") where endsEnglishSentence(offset, before: range.upperBound): width = 1
      case UInt8(ascii: ","):
        let isFigure =
          offset + 1 < range.upperBound && Letter.isDigit(bytes[offset + 1]) && offset > start
          && Letter.isDigit(bytes[offset - 1])
        if byCommas, depth == 0, !isFigure { width = 1 }
      case 0xE3:
        if offset + 2 < range.upperBound, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x82 { width = 3 }
      default: break
      }
      if width > 0 {
        if start < offset { pieces.append(start..<offset) }
        start = offset + width
      }
      offset += max(1, width)
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }
}
