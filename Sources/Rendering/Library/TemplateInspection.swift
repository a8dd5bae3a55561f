import Contracts
import Foundation
import Office

/// Proves that a template is sound, or says everything that is not: tags, fields, sample, and what was left behind in the
/// Word file.
public struct TemplateInspection {
  private let template: Template
  public private(set) var mistakes: [TemplateMistake] = []
  /// The empty form, for whoever wants to look at what it says; nil when the template cannot be filled.
  public private(set) var form: [UInt8]?

  public init(_ template: Template) {
    self.template = template
    do throws(TemplateMistakes) {
      let compiled = try template.compiled()
      mistakes += compiled.remarks
      findUnused(compiled.usedPaths)
      trySample(compiled)
      form = try compiled.renderBlank()
    } catch {
      mistakes += error.mistakes
    }
    inspectFile()
    var seen: [TemplateMistake] = []
    for mistake in mistakes where !seen.contains(mistake) { seen.append(mistake) }
    mistakes = seen
  }

  private mutating func note(_ code: TemplateMistake.Code, _ part: String, _ zh: String, _ en: String) {
    mistakes.append(
      TemplateMistake(
        code: code, part: part, place: LocalizedText(zh: "", en: ""), excerpt: "", reason: LocalizedText(zh: zh, en: en)
      ))
  }

  // MARK: Fields

  private mutating func findUnused(_ used: Set<String>) {
    var known = used
    for invariant in template.invariants { known.formUnion(invariant.parts + [invariant.total]) }
    for path in TemplateInspection.unused(template.fields, path: "", known) {
      note(.unusedField, "template.yaml", "声明了字段“\(path)”，但没有标签使用它", "field “\(path)” is declared, but no tag uses it")
    }
  }

  private static func unused(_ fields: [Field], path: String, _ used: Set<String>) -> [String] {
    fields.flatMap { field -> [String] in
      let full = path.isEmpty ? field.name : path + "." + field.name
      let inner = field.type.fields
      guard !inner.isEmpty else {
        let isUsed = used.contains(full) || fields.contains { $0.requiredIf?.path == field.name }
        return isUsed ? [] : [full]
      }
      // Nothing of it is used: one line says so.
      let isTouched = used.contains { $0 == full || $0.hasPrefix(full + ".") }
      return isTouched ? unused(inner, path: full, used) : [full]
    }
  }

  private mutating func trySample(_ compiled: CompiledTemplate) {
    let path = template.folder + "/sample.yaml"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      note(.missingSample, "sample.yaml", "缺少示例数据 sample.yaml", "there is no sample.yaml with data in order")
      return
    }
    do {
      _ = try compiled.render(template.data(DataTree(yaml: text)))
    } catch let error as DataMistakes {
      for mistake in error.mistakes {
        note(.wrongSample, "sample.yaml:\(mistake.line)", mistake.message(in: .zh), mistake.message(in: .en))
      }
    } catch let error as TemplateMistakes {
      mistakes += error.mistakes
    } catch let error as DataProblem {
      note(.wrongSample, "sample.yaml:\(error.line)", "不是 YAML：\(error.message)", "this is no YAML: \(error.message)")
    } catch {
      note(.wrongSample, "sample.yaml", "读不出来", "it cannot be read")
    }
  }

  // MARK: The Word file

  private mutating func inspectFile() {
    guard let package = try? template.package(), let document = try? WordDocument(reading: package) else { return }
    let people = [document.properties.creator, document.properties.lastModifiedBy].filter { !$0.isEmpty }
    if !people.isEmpty {
      let names = Set(people).sorted()
      note(
        .personalData, "docProps/core.xml", "文档属性里留有姓名：\(names.joined(separator: "、"))",
        "the document's properties hold names: \(names.joined(separator: ", "))")
    }
    for story in document.stories {
      if story.kind == .comment, !story.paragraphs.isEmpty {
        let text = String(decoding: story.text.prefix(90), as: UTF8.self).trimmed
        note(.comment, story.part, "留有批注：“\(text)”", "a comment was left in: “\(text)”")
      }
      for revision in story.revisions {
        let author = revision.author
        note(
          .revision, story.part, "留有\(author.isEmpty ? "" : author + "的")修订，请先接受或拒绝",
          "a tracked change\(author.isEmpty ? "" : " by \(author)") was left in; accept or reject it first")
      }
    }
    inspectFonts(package)
  }

  /// Fonts that come with Windows, macOS or WPS, by the names that documents use.
  private static let commonFonts: Set<String> = [
    "宋体", "SimSun", "新宋体", "NSimSun", "黑体", "SimHei", "仿宋", "FangSong", "楷体", "KaiTi", "仿宋_GB2312", "楷体_GB2312", "微软雅黑",
    "Microsoft YaHei", "等线", "DengXian", "等线 Light", "华文宋体", "STSong", "华文仿宋", "STFangsong", "华文楷体", "STKaiti", "华文中宋",
    "STZhongsong", "方正小标宋简体", "隶书", "Times New Roman", "Arial", "Calibri", "Cambria", "Courier New", "Symbol",
    "Wingdings",
    "Tahoma", "Verdana", "Georgia", "Segoe UI", "MS Gothic", "MS Mincho",
  ]

  private mutating func inspectFonts(_ package: Package) {
    var rare: Set<String> = []
    for part in package.partNames where part.hasSuffix("styles.xml") || part.hasSuffix("document.xml") {
      guard let bytes = try? package.part(named: part) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /w:(?:ascii|eastAsia|hAnsi|cs)="([^"]*)"/) {
        let font = String(match.1)
        let isFont = !font.contains("-") && !font.isEmpty
        if isFont, !TemplateInspection.commonFonts.contains(font) { rare.insert(font) }
      }
      if part.hasSuffix("styles.xml"), text.contains("w:eastAsiaTheme=") {
        note(
          .themeFont, part, "样式用主题字体显示中文，换一台电脑字体就会变；请写明中文字体",
          "styles take Chinese fonts from the theme, so they change from computer to computer; name the font")
      }
    }
    for font in rare.sorted() {
      note(.rareFont, "word/styles.xml", "收件人多半没有字体“\(font)”", "recipients are unlikely to have the font “\(font)”")
    }
  }
}
