/// Numbers in words of languages whose formats Word has besides Chinese and English (17.18.59).
enum KoreanNumber {
  private static let digits = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"]

  /// Sino-Korean with units: 일 … 십, 십일 … 백, up to 99,999,999.
  static func counting(_ number: Int) -> String? {
    guard number < 100_000_000 else { return nil }
    guard number > 0 else { return "영" }
    let high = number / 10_000
    return (high > 0 ? (high == 1 ? "" : group(high)) + "만" : "") + group(number % 10_000)
  }

  private static func group(_ number: Int) -> String {
    var result = ""
    for (unit, sign) in [(1_000, "천"), (100, "백"), (10, "십"), (1, "")] {
      let digit = number / unit % 10
      if digit > 0 { result += (digit == 1 && unit > 1 ? "" : digits[digit]) + sign }
    }
    return result
  }

  /// Native words, which end at 99: 하나 … 열, 열하나 … 아흔아홉.
  static func native(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    let tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
    let ones = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"]
    return tens[number / 10] + ones[number % 10]
  }
}

enum VietnameseNumber {
  private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

  /// một … mười, mười một … hai mươi mốt … up to 99.
  static func text(_ number: Int) -> String? {
    guard (0...99).contains(number) else { return nil }
    if number < 10 { return digits[number] }
    let tens = number / 10
    let one = number % 10
    let head = tens == 1 ? "mười" : digits[tens] + " mươi"
    switch one {
    case 0: return head
    case 1 where tens > 1: return head + " mốt"
    case 5: return head + " lăm"
    default: return head + " " + digits[one]
    }
  }
}

enum ThaiNumber {
  private static let digits = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]

  /// หนึ่ง … สิบ, สิบเอ็ด, ยี่สิบ … up to 999,999.
  static func text(_ number: Int) -> String? {
    guard number < 1_000_000 else { return nil }
    guard number > 0 else { return "ศูนย์" }
    var result = ""
    for (unit, sign) in [(100_000, "แสน"), (10_000, "หมื่น"), (1_000, "พัน"), (100, "ร้อย")] {
      let digit = number / unit % 10
      if digit > 0 { result += digits[digit] + sign }
    }
    let tens = number / 10 % 10
    if tens > 0 { result += (tens == 1 ? "" : tens == 2 ? "ยี่" : digits[tens]) + "สิบ" }
    let one = number % 10
    // A one that is not alone is เอ็ด.
    if one > 0 { result += one == 1 && number > 10 ? "เอ็ด" : digits[one] }
    return result
  }
}
