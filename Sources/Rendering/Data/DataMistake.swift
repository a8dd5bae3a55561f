import Contracts
import Office

/// What is wrong with one value of a data set. Nothing is rendered while there is one.
public struct DataMistake: Error, Sendable, Equatable {
  /// Path of the field, such as `instalments[2].amount`.
  public var field: String
  /// Its title in both languages; empty for names that nothing is declared under.
  public var title: LocalizedText
  public var reason: LocalizedText
  /// Ids of the requirements that ask for it.
  public var serves: [String]
  /// Line of the data file, from 1.
  public var line: Int

  /// One sentence: field, reason, requirement.
  public func message(in language: Language) -> String {
    let ids = serves.joined(separator: language == .zh ? "、" : ", ")
    switch language {
    case .zh:
      let name = title.zh.isEmpty ? field : "\(field)（\(title.zh)）"
      return "\(name)：\(reason.zh)。" + (ids.isEmpty ? "" : "要求：\(ids)。")
    case .en:
      let name = title.en.isEmpty ? field : "\(field) (\(title.en))"
      return "\(name): \(reason.en)." + (ids.isEmpty ? "" : " Asked for by \(ids).")
    }
  }
}

/// Everything that is wrong with a data set.
public struct DataMistakes: Error, Sendable {
  public var mistakes: [DataMistake]
}
