extension OpenStory {
  /// Writes text where it belongs now: into the visible text, or aside.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, as reason: SetAside.Reason?) {
    if let reason {
      openAside(reason)
      aside.bytes.append(contentsOf: bytes)
    } else {
      story.text.append(contentsOf: bytes)
    }
  }

  /// Writes text that no text node holds; `isCharacter` for a symbol, which counts as one.
  mutating func write(_ text: String, isCharacter: Bool = false) {
    let reason = hiddenReason
    var copy = text
    copy.withUTF8 { write($0, as: reason) }
    guard !isCharacter else { return }
    if let reason {
      generatedAside[reason, default: 0] += text.unicodeScalars.count
    } else {
      generated += text.unicodeScalars.count
    }
  }

  /// Length of what has been written for a reason; to find the beginning of a piece again.
  func length(for reason: SetAside.Reason?) -> Int {
    guard let reason else { return story.text.count }
    return aside.reason == reason && aside.position == position ? aside.bytes.count : 0
  }

  /// White space of a text element as Word shows it: line ends are spaces, and without `xml:space="preserve"` the
  /// ends are cut (XML 1.0, 2.10). Returns how many characters were cut.
  mutating func tidy(from start: Int, as reason: SetAside.Reason?, preserving: Bool) -> Int {
    if reason == nil { return OpenStory.tidy(&story.text, from: start, preserving: preserving) }
    guard aside.reason == reason else { return 0 }
    return OpenStory.tidy(&aside.bytes, from: start, preserving: preserving)
  }

  private static func tidy(_ bytes: inout [UInt8], from start: Int, preserving: Bool) -> Int {
    if needsMending(bytes, from: start) { mend(&bytes, from: start) }
    let end = bytes.count
    guard !preserving, start < end, bytes[start] <= 0x20 || bytes[end - 1] <= 0x20 else { return 0 }
    while bytes.count > start, bytes[bytes.count - 1] <= 0x20 { bytes.removeLast() }
    var first = start
    while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
    bytes.removeSubrange(start..<first)
    return end - bytes.count
  }

  /// Whether there is a control character, or a private one (which begins with EF 80 … EF 83); hardly ever. Eight bytes
  /// at a time, because this looks at every character of a document.
  private static func needsMending(_ bytes: [UInt8], from start: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var index = start
      let ones: UInt64 = 0x0101_0101_0101_0101
      let highs: UInt64 = 0x8080_8080_8080_8080
      while index + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let isControl = (word &- ones &* 0x20) & ~word & highs
        let other = word ^ ones &* 0xEF
        let isEF = (other &- ones) & ~other & highs
        if isControl | isEF != 0 {
          for place in index..<min(index + 8, buffer.count) where isMendable(buffer, at: place) { return true }
        }
        index += 8
      }
      while index < buffer.count {
        if isMendable(buffer, at: index) { return true }
        index += 1
      }
      return false
    }
  }

  private static func isMendable(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    bytes[index] < 0x20 || bytes[index] == 0xEF && index + 1 < bytes.count && bytes[index + 1] & 0xFC == 0x80
  }

  private static func mend(_ bytes: inout [UInt8], from start: Int) {
    var end = bytes.count
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x20, byte != UInt8(ascii: "\t") { bytes[index] = UInt8(ascii: " ") }
      // U+F000 … U+F0FF: codes of symbol fonts, which some writers keep as characters.
      if byte == 0xEF, index + 2 < end, (0x80...0x83).contains(bytes[index + 1]) {
        let code = 0xF000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        bytes.replaceSubrange(index..<index + 3, with: Symbols.character(code: code, font: "Wingdings").utf8)
        end = bytes.count
      }
      index += 1
    }
  }

  private mutating func openAside(_ reason: SetAside.Reason) {
    if aside.reason == reason, aside.position == position { return }
    closeAside()
    aside.reason = reason
    aside.position = position
  }

  /// Ends the piece of text that is being set aside, so that the next one stands for itself.
  mutating func closeAside() {
    guard let reason = aside.reason else { return }
    if !aside.bytes.isEmpty {
      let text = String(decoding: aside.bytes, as: UTF8.self)
      story.setAside.append(SetAside(reason: reason, text: text, span: raw(aside.position, aside.position)))
    }
    aside.reason = nil
    aside.bytes.removeAll(keepingCapacity: true)
  }

  mutating func setAside(_ text: String, as reason: SetAside.Reason) {
    closeAside()
    guard !text.isEmpty else { return }
    story.setAside.append(SetAside(reason: reason, text: text, span: raw(position, position)))
  }

  /// Ends the visible piece of the open run, for instance because a field changes from code to result within it.
  mutating func cutRun() {
    guard let run else { return }
    if position > run.start {
      var traits = run.traits
      if !fields.isEmpty { traits.insert(.fieldResult) }
      if insertions > 0 { traits.insert(.inserted) }
      if deletions > 0 { traits.insert(.deleted) }
      story.runs.append(Run(text: run.start..<position, origin: run.origin, traits: traits))
      if let change = run.formatted {
        story.revisions.append(
          Revision(kind: .formatting, author: change.author, date: change.date, span: raw(run.start, position)))
      }
    }
    let here = position
    self.run?.start = here
  }
}
