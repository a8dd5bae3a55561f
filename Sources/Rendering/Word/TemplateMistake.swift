import Contracts
import Office

/// What is wrong with a template, and where on the page.
public struct TemplateMistake: Error, Sendable, Equatable {
  public enum Code: String, Sendable, CaseIterable {
    case unclosedTag, unknownTag, unknownFormat, unknownField, unfitFormat, unclosedBlock, strayEnd, loopAcrossCells,
      blockAcrossParagraphs, blockAcrossLinks, sectionInBlock, clauseNotAlone, unknownClause, recursiveClause,
      notAList, danglingReference, tooLarge, unreadable
    // Only an inspection looks for these.
    case unusedField, unguardedField, personalData, comment, revision, rareFont, themeFont, missingSample, wrongSample,
      declaration, finding
  }

  public var code: Code
  /// Name of the part, such as `word/document.xml`.
  public var part: String
  /// `table 2, row 3, cell 1`, or which story; empty for plain paragraphs of the body.
  public var place: LocalizedText
  /// The paragraph's text; empty when no paragraph is meant.
  public var excerpt: String
  public var reason: LocalizedText

  /// One sentence: place, paragraph, reason.
  public func message(in language: Language) -> String {
    var words = [place.text(in: language)]
    if !excerpt.isEmpty { words.append(language == .zh ? "“\(excerpt)”" : "“\(excerpt)”") }
    let location = words.filter { !$0.isEmpty }.joined(separator: language == .zh ? "，" : ", ")
    let said = reason.text(in: language)
    if location.isEmpty { return said }
    return language == .zh ? "\(location)：\(said)" : "\(location): \(said)"
  }
}

/// Everything that is wrong with a template.
public struct TemplateMistakes: Error, Sendable {
  public var mistakes: [TemplateMistake]
}
