/// A link from one part to another, or out of the package (ECMA-376 part 2, 6.5.3.4).
public struct Relationship: Sendable, Equatable {
  public var id: String
  /// The last word of its type, such as `styles` or `officeDocument`: equal in transitional and strict documents.
  public var kind: String
  /// Name of the part without a leading slash; for an external one, the target as written.
  public var target: String
  public var isExternal: Bool
}

/// Reads a `.rels` part.
struct RelationshipReader: XMLEvents {
  let source: String
  var relationships: [Relationship] = []

  init(source: String) { self.source = source }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    guard element.name == .relationship, let target = element.string(.plainTarget) else { return }
    let type = element.string(.plainType) ?? ""
    let slash = type.utf8.lastIndex(of: UInt8(ascii: "/"))
    let kind = slash.map { String(type[type.utf8.index(after: $0)...]) } ?? type
    let isExternal = element.has(.targetMode, "External")
    relationships.append(
      Relationship(
        id: element.string(.plainID) ?? "", kind: kind,
        target: isExternal ? target : PartName.resolve(target, from: source), isExternal: isExternal))
  }
}

/// The relationships of the parts of one package, kept once they have been read. Not to be shared between tasks.
final class KnownRelationships {
  /// By the name of the part they are of, as it was asked for.
  var bySource: [String: [Relationship]] = [:]
}
