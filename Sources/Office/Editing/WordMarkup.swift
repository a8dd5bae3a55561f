/// Writes WordprocessingML tags under the prefix that a part uses.
struct WordMarkup {
  /// With its colon; empty for the default namespace.
  let prefix: String
  let namespace: String

  /// A start tag, or an empty-element tag. Attributes need a prefix even where elements have none.
  func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], isEmpty: Bool = false) -> String {
    var text = "<\(prefix)\(name)"
    let bound = prefix.isEmpty ? "w:" : prefix
    if prefix.isEmpty, attributes.contains(where: { !$0.key.contains(":") }) {
      text += " xmlns:w=\"\(WordMarkup.escaped(namespace))\""
    }
    for (key, value) in attributes {
      text += " \(key.contains(":") ? key : bound + key)=\"\(WordMarkup.escaped(value))\""
    }
    return text + (isEmpty ? "/>" : ">")
  }

  func end(_ name: String) -> String { "</\(prefix)\(name)>" }

  /// A text element that keeps its spaces.
  func text(_ content: String) -> String {
    tag("t", ["xml:space": "preserve"]) + WordMarkup.escaped(content) + end("t")
  }

  /// Text for content or attribute values. Breaks become spaces, and what XML cannot hold is left out (XML 1.0, 2.2).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: result += " "
      case 0..<0x20, 0xFFFE, 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// The revision save ids (17.3.2.25) by which pieces of runs that were cut are known again, so that they can be joined.
enum CutMark {
  /// The run was cut within a text element.
  static let text = "00504C31"
  /// The run was cut between two of its children.
  static let child = "00504C32"
  /// The paragraph was put in to have something to hang a comment on.
  static let paragraph = "00504C33"
  /// The run holds proposed words, with the properties of the run they stand for.
  static let proposal = "00504C34"
}
