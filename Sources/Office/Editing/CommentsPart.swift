/// The part that holds a document's comments (17.13.4.6), there already or to be made.
struct CommentsPart {
  static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  private static let relationshipsType = "application/vnd.openxmlformats-package.relationships+xml"
  /// The id by which a relationship of ours is known again.
  private static let relationshipID = "rIdPlumblineComments"

  /// The document part.
  let main: String
  let name: String
  let isNew: Bool

  init(of main: String, in package: Package) throws(ReadError) {
    self.main = main
    let links = try package.relationships(of: main)
    if let link = links.first(where: { $0.kind == "comments" && !$0.isExternal && package.has(part: $0.target) }) {
      name = link.target
      isNew = false
    } else {
      let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
      let names = ["comments"] + (2..<1_000).map { "comments\($0)" }
      name = (names.map { "\(folder)\($0).xml" }.first { !package.has(part: $0) }) ?? "\(folder)comments.xml"
      isNew = true
    }
  }

  /// Adds comments, each a `w:comment` written by `markup`.
  func add(_ comments: (WordMarkup) -> String, namespace: String, to edit: inout EditedPackage) throws(ReadError) {
    guard isNew else {
      let root = try RootElement(reading: name, of: edit.package)
      edit.change(name, root.appending(comments(WordMarkup(prefix: root.prefix, namespace: root.namespace))))
      return
    }
    let markup = WordMarkup(prefix: "w:", namespace: namespace)
    let content =
      "<w:comments xmlns:w=\"\(WordMarkup.escaped(namespace))\">\(comments(markup))</w:comments>"
    edit.add(part(name, Self.type, content, of: edit.package))
    try addType(to: &edit)
    try addRelationship(isStrict: namespace.contains("purl.oclc.org"), to: &edit)
  }

  /// In an archive an XML part says what it is; in Flat OPC it is an element among others.
  private func part(_ name: String, _ type: String, _ content: String, of package: Package) -> EditedPackage.NewPart {
    let declaration =
      package.container == .zip ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" : ""
    return EditedPackage.NewPart(name: name, type: type, content: Array((declaration + content).utf8))
  }

  private func addType(to edit: inout EditedPackage) throws(ReadError) {
    guard edit.package.container == .zip else { return }
    let root = try RootElement(reading: Self.typesPart, of: edit.package)
    edit.change(Self.typesPart, root.appending(typeElement(prefix: root.prefix)))
  }

  private func addRelationship(isStrict: Bool, to edit: inout EditedPackage) throws(ReadError) {
    let links = PartName.relationships(of: main)
    guard edit.package.has(part: links) else {
      edit.add(part(links, Self.relationshipsType, ownRelationships(isStrict: isStrict), of: edit.package))
      return
    }
    let root = try RootElement(reading: links, of: edit.package)
    edit.change(links, root.appending(relationshipElement(prefix: root.prefix, isStrict: isStrict)))
  }

  private static let typesPart = "[Content_Types].xml"

  private func typeElement(prefix: String) -> String {
    "<\(prefix)Override PartName=\"/\(WordMarkup.escaped(name))\" ContentType=\"\(Self.type)\"/>"
  }

  private func relationshipElement(prefix: String, isStrict: Bool) -> String {
    let kind =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return
      "<\(prefix)Relationship Id=\"\(Self.relationshipID)\" Type=\"\(kind)\" Target=\"\(WordMarkup.escaped(file))\"/>"
  }

  private func ownRelationships(isStrict: Bool) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "\(relationshipElement(prefix: "", isStrict: isStrict))</Relationships>"
  }

  /// Takes the part away again if it is of our making, with all that was added to name it. Returns whether it was.
  func removeIfOwn(from edit: inout EditedPackage) throws(ReadError) -> Bool {
    let links = PartName.relationships(of: main)
    guard !isNew, edit.package.has(part: links) else { return false }
    let root = try RootElement(reading: links, of: edit.package)
    for isStrict in [false, true] {
      let element = Array(relationshipElement(prefix: root.prefix, isStrict: isStrict).utf8)
      guard let place = root.text.range(of: element) else { continue }
      edit.remove(name)
      let whole = part(links, "", ownRelationships(isStrict: isStrict), of: edit.package).content
      if try edit.package.part(named: links) == whole {
        edit.remove(links)
      } else {
        edit.change(links, root.removing([place]))
      }
      try removeType(from: &edit)
      return true
    }
    return false
  }

  private func removeType(from edit: inout EditedPackage) throws(ReadError) {
    guard edit.package.container == .zip else { return }
    let root = try RootElement(reading: Self.typesPart, of: edit.package)
    let element = Array(typeElement(prefix: root.prefix).utf8)
    if let place = root.text.range(of: element) { edit.change(Self.typesPart, root.removing([place])) }
  }
}

extension [UInt8] {
  /// Where other bytes stand first.
  func range(of wanted: [UInt8]) -> Range<Int>? {
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var offset = 0
    while offset <= count - wanted.count {
      if self[offset] == first, self[offset..<offset + wanted.count].elementsEqual(wanted) {
        return offset..<offset + wanted.count
      }
      offset += 1
    }
    return nil
  }
}
