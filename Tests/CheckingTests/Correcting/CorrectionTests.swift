import Contracts
import Office
import Testing

@testable import Checking

/// What a rule says about how to correct what it finds.
@Suite struct CorrectionTests {
  private func rule(
    _ correction: String, check: String = "{kind: absent, cue: ban}", examples: String = "corrected: x"
  ) -> String {
    SampleRulebook.rule(
      check: check,
      more: "correction: \(correction)\nexamples: [{name: a, expect: fail, text: '⟦不得改进⟧', \(examples)}]")
  }

  private func problems(_ rule: String) -> [String] {
    SampleRulebook.read(["law/ACC-001.yaml": rule]).problems.map(\.description)
  }

  private func expect(_ rule: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = problems(rule)
    #expect(found.contains { $0.contains(message) }, "\(found)", sourceLocation: sourceLocation)
  }

  /// The corrections of all findings about a text.
  private func corrections(_ rule: String, _ text: String) -> [ProposedCorrection?] {
    let book = SampleRulebook.book([rule])
    let contract = Contract(reading: WordDocument(plainText: text), using: book.vocabulary)
    let options = CheckOptions(today: SampleRulebook.today, profile: "all", kind: "service")
    return book.check(contract, options).findings.map(\.correction)
  }

  @Test func mistakesOfAuthorsAreTold() {
    #expect(problems(rule("{is: safe, words: {不得: 可以}}")).isEmpty)
    expect(rule("{words: {不得: 可以}}"), "field 'is' is missing")
    expect(rule("{is: sure, words: {不得: 可以}}"), "'is' must be one of safe, judgement")
    expect(rule("{is: safe}"), "exactly one of 'with' and 'words'")
    expect(rule("{is: safe, with: x, words: {不得: 可以}}"), "exactly one of 'with' and 'words'")
    expect(rule("{is: safe, words: 可以}"), "'words' must be pairs")
    expect(rule("{is: safe, words: {不得: 不得}}"), "needs other words")
    expect(rule("{is: safe, with: '{limit}'}"), "'with' has a hole {limit} that this check does not fill")
    expect(rule("{is: safe, with: x, replace: '(['}"), "'replace' is no expression")
    expect(rule("{is: safe, with: x, unlessNear: nothing}"), "unknown cue 'nothing'")
    expect(rule("{is: safe, with: x, near: y}"), "unknown field 'near'")
    expect(rule("{is: safe, words: {不得: 可以}}", examples: "line: 1"), "show in an example what 'corrected' text")
    expect(
      SampleRulebook.rule(
        check: "{kind: absent, cue: ban}", more: "examples: [{name: a, expect: fail, text: '⟦不得改进⟧', corrected: x}]"),
      "the rule has no 'correction'")
  }

  @Test func wordsAreReplacedWhereTheyStand() throws {
    let found = corrections(rule("{is: safe, words: {不能: 可能, 不得: 可以}}"), "第一条 乙方 不 得 改进甲方技术。")
    let correction = try #require(found.first ?? nil)
    // The document's own spelling goes, spaces included.
    #expect(correction.words == "不 得")
    #expect(correction.text == "可以")
    #expect(correction.isSafe)
  }

  @Test func nothingIsProposedWhereNothingFits() {
    #expect(corrections(rule("{is: safe, words: {禁止: 可以}}"), "第一条 乙方不得改进。") == [nil])
    #expect(corrections(rule("{is: safe, with: x, replace: '禁止'}"), "第一条 乙方不得改进。") == [nil])
    // The same words again are no correction.
    #expect(corrections(rule("{is: safe, with: '{found}'}"), "第一条 乙方不得改进。") == [nil])
  }

  @Test func aCueNearbyForbids() {
    let guarded = rule("{is: safe, words: {不得: 可以}, unlessNear: goods}")
    #expect(corrections(guarded, "第一条 乙方不得改进所采购的设备。") == [nil])
    #expect(corrections(guarded, "第一条 甲方采购设备。乙方不得改进。").map { $0?.text } == ["可以"])
  }

  @Test func amountsAreWrittenAnew() {
    let pairs = "{kind: pairs, left: amount.words, right: amount.figures, is: equal}"
    let correction = "{is: judgement, replace: '[壹拾叁万]+元整', with: '{rightInWords}'}"
    let found = corrections(rule(correction, check: pairs), "总价款为人民币壹拾叁万元整（￥100,000）。")
    #expect(found.map { $0?.words } == ["壹拾叁万元整"])
    #expect(found.map { $0?.text } == ["壹拾万元整"])
    #expect(found.map { $0?.isSafe } == [false])
    let malformed = "{kind: absent, fact: amount.malformed-words}"
    let own = corrections(
      rule("{is: safe, replace: '五.*', with: '{foundInWords}'}", check: malformed), "价款人民币（大写）五十万元整（￥500,000.00）。")
    #expect(own.map { $0?.text } == ["伍拾万元整"])
  }

  @Test func aMissingClauseHasNone() {
    let missing = rule("{is: safe, with: x}", check: "{kind: present, topic: secrecy}")
    #expect(corrections(missing, "第一条 服务内容\n乙方提供服务。") == [nil])
  }

  @Test func examplesShowTheCorrectedText() {
    func complaints(_ corrected: String) -> [String] {
      SampleRulebook.book([rule("{is: safe, words: {不得: 可以}}", examples: "corrected: \(corrected)")])
        .verifyExamples().map(\.message)
    }
    #expect(complaints("可以改进").isEmpty)
    #expect(complaints("不可改进") == ["corrected it reads “可以改进”"])
  }
}
