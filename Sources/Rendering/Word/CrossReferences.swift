import Contracts
import Foundation
import Office

/// Puts the right numbers into REF fields: what Word would show after updating them.
///
/// The finished document is read once more, so that the numbers are those of the paragraphs that are really there.
struct CrossReferences {
  /// Full numbers by bookmark, and own numbers.
  private var full: [String: String] = [:]
  private var own: [String: String] = [:]
  private var bookmarks: Set<String> = []

  /// The hidden bookmark of an anchor; Word allows 40 letters, digits and underscores.
  static func bookmark(for anchor: String) -> String {
    "_Ref_" + String(anchor.map { $0.isLetter || $0.isNumber ? $0 : "_" }.prefix(35))
  }

  /// Learns the numbers of all paragraphs that carry bookmarks.
  init(body: MarkupTree, document: WordDocument) {
    let story = document.body
    var index = 0
    var levels: [Int: [(level: Int, text: String)]] = [:]
    var starts: [(start: Int, own: String, full: String)] = []
    for paragraph in story.paragraphs {
      var ownText = ""
      var fullText = ""
      if let label = paragraph.label {
        ownText = CrossReferences.stripped(label.text)
        var chain = (levels[label.list] ?? []).filter { $0.level < label.level }
        chain.append((label.level, ownText))
        levels[label.list] = chain
        fullText = CrossReferences.joined(chain.map(\.text))
      }
      starts.append((paragraph.origin.lowerBound, ownText, fullText))
    }
    for element in body.elements where element.name == .bookmarkStart {
      guard let name = element.value else { continue }
      while index + 1 < starts.count, starts[index + 1].start <= element.start { index += 1 }
      bookmarks.insert(name)
      guard starts.indices.contains(index), starts[index].start <= element.start else { continue }
      full[name] = starts[index].full
      own[name] = starts[index].own
    }
  }

  /// A closing point does not belong to a number that is referred to.
  private static func stripped(_ label: String) -> String {
    label.hasSuffix(".") || label.hasSuffix("、") || label.hasSuffix("．") ? String(label.dropLast()) : label
  }

  /// 第六条 and （二） make 第六条（二）; 6 and 6.2 make 6.2.
  private static func joined(_ labels: [String]) -> String {
    labels.reduce("") { sum, label in label.hasPrefix(sum) ? label : sum + label }
  }

  /// The part with the text of its REF fields put right. Throws `danglingReference` when a numbered paragraph that is
  /// referred to is not in the document.
  func filled(_ tree: MarkupTree) throws(TemplateMistake) -> [UInt8] {
    var output: [UInt8] = []
    var position = 0
    for field in FieldResult.all(in: tree) {
      guard let reference = Reference(field.instruction) else { continue }
      let number = reference.isFull ? full[reference.bookmark] : own[reference.bookmark]
      guard bookmarks.contains(reference.bookmark), let number, !number.isEmpty else {
        throw TemplateMistake(
          code: .danglingReference, part: tree.part, place: PagePlace.of(field.paragraph, in: tree),
          excerpt: String(ParagraphText(of: field.paragraph, in: tree).string.prefix(60)),
          reason: LocalizedText(
            zh: "交叉引用指向的条款（\(reference.bookmark)）不在文件中",
            en: "a cross-reference points to a clause (\(reference.bookmark)) that is not in the document"))
      }
      guard let first = field.texts.first else { continue }
      for text in field.texts {
        let element = tree.elements[text]
        output.append(contentsOf: tree.bytes[position..<element.start])
        if text == first {
          output.append(contentsOf: "<w:t>".utf8)
          XMLEscaping.append(number, to: &output)
          output.append(contentsOf: "</w:t>".utf8)
        }
        position = element.end
      }
    }
    output.append(contentsOf: tree.bytes[position...])
    return output
  }

  /// ` REF _Ref_x \w \h ` that asks for a paragraph's number.
  private struct Reference {
    var bookmark: String
    var isFull: Bool

    init?(_ instruction: String) {
      let words = instruction.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count >= 2, words[0].uppercased() == "REF" else { return nil }
      let switches = words.dropFirst(2).map { $0.lowercased() }
      guard switches.contains(where: { ["\\w", "\\r", "\\n"].contains($0) }) else { return nil }
      bookmark = words[1]
      isFull = !switches.contains("\\n")
    }
  }
}

/// A complex field (17.16.18): its instruction and the texts of its result.
struct FieldResult {
  var instruction: String
  /// Indices of `w:t` elements.
  var texts: [Int]
  var paragraph: Int

  static func all(in tree: MarkupTree) -> [FieldResult] {
    var found: [FieldResult] = []
    var open: [(field: FieldResult, isResult: Bool)] = []
    var paragraph = 0
    for (index, element) in tree.elements.enumerated() {
      switch element.name {
      case .paragraph: paragraph = index
      case .fieldCharacter:
        switch element.value {
        case "begin": open.append((FieldResult(instruction: "", texts: [], paragraph: paragraph), false))
        case "separate": if !open.isEmpty { open[open.count - 1].isResult = true }
        case "end": if let closed = open.popLast() { found.append(closed.field) }
        default: break
        }
      case .fieldCode: if !open.isEmpty { open[open.count - 1].field.instruction += tree.text(of: index) }
      case .text: if open.last?.isResult == true { open[open.count - 1].field.texts.append(index) }
      default: break
      }
    }
    return found.sorted { ($0.texts.first ?? 0) < ($1.texts.first ?? 0) }
  }
}
