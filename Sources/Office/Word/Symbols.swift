/// Characters of the fonts Symbol and Wingdings in Unicode.
enum Symbols {
  /// The text of a bullet in the font of its level. A private-use character whose shape is not known is a bullet to a
  /// reader whatever it looks like.
  static func bullet(_ text: String, font: String) -> String {
    let family = font.lowercased()
    let isSymbolFont = family.hasPrefix("wingdings") || family == "symbol" || family == "webdings"
    var result = ""
    for scalar in text.unicodeScalars {
      let isPrivate = (0xE000...0xF8FF).contains(scalar.value)
      guard isPrivate || isSymbolFont && scalar.value < 0x100 else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let shape = character(code: scalar.value, font: font.isEmpty ? "Symbol" : font)
      result += shape == "▯" || isPrivate && !isSymbolFont && !font.isEmpty ? "•" : shape
    }
    return result
  }

  /// What a symbol element shows: `w:sym`, or `w16se:symEx` with its code in Unicode.
  static func character(of element: XMLElement) -> String {
    if element.name == .extendedSymbol {
      let code = UInt32(element.string(.symbolCharacter) ?? "", radix: 16) ?? 0x25AF
      return Unicode.Scalar(code).map { String(Character($0)) } ?? "▯"
    }
    let code = UInt32(element.string(.character) ?? "", radix: 16) ?? 0x25AF
    return character(code: code, font: element.string(.font) ?? "")
  }

  /// What a `w:sym` shows (17.3.3.30): the code in a font, mostly with 0xF000 added.
  static func character(code: UInt32, font: String) -> String {
    let position = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
    let family = font.lowercased()
    if family.hasPrefix("wingdings 2") || family.isEmpty, let text = wingdings2[position] { return text }
    if family == "wingdings", let text = wingdings[position] { return text }
    if family == "symbol", let text = symbol[position] { return text }
    if code >= 0xF000, code <= 0xF0FF {
      if family.contains("dings") || family.contains("symbol") || position < 0x20 { return "▯" }
      return Unicode.Scalar(position).map { String(Character($0)) } ?? "▯"
    }
    return Unicode.Scalar(code).map { String(Character($0)) } ?? "▯"
  }

  private static let wingdings: [UInt32: String] = [
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
    0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xB2: "✧",
    0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨",
    0x8A: "⑩", 0x8C: "❶", 0x8D: "❷", 0x8E: "❸", 0x8F: "❹", 0x90: "❺", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x52: "☼",
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4C: "☹", 0x46: "☞", 0xAA: "✦", 0xB7: "•", 0x22: "✂", 0x21: "✏",
  ]

  private static let wingdings2: [UInt32: String] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x2A: "□", 0x30: "□", 0xA3: "□", 0xA2: "■",
    0x97: "●", 0x98: "●", 0x99: "◉", 0x6A: "①", 0x6B: "②", 0x6C: "③",
  ]

  private static let symbol: [UInt32: String] = [
    0xB7: "•", 0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xBB: "≈", 0xA5: "∞", 0xB0: "°",
    0xD7: "⋅", 0xD6: "√", 0xE5: "∑", 0xF2: "∫", 0xAC: "←", 0xAE: "→", 0xAD: "↑", 0xAF: "↓", 0xDE: "⇒", 0x61: "α",
    0x62: "β", 0x67: "γ", 0x64: "δ", 0x65: "ε", 0x71: "θ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x72: "ρ", 0x73: "σ",
    0x74: "τ", 0x66: "φ", 0x77: "ω", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®",
    0xE3: "©", 0xE4: "™", 0xF0: "€", 0xA2: "′", 0xB2: "″", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0x2D: "−",
    0xCE: "∈", 0xC7: "∩", 0xC8: "∪", 0xD0: "∠", 0x5E: "⊥", 0x40: "≅", 0x7E: "∼", 0x22: "∀", 0x24: "∃", 0xD8: "¬",
  ]
}
