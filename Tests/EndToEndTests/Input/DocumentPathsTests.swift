import Foundation
import Testing

@testable import plumbline

@Suite struct DocumentPathsTests {
  private func found(_ paths: DocumentPaths, under folder: ScratchFolder) -> [String] {
    paths.sources.map { source in
      let name = source.path.replacing(folder.path + "/", with: "")
      if case .absent(_, let error) = source { return "\(name) (\(error.code.rawValue))" }
      return name
    }
  }

  @Test func foldersAreWalkedInTheOrderOfNames() throws {
    let folder = try ScratchFolder()
    for name in ["乙.docx", "b/2.docx", "b/10.DOCX", "a.docx", "z.dotx", "old.doc"] { try folder.write("", to: name) }
    for name in [".hidden.docx", "~$a.docx", ".git/x.docx", "photo.jpg", "pom.xml"] { try folder.write("", to: name) }
    try folder.write("<?mso-application progid=\"Word.Document\"?>", to: "flat.xml")
    let paths = DocumentPaths(arguments: [folder.path])
    #expect(
      found(paths, under: folder)
        == ["a.docx", "b/10.DOCX", "b/2.docx", "flat.xml", "old.doc", "z.dotx", "乙.docx"])
    #expect(paths.skipped == 5)
  }

  @Test func everyDocumentIsCheckedOnce() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "a.docx")
    try folder.write("", to: "b.docx")
    try FileManager.default.createSymbolicLink(
      atPath: folder("c.docx"), withDestinationPath: folder("a.docx"))
    let paths = DocumentPaths(
      arguments: [folder("b.docx"), folder.path, folder("./a.docx"), folder("*.docx")])
    #expect(found(paths, under: folder) == ["b.docx", "a.docx"])
  }

  @Test func circlesOfLinksEnd() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "a/x.docx")
    try FileManager.default.createSymbolicLink(atPath: folder("a/up"), withDestinationPath: folder.path)
    #expect(found(DocumentPaths(arguments: [folder.path]), under: folder) == ["a/x.docx"])
    #expect(found(DocumentPaths(arguments: [folder("**/*.docx")]), under: folder) == ["a/x.docx"])
  }

  @Test func whatIsNotThereIsReportedAndTheRestGoesOn() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "a.docx")
    try folder.write("", to: "empty/readme.txt")
    let paths = DocumentPaths(
      arguments: [folder("no.docx"), folder("no/*.docx"), folder("empty"), folder("a.docx")])
    #expect(
      found(paths, under: folder)
        == ["no.docx (notFound)", "no/*.docx (notFound)", "empty (notFound)", "a.docx"])
  }

  @Test func lockFilesAreNeverDocuments() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "~$a.docx")
    try folder.write("", to: "a.docx")
    let paths = DocumentPaths(arguments: [folder("a.docx"), folder("~$a.docx")])
    #expect(found(paths, under: folder) == ["a.docx"])
    #expect(paths.skipped == 1)
    #expect(
      found(DocumentPaths(arguments: [folder("~$a.docx")]), under: folder) == ["~$a.docx (notADocument)"])
  }

  @Test(arguments: [
    ("*.docx", ["a.docx"]), ("?.docx", ["a.docx"]), ("**/*.docx", ["a.docx", "d/b.docx", "d/e/c.docx"]),
    ("d/**", ["d/b.docx", "d/e/c.docx"]), ("*/b.docx", ["d/b.docx"]), ("[ab].docx", ["a.docx"]),
    ("d/[e-f]/c.docx", ["d/e/c.docx"]),
  ])
  func patternsAreExpanded(pattern: String, expected: [String]) throws {
    let folder = try ScratchFolder()
    for name in ["a.docx", "d/b.docx", "d/e/c.docx", ".h/x.docx"] { try folder.write("", to: name) }
    #expect(found(DocumentPaths(arguments: [folder(pattern)]), under: folder) == expected)
  }

  @Test func aNameWithBracketsIsANameFirst() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "合同[1].docx")
    #expect(found(DocumentPaths(arguments: [folder("合同[1].docx")]), under: folder) == ["合同[1].docx"])
  }

  @Test func listsHoldOnePathALineOrEndThemInNUL() {
    #expect(PathList.paths(in: Array("a.docx\r\n\nb c.docx\n".utf8), isNulSeparated: false) == ["a.docx", "b c.docx"])
    #expect(PathList.paths(in: Array("a\n.docx\0b.docx\0".utf8), isNulSeparated: true) == ["a\n.docx", "b.docx"])
  }
}
