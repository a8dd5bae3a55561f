/// Finds citations of statutes that are no longer in force.
enum StatuteFacts {
  /// One fact a citation in book-title marks, or of a full title that stands for nothing else.
  static func repealed(in source: ContractText, laws: [String]) -> [Fact] {
    guard !laws.isEmpty else { return [] }
    let known = Set(laws)
    var facts: [Fact] = []
    for match in (try? source.matches(of: titled)) ?? [] {
      guard let group = match.groups[0] else { continue }
      let title = source.string(group)
      // A title says which version of a law is meant, as in 技术合同法(1987).
      guard known.contains(title) || known.contains(String(title.prefix { $0 != "(" })) else { continue }
      facts.append(Fact(name: "law.repealed", value: .text(title), text: match.range))
    }
    for law in laws where law.hasPrefix("中华人民共和国") || law.hasSuffix("号") {
      let pattern = Pattern("(?<!《)" + escaped(law) + "(?!实施)")
      for match in (try? source.matches(of: pattern)) ?? [] {
        facts.append(Fact(name: "law.repealed", value: .text(law), text: match.range))
      }
    }
    return facts
  }

  private static let titled = Pattern("《([^《》\\n]{2,40})》")

  private static func escaped(_ text: String) -> String {
    text.map { "[](){}.*+?^$|\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
