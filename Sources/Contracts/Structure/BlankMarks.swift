import Office

/// What holds a place open: lines, brackets, crosses, boxes, white space, words.
struct BlankMarks {
  private let source: ContractText
  /// Lines of signing pages on which nothing is expected yet.
  private let unsigned: Set<Int>

  private static let marks = Pattern(
    "_{2,}|【 ?】|《 ?》|(?<![×\\dA-Za-z])×{2,}|(?<![A-Za-z0-9.\\-_*])(?!(?<=\")X{2,}(?:(?!公司|大学|研究|单位|项目|技术|合同|学院)[一-龥]){1,6}\")(?:X{2,}|x{3,})(?![A-Za-z0-9*\\-])|(?<!○)○{2,}|某某|"
      + "\\$\\{[^}\\n]{0,60}\\}|<<[^>\\n]{0,60}>>|\\{\\{[^}\\n]{0,60}\\}\\}|待定(?![位义向])|待(?:补充|填写?|确定|商定|协商)|\\b(?:TBD|TBA)\\b|"
      + "(?i)\\bto be (?:determined|completed|filled in)\\b|\\[(?:insert|enter|name|date|amount|company|address|party)[^\\]\\n]{0,60}\\]"
  )
  private static let brackets = Pattern("\\( ?\\)|\\[ ?\\]")
  private static let boxes = Pattern("(?<![□☐])[□☐](?![□☐])|^[(\\[] ?[)\\]](?= ?[^ ])")
  private static let ticks = Pattern("[☑√■☒✓✔●✅]|[(\\[] ?[xXvV√] ?[)\\]]")
  private static let signing = Pattern(
    "盖章|签[字章名署]|公章|印章|专用章|日期|时间|年.{0,9}月.{0,9}日|代表|代理人|经办人|登记|印花|(?i:\\b(?:by|date|name|title|signature)\\b)")
  private static let registration = Pattern("印花税|登记机[构关]|审查登记|鉴\\(?公?\\)?证")

  init(_ source: ContractText) {
    self.source = source
    var unsigned = source.lines(matching: Self.signing).filter { source.lines[$0].region == .signature }
    // The box of the registration office is filled in later, and not by the parties.
    for start in source.lines(matching: Self.registration) where source.lines[start].region != .body {
      let region = source.lines[start].region
      for line in source.lines.indices.dropFirst(start) {
        if source.lines[line].region != region || line > start + 20 { break }
        unsigned.insert(line)
      }
    }
    self.unsigned = unsigned
  }

  func places() -> [Range<Int>] {
    var places = found(Self.marks).filter { !isFilled($0) }
    places += found(Self.brackets).filter(isEmptyBracket)
    places += boxes() + dateShells() + gaps() + controls()
    return places.filter { !unsigned.contains(source.lineIndex(at: $0.lowerBound)) }
  }

  private func found(_ pattern: Pattern) -> [Range<Int>] {
    ((try? source.matches(of: pattern)) ?? []).map(\.range).filter {
      source.lines[source.lineIndex(at: $0.lowerBound)].region != .margin
    }
  }

  /// `__30__`: figures between two lines are written on them.
  private func isFilled(_ range: Range<Int>) -> Bool {
    let bytes = source.text.bytes
    guard bytes[range.lowerBound] == UInt8(ascii: "_") else { return false }
    var after = range.upperBound
    while bytes[after].isDigit || bytes[after] == 0x2E || bytes[after] == 0x2C { after += 1 }
    if after > range.upperBound, bytes[after] == UInt8(ascii: "_") { return true }
    var before = range.lowerBound
    while before > 0, bytes[before - 1].isDigit || bytes[before - 1] == 0x2E || bytes[before - 1] == 0x2C {
      before -= 1
    }
    return before > 0 && before < range.lowerBound && bytes[before - 1] == UInt8(ascii: "_")
  }

  /// Brackets with room in them; `main()` and the like are code.
  private func isEmptyBracket(_ range: Range<Int>) -> Bool {
    let line = source.lines[source.lineIndex(at: range.lowerBound)].text
    if range.lowerBound > line.lowerBound, source.text.bytes[range.lowerBound - 1].isLetter { return false }
    let isAtStart = range.lowerBound == line.lowerBound && range.upperBound < line.upperBound
    return !isAtStart
  }

  /// One place for a group of boxes with nothing ticked; a group may run over lines that each begin with a box.
  private func boxes() -> [Range<Int>] {
    let ticked = source.lines(matching: Self.ticks)
    var groups: [[Range<Int>]] = []
    var lastLine = -2
    for range in found(Self.boxes) {
      let line = source.lineIndex(at: range.lowerBound)
      let startsLine = range.lowerBound == source.lines[line].text.lowerBound
      if line == lastLine || line == lastLine + 1 && startsLine && startsWithBox(lastLine) {
        groups[groups.count - 1].append(range)
      } else {
        groups.append([range])
      }
      lastLine = line
    }
    return groups.compactMap { group in
      let first = source.lineIndex(at: group[0].lowerBound)
      let last = source.lineIndex(at: group[group.count - 1].lowerBound)
      // The ticked box of a group over lines stands on a line of its own.
      let around = max(0, first - 1)...min(source.lines.count - 1, last + 1)
      let isTicked = around.contains { line in
        ticked.contains(line) && ((first...last).contains(line) || startsWithBox(line) || startsWithTick(line))
      }
      return group.count > 1 && !isTicked ? group[0] : nil
    }
  }

  private func startsWithBox(_ line: Int) -> Bool {
    guard source.lines.indices.contains(line), !source.lines[line].text.isEmpty else { return false }
    return ["□", "☐", "(", "["].contains { Scanner(source.text.bytes, source.lines[line].text).begins(with: $0) }
  }

  private func startsWithTick(_ line: Int) -> Bool {
    ["☑", "√", "■", "☒", "✓", "✔", "●"].contains {
      Scanner(source.text.bytes, source.lines[line].text).begins(with: $0)
    }
  }

  /// 年 月 日 with room for figures; on signing pages the day of signing is still to come.
  private func dateShells() -> [Range<Int>] {
    source.candidateLines(for: Self.month).flatMap { line -> [Range<Int>] in
      guard source.lines[line].region != .signature, source.lines[line].region != .margin else { return [] }
      return ValueScanner.dates(in: source.text.bytes, range: source.lines[line].text).compactMap { stated in
        guard stated.value == .blank else { return nil }
        let hasRoom =
          stated.text.dropFirst().contains { source.text.gap(before: $0) > 0 }
          || source.text.bytes[stated.text].contains(UInt8(ascii: "_"))
          || source.text.gap(before: stated.text.lowerBound) > 1
        return hasRoom ? stated.text : nil
      }
    }
  }

  private static let month = Pattern("月")
}

extension BlankMarks {
  /// Underlined white space, and wide gaps in front of a unit or a full stop.
  private func gaps() -> [Range<Int>] {
    source.lines.indices.flatMap { line -> [Range<Int>] in
      guard source.lines[line].region != .margin else { return [] }
      return underlined(line) + (source.lines[line].region == .signature ? [] : wideGaps(line))
    }
  }

  private func wideGaps(_ index: Int) -> [Range<Int>] {
    let line = source.lines[index].text
    var places: [Range<Int>] = []
    var offset = line.lowerBound
    var previous = line.lowerBound
    while offset < line.upperBound {
      let width = source.text.bytes.scalar(at: offset).width
      let gap =
        offset == line.lowerBound
        ? source.text.original(offset..<offset + width).lowerBound : source.text.gap(before: offset)
      if gap >= 4, isOpen(before: offset, after: offset == line.lowerBound ? nil : previous, line) {
        places.append((offset == line.lowerBound ? offset : previous)..<offset + width)
      }
      previous = offset
      offset += width
    }
    return places
  }

  /// Whether what follows a gap wants something in front of it.
  private func isOpen(before offset: Int, after previous: Int?, _ line: Range<Int>) -> Bool {
    let following = Scanner(source.text.bytes, offset..<line.upperBound)
    if let previous {
      let before = source.text.bytes.scalar(at: previous).value
      // Behind a label or a number it is the label that is blank; `BlankFields` names it.
      let isClosed = [0x3A, 0x29, 0x2E, 0x3001].contains(before) && line.upperBound - offset <= 3
      if following.begins(withOneOf: [";", "。", ","]) { return !isClosed }
      // 甲 方, 每 月 and the like are only spaced out.
      if "甲乙丙丁双对各他我供需买卖另本每当该此按单".unicodeScalars.contains(where: { $0.value == before }) { return false }
    }
    // Names and labels that begin like a unit: a gap in front of 日期 leaves nothing open.
    if following.begins(withOneOf: ["日期", "日程", "年度", "年费", "月度", "人员", "人民币", "份数", "种类", "条件", "条款", "款项", "次数"]) {
      return false
    }
    return following.begins(withOneOf: [
      "元", "万元", "日", "天", "年", "个月", "月", "份", "%", "方违", "方承", "方支", "方提", "方所", "方负", "方应", "种", "条", "款", "台", "套",
      "人", "次",
      "小时", "仲裁", "人民法院", "的专项", "平方米", "省", "市", "县", "(甲、", "(乙、", "(一次", "方式", "为甲方", "为乙方",
    ])
  }

  /// Stretches that are underlined and hold nothing but white space.
  private func underlined(_ index: Int) -> [Range<Int>] {
    let line = source.lines[index]
    let story = source.document.stories[line.story]
    let paragraph = story.paragraphs[line.paragraph]
    var stretches: [Range<Int>] = []
    for run in story.runs[paragraph.runs] where run.traits.contains(.underlined) && !run.text.isEmpty {
      if let last = stretches.last, last.upperBound == run.text.lowerBound {
        stretches[stretches.count - 1] = last.lowerBound..<run.text.upperBound
      } else {
        stretches.append(run.text)
      }
    }
    return stretches.compactMap { stretch in
      guard stretch.count >= 2, isSpace(story.text[stretch]) else { return nil }
      let start = stretch.lowerBound - paragraph.text.lowerBound
      let part = (start..<start + stretch.count).clamped(to: source.originalRange(ofLine: index))
      return part.isEmpty ? nil : source.text.around(original: part, in: line.text)
    }
  }

  private func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }

  /// Content controls that still show their prompt.
  private func controls() -> [Range<Int>] {
    source.lines.enumerated().flatMap { index, line -> [Range<Int>] in
      let story = source.document.stories[line.story]
      let paragraph = story.paragraphs[line.paragraph].text
      return story.controls.compactMap { control in
        guard control.showsPlaceholder, control.kind != .checkBox, line.region != .margin,
          control.text.overlaps(paragraph)
        else { return nil }
        let whole = control.text.clamped(to: paragraph)
        let part = (whole.lowerBound - paragraph.lowerBound..<whole.upperBound - paragraph.lowerBound)
          .clamped(to: source.originalRange(ofLine: index))
        return part.isEmpty ? nil : source.text.around(original: part, in: line.text)
      }
    }
  }
}

extension FoldedText {
  /// The folded range that covers an original range of a paragraph; with the characters beside it when folding left
  /// nothing of it. Nil for an empty paragraph.
  func around(original: Range<Int>, in line: Range<Int>) -> Range<Int>? {
    guard !line.isEmpty else { return nil }
    var start = line.upperBound
    var end = line.lowerBound
    var before = line.lowerBound
    var after: Int?
    var offset = line.lowerBound
    while offset < line.upperBound {
      let width = bytes.scalar(at: offset).width
      let place = self.original(offset..<offset + width)
      if place.overlaps(original) {
        start = min(start, offset)
        end = offset + width
      } else if place.upperBound <= original.lowerBound {
        before = offset
      } else if after == nil {
        after = offset + width
      }
      offset += width
    }
    return start < end ? start..<end : before..<(after ?? line.upperBound)
  }
}
