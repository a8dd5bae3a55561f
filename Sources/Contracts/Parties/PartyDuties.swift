import Office

/// What the parties have to do under some clauses: each by itself (甲方：…；乙方：…), and in common.
public struct PartyDuties: Sendable {
  /// What one party has to do.
  public struct Duty: Sendable {
    public var key: String
    /// The words that say whose duty it is.
    public var bearer: Range<Int>
    /// Folded ranges in document order.
    public var text: [Range<Int>]
  }

  /// In the order in which the parties are first called.
  public private(set) var own: [Duty] = []
  /// What no party is called to alone.
  public private(set) var common: [Range<Int>] = []

  private let contract: Contract
  private let calls: PartyCalls
  /// Whose duties the lines that follow go on listing: 甲方： stands over its items.
  private var listing: PartyCalls.Call?
  private var columns: [Int: [Int: PartyCalls.Call]] = [:]

  public init(in ranges: [Range<Int>], of contract: Contract) {
    self.contract = contract
    calls = PartyCalls(contract)
    var clause: Int?
    for line in contract.lines where !line.text.isEmpty && ranges.contains(where: { $0.overlaps(line.text) }) {
      let top = line.clause.map(contract.topLevelClause)
      if top != clause { listing = nil }
      clause = top
      if let cell = line.cell { read(line, in: cell) } else { read(line) }
    }
  }

  private mutating func read(_ line: Line, in cell: CellPosition) {
    if let call = calls.call(at: line.text.lowerBound, before: line.text.upperBound),
      columns[cell.table]?[cell.column] == nil,
      cell.column > 0
    {
      columns[cell.table, default: [:]][cell.column] = call
      return
    }
    guard let call = columns[cell.table]?[cell.column] else { return common.append(line.text) }
    add(line.text, to: call)
  }

  private mutating func read(_ line: Line) {
    let start = ClauseNumberReader(contract.source.text).number(at: line.text)?.end ?? line.text.lowerBound
    let pieces = pieces(of: start..<line.text.upperBound)
    let bearers = Set(pieces.compactMap(\.call?.key))
    var current = bearers.isEmpty ? listing : nil
    for piece in pieces {
      if let call = piece.call { current = call }
      // 保密期限均至… behind the duties of several parties is said of all; behind those of one, of this one.
      if piece.call == nil, isCommon(piece.text) || piece.startsSentence && bearers.count > 1 { current = nil }
      if let current { add(piece.text, to: current) } else { common.append(piece.text) }
    }
    guard let call = pieces.compactMap(\.call).last else { return }
    let rest = contract.text.length(call.text.upperBound..<line.text.upperBound)
    listing = bearers.count == 1 && rest <= 16 ? call : nil
  }

  private mutating func add(_ text: Range<Int>, to call: PartyCalls.Call) {
    guard let index = own.firstIndex(where: { $0.key == call.key }) else {
      own.append(Duty(key: call.key, bearer: call.text, text: [text]))
      return
    }
    own[index].text.append(text)
  }

  private struct Piece {
    var text: Range<Int>
    var call: PartyCalls.Call?
    /// Whether a full stop and no semicolon stands in front.
    var startsSentence: Bool
  }

  private static let ends = Pattern("[。;]|\\. (?=[A-Z])")
  private static let duty = Pattern(
    #"\A(?:应|须|需|对|就|负|承担|不得|保证|遵守|:|及其|一方)|\A的?(?:保密)?(?:义务|责任|保密)"#
      + #"|\A(?i:'s (?:(?:confidentiality|secrecy) )?(?:duty|duties|obligations?)| (?:shall|keeps|will|must|undertakes|agrees)\b)"#
  )
  private static let joint = Pattern(
    #"\A(?:本条|本章|本款|上述|前述|以上|双方|各方|三方|两方|甲、?乙|任何一方|一方|违反|(?i:this |both |each |either |the duties|the parties|the obligations))"#
  )

  private func pieces(of range: Range<Int>) -> [Piece] {
    guard !range.isEmpty else { return [] }
    let source = contract.source
    var pieces: [Piece] = []
    var start = range.lowerBound
    var startsSentence = true
    for end in (try? source.matches(of: Self.ends, in: range))?.map(\.range) ?? [] where end.lowerBound > start {
      pieces.append(piece(start..<end.lowerBound, startsSentence))
      startsSentence = source.text.bytes[end.lowerBound] != UInt8(ascii: ";")
      start = end.upperBound
    }
    if start < range.upperBound { pieces.append(piece(start..<range.upperBound, startsSentence)) }
    return pieces
  }

  private func piece(_ text: Range<Int>, _ startsSentence: Bool) -> Piece {
    var call = calls.call(at: text.lowerBound, before: text.upperBound)
    if let end = call?.text.upperBound, end < text.upperBound, !matches(Self.duty, end..<text.upperBound) { call = nil }
    return Piece(text: text, call: call, startsSentence: startsSentence)
  }

  private func isCommon(_ text: Range<Int>) -> Bool { matches(Self.joint, text) }

  private func matches(_ pattern: Pattern, _ range: Range<Int>) -> Bool {
    ((try? contract.source.firstMatch(of: pattern, in: range)) ?? nil) != nil
  }
}

extension Contract {
  /// The clause at the top of the tree that a clause belongs to.
  fileprivate func topLevelClause(of index: Int) -> Int {
    var top = index
    while let parent = clauses[top].parent { top = parent }
    return top
  }
}
