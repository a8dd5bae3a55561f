/// What sort of document it is, and why.
public struct KindJudgement: Sendable {
  /// One reason: words that speak for a kind, and how much.
  public struct Evidence: Sendable {
    public var kind: String
    public var text: Range<Int>
    public var weight: Int

    public init(kind: String, text: Range<Int>, weight: Int) {
      self.kind = kind
      self.text = text
      self.weight = weight
    }
  }

  /// Id from `Rules/kinds`, such as `technology-service-contract`; `other-contract` for a contract of another sort,
  /// `unknown` when the document is no contract or nothing tells.
  public var kind: String
  /// Variants that hold as well, such as `entrusted`, `patent`, `know-how`, `software`, `cross-border`; sorted.
  public var variants: [String]
  /// The kind that the title alone names; nil when the title names none.
  public var titled: String?
  /// The line that names a paper; contracts are named by `Contract.title`.
  public var name: Range<Int>?
  /// Weighted score of every kind with any evidence, from the substance alone, title not counted.
  public var substance: [String: Int]
  /// Strongest first.
  public var evidence: [Evidence]

  public init(
    kind: String, variants: [String] = [], titled: String? = nil, name: Range<Int>? = nil,
    substance: [String: Int] = [:], evidence: [Evidence] = []
  ) {
    self.kind = kind
    self.variants = variants
    self.titled = titled
    self.name = name
    self.substance = substance
    self.evidence = evidence
  }
}
