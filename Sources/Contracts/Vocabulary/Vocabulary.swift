import Office

/// The words by which contracts are understood: data of the rulebook, not knowledge of the program.
///
/// Read from the folders `lexicon/topics`, `lexicon/cues`, `facts`, `kinds` and `lists` of a rulebook.
public struct Vocabulary: Sendable {
  public var topics: [Topic] = []
  public var cues: [String: Cue] = [:]
  public var facts: [FactDefinition] = []
  public var kinds: [KindDefinition] = []
  /// Named lists of words, folded.
  public var lists: [String: [String]] = [:]

  public init() {}
}

/// A text in the two languages of the product.
public struct LocalizedText: Sendable, Hashable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  public func text(in language: Language) -> String { language == .zh ? zh : en }
}

/// A clause topic (acceptance, price, …) and how a clause on it is recognised.
public struct Topic: Sendable {
  public var id: String
  public var title: LocalizedText
  /// Searched in clause headings, in the first 60 characters of clauses, and in field labels.
  public var headings: [Pattern]
  /// Searched in the text of clauses; two different ones in one clause make the topic.
  public var cues: [Pattern]
  /// A heading or clause start that matches one of these is not on this topic, whatever else it says.
  public var counter: [Pattern]
  /// Topics after which a missing clause on this one would stand, best first.
  public var after: [String]

  public init(
    id: String, title: LocalizedText, headings: [Pattern], cues: [Pattern], counter: [Pattern], after: [String]
  ) {
    self.id = id
    self.title = title
    self.headings = headings
    self.cues = cues
    self.counter = counter
    self.after = after
  }
}

/// Words that mean one thing, with what takes the meaning back.
public struct Cue: Sendable {
  /// How far around a hit `except` is searched.
  public enum Scope: String, Sendable {
    /// Up to 。；! or the end of the line.
    case sentence
    case line
    case clause
  }

  public var id: String
  /// What messages call it; nil when it is never named in one.
  public var title: LocalizedText?
  public var any: [Pattern]
  /// A hit is none when one of these matches in its surroundings.
  public var except: [Pattern]
  public var scope: Scope

  public init(id: String, title: LocalizedText? = nil, any: [Pattern], except: [Pattern], scope: Scope) {
    self.id = id
    self.title = title
    self.any = any
    self.except = except
    self.scope = scope
  }
}

/// A value that contracts state, and the labels it stands behind.
public struct FactDefinition: Sendable {
  public enum ValueType: String, Sendable {
    case money, date, period, percent, number, text
  }

  public var name: String
  public var title: LocalizedText
  public var type: ValueType
  /// In front of the value, on the same line or in the cell before.
  public var labels: [Pattern]
  /// A label hit inside a match of one of these does not count.
  public var except: [Pattern]
  /// Topics and regions (see `Line.Region`) where the label is looked for; empty for everywhere.
  public var places: [String]
  /// Most folded characters between label and value.
  public var within: Int
  /// Keep every statement instead of the first.
  public var all: Bool
  /// Of several statements the one behind the label that stands first in `labels`, not the first in the text.
  public var ranked: Bool

  public init(
    name: String, title: LocalizedText, type: ValueType, labels: [Pattern], except: [Pattern], places: [String],
    within: Int, all: Bool, ranked: Bool = false
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.labels = labels
    self.except = except
    self.places = places
    self.within = within
    self.all = all
    self.ranked = ranked
  }
}

/// A kind of document and the evidence for it.
public struct KindDefinition: Sendable {
  /// Words that speak for the kind.
  public struct Signal: Sendable {
    public var pattern: Pattern
    /// Score of one hit; negative speaks against.
    public var weight: Int
    /// Topics or regions where it counts; empty for everywhere.
    public var places: [String]
    /// Hits beyond this many add nothing.
    public var most: Int

    public init(pattern: Pattern, weight: Int, places: [String], most: Int) {
      self.pattern = pattern
      self.weight = weight
      self.places = places
      self.most = most
    }
  }

  /// A variant of the kind, such as `entrusted` or `patent`.
  public struct Variant: Sendable {
    public var id: String
    /// Any of these in the title makes the variant.
    public var titles: [Pattern]
    public var signals: [Signal]
    /// Least score of the signals that makes the variant without the title.
    public var least: Int

    public init(id: String, titles: [Pattern], signals: [Signal], least: Int) {
      self.id = id
      self.titles = titles
      self.signals = signals
      self.least = least
    }
  }

  /// Such as `technology-service-contract`.
  public var id: String
  /// Short name for rules: `service`.
  public var short: String
  public var title: LocalizedText
  /// Groups it belongs to, such as `contract` and `technology-contract`.
  public var groups: [String]
  public var profile: String
  public var titles: [Pattern]
  public var signals: [Signal]
  public var variants: [Variant]

  public init(
    id: String, short: String, title: LocalizedText, groups: [String], profile: String, titles: [Pattern],
    signals: [Signal], variants: [Variant]
  ) {
    self.id = id
    self.short = short
    self.title = title
    self.groups = groups
    self.profile = profile
    self.titles = titles
    self.signals = signals
    self.variants = variants
  }
}
