/// A date or a part of one, before anything is made of it.
struct DatePiece {
  enum Kind: Equatable {
    case full(StatedDate)
    /// 2026年3月
    case yearMonth(Int, Int)
    /// 12月31日, whose year stands elsewhere
    case monthDay(Int, Int)
    /// _月_日
    case blankMonthDay
    /// 2026年
    case year(Int)
  }

  var kind: Kind
  var text: Range<Int>
  /// A year of two digits, taken as 20xx.
  var hasShortYear = false
}

/// Years that a contract may speak of; others are slips.
let plausibleYears = 1900...2199
