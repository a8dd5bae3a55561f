/// Finds the blocks in which the parties sign.
enum SignatureRuns {
  /// A place for a seal or signature.
  static let anchor = Pattern(
    "^(?![^\\n]*(?:生效|之日|不得|应当|有权|视为|方可|须经|后由|经双方|签字并|签署并|。[^\\n]))[^\\n]{0,70}(?:盖章|签章|公章|专用章|签字|签名|\\(签署\\)|"
      + "\\(章\\)|印章|手印)[^\\n]{0,70}$|^(?i:by|signature|signed|authori[sz]ed (?:signature|signatory|representative)|"
      + "print(?:ed)? name)\\b[^\\n]{0,80}(?::|_|$)|^(?i:in witness whereof)|^(?i:(?:signed|executed)[^\\n]{0,20} "
      + "(?:for and )?on behalf of)|^\\(?(?:以下|本页|此页)(?:为|以下)?[^。\\n]{0,8}(?:无正文|签署页|签字页|签章页)")
  /// A line of a block that says who signs, where and when.
  static let field = Pattern(
    "^(?:\\(?[甲乙丙丁戊]方\\)?|双方|各方|受托人|委托人|转让方|受让方|许可方|被许可方|委托方|受托方)?\\(?(?:单位|公司|企业)?(?:名称|全称|地址|住所地?|住址|通[讯信]地址|"
      + "单位地址|法定地址|法定?代表人?|法人代表|授权代表|授权代理人|委托代理人|代理人|代表|负责人|经办人|联系人|项目联系人|联系方式|联系电话|电话|传真|手机|"
      + "邮编|邮政编码|电子邮箱|电子邮件|电子信箱|邮箱|开户银行|开户行|账号|帐号|帐户|账户|银行账号|银行帐号|户名|户头|"
      + "统一社会信用代码|信用代码|税号|纳税人识别号|身份证号码?|证件号码?|日期|签[订约署字]日期|签[订约署字]时间|签[订约署字]地点|时间|地点|"
      + "合同编号|合同登记编号|编号|合同号|项目名称|课题名称|有效期限?|职务|鉴证机关|电挂|或授权代表|或委托代理人)"
      + "[^。;\\n]{0,40}?(?::|_|\\)|$)|^[_\\d]*(?:一九)?[_\\d ]*年[_\\d]*月[_\\d]*日|"
      + "^(?i:name|title|date|address|tel|phone|fax|e-?mail|bank|account|attn|company|its|place|print name)\\b"
      + "[^\\n]{0,60}(?::|_|$)")
  /// Both parties side by side on one line.
  static let bothParties = Pattern(
    "^(?:[^。;,:_\\n]{0,10}(?:方|人)(?:代表|法定代表人|负责人)?(?:\\([^)\\n]*\\))?[:_]?[^。;,%\\n]{0,40}?){2}$")
  private static let registration = Pattern("印花税|登记机[构关]|审查登记|由[^。\\n]{0,12}登记[^。\\n]{0,8}填写|鉴\\(?公?\\)?证(?:机关|意见)")
  private static let note = Pattern("^\\(?注:|^附(?:件|录|表|图|则)|^(?i:exhibit|schedule|appendix|annex|attachment) ")

  /// Runs of lines that sign, after the given line, in document order. `isFinal` tells that no clause follows.
  static func runs(
    _ source: ContractText, _ readings: [LineReading], from start: Int, topStyle: ClauseNumber.Style?
  ) -> [(lines: Range<Int>, isFinal: Bool)] {
    let marks = Marks(source, readings)
    var runs: [(lines: Range<Int>, isFinal: Bool)] = []
    var line = start
    let end = source.lines.lastIndex { $0.region != .margin }.map { $0 + 1 } ?? 0
    while line < end {
      guard marks.isStrong(line) else {
        line += 1
        continue
      }
      let last = marks.end(ofRunFrom: line, before: end)
      if marks.isBlock(line..<last) { runs.append((line..<last, isFinal: false)) }
      line = last
    }
    let lastClause =
      lastClause(readings, start..<max(start, end), topStyle, runs.map(\.lines).filter(marks.hasSeal))
      ?? start
    for index in runs.indices { runs[index].isFinal = runs[index].lines.lowerBound > lastClause }
    return runs.filter { $0.isFinal || marks.hasSeal($0.lines) }
  }

  /// The last clause of the contract itself: an annex behind the signatures counts from one again.
  private static func lastClause(
    _ readings: [LineReading], _ lines: Range<Int>, _ topStyle: ClauseNumber.Style?, _ runs: [Range<Int>]
  ) -> Int? {
    var last: Int?
    for line in lines {
      guard let number = readings[line].number, number.style == topStyle, !readings[line].isNote else { continue }
      if let last, let before = readings[last].number, number.value <= before.value,
        runs.contains(where: { $0.lowerBound > last && $0.upperBound <= line })
      {
        break
      }
      last = line
    }
    return last
  }

  /// What each line could be in a signature block.
  private struct Marks {
    let source: ContractText
    let readings: [LineReading]
    let anchors: Set<Int>
    let fields: Set<Int>
    let parties: Set<Int>
    let both: Set<Int>
    let registrations: Set<Int>
    let notes: Set<Int>
    /// Tables in which somebody signs; all their cells belong.
    let tables: Set<Int>

    init(_ source: ContractText, _ readings: [LineReading]) {
      self.source = source
      self.readings = readings
      anchors = source.lines(matching: SignatureRuns.anchor).filter { readings[$0].number == nil }
      fields = source.lines(matching: SignatureRuns.field)
      parties = source.lines(matching: FrontMatter.partyLine)
      both = source.lines(matching: SignatureRuns.bothParties)
      registrations = source.lines(matching: SignatureRuns.registration)
      notes = source.lines(matching: SignatureRuns.note)
      tables = Set(anchors.compactMap { source.lines[$0].cell?.table })
    }

    func isStrong(_ line: Int) -> Bool {
      readings[line].number == nil
        && (anchors.contains(line) || parties.contains(line) || isInSigningTable(line) || isBoth(line))
    }

    /// Two designations with a wide gap between them.
    private func isBoth(_ line: Int) -> Bool {
      guard both.contains(line) else { return false }
      return source.lines[line].text.contains { source.text.gap(before: $0) >= 3 }
    }

    func hasSeal(_ run: Range<Int>) -> Bool { run.contains { anchors.contains($0) } }

    private func isInSigningTable(_ line: Int) -> Bool {
      source.lines[line].cell.map { tables.contains($0.table) && source.lines[line].story == 0 } ?? false
    }

    func end(ofRunFrom start: Int, before end: Int) -> Int {
      var last = start + 1
      var weak = 0
      var line = start + 1
      while line < end {
        if isInSigningTable(line) {
          last = line + 1
          weak = 0
        } else if registrations.contains(line) && readings[line].number == nil {
          return self.end(ofRegistrationFrom: line, before: end)
        } else if readings[line].number != nil || notes.contains(line) || readings[line].outlineLevel != nil {
          return last
        } else if anchors.contains(line) || parties.contains(line) || fields.contains(line) || isDrawn(line) {
          last = line + 1
          weak = 0
        } else if !readings[line].isEmpty {
          // A name on a line of its own may stand between the fields; more than two of them do not.
          weak += 1
          if weak > 2 || readings[line].length > 40 || source.string(source.lines[line].text).hasSuffix("。") {
            return last
          }
        }
        line += 1
      }
      return last
    }

    /// A line of a table drawn with characters.
    private func isDrawn(_ line: Int) -> Bool {
      let range = source.lines[line].text
      return !range.isEmpty && (0x2500...0x257F).contains(source.text.bytes.scalar(at: range.lowerBound).value)
    }

    /// The box that the registration office fills in belongs to the signing page, numbers and all.
    private func end(ofRegistrationFrom start: Int, before end: Int) -> Int {
      (start..<end).first { notes.contains($0) || readings[$0].outlineLevel != nil || readings[$0].length > 60 } ?? end
    }

    /// One seal is enough; without any, two parties must stand there with nothing but fields.
    func isBlock(_ run: Range<Int>) -> Bool {
      if hasSeal(run) || run.contains(where: isBoth) { return true }
      let signing = run.filter { parties.contains($0) && !source.text.bytes[source.lines[$0].text].contains(0x25) }
      return Set(signing.map { source.partyKey(of: $0) }).count > 1
    }
  }
}
