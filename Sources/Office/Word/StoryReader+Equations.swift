extension StoryReader {
  /// Equations as a line of text: `a/b`, `x^2`, `x_1`, `√x` (22.1). Nil when the element is none of theirs.
  mutating func enterEquation(_ element: XMLElement) -> Scope? {
    switch element.name {
    case .equation, .equationParagraph, .numerator, .fraction, .raised, .lowered, .raisedAndLowered, .prescripts,
      .mathFunction, .functionName, .accent, .bar, .mathBox, .borderBox, .groupCharacter, .matrix, .matrixRow,
      .equationArray, .lowerLimit, .upperLimit, .limit, .phantom, .mathNary:
      return .content
    case .mathElement: openBracket()
    case .mathDelimiters:
      delimiters.append(("(", ")"))
      return .content
    case .denominator: _ = write("/")
    case .superscripted: _ = write("^")
    case .subscripted: _ = write("_")
    case .mathRadical: _ = write("√")
    case .radicalDegree, .mathRunProperties, .mathControl, .mathParagraphProperties, .fractionProperties,
      .superProperties, .subProperties, .bothProperties, .preProperties, .radicalProperties, .functionProperties,
      .accentProperties, .barProperties, .boxProperties, .borderBoxProperties, .groupProperties, .matrixProperties,
      .arrayProperties, .lowerProperties, .upperProperties, .phantomProperties, .argumentProperties:
      return .skipped
    case .delimiterProperties, .naryProperties: return .equationProperties
    default: return nil
    }
    return .content
  }

  mutating func enterEquationProperty(_ element: XMLElement) -> Scope {
    switch element.name {
    case .mathOpen:
      if !delimiters.isEmpty { delimiters[delimiters.count - 1].opening = element.string(.mathVal) ?? "(" }
    case .mathClose:
      if !delimiters.isEmpty { delimiters[delimiters.count - 1].closing = element.string(.mathVal) ?? ")" }
    case .mathCharacter: _ = write(element.string(.mathVal) ?? "∫")
    default: break
    }
    return .skipped
  }

  mutating func leaveEquation(_ element: XMLElement) {
    if element.name == .mathDelimiters { _ = write(delimiters.popLast()?.closing ?? ")") }
  }

  /// Writes the opening bracket before the first thing it encloses, when its properties have been read.
  private mutating func openBracket() {
    guard let opening = delimiters.last?.opening else { return }
    delimiters[delimiters.count - 1].opening = nil
    _ = write(opening)
  }
}
