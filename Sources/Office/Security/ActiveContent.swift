/// Something in a file that acts by itself or reaches out of the file. It is named, and never run, opened or followed.
public struct ActiveContent: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A program: a VBA project, a Basic library, a script.
    case macro
    /// A control of ActiveX, or a plug-in.
    case control
    /// A template outside the file that the program loads when it opens the document.
    case template
    /// A linked object, document or data source outside the file.
    case link
    /// A picture that is not in the file.
    case picture
    /// A field or section that has another program deliver data (DDE).
    case dde
    /// An object of another program inside the file. Equations and charts are none.
    case object
  }

  public var kind: Kind
  /// Name of the part that holds or names it, without a leading slash.
  public var part: String
  /// The address as written, the name of the object's part, or a field's instruction; empty when there is none.
  public var target: String
  /// Where it stands in the text, when the file says so.
  public var span: Span?

  public init(_ kind: Kind, part: String, target: String = "") {
    self.kind = kind
    self.part = part
    self.target = target
  }

  /// Whether opening the document may reach another computer: an address of the network, not of a disk.
  public var isRemote: Bool { Address(target).isRemote }
}

extension ActiveContent: Comparable {
  public static func < (left: ActiveContent, right: ActiveContent) -> Bool {
    if (left.part, left.kind.rawValue, left.target) == (right.part, right.kind.rawValue, right.target) {
      switch (left.span, right.span) {
      case (let first?, let second?): return first < second
      case (nil, .some): return true
      default: return false
      }
    }
    return (left.part, left.kind.rawValue, left.target) < (right.part, right.kind.rawValue, right.target)
  }
}

/// An address outside the file, as it stands there.
struct Address {
  let isRemote: Bool

  init(_ text: String) {
    let trimmed = text.drop { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\"" }.lowercased()
    let path = trimmed.replacing("\\", with: "/")
    if path.hasPrefix("file:") {
      // `file:///C:/…` is a disk, `file://server/…` and `file:////server/…` are not.
      let rest = path.dropFirst(5)
      let slashes = rest.prefix { $0 == "/" }.count
      isRemote = slashes == 2 || slashes >= 4
    } else if path.hasPrefix("//") {
      isRemote = true
    } else {
      // A letter before the colon is a drive.
      let scheme = path.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
      isRemote = scheme.count > 1 && path.dropFirst(scheme.count).first == ":" && scheme != "mailto"
    }
  }
}
