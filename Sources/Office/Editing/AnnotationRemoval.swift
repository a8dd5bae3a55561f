extension EditedPackage {
  /// Takes out the comments and the tracked changes of an author, as `annotate` wrote them: what was inserted goes, what
  /// was deleted comes back, runs that were cut are joined. Where nobody has touched the file since, every part has its
  /// original bytes again.
  ///
  /// Returns whether there was anything of the author's. Throws what reading the parts throws.
  public mutating func removeAnnotations(by author: WordAuthor) throws(ReadError) -> Bool {
    let main = try MainPart(of: package).name
    let comments = try CommentsPart(of: main, in: package)
    var own = OwnComments(author: author.name)
    if !comments.isNew {
      own = try OwnComments(author: author.name, reading: comments.name, of: package)
      if !own.ranges.isEmpty { try remove(own, in: comments) }
    }
    let part = try PartText(package.part(named: main), part: main).utf8
    // Without the name in it, nothing in the part is the author's, and the pass over it is saved.
    guard !own.ids.isEmpty || part.range(of: Array(WordMarkup.escaped(author.name).utf8)) != nil else { return false }
    var reader = OwnMarks(part: part, author: author.name, comments: own.ids)
    try package.read(part: main, into: &reader)
    change(main, Splice.deletions(reader.ranges))
    return !reader.ranges.isEmpty || !own.ids.isEmpty
  }

  private mutating func remove(_ own: OwnComments, in comments: CommentsPart) throws(ReadError) {
    if own.hasOthers == false, try comments.removeIfOwn(from: &self) { return }
    let root = try RootElement(reading: comments.name, of: package)
    change(comments.name, root.removing(own.ranges))
  }
}

/// The comments of one author in the comments part.
private struct OwnComments: XMLEvents {
  private(set) var ids: Set<Int> = []
  /// The elements with their tags.
  private(set) var ranges: [Range<Int>] = []
  private(set) var hasOthers = false
  private let author: String
  private var depth = 0
  private var start: Int?

  init(author: String) { self.author = author }

  init(author: String, reading part: String, of package: Package) throws(ReadError) {
    self.author = author
    try package.read(part: part, into: &self)
  }

  mutating func open(_ element: XMLElement) throws(ReadError) {
    depth += 1
    guard depth == 2, element.name == .comment else { return }
    guard element.string(.author) == author, let id = element.integer(.id) else {
      hasOthers = true
      return
    }
    ids.insert(id)
    start = element.start
  }

  mutating func close(_ element: XMLElement) throws(ReadError) {
    depth -= 1
    guard depth == 1, let begun = start else { return }
    ranges.append(begun..<element.end)
    start = nil
  }
}
