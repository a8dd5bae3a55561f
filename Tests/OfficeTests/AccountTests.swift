import Testing

@testable import Office

@Suite("The account of every character")
struct AccountTests {
  private func accounted(_ sample: Sample, view: RevisionView = .accepted) throws -> (WordDocument, Account) {
    try WordDocument.accounted(reading: Package(bytes: sample.archive()), view: view)
  }

  private func book(_ account: Account, _ part: String) throws -> Account.Part {
    try #require(account.parts.first { $0.name == part })
  }

  @Test("Text, what is set aside and what is unread add up, each under its name")
  func sum() throws {
    let body =
      "<w:p><w:r><w:t> 甲方 </w:t><w:tab/></w:r><w:del w:id=\"1\"><w:r><w:delText>旧</w:delText></w:r></w:del>"
      + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗暗</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
      + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"
      + "<w:r><w:drawing><wp:anchor><wp:posOffset>120</wp:posOffset></wp:anchor></w:drawing></w:r>"
      + "<w:r><mc:AlternateContent><mc:Choice Requires=\"w\"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>另一</w:t>"
      + "</mc:Fallback></mc:AlternateContent></w:r><w:r>stray</w:r></w:p>"
    let account = try accounted(Sample(body)).1
    let part = try book(account, "word/document.xml")
    #expect(part.text == 4)  // 甲方, the symbol, 新; the tab was no character
    #expect(part.setAside == [.deleted: 1, .hidden: 2, .fieldCode: 4, .alternate: 2])
    let item = { (element: String, reason: Account.Reason) in Account.Item(element: element, reason: reason) }
    #expect(
      part.unread == [
        item("w:t", .whiteSpace): 2, item("wp:posOffset", .layout): 3, item("w:r", .notUnderstood): 5,
      ])
    #expect(part.characters == 4 + 9 + 10)
    #expect(account.difference == 0)
  }

  @Test("Each view has its own account of the same characters", arguments: RevisionView.allCases)
  func views(view: RevisionView) throws {
    let body =
      "<w:p><w:ins w:id=\"1\"><w:r><w:t>新文</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>旧</w:delText></w:r>"
      + "</w:del></w:p>"
    let part = try book(accounted(Sample(body), view: view).1, "word/document.xml")
    #expect(part.characters == 3)
    #expect(part.difference == 0)
    switch view {
    case .accepted: #expect(part.setAside == [.deleted: 1])
    case .original: #expect(part.setAside == [.inserted: 2])
    case .marked: #expect(part.setAside.isEmpty && part.text == 3)
    }
  }

  @Test("Headers that nobody refers to, and separators of notes, are unread and say why")
  func stories() throws {
    var sample = Sample(Sample.paragraph("a"))
    sample.headers = [("h1", Sample.paragraph("页眉"))]
    sample.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(Sample.paragraph("线"))</w:footnote>"
      + "<w:footnote w:id=\"2\">\(Sample.paragraph("注"))</w:footnote>"
    let account = try accounted(sample).1
    #expect(try book(account, "word/h1.xml").unread == [Account.Item(element: "w:t", reason: .unreferenced): 2])
    let notes = try book(account, "word/footnotes.xml")
    #expect(notes.unread == [Account.Item(element: "w:t", reason: .separator): 1])
    #expect(notes.text == 1)
    #expect(account.difference == 0)
  }

  @Test("A text that a reader loses or makes up shows as a difference")
  func difference() {
    let lost = Account.Part(name: "a", characters: 5, text: 4)
    let made = Account.Part(name: "b", characters: 5, text: 6)
    #expect(lost.difference == 1 && made.difference == -1)
    #expect(Account(parts: [lost, made]).difference == 2)
  }

  @Test("The plain count knows nothing of stories: it counts scalars, not bytes, and no white space between elements")
  func count() throws {
    let package = try Package(
      bytes: Sample("\n <w:p> <w:r><w:t xml:space=\"preserve\">甲 𠀀</w:t></w:r>\n</w:p>").archive())
    var count = CharacterCount(listsElements: true)
    try package.read(part: "word/document.xml", into: &count)
    #expect(count.root == "w:document")
    #expect(count.byElement == ["w:t": 3])
  }

  @Test("Parts that are no text for readers have no account")
  func parts() throws {
    var sample = Sample(Sample.paragraph("a"))
    sample.styles = "<w:style w:styleId=\"1\"><w:name w:val=\"x\"/>stray</w:style>"
    #expect(try accounted(sample).1.parts.map(\.name) == ["word/document.xml"])
  }
}
