extension Pattern {
  /// Folds full-width forms and drops what folding would drop; brackets become escaped ones, so that `（甲方）` in a
  /// pattern means the characters.
  static func folded(_ source: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(source.utf8.count)
    for scalar in source.unicodeScalars {
      if scalar.isASCII {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      switch scalar {
      case "（": result += "\\(".utf8
      case "）": result += "\\)".utf8
      case "？": result += "\\?".utf8
      case "．": result += "\\.".utf8
      // So that `[:：]` is a set of two colons and not the beginning of a POSIX name.
      case "：": result += "\\x{3A}".utf8
      case "＋": result += "\\+".utf8
      case "＊": result += "\\*".utf8
      case "［", "〔": result += "\\[".utf8
      case "］", "〕": result += "\\]".utf8
      case "\u{3000}": break
      default: Folding.append(scalar, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
