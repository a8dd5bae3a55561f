/// Words of a document as they may reach a terminal.
enum TerminalText {
  static func visible(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    visible.append(contentsOf: text.unicodeScalars.map(Self.visible))
    return String(visible)
  }

  /// Tabs and breaks would tear the caret from its words, and a control character in a document or in a file's name
  /// must never command the terminal.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: " "
    default: scalar
    }
  }
}
