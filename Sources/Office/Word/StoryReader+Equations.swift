/// A part of an equation whose end has not been seen (22.1).
struct OpenEquation {
  var name: Name
  /// Where its text began.
  var start: Int
  /// Whether its text is visible, so that signs can still be put around it.
  var isVisible: Bool
  /// Arguments or rows seen so far.
  var count = 0
  /// Signs of brackets, and of whatever else has one; nil where the file says nothing.
  var opening = "("
  var closing = ")"
  var separator = "|"
  var character: String?
  var isAbove = false
  var hasBar = true
  var needsClosing = false
}

/// Equations as a line of text, much as Word's own linear format has it: `(a+b)/c`, `x^2`, `√(3&x)`, `∑_(i=1)^n x`.
extension StoryReader {
  /// Nil when the element is none of theirs.
  mutating func enterEquation(_ element: XMLElement) -> Scope? {
    switch element.name {
    case .equation, .equationParagraph, .phantom: return .content
    case .mathRadical: open(element.name, writing: "√")
    case .matrix: open(element.name, writing: "■(")
    case .equationArray: open(element.name, writing: "█(")
    case .matrixRow:
      separateRow(by: "@")
      open(element.name)
    case .fraction, .raised, .lowered, .raisedAndLowered, .prescripts, .mathFunction, .accent, .bar, .mathBox,
      .borderBox,
      .groupCharacter, .lowerLimit, .upperLimit, .mathDelimiters, .mathNary:
      open(element.name)
    case .mathElement, .numerator, .denominator, .superscripted, .subscripted, .radicalDegree, .limit, .functionName:
      beginArgument(element.name)
    case .delimiterProperties, .naryProperties, .accentProperties, .barProperties, .groupProperties,
      .fractionProperties:
      return .equationProperties
    case .mathRunProperties, .mathControl, .mathParagraphProperties, .superProperties, .subProperties, .bothProperties,
      .preProperties, .radicalProperties, .functionProperties, .boxProperties, .borderBoxProperties, .matrixProperties,
      .arrayProperties, .lowerProperties, .upperProperties, .phantomProperties, .argumentProperties:
      return .skipped
    default: return nil
    }
    return .content
  }

  private mutating func open(_ name: Name, writing sign: String = "") {
    let start = current.position
    if !sign.isEmpty { current.write(sign) }
    equations.append(OpenEquation(name: name, start: start, isVisible: current.hiddenReason == nil))
  }

  mutating func enterEquationProperty(_ element: XMLElement) -> Scope {
    guard !equations.isEmpty else { return .skipped }
    let last = equations.count - 1
    let value = element.string(.mathVal) ?? ""
    switch element.name {
    case .mathOpen: equations[last].opening = value
    case .mathClose: equations[last].closing = value
    case .mathSeparator: equations[last].separator = value
    case .mathCharacter: equations[last].character = value
    case .mathPosition: equations[last].isAbove = value == "top"
    case .mathType: equations[last].hasBar = value != "noBar"
    default: break
    }
    return .skipped
  }

  private mutating func separateRow(by sign: String) {
    guard !equations.isEmpty else { return }
    if equations[equations.count - 1].count > 0 { current.write(sign) }
    equations[equations.count - 1].count += 1
  }

  private mutating func beginArgument(_ name: Name) {
    if !equations.isEmpty { beginArgument(name, of: equations.count - 1) }
    open(name)
  }

  /// Writes what stands before an argument of the equation at an index of `equations`.
  private mutating func beginArgument(_ name: Name, of index: Int) {
    let around = equations[index]
    equations[index].count += 1
    switch (around.name, name) {
    case (.mathDelimiters, _): current.write(around.count == 0 ? around.opening : around.separator)
    case (.matrixRow, _): if around.count > 0 { current.write("&") }
    case (.equationArray, _): if around.count > 0 { current.write("@") }
    case (.mathNary, _) where around.count == 0: current.write(around.character ?? "∫")
    case (.lowerLimit, .limit): current.write("┬")
    case (.upperLimit, .limit): current.write("┴")
    default: break
    }
    switch name {
    case .denominator: current.write(around.hasBar ? "/" : "¦")
    case .superscripted: current.write("^")
    case .subscripted: current.write("_")
    case .mathElement where around.name == .mathNary || around.name == .prescripts:
      if around.count > 0 { current.write(" ") }
    default: break
    }
  }

  mutating func leaveEquation(_ element: XMLElement) {
    guard let open = equations.last, open.name == element.name else { return }
    equations.removeLast()
    switch open.name {
    case .mathDelimiters: current.write((open.count == 0 ? open.opening : "") + open.closing)
    case .matrix, .equationArray: current.write(")")
    case .accent: current.write(open.character ?? "\u{302}")
    case .bar: lead(open, with: open.isAbove ? "¯" : "▁")
    case .groupCharacter: lead(open, with: open.character ?? "⏟")
    case .borderBox: lead(open, with: "▭")
    case .numerator, .denominator, .limit: bracket(open)
    case .subscripted, .superscripted: if !dropSign(of: open) { bracket(open) }
    case .radicalDegree: endDegree(open)
    case .mathElement: endBase(open)
    default: break
    }
  }

  private mutating func lead(_ open: OpenEquation, with sign: String) {
    if open.isVisible { current.insert(sign, at: open.start) }
  }

  /// A sign before an empty argument, such as a hidden limit of a sum, says nothing.
  private mutating func dropSign(of open: OpenEquation) -> Bool {
    guard open.isVisible, current.position == open.start, open.start > 0 else { return false }
    current.story.text.removeLast()
    current.generated -= 1
    return true
  }

  private mutating func endDegree(_ open: OpenEquation) {
    guard open.isVisible, current.position > open.start else { return }
    current.insert("(", at: open.start)
    current.write("&")
    if !equations.isEmpty { equations[equations.count - 1].needsClosing = true }
  }

  private mutating func endBase(_ open: OpenEquation) {
    guard let around = equations.last else { return }
    switch around.name {
    case .mathRadical where around.needsClosing: current.write(")")
    case .mathRadical, .raised, .lowered, .raisedAndLowered, .lowerLimit, .upperLimit, .accent, .bar, .groupCharacter,
      .borderBox:
      bracket(open)
    case .mathFunction:
      guard open.isVisible, current.position > open.start, current.story.text[open.start] != UInt8(ascii: "(") else {
        return
      }
      current.insert(" ", at: open.start)
    default: break
    }
  }

  /// Puts brackets around an argument that would be read wrongly without: anything but one word, number or bracket.
  private mutating func bracket(_ open: OpenEquation) {
    guard open.isVisible, current.position > open.start else { return }
    let text = String(decoding: current.story.text[open.start...], as: UTF8.self)
    if text.count == 1
      || text.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || $0.value == 0x2E || $0.properties.numericType != nil
      })
    {
      return
    }
    if StoryReader.isBracketed(text) { return }
    current.insert("(", at: open.start)
    current.write(")")
  }

  private static func isBracketed(_ text: String) -> Bool {
    guard let first = text.first, let closing = ["(": ")", "[": "]", "{": "}"][first], text.last == closing.first else {
      return false
    }
    var depth = 0
    for (index, character) in text.enumerated() {
      if character == first { depth += 1 }
      if character == closing.first { depth -= 1 }
      if depth == 0 { return index == text.count - 1 }
    }
    return false
  }
}
