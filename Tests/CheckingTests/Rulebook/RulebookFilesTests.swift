import Contracts
import Foundation
import Testing

@testable import Checking

/// Rulebooks on disk: layers, hashes and the compiled form.
@Suite struct RulebookFilesTests {
  /// A folder of its own for every test, gone when the test is over.
  final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "rulebook-\(UUID().uuidString)").path

    func write(_ files: [String: String]) throws {
      for (name, text) in files {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        // As if written a while ago: files changed this moment are not remembered by their times.
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: file.path)
      }
    }

    func names() -> [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func rulebookFolder() throws -> Folder {
    let folder = Folder()
    try folder.write(SampleRulebook.files)
    try folder.write([
      "law/ACC-001.yaml": SampleRulebook.rule(
        check: "{kind: present, topic: acceptance}", more: "examples: [{name: a, expect: pass, text: 验收}]")
    ])
    return folder
  }

  @Test func readsAFolder() throws {
    let folder = try rulebookFolder()
    let book = try Rulebook(reading: [folder.path])
    #expect(book.rules.map(\.id) == ["ACC-001"])
    #expect(book.rules[0].file == "\(folder.path)/law/ACC-001.yaml")
    #expect(book.rules[0].examples.count == 1)
    #expect(book.hash.hasPrefix("sha256:") && book.hash.count == 71)
    #expect(throws: DataProblems.self) { try Rulebook(reading: ["/nowhere/at/all"]) }
  }

  @Test func theHashFollowsTheContents() throws {
    let folder = try rulebookFolder()
    let before = try Rulebook(reading: [folder.path]).hash
    #expect(try Rulebook(reading: [folder.path]).hash == before)
    try folder.write(["lists/all.yaml": "colours: [红, 绿, 蓝]"])
    #expect(try Rulebook(reading: [folder.path]).hash != before)
  }

  @Test func laterFoldersReplaceAndExtend() throws {
    let (base, more) = (try rulebookFolder(), Folder())
    try more.write([
      "law/ACC-001.yaml": SampleRulebook.rule(check: "{kind: absent, cue: ban}", level: "note"),
      "own/source.yaml": "title: {zh: 内部, en: own}",
      "own/ACC-002.yaml": SampleRulebook.rule("ACC-002", check: "{kind: absent, cue: ours}"),
      "lexicon/cues/ours.yaml": "ours: {any: [我方]}\nban: {any: [禁止改进]}",
    ])
    let book = try Rulebook(reading: [base.path, more.path])
    #expect(book.rules.map(\.id) == ["ACC-001", "ACC-002"])
    #expect(book.rules[0].level == .note)
    #expect(book.vocabulary.cues["ban"]?.any.map(\.source) == ["禁止改进"])
    #expect(book.vocabulary.cues["standard"] != nil)
  }

  @Test func theCompiledFormIsTheSameWithoutExamples() throws {
    let (folder, cache) = (try rulebookFolder(), Folder())
    let fresh = try Rulebook(reading: [folder.path], cache: cache.path)
    #expect(cache.names().count == 2)
    let compiled = try Rulebook(reading: [folder.path], cache: cache.path)
    #expect(compiled.hash == fresh.hash)
    #expect(compiled.rules.map(\.id) == fresh.rules.map(\.id))
    #expect(compiled.rules[0].file == fresh.rules[0].file)
    #expect(compiled.rules[0].examples.isEmpty)
    let contract = SampleRulebook.contract("第一条 价款\n一元。")
    let options = CheckOptions(today: SampleRulebook.today)
    #expect(
      compiled.check(contract, options).findings.map(\.fingerprint)
        == fresh.check(contract, options).findings.map(\.fingerprint))
  }

  @Test func aChangedFileIsReadAnew() throws {
    let (folder, cache) = (try rulebookFolder(), Folder())
    _ = try Rulebook(reading: [folder.path], cache: cache.path)
    try folder.write(["law/ACC-001.yaml": SampleRulebook.rule(check: "{kind: absent, cue: ban}", level: "note")])
    #expect(try Rulebook(reading: [folder.path], cache: cache.path).rules[0].level == .note)
    try folder.write(["law/ACC-001.yaml": SampleRulebook.rule(check: "{kind: absent, cue: unknown}")])
    #expect(throws: DataProblems.self) { try Rulebook(reading: [folder.path], cache: cache.path) }
  }

  @Test func aDamagedCacheIsIgnoredAndWrittenAnew() throws {
    let (folder, cache) = (try rulebookFolder(), Folder())
    _ = try Rulebook(reading: [folder.path], cache: cache.path)
    let name = try #require(cache.names().first { $0.hasSuffix(".rulebook") })
    let file = URL(fileURLWithPath: "\(cache.path)/\(name)")
    let sound = try Data(contentsOf: file)
    for damaged in [Data(), sound.prefix(70), Data(sound.map { $0 == 0x65 ? 0x66 : $0 })] {
      try damaged.write(to: file)
      #expect(try Rulebook(reading: [folder.path], cache: cache.path).rules.count == 1)
      #expect(try Data(contentsOf: file) == sound)
    }
  }

  @Test func aCacheThatCannotBeWrittenIsDoneWithout() throws {
    let folder = try rulebookFolder()
    #expect(try Rulebook(reading: [folder.path], cache: "/proc/nowhere").rules.count == 1)
  }

  @Test func coverageOfTheCatalogue() throws {
    let folder = try rulebookFolder()
    try folder.write([
      "catalogue.yaml": """
      ACC-001: {severity: error, title: {zh: 验收, en: acceptance}}
      ACC-002: {tier: 1, severity: note, title: {zh: 方法, en: method}}
      ACC-003: {severity: note, title: {zh: 时间, en: time}}
      """,
      "coverage.yaml": "ACC-002: {disposition: needsFact, why: {zh: 缺, en: lacks}}",
    ])
    let coverage = try Rulebook(reading: [folder.path]).coverage()
    #expect(coverage.map(\.disposition) == [.encoded, .needsFact, .planned])
    #expect(coverage.map(\.rules) == [["ACC-001"], [], []])
    #expect(coverage[1].why?.en == "lacks")
  }
}
