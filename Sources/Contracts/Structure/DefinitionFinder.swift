import Foundation

/// Finds the terms that the contract defines, and how often it uses them.
enum DefinitionFinder {
  private static let quoted = Pattern(
    "\"([^\"\\n]{1,24})\"(?:\\([^)\\n]{0,40}\\))?(?:一词|一语)?[,:]?(?:在本(?:合同|协议)中)?[,:]?(?:系|均|是|专)?(?:指|谓|意为|含义是|定义为)|"
      + "\"([^\"\\n]{1,48})\"(?:\\([^)\\n]{0,40}\\))? (?i:means?|shall mean|refers? to|has the meanings?|will have the meanings?|"
      + "shall have the meaning)")
  /// Terms without quotes count only at the beginning of an entry, where contracts define them.
  private static let plain = Pattern(
    "^(?!如|若|倘|凡|当|任何|因|由|在|经|[甲乙丙双]方|除)([^\"。;,:_()\\n]{2,16})(?:\\([^)\\n]{0,40}\\))?[,:]?(?:系|是|均|专)?指(?!控|称|责|证|认|导|定|标|示|派|引|出|令|挥|南|数|明)"
  )

  static func definitions(in source: ContractText) -> [Definition] {
    var found: [Definition] = []
    for match in (try? source.matches(of: quoted)) ?? [] {
      if let term = match.groups.compactMap({ $0 }).first { add(term, match.range, &found, source) }
    }
    let reader = ClauseNumberReader(source.text)
    for line in source.candidateLines(for: plain)
    where source.lines[line].region == .body || source.lines[line].region == .annex {
      let range = source.lines[line].text
      let start = reader.number(at: range)?.end ?? range.lowerBound
      if let match = (try? plain.firstMatch(in: source.text.bytes, range: start..<range.upperBound)) ?? nil,
        let term = match.groups[0]
      {
        add(term, match.range, &found, source)
      }
    }
    return found.sorted { $0.text.lowerBound < $1.text.lowerBound }
  }

  private static func add(_ term: Range<Int>, _ text: Range<Int>, _ found: inout [Definition], _ source: ContractText) {
    let word = source.string(term).trimmingCharacters(in: [" "])
    guard !word.isEmpty, !["本合同", "本协议"].contains(where: { word.hasPrefix($0) && word.count > 8 }) else { return }
    let uses = source.text.count(of: Array(word.utf8), besides: text)
    found.append(Definition(term: word, text: text, uses: uses))
  }
}

extension FoldedText {
  /// How often some bytes stand in the text outside a range.
  func count(of word: [UInt8], besides range: Range<Int>) -> Int {
    guard let first = word.first, bytes.count >= word.count else { return 0 }
    return bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      var offset = 0
      while offset <= buffer.count - word.count {
        if buffer[offset] == first, !range.contains(offset),
          word.indices.allSatisfy({ buffer[offset + $0] == word[$0] })
        {
          count += 1
          offset += word.count
        } else {
          offset += 1
        }
      }
      return count
    }
  }
}
