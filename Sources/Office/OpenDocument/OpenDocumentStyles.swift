/// Styles of an OpenDocument text (ODF 1.3 part 3, 16.2), as far as they bear on what a reader sees.
struct OpenDocumentStyles {
  enum Family: UInt8 {
    case paragraph, text, other
  }

  /// How characters look; nil: says nothing.
  struct Look {
    var isBold: Bool?
    var isUnderlined: Bool?
    var isStruck: Bool?
    var isHighlighted: Bool?
    var isHidden: Bool?

    /// Takes over what an outer style says and this one does not.
    mutating func inherit(from outer: Look) {
      isBold = isBold ?? outer.isBold
      isUnderlined = isUnderlined ?? outer.isUnderlined
      isStruck = isStruck ?? outer.isStruck
      isHighlighted = isHighlighted ?? outer.isHighlighted
      isHidden = isHidden ?? outer.isHidden
    }

    var traits: Run.Traits {
      var traits: Run.Traits = []
      if isBold == true { traits.insert(.bold) }
      if isUnderlined == true { traits.insert(.underlined) }
      if isStruck == true { traits.insert(.struck) }
      if isHighlighted == true { traits.insert(.highlighted) }
      return traits
    }
  }

  struct Style {
    /// As a person sees it; of an automatic style, that of the named style it varies.
    var displayName = ""
    var parent = ""
    var isAutomatic = false
    /// The list style its paragraphs take when their list names none; empty takes none.
    var list: String?
    /// The page style that begins with its paragraphs; empty for none.
    var masterPage = ""
    var isCentered: Bool?
    var look = Look()

    mutating func inherit(from parent: Style) {
      if isAutomatic, displayName.isEmpty { displayName = parent.displayName }
      list = list ?? parent.list
      isCentered = isCentered ?? parent.isCentered
      look.inherit(from: parent.look)
    }
  }

  private struct Key: Hashable {
    var family: Family
    var name: String
  }

  private var written: [Key: Style] = [:]
  private var defaults: [Family: Style] = [:]
  private var resolved: [Key: Style] = [:]

  mutating func set(_ style: Style, family: Family, name: String) {
    written[Key(family: family, name: name)] = style
    // An automatic style of the content may have the name of one of the page styles.
    resolved.removeAll(keepingCapacity: true)
  }

  mutating func setDefault(_ style: Style, family: Family) { defaults[family] = style }

  /// A style with everything it inherits; one that does not exist says what the default says.
  mutating func style(_ name: String, _ family: Family) -> Style {
    let key = Key(family: family, name: name)
    if let known = resolved[key] { return known }
    var result = written[key] ?? Style()
    var visited: Set<String> = [name]
    var next = result.parent
    while let parent = written[Key(family: family, name: next)], visited.insert(next).inserted {
      result.inherit(from: parent)
      next = parent.parent
    }
    if let base = defaults[family] { result.inherit(from: base) }
    resolved[key] = result
    return result
  }

  static func family(_ element: XMLElement) -> Family {
    if element.has(.family, "paragraph") { return .paragraph }
    return element.has(.family, "text") ? .text : .other
  }
}

extension OpenDocumentStyles.Style {
  /// `style:style` and its attributes.
  init(_ element: XMLElement, isAutomatic: Bool) {
    self.isAutomatic = isAutomatic
    parent = element.string(.parentStyle) ?? ""
    masterPage = element.string(.masterPageName) ?? ""
    list = element.string(.odfListStyleName)
    if !isAutomatic {
      let name = element.string(.odfName) ?? ""
      // The style that paragraphs have unless they say otherwise has no name to show.
      displayName = name == "Standard" ? "" : element.string(.odfDisplayName) ?? Self.decoded(name)
    }
  }

  /// What its properties say.
  mutating func read(_ element: XMLElement) {
    switch element.name {
    case .odfParagraphProperties:
      if let align = element.value(.textAlign) { isCentered = align.equals("center") }
    case .odfTextProperties:
      if let weight = element.string(.fontWeight) {
        look.isBold = weight == "bold" || (Int(weight) ?? 400) >= 600
      }
      if let underline = element.value(.odfUnderline) { look.isUnderlined = !underline.equals("none") }
      if let line = element.value(.lineThrough) { look.isStruck = !line.equals("none") }
      if let colour = element.value(.textBackground) { look.isHighlighted = !colour.equals("transparent") }
      if let display = element.value(.odfDisplay) { look.isHidden = display.equals("none") }
    default: break
    }
  }

  /// Names hold characters that XML names may not as `_20_` (3.1.3 of the schema's styleName convention).
  private static func decoded(_ name: String) -> String {
    guard name.contains("_") else { return name }
    var result = ""
    var rest = Substring(name)
    while let character = rest.first {
      let end = rest.dropFirst().prefix(7).firstIndex(of: "_")
      if character == "_", let end, let code = UInt32(rest[rest.index(after: rest.startIndex)..<end], radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
