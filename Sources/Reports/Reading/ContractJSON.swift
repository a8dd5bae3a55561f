import Checking
import Contracts
import Foundation
import Office

/// What was understood of a contract, for programs: kind, facts, clauses, stories, and what was not read.
public struct ContractJSON {
  private let contract: Contract
  private let titles: [String: LocalizedText]
  private let language: Language
  private let account: Account?
  /// Paragraphs of the same part in stories before, by story.
  private let paragraphsBefore: [Int]

  /// `titles` name the kinds by id; an account is added when one was kept.
  public init(_ contract: Contract, titles: [String: LocalizedText], language: Language, account: Account? = nil) {
    self.account = account
    self.contract = contract
    self.titles = titles
    self.language = language
    var counts: [String: Int] = [:]
    paragraphsBefore = contract.document.stories.map { story in
      defer { counts[story.part, default: 0] += story.paragraphs.count }
      return counts[story.part] ?? 0
    }
  }

  public var value: JSONValue {
    guard let account, case .object(let members) = understood else { return understood }
    return .object(members + [JSONValue.Member(key: "account", value: AccountJSON(account).value)])
  }

  private var understood: JSONValue {
    let kind = contract.kind
    return [
      "kind": .string(kind.kind),
      "kindTitle": JSONValue(nonEmpty: titles[kind.kind]?.text(in: language) ?? ""),
      "variants": .array(kind.variants.map { .string($0) }),
      "title": contract.title.map { .string(place(of: $0).excerpt) } ?? .null,
      "facts": .object(contract.facts.names.compactMap(member)),
      "clauses": .array(contract.clauses.map(value(of:))),
      "stories": .array(contract.document.stories.map(value(of:))),
      "unread": .array(contract.document.unread.map(JSONReport.value(of:))),
    ]
  }

  /// The first statement of a fact, and all further ones under `others`.
  private func member(of name: String) -> JSONValue.Member? {
    let statements = contract.facts[name].map(members(of:))
    guard var first = statements.first else { return nil }
    if statements.count > 1 {
      let others = statements.dropFirst().map { JSONValue.object($0) }
      first.append(JSONValue.Member(key: "others", value: .array(others)))
    }
    return JSONValue.Member(key: name, value: .object(first))
  }

  private func members(of fact: Fact) -> [JSONValue.Member] {
    var members = [JSONValue.Member(key: "value", value: value(of: fact.value))]
    if let subject = fact.subject, contract.parties.indices.contains(subject) {
      members.append(JSONValue.Member(key: "party", value: .string(contract.parties[subject].designation)))
    }
    members.append(JSONValue.Member(key: "location", value: JSONReport.value(of: place(of: fact.text))))
    return members
  }

  private func value(of value: FactValue) -> JSONValue {
    switch value {
    case .blank: .null
    case .waived: ["waived": true]
    case .text(let text): .string(text)
    case .money(let money): ["amount": .decimal(money.amount), "currency": .string(money.currency)]
    case .date(let date): .string(date.description)
    case .impossibleDate(let text): ["impossible": .string(text)]
    case .period(let period): ["count": .decimal(period.count), "unit": .string(period.unit.rawValue)]
    case .percent(let number): ["percent": .decimal(number)]
    case .number(let number): .decimal(number)
    }
  }

  private func value(of clause: Clause) -> JSONValue {
    [
      "number": .string(clause.number), "path": .string(clause.path),
      "heading": .string(clause.hasHeading ? place(of: clause.heading).excerpt : ""),
      "depth": .number(clause.depth), "automatic": .bool(clause.isAutomatic),
      "location": JSONReport.value(of: place(of: clause.heading)),
    ]
  }

  private func value(of story: Story) -> JSONValue {
    let paragraphs = story.paragraphs.map { paragraph in
      var members = [
        JSONValue.Member(key: "label", value: JSONValue(nonEmpty: paragraph.label?.text ?? "")),
        JSONValue.Member(key: "text", value: .string(story.string(of: paragraph))),
      ]
      if let cell = paragraph.cell {
        members.append(
          JSONValue.Member(
            key: "cell",
            value: ["table": .number(cell.table), "row": .number(cell.row), "column": .number(cell.column)]))
      }
      return JSONValue.object(members)
    }
    var members = [
      JSONValue.Member(key: "kind", value: .string(story.kind.rawValue)),
      JSONValue.Member(key: "part", value: .string(story.part)),
      JSONValue.Member(key: "identifier", value: JSONValue(nonEmpty: story.identifier)),
    ]
    if let comment = story.comment {
      members += [
        JSONValue.Member(key: "author", value: .string(comment.author)),
        JSONValue.Member(key: "date", value: JSONValue(nonEmpty: comment.date)),
        JSONValue.Member(key: "parent", value: JSONValue(nonEmpty: comment.parent ?? "")),
        JSONValue.Member(key: "resolved", value: .bool(comment.isResolved)),
      ]
    }
    return .object(members + [JSONValue.Member(key: "paragraphs", value: .array(paragraphs))])
  }

  /// A folded range as findings give their places.
  private func place(of range: Range<Int>) -> Place {
    let span = contract.source.span(range)
    let story = contract.document.stories[span.story]
    let line = story.string(of: story.paragraphs[span.paragraph])
    let bytes = Array(line.utf8)
    func scalars(_ range: Range<Int>) -> Int {
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self).unicodeScalars.count
    }
    return Place(
      span: span, part: story.part,
      clause: contract.clauseIndex(at: range.lowerBound).map { contract.clauses[$0].path } ?? "",
      paragraph: paragraphsBefore[span.story] + span.paragraph + 1, start: scalars(0..<span.range.lowerBound),
      length: scalars(span.range), excerpt: contract.document.text(at: span), line: line)
  }
}
