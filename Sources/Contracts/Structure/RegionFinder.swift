/// Tells which part of the document every line belongs to.
struct RegionFinder {
  private let source: ContractText
  private let readings: [LineReading]

  init(_ source: ContractText, _ readings: [LineReading]) {
    self.source = source
    self.readings = readings
  }

  func regions(_ front: FrontMatter) -> [Line.Region] {
    var regions = source.lines.map(\.region)
    let lines = source.lines.indices.filter { source.lines[$0].region != .margin }
    let topStyle = lines.first { $0 >= front.bodyStart && readings[$0].number != nil }
      .flatMap { readings[$0].number?.style }
    let runs = SignatureRuns.runs(source, readings, from: front.bodyStart, topStyle: topStyle)
    let annexes = annexHeadings(from: front.bodyStart, runs: runs.map(\.lines))
    let signature = signatureRuns(runs, annexes)
    for line in lines {
      regions[line] = line < front.partiesStart ? .cover : line < front.bodyStart ? .parties : .body
    }
    var inAnnex = false
    var hasSigned = false
    var next = front.bodyStart
    for line in lines where line >= front.bodyStart {
      if line >= next, let run = signature.first(where: { $0.contains(line) }) {
        next = run.upperBound
        inAnnex = false
        hasSigned = true
      }
      if line < next {
        regions[line] = .signature
        continue
      }
      if annexes.contains(line) || hasSigned && readings[line].number?.style != topStyle && !readings[line].isEmpty {
        inAnnex = true
      }
      regions[line] = inAnnex ? .annex : .body
    }
    // An empty line belongs to what stands before it.
    for (before, line) in zip(lines, lines.dropFirst()) where readings[line].isEmpty && readings[line].number == nil {
      if line >= front.bodyStart { regions[line] = regions[before] }
    }
    for note in front.notes {
      for line in note where regions[line] != .margin { regions[line] = .cover }
    }
    return regions
  }

  /// The runs that sign the contract itself: those before the annexes, else the last one.
  private func signatureRuns(
    _ runs: [(lines: Range<Int>, isFinal: Bool)], _ annexes: Set<Int>
  ) -> [Range<Int>] {
    let firstAnnex = annexes.min() ?? .max
    let before = runs.filter { $0.lines.lowerBound < firstAnnex }
    let final = before.filter(\.isFinal)
    if !final.isEmpty { return final.map(\.lines) }
    if let last = before.last(where: { !$0.isFinal }), runs.allSatisfy({ !$0.isFinal }) || before.count == runs.count {
      return [last.lines]
    }
    return runs.last(where: \.isFinal).map { [$0.lines] } ?? []
  }

  /// Lines that head an annex. Behind the signatures 附件一 at a line's beginning is enough; before them it must look
  /// like a heading and not like an entry of a list.
  private func annexHeadings(from start: Int, runs: [Range<Int>]) -> Set<Int> {
    let signed = runs.first?.upperBound ?? .max
    let marks = source.lines(matching: AnnexFinder.heading).filter { line in
      line >= start && source.lines[line].region != .margin && !readings[line].isContents
        && source.lines[line].cell == nil && readings[line].number == nil
    }
    let labelled = source.lines.indices.filter { $0 >= start && AnnexFinder.isLabel(source.lines[$0].label) }
    let known = Set(marks)
    return Set(labelled).union(
      marks.filter { line in
        if line >= signed { return true }
        guard readings[line].length <= 40, !isEntry(line, known), !endsLikeEntry(line) else { return false }
        return readings[line].isCentered || readings[line].isBold || readings[line].outlineLevel != nil
          || standsAlone(line)
      })
  }

  /// Whether the line before or after is an entry of the same sort.
  private func isEntry(_ line: Int, _ known: Set<Int>) -> Bool {
    let before = (0..<line).last { !readings[$0].isEmpty }
    let after = (line + 1..<max(line + 1, readings.count)).first { !readings[$0].isEmpty }
    return before.map(known.contains) ?? false || after.map(known.contains) ?? false
  }

  private func endsLikeEntry(_ line: Int) -> Bool {
    let text = source.string(source.lines[line].text)
    return ["。", ";", ",", "、"].contains(where: text.hasSuffix) || text.contains("、附件")
  }

  private func standsAlone(_ line: Int) -> Bool {
    let before = (0..<line).last { !readings[$0].isEmpty }.map { source.string(source.lines[$0].text) } ?? ""
    return !before.hasSuffix(":") && !before.contains("附件")
  }
}
