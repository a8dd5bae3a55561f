/// 合同编号, and apart from it the number of the registration body (合同登记编号).
struct NumberFacts {
  let reading: PartyReading

  func facts() -> [Fact] {
    var facts: [Fact] = []
    for (index, field) in reading.fields.enumerated() where field.designators.isEmpty {
      guard let kind = field.kinds.first, field.kinds.count == 1 else { continue }
      switch kind {
      case .contractNumber where isOfContract(field): facts.append(fact("contract.number", field))
      case .registrationNumber where !isFollowedByInstructions(index): facts.append(fact("registration.number", field))
      default: break
      }
    }
    return facts + marginFacts()
  }

  /// 编号 alone is the contract's only at its head.
  private func isOfContract(_ field: Field) -> Bool {
    let label = reading.source.string(field.label)
    if label != "编号" { return field.line < reading.zones.firstClause || label.hasPrefix("合同") }
    return field.line < min(reading.zones.firstClause, 12)
  }

  /// "合同登记编号"的填写方法
  private func isFollowedByInstructions(_ index: Int) -> Bool {
    let value = reading.fields[index].value
    return !value.isEmpty && reading.source.string(value).contains("填写")
  }

  /// Headers repeat the number.
  private func marginFacts() -> [Fact] {
    let source = reading.source
    return source.lines.indices.flatMap { line -> [Fact] in
      guard source.lines[line].region == .margin, source.lines[line].text.count < 300 else { return [] }
      return FieldScanner(source: source).scan(line: line)
        .filter { $0.kinds == [.contractNumber] && !$0.value.isEmpty }.map { fact("contract.number", $0) }
    }
  }

  private func fact(_ name: String, _ field: Field) -> Fact {
    let source = reading.source
    var field = field
    // Empty boxes, one a digit, and the bracket of （合同编号：…）.
    let words = source.string(field.value)
    if !words.isEmpty, !words.unicodeScalars.contains(where: { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    {
      if !FieldValue.isWaiver(words) { field.value = field.label.upperBound..<field.label.upperBound }
    } else if words.hasSuffix(")"), !words.contains("(") {
      field.value = field.value.lowerBound..<field.value.upperBound - 1
    }
    return Fact(
      name: name, value: FieldValue.value(of: field, in: source), text: field.value.isEmpty ? field.label : field.value,
      label: field.label)
  }
}
