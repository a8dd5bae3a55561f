import Contracts
import Office

/// Paragraphs and rows that hold nothing but tags, and rows that are loops themselves.
extension StoryParser {
  /// The tags of a paragraph as far as they can be read; mistakes are noted once.
  mutating func tags(of paragraph: Int) -> [ParagraphText.FoundTag]? {
    guard let text = texts[paragraph] else { return [] }
    do {
      return try text.tags().enumerated().filter { taken[paragraph]?.contains($0.offset) != true }.map(\.element)
    } catch {
      switch error {
      case .unclosed: report(.unclosedTag, at: paragraph, "“{{”没有用“}}”结束", "“{{” is not closed with “}}”")
      case .unknown(let words):
        report(.unknownTag, at: paragraph, "看不懂标签“{{\(words)}}”", "the tag “{{\(words)}}” means nothing")
      case .unknownFormat(let name):
        let known = Format.allCases.map(\.rawValue)
        let similar = Similarity.closest(to: name, among: known)
        report(
          .unknownFormat, at: paragraph,
          "没有“\(name)”这种格式，" + (similar.map { "是否想写“\($0)”" } ?? "可用：\(known.joined(separator: "、"))"),
          "there is no format “\(name)”; "
            + (similar.map { "did you mean “\($0)”" } ?? "known: \(known.joined(separator: ", "))"))
      }
      return nil
    }
  }

  /// The tags of a paragraph that holds nothing but tags of blocks which begin or end elsewhere.
  mutating func standaloneControls(of paragraph: Int) -> [Tag]? {
    guard let text = texts[paragraph], let found = tags(of: paragraph), !found.isEmpty else { return nil }
    let controls = found.compactMap(\.tag)
    guard controls.count == found.count, controls.allSatisfy(\.isControl), !StoryParser.isBalanced(controls) else {
      return nil
    }
    var rest = text.bytes
    for tag in found.reversed() { rest.removeSubrange(tag.range) }
    guard String(decoding: rest, as: UTF8.self).allSatisfy(\.isWhitespace) else {
      if taken[paragraph] == nil { reportAcross(paragraph) }
      return nil
    }
    if tree.contains(.sectionProperties, in: paragraph) {
      report(
        .sectionInBlock, at: paragraph, "这一段同时结束一节，标签会把分节符删掉；请把标签移到另一段",
        "this paragraph ends a section, which the tag would take away; move the tag to a paragraph of its own")
    }
    return controls
  }

  mutating func reportAcross(_ paragraph: Int) {
    // The end of a block was reported with its beginning.
    let first = texts[paragraph].flatMap { try? $0.tags() }?.compactMap(\.tag).first(where: \.isControl)
    let isEnd = first.map { [.endEach, .endWhen, .otherwise].contains($0) } ?? false
    if isEnd, mistakes.contains(where: { [.loopAcrossCells, .blockAcrossParagraphs].contains($0.code) }) { return }
    let inCell = PagePlace.of(paragraph, in: tree).zh.contains("格")
    if inCell {
      report(
        .loopAcrossCells, at: paragraph, "标签在一个单元格开始、在另一处结束；要重复整行，请把开始标签放在首格开头、结束标签放在末格末尾",
        "a block begins in one cell and ends elsewhere; to repeat a row, open it at the start of its first cell and close it at the end of its last"
      )
    } else {
      report(
        .blockAcrossParagraphs, at: paragraph, "跨段的标签必须单独成段",
        "a tag whose block spans paragraphs must stand in a paragraph of its own"
      )
    }
  }

  /// The tags of a row that holds nothing else.
  mutating func standaloneControls(ofRow row: Int) -> [Tag]? {
    var controls: [Tag] = []
    for paragraph in paragraphs(in: row) {
      let text = texts[paragraph] ?? ParagraphText(of: paragraph, in: tree)
      guard let found = try? text.tags() else { return nil }
      let tags = found.compactMap(\.tag)
      guard tags.count == found.count, tags.allSatisfy(\.isControl) else { return nil }
      var rest = text.bytes
      for tag in found.reversed() { rest.removeSubrange(tag.range) }
      guard String(decoding: rest, as: UTF8.self).allSatisfy(\.isWhitespace) else { return nil }
      controls += tags
    }
    return controls.isEmpty || StoryParser.isBalanced(controls) ? nil : controls
  }

  func paragraphs(in index: Int) -> [Int] {
    (index + 1..<tree.elements[index].next).filter { tree.elements[$0].name == .paragraph }
  }

  /// A row that opens a block at the very start of its first cell and closes it at the very end of its last.
  mutating func rowLoop(_ row: Int) -> (opening: Tag, closing: Tag)? {
    let all = paragraphs(in: row)
    guard tree.children(of: row).count(where: { tree.elements[$0].name == .cell }) > 1,
      let first = all.first, let last = all.last(where: { texts[$0] != nil }), first != last,
      let opening = texts[first], let closing = texts[last], let firstTags = try? opening.tags(),
      let lastTags = try? closing.tags(), let open = firstTags.first?.tag, let close = lastTags.last?.tag
    else { return nil }
    let isPair: Bool =
      switch (open, close) {
      case (.each, .endEach), (.when, .endWhen): true
      default: false
      }
    guard isPair, isBlank(opening.bytes[..<(firstTags.first?.range.lowerBound ?? 0)]),
      isBlank(closing.bytes[(lastTags.last?.range.upperBound ?? 0)...]),
      !StoryParser.isBalanced(firstTags.compactMap(\.tag)), !StoryParser.isBalanced(lastTags.compactMap(\.tag))
    else { return nil }
    taken[first, default: []].insert(0)
    taken[last, default: []].insert(lastTags.count - 1)
    return (open, close)
  }

  func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).allSatisfy(\.isWhitespace)
  }

  /// Whether every block that is opened is closed again, in order.
  static func isBalanced(_ tags: [Tag]) -> Bool {
    var open: [Bool] = []
    for tag in tags {
      switch tag {
      case .each: open.append(true)
      case .when: open.append(false)
      case .endEach: if open.popLast() != true { return false }
      case .endWhen: if open.popLast() != false { return false }
      case .otherwise: if open.last != false { return false }
      default: break
      }
    }
    return open.isEmpty
  }
}
