/// Reads `numbering.xml`.
struct NumberingReader: XMLEvents {
  private(set) var numbering = RawNumbering()
  private var abstract: Int?
  private var list: Int?
  private var override: Int?
  private var levelIndex: Int?
  private var level = NumberingLevel()
  private var branches = AlternateBranches()
  private var skipped = 0

  mutating func open(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch element.name {
    case .alternateContent: branches.enter()
    case .choice, .fallback: if !branches.takes(element) { skipped = 1 }
    case .abstractNumber:
      let id = element.integer(.abstractID) ?? -1
      abstract = id
      numbering.abstracts[id] = RawNumbering.Abstract()
    case .number:
      let id = element.integer(.numberID) ?? -1
      list = id
      numbering.lists[id] = RawNumbering.List()
    case .abstractID: if let list { numbering.lists[list]?.abstract = element.integer(.val) ?? -1 }
    case .levelOverride:
      let index = element.integer(.listLevel) ?? 0
      override = index
      if let list { numbering.lists[list]?.overrides[index] = RawNumbering.Override() }
    case .startOverride:
      if let list, let override { numbering.lists[list]?.overrides[override]?.start = element.integer(.val) ?? 0 }
    case .level:
      levelIndex = element.integer(.listLevel) ?? 0
      level = NumberingLevel()
      // A level without w:start begins at 0 (17.9.25).
      level.start = 0
    case .styleLink: if let abstract { numbering.abstracts[abstract]?.styleLink = element.string(.val) ?? "" }
    case .numberStyleLink:
      if let abstract { numbering.abstracts[abstract]?.numberStyleLink = element.string(.val) ?? "" }
    default: if levelIndex != nil { set(element) }
    }
  }

  private mutating func set(_ element: XMLElement) {
    switch element.name {
    case .start: level.start = element.integer(.val) ?? 0
    case .numberFormat:
      level.format = NumberFormat(name: element.string(.val) ?? "decimal", pattern: element.string(.format) ?? "")
    case .levelText: level.text = LabelText(element.string(.val) ?? "")
    case .paragraphStyle: level.style = element.string(.val) ?? ""
    case .levelRestart: level.restartsAfter = element.integer(.val)
    case .isLegal: level.isLegal = element.isOn()
    case .suffix: level.suffix = element.string(.val).flatMap(NumberLabel.Suffix.init) ?? .tab
    case .fonts: level.font = element.string(.ascii) ?? element.string(.highANSI) ?? level.font
    case .pictureBullet: level.hasPicture = true
    default: break
    }
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch element.name {
    case .alternateContent: branches.leave()
    case .abstractNumber: abstract = nil
    case .number: list = nil
    case .levelOverride: override = nil
    case .level: endLevel()
    default: break
    }
  }

  private mutating func endLevel() {
    guard let index = levelIndex else { return }
    levelIndex = nil
    numbering.set(level, at: index, definition: abstract, list: list, override: override)
  }
}
