/// The instruction of a field (ECMA-376 part 1, 17.16.5), as far as it reaches out of the document.
struct FieldInstruction {
  /// What the field does beyond the document; nil for fields that stay in it.
  let activeKind: ActiveContent.Kind?

  init(_ text: String) {
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\u{A0}" }
    switch words.first?.uppercased() {
    case "DDE", "DDEAUTO": activeKind = .dde
    case "LINK", "INCLUDETEXT", "INCLUDE", "DATABASE", "RD": activeKind = .link
    case "INCLUDEPICTURE", "IMPORT":
      // Pasting leaves the address of a file that is long gone, with the picture itself in the document; only an
      // address of the network is ever asked again.
      activeKind = words.dropFirst().contains { Address(String($0)).isRemote } ? .picture : nil
    default: activeKind = nil
    }
  }
}
