/// Text made safe for XML 1.0, in content and in attributes alike.
enum XMLText {
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\r": escaped += "&#13;"
      case "\t": escaped += "&#9;"
      // XML 1.0 has no spelling for these.
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `<name key="value"`, without the end of the tag.
  static func start(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
    "<\(name)" + attributes.map { " \($0.key)=\"\(escape($0.value))\"" }.joined()
  }
}
