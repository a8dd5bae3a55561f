import Contracts
import Office
import Testing

@testable import plumbline

@Suite struct CallTests {
  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], Language.zh), (["LANG": "C"], .en), ([:], .en),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], .en), (["LC_ALL": "", "LANG": "zh"], .zh),
  ])
  func theEnvironmentSetsTheLanguage(environment: [String: String], language: Language) {
    #expect(Speech.language(of: ["plumbline"], environment: environment) == language)
  }

  @Test func theOptionOverrulesTheEnvironment() {
    #expect(Speech.language(of: ["plumbline", "check", "--language", "zh"], environment: [:]) == .zh)
    #expect(Speech.language(of: ["plumbline", "--language=en"], environment: ["LANG": "zh_CN"]) == .en)
    #expect(Speech.language(of: ["plumbline", "--", "--language", "zh"], environment: [:]) == .en)
  }

  @Test func misspeltNamesAreGuessed() {
    #expect(Similarity.closest(to: "PRC-03", among: ["PTY-001", "PRC-003", "SGN-002"]) == "PRC-003")
    #expect(Similarity.closest(to: "filling", among: ["filing", "standard"]) == "filing")
    #expect(Similarity.closest(to: "jsno", among: ["json", "text"]) == "json")
    #expect(Similarity.closest(to: "zzzz", among: ["json", "text"]) == nil)
    #expect(Similarity.distance(Array("abc"), []) == 3)
  }

  @Test(arguments: [
    ("Unknown option '--profil'. Did you mean '--profile'?", "没有选项 --profil，是否想用 --profile？"),
    ("Unknown option '--x'", "没有选项 --x。"),
    ("Missing value for '--format <format>'", "选项 --format 后面缺少值。"),
    ("The value 'x' is invalid for '--jobs <number>'", "选项 --jobs 的值“x”无效。"),
    ("Missing expected argument '<id>'", "缺少参数 id。"),
  ])
  func theParsersSentencesAreSaidInChinese(english: String, chinese: String) {
    #expect(CallWording.chinese(english) == chinese)
  }

  @Test func datesAreDays() throws {
    #expect(try DocumentSettings.date("2026-03-18") == CalendarDate(year: 2026, month: 3, day: 18))
    for text in ["2026-02-30", "2026/03/18", "18", "", "2026-03-18-01"] {
      #expect(throws: CallProblem.self) { try DocumentSettings.date(text) }
    }
  }

  @Test func idsAreSeparatedByCommas() {
    #expect(DocumentSettings.ids(["PRC,SGN-002", "PTY，FRM"]) == ["PRC", "SGN-002", "PTY", "FRM"])
  }

  /// Whatever finishes first, results come in the order of the inputs, each once.
  @Test(arguments: [1, 2, 7])
  func workIsHandedOverInOrder(jobs: Int) async {
    var taken: [Int] = []
    await inOrder(Array(0..<200), jobs: jobs) { index, input in
      var sum = 0
      for step in 0..<(index % 7) * 5_000 { sum &+= step }
      return sum == -1 ? 0 : input
    } take: {
      taken.append($0)
      return true
    }
    #expect(taken == Array(0..<200))
  }

  @Test func workStopsWhenNobodyTakesItAnyMore() async {
    var taken = 0
    await inOrder(Array(0..<1000), jobs: 2) { index, _ in
      index
    } take: { _ in
      taken += 1
      return taken < 5
    }
    #expect(taken == 5)
  }
}
