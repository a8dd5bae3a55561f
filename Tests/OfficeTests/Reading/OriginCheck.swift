@testable import Office

/// Whether every run stands in its part where it says: the element at its origin holds its text.
enum OriginCheck {
  static func problems(in document: WordDocument, package: Package) -> [String] {
    var problems: [String] = []
    for story in document.stories {
      guard let bytes = try? package.part(named: story.part) else { continue }
      let part = XMLText.decoded(bytes)
      for (origin, text) in texts(of: story) where origin >= 0 {
        guard part.indices.contains(origin), part[origin] == UInt8(ascii: "<") else {
          problems.append("\(story.part): no element at \(origin)")
          continue
        }
        let (source, hasSigns) = visible(elementAt: origin, of: part)
        if !hasSigns, !isSubsequence(text, of: source) {
          problems.append("\(story.part) at \(origin): “\(text)” is not in “\(source)”")
        }
      }
    }
    return problems
  }

  /// The visible text of every `w:r`, its pieces put together.
  private static func texts(of story: Story) -> [(Int, String)] {
    var result: [(Int, String)] = []
    for run in story.runs {
      let text = String(decoding: story.text[run.text], as: UTF8.self)
      if let last = result.last, last.0 == run.origin, run.origin >= 0 {
        result[result.count - 1].1 += text
      } else {
        result.append((run.origin, text))
      }
    }
    return result
  }

  /// Character data of the element that begins at an offset, read by hand: tags are cut out, references resolved. And
  /// whether it shows signs that are no character data: symbols, and the lists of forms.
  private static func visible(elementAt origin: Int, of part: [UInt8]) -> (text: String, hasSigns: Bool) {
    var text: [UInt8] = []
    var hasSigns = false
    var depth = 0
    var index = origin
    while index < part.count {
      guard part[index] == UInt8(ascii: "<") else {
        text.append(part[index])
        index += 1
        continue
      }
      if part[index...].starts(with: Array("<![CDATA[".utf8)) {
        index += 9
        while index < part.count, !part[index...].starts(with: Array("]]>".utf8)) {
          text.append(part[index])
          index += 1
        }
        index += 3
        continue
      }
      hasSigns =
        hasSigns || ["<w:sym", "<w16se:", "<w:fldChar"].contains { part[index...].starts(with: Array($0.utf8)) }
      let isEnd = index + 1 < part.count && part[index + 1] == UInt8(ascii: "/")
      var end = index
      var quote: UInt8?
      while end < part.count, quote != nil || part[end] != UInt8(ascii: ">") {
        if let open = quote {
          if part[end] == open { quote = nil }
        } else if part[end] == 0x22 || part[end] == 0x27 {
          quote = part[end]
        }
        end += 1
      }
      let isEmpty = part[end - 1] == UInt8(ascii: "/")
      if isEnd { depth -= 1 } else if !isEmpty { depth += 1 }
      index = end + 1
      if depth == 0 { break }
    }
    return (resolved(String(decoding: text, as: UTF8.self)), hasSigns)
  }

  private static func resolved(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&"), let end = rest[ampersand...].firstIndex(of: ";") {
      result += rest[..<ampersand]
      let name = rest[rest.index(after: ampersand)..<end]
      let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      if let character = named[String(name)] {
        result += character
      } else if name.hasPrefix("#x"), let code = UInt32(name.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(code)
      {
        result.unicodeScalars.append(scalar)
      } else if name.hasPrefix("#"), let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) {
        result.unicodeScalars.append(scalar)
      }
      rest = rest[end...].dropFirst()
    }
    return result + rest
  }

  /// Signs that no character data holds, such as tabs, breaks, symbols and the boxes of forms, are left out.
  private static func isSubsequence(_ text: String, of source: String) -> Bool {
    var rest = source.unicodeScalars[...]
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      guard let found = rest.firstIndex(of: scalar) else { return false }
      rest = rest[found...].dropFirst()
    }
    return true
  }
}
