import Testing

/// Mistakes in the call: status 2, one sentence that says what to do, nothing on standard output.
@Suite struct CallMistakesTests {
  @Test(arguments: [
    (["check"], "plumbline check contract.docx"),
    (["chek", "a.docx"], "did you mean “check”?"),
    (["check", "a.docx", "--profil", "filing"], "Did you mean '--profile'?"),
    (["check", "a.docx", "--format", "jsno"], "did you mean “json”?"),
    (["check", "a.docx", "--fail-on", "warn"], "error, warning, note or never"),
    (["check", "a.docx", "--as-of", "2026-02-30"], "write it like 2026-03-18"),
    (["check", "a.docx", "--jobs", "0"], "from 1 upwards"),
    (["check", "a.docx", "--language", "fr"], "zh or en"),
    (["check", "a.docx", "--baseline", "no.json"], "--write-baseline no.json"),
    (["check", "a.docx", "--config", "no.yaml"], "no.yaml"),
    (["check", "a.docx", "--rules", "no"], "check --rules"),
    (["check", "a.docx", "-0"], "--files-from"),
    (["check", "--files-from", "no.txt"], "no.txt"),
    (["check", "-", "--files-from", "-"], "standard input"),
    (["check", "a.docx", "--format", "json", "--format", "text"], "--output"),
    (["rules", "new", "price"], "PRC-021"),
  ])
  func areSaidInOneSentence(arguments: [String], words: String) throws {
    let folder = try ScratchFolder()
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try BuiltProgram(folder: folder.path).shell("\"$plumbline\" \(quoted)")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("plumbline: "))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func withoutArgumentsItSaysWhatPeopleDoMost() throws {
    let outcome = try BuiltProgram(folder: "/tmp")()
    #expect(outcome.status == 0)
    for command in ["plumbline check", "plumbline read", "plumbline rules show"] {
      #expect(outcome.output.contains(command))
    }
  }

  @Test func helpAndVersionAreNoMistakes() throws {
    for arguments in ["--help", "--version", "help check"] {
      let outcome = try BuiltProgram(folder: "/tmp").shell("\"$plumbline\" \(arguments)")
      #expect(outcome.status == 0)
      #expect(!outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func helpSpeaksChinese() throws {
    let outcome = try BuiltProgram(folder: "/tmp", environment: ["LANG": "zh_CN.UTF-8"])("check", "--help")
    #expect(outcome.output.contains("核对文件，报告问题、改法和依据。"))
  }

  @Test func aSkeletonIsWrittenOnce() throws {
    let folder = try ScratchFolder()
    let program = BuiltProgram(folder: folder.path)
    #expect(try program("rules", "new", "PRC-021").status == 0)
    #expect(try folder.read("PRC-021.yaml").contains("id: PRC-021\n"))
    let again = try program("rules", "new", "PRC-021")
    #expect(again.status == 2)
    #expect(again.errors.contains("left alone"))
  }
}
