/// A language Plumbline speaks. Excerpts of documents are never translated.
public enum Language: String, Sendable, CaseIterable {
  case zh, en
}
