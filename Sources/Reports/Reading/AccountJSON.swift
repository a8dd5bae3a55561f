import Office

/// The account of a document for programs; all figures in Unicode scalars.
public struct AccountJSON {
  private let account: Account

  public init(_ account: Account) { self.account = account }

  public var value: JSONValue {
    [
      "characters": .number(account.characters), "text": .number(account.text),
      "setAside": .number(account.setAside), "unread": .number(account.unread),
      "difference": .number(account.difference), "parts": .array(account.parts.map(value(of:))),
    ]
  }

  private func value(of part: Account.Part) -> JSONValue {
    let setAside = SetAside.Reason.allCases.compactMap { reason in
      part.setAside[reason].map { JSONValue.Member(key: reason.rawValue, value: .number($0)) }
    }
    let unread = part.unread.keys.sorted().map { item -> JSONValue in
      [
        "element": .string(item.element), "reason": .string(item.reason.rawValue),
        "characters": .number(part.unread[item] ?? 0),
      ]
    }
    return [
      "part": .string(part.name), "characters": .number(part.characters), "text": .number(part.text),
      "setAside": .object(setAside), "unread": .array(unread), "difference": .number(part.difference),
    ]
  }
}
