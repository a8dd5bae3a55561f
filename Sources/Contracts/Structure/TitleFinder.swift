/// Finds the line or lines that name the document.
enum TitleFinder {
  private static let ending = Pattern(
    "^[^。;,:_\\n]{0,50}(?:合同|协议|契约|合约|意向书|备忘录)(?:书|样本|范本|格式|文本|示范文本|参考格式)?(?:\\([^)\\n]{1,20}\\))*(?:格式|样本|范本)?$|"
      + "(?i)^[a-z0-9 ,.&()/'\"-]{0,80}\\b(?:agreement|contract|memorandum of understanding|letter of intent|deed|"
      + "term sheet)\\b(?: for [a-z ]{1,40})?$")
  private static let notTitle = Pattern(
    "编号|^(?:本|该|此|主)(?:合同|协议)|^(?:填写|使用)|(?:签订|订立|根据|达成|签署)[^\\n]{0,6}(?:合同|协议)$|^(?i:this|the) ")
  private static let subject = Pattern("技术|开发|委托|转让|许可|咨询|服务|合作|专利|软件|采购|买卖|研发|培训|中介")
  private static let bracketed = Pattern("^\\([^)\\n]{1,20}\\)$")

  static func isTitle(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return has(ending, bytes) && !has(notTitle, bytes)
  }

  /// The folded range of the title, over two lines when it is broken; nil when nothing names the document.
  static func title(in source: ContractText, _ readings: [LineReading], before bodyStart: Int) -> Range<Int>? {
    let candidates = source.lines.indices.prefix(min(bodyStart + 1, 60)).filter { line in
      source.lines[line].region != .margin && !readings[line].isContents && readings[line].number == nil
        && !readings[line].isEmpty
    }
    var best: (line: Int, score: Int)?
    for (order, line) in candidates.enumerated() {
      let text = source.string(source.lines[line].text)
      guard isTitle(text) || order < 12 && isTitleStyle(line, source) else { continue }
      var score = 100 - order
      if isTitleStyle(line, source) { score += 100 }
      if readings[line].isCentered { score += 40 }
      if readings[line].isBold { score += 10 }
      if best.map({ score > $0.score }) ?? true { best = (line, score) }
    }
    return best.map { joined($0.line, candidates, source, readings) }
  }

  private static func isTitleStyle(_ line: Int, _ source: ContractText) -> Bool {
    let style = source.document.stories[source.lines[line].story].paragraphs[source.lines[line].paragraph].style
    return style.lowercased() == "title" || style == "标题"
  }

  /// Takes in the line before when the title is only the end of a name, and a bracketed line behind it.
  private static func joined(
    _ line: Int, _ candidates: [Int], _ source: ContractText, _ readings: [LineReading]
  ) -> Range<Int> {
    var range = source.lines[line].text
    let text = source.string(range)
    if let place = candidates.firstIndex(of: line) {
      if place > 0, text.hasPrefix("(") || readings[line].length <= 3 || text == "合同书" || text == "协议书" {
        let before = source.lines[candidates[place - 1]].text
        let words = Array(source.text.bytes[before])
        if readings[candidates[place - 1]].length <= 20, has(subject, words), !words.contains(UInt8(ascii: ":")) {
          range = before.lowerBound..<range.upperBound
        }
      }
      if place + 1 < candidates.count {
        let after = source.lines[candidates[place + 1]].text
        if has(bracketed, Array(source.text.bytes[after])) { range = range.lowerBound..<after.upperBound }
      }
    }
    return range
  }

  private static func has(_ pattern: Pattern, _ bytes: [UInt8]) -> Bool {
    ((try? pattern.firstMatch(in: bytes, range: 0..<bytes.count)) ?? nil) != nil
  }
}
