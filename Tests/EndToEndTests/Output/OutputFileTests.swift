import Foundation
import Testing

@testable import plumbline

@Suite struct OutputFileTests {
  @Test func aFileAppearsOnlyWhenItIsComplete() throws {
    let folder = try ScratchFolder()
    try folder.write("old", to: "报告.json")
    var file = try OutputFile(folder("报告.json"))
    let isWritten = file.write("new")
    #expect(isWritten)
    #expect(try folder.read("报告.json") == "old")
    try file.finish()
    #expect(try folder.read("报告.json") == "new")
    #expect(try folder.names() == ["报告.json"])
  }

  @Test func anAbandonedFileLeavesNothingBehind() throws {
    let folder = try ScratchFolder()
    var file = try OutputFile(folder("r.json"))
    let isWritten = file.write("half")
    #expect(isWritten)
    file.abandon()
    #expect(try folder.names().isEmpty)
  }

  @Test func aFolderThatIsNotThereIsSaidAtOnce() throws {
    let folder = try ScratchFolder()
    #expect(throws: CallProblem.self) { try OutputFile(folder("no/r.json")) }
  }

  @Test func devicesAreWrittenToAsTheyAre() throws {
    var file = try OutputFile("/dev/null")
    let isWritten = file.write("x")
    #expect(isWritten)
    try file.finish()
    #expect(FileStatus("/dev/null")?.isRegular == false)
  }

  @Test func aSummaryPageIsAddedTo() throws {
    let folder = try ScratchFolder()
    try folder.write("first\n", to: "summary.md")
    var file = try OutputFile(appendingTo: folder("summary.md"))
    let isWritten = file.write("second\n")
    #expect(isWritten)
    try file.finish()
    #expect(try folder.read("summary.md") == "first\nsecond\n")
  }

  @Test func theRulebookIsFoundBesideTheProgram() {
    #expect(
      RuleFolders.usualPlaces(executable: "/usr/local/bin/plumbline") == ["/usr/local/share/plumbline/Rules", "Rules"])
    #expect(
      RuleFolders.usualPlaces(executable: "/src/p/.build/x86_64/debug/plumbline")
        == ["/src/p/.build/x86_64/share/plumbline/Rules", "/src/p/Rules", "Rules"])
  }

  @Test func theCacheStandsWhereTheSystemKeepsCaches() {
    #expect(RuleFolders.cacheFolder(environment: ["XDG_CACHE_HOME": "/c", "HOME": "/h"]) == "/c/plumbline")
    #expect(RuleFolders.cacheFolder(environment: ["PLUMBLINE_CACHE": "off", "HOME": "/h"]) == nil)
    #expect(RuleFolders.cacheFolder(environment: [:]) == nil)
  }
}
