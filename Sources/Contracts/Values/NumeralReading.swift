/// What a run of Chinese numeral characters says.
struct NumeralReading {
  /// Read literally: 三千五 is 3005.
  var value: Int
  /// As people mean everyday numerals: 三千五 is 3500. The same as `value` unless the last unit was left out.
  var colloquialValue: Int
  /// Digits without units, as in 二零二六.
  var isPositional = false
  /// 拾 without 壹 in front of it.
  var omitsOne = false
  /// A place was skipped without 零, as in 壹仟伍元.
  var omitsZero = false

  /// Nil when the characters are no numeral: 五六万, 百元, 十百.
  init?(_ characters: [NumeralCharacter]) {
    guard !characters.isEmpty, characters.count <= 40 else { return nil }
    if characters.allSatisfy({ $0.digit != nil }) {
      guard characters.count <= 16 else { return nil }
      value = characters.reduce(0) { $0 * 10 + ($1.digit ?? 0) }
      colloquialValue = value
      isPositional = characters.count > 1
      return
    }
    var sum = PlaceSum()
    for character in characters {
      guard sum.add(character.role) else { return nil }
    }
    value = sum.value
    colloquialValue = sum.colloquialValue
    omitsOne = sum.omitsOne
    omitsZero = sum.omitsZero || sum.colloquialValue != sum.value
  }
}

/// Adds up digits by their places: sections of four digits, closed by 万 and 亿.
private struct PlaceSum {
  private var total = 0
  private var section = 0
  private var digit: Int?
  /// Power of the last unit in this section; 4 at its beginning.
  private var place = 4
  /// Power of the last 万 or 亿; 0 before the first.
  private var lastSection = 0
  private var hasHundredMillions = false
  private var zeroBefore = false
  private var zero = false
  private(set) var omitsOne = false
  private(set) var omitsZero = false

  var value: Int { total + section + (digit ?? 0) }

  /// A digit right behind 百, 千, 万 or 亿 counts the next lower place in everyday speech.
  var colloquialValue: Int {
    guard let digit, digit > 0, !zeroBefore else { return value }
    if section > 0 { return place > 1 ? total + section + digit * power(place - 1) : value }
    return lastSection > 0 ? total + digit * power(lastSection - 1) : value
  }

  mutating func add(_ role: NumeralCharacter.Role) -> Bool {
    switch role {
    case .digit(0):
      guard digit == nil else { return false }
      zero = true
    case .digit(let value):
      guard digit == nil else { return false }
      digit = value
      (zeroBefore, zero) = (zero, false)
    case .unit(let power): return close(power)
    case .tens(let tens):
      guard digit == nil, place > 1 else { return false }
      section += tens * 10
      place = 1
    case .section(let power): return closeSection(power)
    }
    return true
  }

  private mutating func close(_ power: Int) -> Bool {
    if digit == nil {
      guard power == 1 else { return false }
      omitsOne = true
      digit = 1
      (zeroBefore, zero) = (zero, false)
    }
    guard power < place, let value = digit else { return false }
    if section > 0, place - power > 1, !zeroBefore { omitsZero = true }
    section += value * self.power(power)
    digit = nil
    place = power
    return true
  }

  private mutating func closeSection(_ power: Int) -> Bool {
    let amount = section + (digit ?? 0)
    if section > 0, place > 1, digit != nil, !zeroBefore { omitsZero = true }
    if power == 4 {
      guard amount > 0, lastSection != 4 else { return false }
      total += amount * 10_000
    } else {
      guard total + amount > 0, !hasHundredMillions else { return false }
      total = (total + amount) * 100_000_000
      hasHundredMillions = true
    }
    lastSection = power
    section = 0
    digit = nil
    place = 4
    return true
  }

  private func power(_ exponent: Int) -> Int {
    var result = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}
