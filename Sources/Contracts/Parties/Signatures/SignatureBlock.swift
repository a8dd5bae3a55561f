/// Where one party signs (签章栏).
public struct SignatureBlock: Sendable {
  /// Index in `Contract.parties`; nil when it cannot be told whose it is.
  public var party: Int?
  /// Folded range of the whole block.
  public var text: Range<Int>
  /// The name stated in it; nil when only 甲方（盖章） stands there.
  public var name: Range<Int>?
  /// A place for the seal: 盖章, 公章, 合同专用章.
  public var hasSeal: Bool
  /// A place for the legal representative's or agent's signature.
  public var hasSignatory: Bool
  /// The date line, filled or not.
  public var date: Range<Int>?

  public init(
    party: Int?, text: Range<Int>, name: Range<Int>?, hasSeal: Bool, hasSignatory: Bool, date: Range<Int>?
  ) {
    self.party = party
    self.text = text
    self.name = name
    self.hasSeal = hasSeal
    self.hasSignatory = hasSignatory
    self.date = date
  }
}
