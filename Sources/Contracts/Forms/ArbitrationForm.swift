/// Arbitration institutions. An arbitration clause needs one that can be told (仲裁法: a clause without it has no effect unless the
/// parties agree later), so 当地仲裁委员会 or a blank is not enough.
enum ArbitrationForm {
  private static let institutions: [StaticString] = [
    "仲裁委员会", "国际仲裁院", "国际仲裁中心", "仲裁院", "仲裁中心", "仲裁委",
  ]
  /// Abbreviations by which everybody knows them.
  private static let shortNames = [
    "CIETAC", "HKIAC", "SIAC", "BIAC", "SCIA", "SHIAC", "ICC", "LCIA", "贸仲", "北仲", "上仲", "深国仲",
  ]
  /// Words that leave open which one is meant.
  private static let vague = [
    "当地", "有关", "相关", "相应", "所在地", "住所地", "签订地", "签约地", "履行地", "双方", "甲方", "乙方", "一方", "选定", "约定", "下列", "任何", "任意",
    "某",
    "管辖", "指定", "本地", "有权", "法定", "属地", "地方", "本市", "本省", "×", "_", "…", "*", "XX", "xx",
  ]
  /// Verbs of the sentence in front of the name.
  private static let verbs = [
    "提交", "提请", "递交", "移交", "选择", "同意", "争议", "申请", "依法", "按照", "根据", "任一", "交由", "交付", "纠纷",
  ]
  private static let particles = [
    "交", "向", "由", "请", "至", "到", "可以", "可", "应", "将", "和", "或", "在", "于", "为", "均", "以", "该", "本", "受", "报", "送", "的",
  ]

  static func judge(_ text: FormText) -> FormJudgement {
    if text.text.isEmpty { return .empty }
    if shortNames.contains(where: text.text.contains) { return .good }
    let bytes = Array(text.text.utf8)
    let reader = FoldedReader(bytes, 0..<bytes.count)
    var sawUnnamed = false
    var offset = 0
    while offset < bytes.count {
      guard let end = reader.end(ofAny: institutions, at: offset) else {
        offset += 1
        continue
      }
      let words = words(reader, before: offset)
      let name = name(in: words)
      if words.contains("劳动") || words.contains("人事") {
        return .bad("劳动人事争议仲裁机构不受理合同争议", "labour arbitration bodies do not take contract disputes")
      }
      if isConcrete(name) { return .good }
      sawUnnamed = true
      offset = end
    }
    if sawUnnamed { return .bad("没有写明是哪一家仲裁机构", "it does not say which arbitration institution") }
    return judgeEnglish(text.text)
  }

  private static func isConcrete(_ name: String) -> Bool {
    name.count >= 2 && !vague.contains(where: name.contains)
  }

  /// The words right in front of 仲裁委员会 and the like.
  private static func words(_ reader: FoldedReader, before end: Int) -> String {
    var start = end
    for _ in 0..<24 {
      let (scalar, width) = reader.scalar(before: start)
      guard width > 0, isName(scalar) else { break }
      start -= width
    }
    return reader.string(start..<end)
  }

  /// What is left of the words without those of the sentence.
  private static func name(in words: String) -> String {
    var name = Substring(words)
    for verb in verbs {
      if let range = name.firstRange(of: verb) { name = name[range.upperBound...] }
    }
    // 本溪 and 和田 are towns: a particle is only cut off when a name can follow it.
    while let particle = particles.first(where: name.hasPrefix), name.count != particle.count + 1 {
      name = name.dropFirst(particle.count)
    }
    return name.filter { !"()\"[]".contains($0) }
  }

  private static func isName(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "。", "、", ",", ";", ":", "\n", "》", "《": false
    default: true
    }
  }

  private static func judgeEnglish(_ text: String) -> FormJudgement {
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    guard let index = words.firstIndex(of: "arbitration"), index + 1 < words.count || index > 0 else {
      return .bad("没有写明仲裁机构", "no arbitration institution is named")
    }
    let body: Set = ["commission", "centre", "center", "court", "institute", "association", "chamber"]
    let hasBody = words[index...].contains(where: body.contains) || words[..<index].contains("court")
    let named = text.split(separator: " ").filter { $0.first?.isUppercase == true }.count
    let isVague = words.contains("local") || words.contains("relevant") || words.contains("competent")
    return hasBody && named >= 3 && !isVague
      ? .good : .bad("没有写明是哪一家仲裁机构", "it does not say which arbitration institution")
  }
}
