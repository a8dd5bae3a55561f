/// The styles of a document (17.7), with inheritance resolved.
struct StyleSheet {
  /// What a style, with all it is based on, says about a paragraph or run. Nil: says nothing.
  struct Style {
    var id = ""
    var name = ""
    var basedOn = ""
    var isParagraph = true
    var isDefault = false
    var outlineLevel: Int?
    var isCentered: Bool?
    var isHidden: Bool?
    var isBold: Bool?
    var list: Int?
    /// Ids of the style and of those it is based on, nearest first: levels of lists name styles (17.9.23).
    var lineage: [String] = []
    var listLevel: Int?

    /// Takes over what the style it is based on says and it does not.
    mutating func inherit(from parent: Style) {
      outlineLevel = outlineLevel ?? parent.outlineLevel
      isCentered = isCentered ?? parent.isCentered
      isHidden = isHidden ?? parent.isHidden
      isBold = isBold ?? parent.isBold
      listLevel = listLevel ?? parent.listLevel
      list = list ?? parent.list
      lineage.append(parent.id)
    }
  }

  /// Index 0 stands for text that names no style: the default paragraph style, or nothing at all.
  private(set) var styles: [Style] = [Style()]
  private var index = ByteIndex()
  private(set) var isHiddenByDefault = false

  init() {}

  init(reading package: Package, part: String) throws(ReadError) {
    var reader = StyleReader()
    try package.read(part: part, into: &reader)
    self.init(reader)
  }

  /// Resolves styles that were read from whatever format.
  init(_ reader: StyleReader) {
    isHiddenByDefault = reader.defaults.isHidden ?? false
    var byID: [String: Style] = [:]
    for style in reader.styles { byID[style.id] = style }
    for style in reader.styles {
      let resolved = StyleSheet.resolve(style, in: byID)
      if style.isDefault, style.isParagraph, !styles[0].isDefault { styles[0] = resolved }
      index.insert(style.id, as: styles.count)
      styles.append(resolved)
    }
  }

  /// Where a style stands in `styles`; nil for an id that names none.
  func index(of id: UnsafeBufferPointer<UInt8>) -> Int? { index.find(id) }

  func style(_ id: String) -> Style? {
    var copy = id
    return copy.withUTF8 { index.find($0) }.map { styles[$0] }
  }

  /// The name shown for a paragraph's style; empty for the default one.
  func displayName(_ index: Int) -> String {
    styles[index].isDefault || index == 0 ? "" : styles[index].name
  }

  /// Follows `w:basedOn` upwards; a circle ends where it closes.
  private static func resolve(_ style: Style, in all: [String: Style]) -> Style {
    var result = style
    result.lineage = [style.id]
    var visited: Set<String> = [style.id]
    var next = style.basedOn
    while let parent = all[next], visited.insert(next).inserted {
      result.inherit(from: parent)
      next = parent.basedOn
    }
    if result.outlineLevel == nil { result.outlineLevel = headingLevel(of: result.name) }
    return result
  }

  /// Built-in headings keep their level even where a careless writer leaves it out.
  private static func headingLevel(of name: String) -> Int? {
    let lower = name.lowercased()
    guard lower.hasPrefix("heading "), let level = Int(lower.dropFirst(8)), (1...9).contains(level) else { return nil }
    return level - 1
  }
}
