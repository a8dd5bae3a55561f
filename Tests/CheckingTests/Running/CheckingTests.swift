import Contracts
import Office
import Testing

@testable import Checking

/// Whole rulebooks over whole contracts.
@Suite struct CheckingTests {
  let text = """
    技术服务合同
    第一条 价款
    总价：100,000元。乙方不得改进设备。
    第二条 验收
    由甲方进行。
    第三条 保密
    乙方不得改进技术。
    """

  private func check(
    _ rules: [String], _ text: String? = nil, _ change: (inout CheckOptions) -> Void = { _ in }
  ) -> CheckResult {
    var options = CheckOptions(today: SampleRulebook.today)
    options.kind = "service"
    change(&options)
    return SampleRulebook.book(rules).check(SampleRulebook.contract(text ?? self.text), options)
  }

  private let ban = SampleRulebook.rule("MON-001", check: "{kind: absent, cue: ban}")
  private let standard = SampleRulebook.rule(
    "ACC-001", check: "{kind: present, cue: standard, belongs: acceptance}", level: "warning")

  @Test func findingsStandInTheOrderOfTheirPlaces() {
    let result = check([ban, standard])
    #expect(result.findings.map(\.rule.id) == ["MON-001", "ACC-001", "MON-001"])
    #expect(result.findings.map(\.place.excerpt) == ["不得改进", "验收", "不得改进"])
    #expect(result.coverage == Self.coverage(failed: 2))
  }

  private static func coverage(
    passed: Int = 0, failed: Int = 0, notApplicable: Int = 0, undetermined: Int = 0
  ) -> CheckedDocument.Coverage {
    var coverage = CheckedDocument.Coverage()
    coverage.passed = passed
    coverage.failed = failed
    coverage.notApplicable = notApplicable
    coverage.undetermined = undetermined
    return coverage
  }

  @Test func whatFollowsFromAnotherDefectIsSilent() {
    let follows = SampleRulebook.rule("ACC-002", check: "{kind: present, cue: method}", more: "follows: [ACC-001]")
    #expect(check([standard, follows]).findings.map(\.rule.id) == ["ACC-001"])
    // The root passes: the rule speaks for itself.
    let mended = text.replacing("由甲方进行", with: "验收标准见附件")
    #expect(check([standard, follows], mended).findings.map(\.rule.id) == ["ACC-002"])
    #expect(check([follows]).findings.map(\.rule.id) == ["ACC-002"])
  }

  @Test func placesCountParagraphsFromOneAndScalarsFromZero() {
    let place = check([ban]).findings.first?.place
    #expect(place?.part == "word/document.xml")
    #expect(place?.paragraph == 3)
    #expect(place?.start == 14)
    #expect(place?.length == 4)
    #expect(place?.clause == "第一条")
    #expect(place?.line == "总价：100,000元。乙方不得改进设备。")
  }

  @Test func selectionAndProfiles() {
    let note = SampleRulebook.rule("ACC-002", check: "{kind: present, cue: method, belongs: acceptance}")
    let preview = SampleRulebook.rule("ACC-003", check: "{kind: absent, topic: price}", more: "status: preview")
    let retired = SampleRulebook.rule("ACC-004", check: "{kind: absent, topic: price}", more: "status: retired")
    let other = SampleRulebook.rule("ACC-005", check: "{kind: absent, topic: price}", applies: "{profiles: [blank]}")
    let rules = [ban, note, preview, retired, other]
    #expect(Set(check(rules).findings.map(\.rule.id)) == ["MON-001", "ACC-002"])
    #expect(check(rules).findings.first { $0.rule.id == "ACC-002" }?.level == .note)
    #expect(Set(check(rules) { $0.select = ["ACC-003"] }.findings.map(\.rule.id)) == ["ACC-003"])
    #expect(check(rules) { $0.select = ["ACC-004"] }.findings.isEmpty)
    #expect(Set(check(rules) { $0.ignore = ["ACC"] }.findings.map(\.rule.id)) == ["MON-001"])
    #expect(Set(check(rules) { $0.profile = "all" }.findings.map(\.rule.id)) == ["MON-001", "ACC-002", "ACC-005"])
    #expect(check(rules).profile.id == "filing")
  }

  @Test func rulesApplyToTheirKindsAndDates() {
    let sale = SampleRulebook.rule("ACC-001", check: "{kind: absent, topic: price}", applies: "{to: [sale]}")
    let remote = SampleRulebook.rule(
      "ACC-002", check: "{kind: absent, topic: price}", applies: "{to: [service/remote]}")
    let late = SampleRulebook.rule("ACC-003", check: "{kind: absent, topic: price}", applies: "{from: 2027-01-01}")
    let never = SampleRulebook.rule("ACC-004", check: "{kind: absent, topic: price}", applies: "{not: [service]}")
    let rules = [sale, remote, late, never]
    #expect(check(rules).coverage == Self.coverage(notApplicable: 4))
    #expect(check(rules) { $0.kind = "service/remote" }.findings.map(\.rule.id) == ["ACC-002"])
    #expect(check(rules) { $0.kind = "sale" }.findings.map(\.rule.id) == ["ACC-001"])
    #expect(check(rules) { $0.asOf = SampleRulebook.date("2027-01-01") }.findings.map(\.rule.id) == ["ACC-003"])
  }

  @Test func conditionsSilenceRules() {
    let when = SampleRulebook.rule(
      "ACC-001", check: "{kind: absent, topic: price}", applies: "{when: ['fact:deposit']}")
    let unless = SampleRulebook.rule(
      "ACC-002", check: "{kind: absent, topic: price}", applies: "{unless: ['cue:ban@secrecy']}")
    let place = SampleRulebook.rule(
      "ACC-003", check: "{kind: absent, topic: price}", applies: "{unless: ['cue:ban@acceptance']}")
    #expect(check([when, unless, place]).findings.map(\.rule.id) == ["ACC-003"])
  }

  @Test func theSigningDateTellsWhoseLawApplies() {
    #expect(check([ban]).asOf == SampleRulebook.today)
    #expect(check([ban], "技术服务合同\n签订日期：2025年3月1日\n" + text).asOf == SampleRulebook.date("2025-03-01"))
    #expect(check([ban]) { $0.asOf = SampleRulebook.date("2020-01-01") }.asOf == SampleRulebook.date("2020-01-01"))
  }

  @Test func oneDefectIsOneFinding() {
    let law = SampleRulebook.rule("MON-001", check: "{kind: absent, cue: ban}", serves: "[C-20]")
    let standard = SampleRulebook.rule("C-20", check: "{kind: absent, cue: ban}", level: "warning")
    let unrelated = SampleRulebook.rule("MON-002", check: "{kind: absent, cue: ban}", level: "note")
    #expect(check([law, standard]).findings.map(\.rule.id) == ["MON-001", "MON-001"])
    #expect(check([law, unrelated]).findings.count == 4)
  }

  @Test func aBlankIsReportedOnce() {
    let total = SampleRulebook.rule("PRC-001", check: "{kind: present, fact: total}")
    let blank = SampleRulebook.rule("FRM-006", check: "{kind: absent, fact: blank}")
    let findings = check([total, blank], "技术服务合同\n第一条 价款\n总价：____元。").findings
    #expect(findings.map(\.rule.id) == ["PRC-001"])
    #expect(check([total, blank], "技术服务合同\n总价：____元。") { $0.profile = "blank" }.findings.isEmpty)
  }

  @Test func theSameInputsGiveTheSameFindings() {
    let marks = { check([ban, standard]).findings.map { "\($0.rule.id) \($0.fingerprint) \($0.place.start)" } }
    #expect(marks() == marks())
  }

  @Test func anEmptyDocumentIsNoCrash() {
    let result = check([ban, standard], "")
    #expect(result.findings.map(\.place.paragraph) == [1])
  }
}
