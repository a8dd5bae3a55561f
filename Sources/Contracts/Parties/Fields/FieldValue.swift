/// The value of a field as a fact states it.
enum FieldValue {
  static func value(of field: Field, in source: ContractText) -> FactValue {
    if field.value.isEmpty { return .blank }
    let text = source.string(field.value)
    return isWaiver(text) ? .waived : isUnfilled(text) ? .blank : .text(text)
  }

  /// 无, /, 不适用: left out on purpose.
  static func isWaiver(_ text: String) -> Bool {
    ["无", "/", "//", "不适用", "无此项", "空", "-", "--", "N/A", "n/a", "NA", "None", "none", "(/)", "(无)", "\\", "略", "免填"]
      .contains(text)
  }

  /// Only signs that stand for something to be filled in: 省 市（县）, ××, [ ].
  static func isUnfilled(_ text: String) -> Bool {
    let rest = text.unicodeScalars.filter { !"_×□[]()【】…. *".unicodeScalars.contains($0) }
    return rest.isEmpty
      || ["年字第号", "字第号", "第号", "号", "省市", "省市县", "省市(县)", "市", "年月日", "省市区"].contains(
        String(String.UnicodeScalarView(rest)))
      || text == "省市(县)"
  }
}
