/// What `settings.xml` says that reading depends on (17.15).
struct DocumentSettings: XMLEvents {
  /// Whether even pages have headers and footers of their own (17.10.1).
  private(set) var hasEvenPages = false

  /// Reads the part, when there is one. Throws what reading a part throws.
  init(reading package: Package, part: String?) throws(ReadError) {
    if let part { try package.read(part: part, into: &self) }
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if element.name == .evenAndOdd { hasEvenPages = element.isOn() }
  }
}
