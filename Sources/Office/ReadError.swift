/// Why a file could not be read, in the words of the public interface.
public struct ReadError: Error, Sendable, Hashable {
  public enum Code: String, Sendable, CaseIterable {
    case notFound, notADocument, unsupportedFormat, encrypted, damagedArchive, damagedXML, tooLarge, hostile,
      timeLimit, `internal`
  }

  public var code: Code
  /// One sentence in each language: what is wrong and what to do.
  public var zh: String
  public var en: String

  public init(_ code: Code, zh: String, en: String) {
    self.code = code
    self.zh = zh
    self.en = en
  }

  public func message(in language: Language) -> String { language == .zh ? zh : en }
}
