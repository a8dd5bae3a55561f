import Contracts
import Office

/// What is wrong, said once and with its place.
extension StoryParser {
  mutating func reportUnknown(_ path: String, at element: Int, _ scope: FieldScope) {
    let similar = Similarity.closest(to: path, among: scope.names)
    report(
      .unknownField, at: element, "没有声明字段“\(path)”" + (similar.map { "，是否想写“\($0)”" } ?? ""),
      "no field “\(path)” is declared" + (similar.map { "; did you mean “\($0)”" } ?? ""))
  }

  mutating func reportUnguarded(_ path: String, at element: Int) {
    let remark = mistake(
      .unguardedField, at: element, "“\(path)”可以不填，却不在 {{#if \(path)}} 之内，缺少时会留下空白",
      "“\(path)” is optional but stands outside {{#if \(path)}}; without it a gap is left")
    if !remarks.contains(remark) { remarks.append(remark) }
  }

  mutating func report(_ code: TemplateMistake.Code, at element: Int, _ zh: String, _ en: String) {
    // A block that goes across cells or paragraphs leaves an end behind; that is no defect of its own.
    let isConsequence = [.strayEnd, .unclosedBlock].contains(code)
    if isConsequence, mistakes.contains(where: { [.loopAcrossCells, .blockAcrossParagraphs].contains($0.code) }) {
      return
    }
    let mistake = mistake(code, at: element, zh, en)
    if !mistakes.contains(mistake) { mistakes.append(mistake) }
  }

  func mistake(
    _ code: TemplateMistake.Code, at element: Int, _ zh: String, _ en: String
  ) -> TemplateMistake {
    let paragraph = element >= 0 && tree.elements[element].name == .row ? paragraphs(in: element).first : element
    let excerpt = paragraph.flatMap { texts[$0]?.string } ?? ""
    return TemplateMistake(
      code: code, part: tree.part,
      place: element >= 0 ? PagePlace.of(paragraph ?? element, in: tree) : LocalizedText(zh: "", en: ""),
      excerpt: String(excerpt.prefix(60)), reason: LocalizedText(zh: zh, en: en))
  }
}
