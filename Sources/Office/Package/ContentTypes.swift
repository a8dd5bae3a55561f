/// `[Content_Types].xml`: what each part is (ECMA-376 part 2, 7.2.3).
struct ContentTypes: XMLEvents {
  private var byExtension: [String: String] = [:]
  private var byPart: [String: String] = [:]

  /// The media type of a part in lower case; empty when none is stated.
  func type(of part: String) -> String {
    let key = PartName.key(part)
    if let stated = byPart[key] { return stated }
    guard let dot = key.lastIndex(of: ".") else { return "" }
    return byExtension[String(key[key.index(after: dot)...])] ?? ""
  }

  mutating func set(_ type: String, for part: String) {
    byPart[PartName.key(part)] = type.lowercased()
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    guard let type = element.string(.contentType) else { return }
    switch element.name {
    case .defaultType: byExtension[(element.string(.plainExtension) ?? "").lowercased()] = type.lowercased()
    case .overrideType: set(type, for: element.string(.partName) ?? "")
    default: break
    }
  }
}
