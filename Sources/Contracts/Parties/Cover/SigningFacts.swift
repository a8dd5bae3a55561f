/// When and where the contract is signed: 签订日期, 签订地点, 于2026年3月1日在北京签订.
struct SigningFacts {
  let reading: PartyReading

  private var source: ContractText { reading.source }

  func facts() -> [Fact] {
    var facts: [Fact] = []
    for (index, field) in reading.fields.enumerated() where field.line < reading.zones.end {
      guard let kind = field.kinds.first else { continue }
      switch kind {
      case .signingDate where !reading.isSigning(index) || field.owner.isEmpty:
        let place = field.value.isEmpty ? field.label : field.value
        facts.append(
          Fact(name: "signing.date", value: DateValue.read(field.value, in: source), text: place, label: field.label))
      case .signingPlace: facts.append(place(field))
      default: break
      }
    }
    return facts + sentences()
  }

  private func place(_ field: Field) -> Fact {
    var field = field
    // ____省____市（县） without a name is as blank as underlines.
    if FieldValue.isUnfilled(source.string(field.value).filter { $0 != "_" }), !field.value.isEmpty {
      field.value = field.label.upperBound..<field.label.upperBound
    }
    return Fact(
      name: "signing.place", value: FieldValue.value(of: field, in: source),
      text: field.value.isEmpty ? field.label : field.value, label: field.label)
  }

  private static let signed = Pattern(
    #"(?:本|此|该)?(?:合同|协议)(?:书)?[^。;\n]{0,60}?于([^。;\n]{0,60}?[日_])(?:,)?(?:在([^。;,\n]{0,60}?))?(?:共同|正式|"#
      + #"由[^。;\n]{0,80}?)?(?:签订|签署|订立|签字)"#
  )
  private static let signedEnglish = Pattern(
    #"(?i)agreement[^.;\n]{0,60}?(?:is |was )?(?:made|entered into|signed|dated|"#
      + #"executed)[^.;\n]{0,40}?(?:on|as of|this|dated) ([^.;\n]{4,40})"#
  )

  private func sentences() -> [Fact] {
    var facts: [Fact] = []
    for line in 0..<reading.zones.end where source.lines[line].text.count > 15 {
      let text = source.lines[line].text
      let isHead = line < reading.zones.firstClause
      if let match = try? source.firstMatch(of: Self.signed, in: text), let when = match.groups[0],
        let date = ValueScanner.dates(in: source.text.bytes, range: when).first
      {
        facts.append(Fact(name: "signing.date", value: DateValue.value(date.value), text: date.text))
        if let place = match.groups[1], !place.isEmpty {
          let words = source.string(place)
          let isBlank = words.contains("__") || FieldValue.isUnfilled(words)
          facts.append(Fact(name: "signing.place", value: isBlank ? .blank : .text(words), text: place))
        }
      } else if isHead, let match = try? source.firstMatch(of: Self.signedEnglish, in: text),
        let when = match.groups[0], let date = ValueScanner.dates(in: source.text.bytes, range: when).first
      {
        facts.append(Fact(name: "signing.date", value: DateValue.value(date.value), text: date.text))
      }
    }
    return facts
  }
}
