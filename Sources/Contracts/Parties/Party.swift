/// A party to the contract (当事人) as its party block, cover and text introduce it.
public struct Party: Sendable {
  /// What a party does in a technology contract, whatever it is called.
  public enum Role: String, Sendable {
    /// 委托方、受让方、被许可方: commissions, acquires, pays.
    case client
    /// 受托方、研究开发人、让与方、许可方、顾问方、服务方: supplies the technology and files the contract.
    case provider
    /// 中介方
    case intermediary
    /// One of several who develop together (合作开发).
    case partner
    case unknown
  }

  /// 甲方, 乙方, 丙方, Party A …: the word the text calls it by.
  public var designation: String
  /// The role word beside it, such as 委托方, 许可方, Licensor; empty when there is none.
  public var roleWord: String
  public var role: Role
  /// Folded name as first written in the party block or cover; empty when left blank.
  public var name: String
  /// Every place that states the name, in document order: cover, party block, signature block, payee account.
  public var names: [PartyName]
  /// Folded range of its party block, from the first to the last field; nil without one.
  public var block: Range<Int>?
  /// A company or person outside the mainland: Latin name, foreign address.
  public var isForeign: Bool
  public var isNaturalPerson: Bool

  public init(
    designation: String, roleWord: String, role: Role, name: String, names: [PartyName], block: Range<Int>?,
    isForeign: Bool, isNaturalPerson: Bool
  ) {
    self.designation = designation
    self.roleWord = roleWord
    self.role = role
    self.name = name
    self.names = names
    self.block = block
    self.isForeign = isForeign
    self.isNaturalPerson = isNaturalPerson
  }
}

/// One statement of a party's name.
public struct PartyName: Sendable {
  public var text: Range<Int>
  public var region: Line.Region

  public init(text: Range<Int>, region: Line.Region) {
    self.text = text
    self.region = region
  }
}
