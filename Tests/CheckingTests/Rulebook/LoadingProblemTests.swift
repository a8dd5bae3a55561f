import Contracts
import Testing

@testable import Checking

/// Every mistake of a rule author is told with its file and line.
@Suite struct LoadingProblemTests {
  private func problems(_ rule: String, path: String = "law/ACC-001.yaml") -> [String] {
    SampleRulebook.read([path: rule]).problems.map(\.description)
  }

  private func expect(_ rule: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = problems(rule)
    #expect(found.contains { $0.contains(message) }, "\(found)", sourceLocation: sourceLocation)
  }

  @Test func aSoundRuleHasNone() {
    #expect(problems(SampleRulebook.rule(check: "{kind: present, topic: acceptance}")).isEmpty)
  }

  @Test func unknownNames() {
    expect(
      SampleRulebook.rule(check: "{kind: present, topic: acceptence}"),
      "law/ACC-001.yaml:9: unknown topic 'acceptence'; did you mean 'acceptance'?")
    expect(SampleRulebook.rule(check: "{kind: absent, cue: nothing}"), ":9: unknown cue 'nothing'")
    expect(SampleRulebook.rule(check: "{kind: absent, fact: total.x}"), "unknown fact 'total.x'")
    expect(SampleRulebook.rule(check: "{kind: absent, cue: ban, in: [nowhere]}"), "unknown topic or region 'nowhere'")
    expect(SampleRulebook.rule(check: "{kind: oneOf, fact: owner, list: x}"), "unknown list 'x'")
    expect(
      SampleRulebook.rule(check: "{kind: range, fact: share, atMost: limit}"), "unknown parameter or value 'limit'")
    expect(
      SampleRulebook.rule(check: "{kind: absent, cue: ban}", applies: "{to: [licence]}"), ":8: unknown kind 'licence'")
    expect(
      SampleRulebook.rule(check: "{kind: absent, cue: ban}", applies: "{when: ['topic:x', 'word:y']}"),
      "unknown topic 'x'")
    expect(SampleRulebook.rule(check: "{kind: absent, cue: ban}", applies: "{profiles: [x]}"), "unknown profile 'x'")
    expect(SampleRulebook.rule(check: "{kind: matches, fact: mail, form: mail}"), "'form' must be one of")
  }

  @Test func unknownFieldsAndKinds() {
    expect(SampleRulebook.rule(check: "{kind: absent, cue: ban, where: [price]}"), ":9: unknown field 'where'")
    expect(SampleRulebook.rule(check: "{kind: missing, cue: ban}"), "'kind' must be one of present, absent")
    expect(SampleRulebook.rule(check: "{kind: absent, cue: ban}", more: "note: x"), ":12: unknown field 'note'")
    expect(
      SampleRulebook.rule(check: "{kind: absent, cue: ban, topic: price}"), "exactly one of 'fact', 'topic' and 'cue'")
  }

  @Test func holesThatNobodyFills() {
    expect(
      SampleRulebook.rule(check: "{kind: absent, cue: ban}", message: "{zh: '{found}{limit}', en: x}"),
      "law/ACC-001.yaml:10: 'message' has a hole {limit} that this check does not fill; it fills {found}")
  }

  @Test func missingLanguages() {
    expect(SampleRulebook.rule(check: "{kind: absent, cue: ban}", message: "{zh: 问题}"), "field 'en' is missing")
  }

  @Test func reconstructedRequirementsAreNoErrors() {
    expect(
      SampleRulebook.rule(check: "{kind: absent, cue: ban}", provenance: "RECON"),
      ":4: a rule that rests on RECON alone is never an error")
    #expect(
      problems(SampleRulebook.rule(check: "{kind: absent, cue: ban}", level: "warning", provenance: "RECON")).isEmpty)
  }

  @Test func filesInTheWrongPlace() {
    let rule = SampleRulebook.rule(check: "{kind: absent, cue: ban}")
    #expect(problems(rule, path: "law/x/ACC-009.yaml").first?.contains("must stand in ACC-001.yaml") == true)
    #expect(problems(rule, path: "other/ACC-001.yaml").first?.contains("'other' has no source.yaml") == true)
    #expect(problems(rule, path: "ACC-001.yaml").first?.contains("belongs nowhere") == true)
    let twice = SampleRulebook.read(["law/ACC-001.yaml": rule, "law/b/ACC-001.yaml": rule]).problems
    #expect(twice.first?.description == "law/b/ACC-001.yaml:1: rule 'ACC-001' is defined already at law/ACC-001.yaml:1")
  }

  @Test func badPatternsAndYAML() {
    let cues = SampleRulebook.read(["lexicon/cues/b.yaml": "bad: {any: ['(']}"]).problems
    #expect(cues.first?.file == "lexicon/cues/b.yaml")
    #expect(cues.first?.line == 1)
    #expect(SampleRulebook.read(["law/ACC-001.yaml": "id: {"]).problems.first?.file == "law/ACC-001.yaml")
  }

  @Test func catalogueIds() {
    let rule = SampleRulebook.rule(check: "{kind: absent, cue: ban}")
    let log = ProblemLog()
    let files = SampleRulebook.parsed(["law/ACC-001.yaml": rule])
    _ = Rulebook(files: files, folders: [], hash: "", catalogue: ["PRC-001"], validating: true, log: log)
    #expect(log.problems.first?.description == "law/ACC-001.yaml:1: 'ACC-001' is not in the requirement catalogue")
  }

  @Test func tooFewExamplesAreAWarning() {
    let (book, problems) = SampleRulebook.read([
      "law/ACC-001.yaml": SampleRulebook.rule(check: "{kind: absent, cue: ban}")
    ])
    #expect(problems.isEmpty)
    #expect(book.warnings.count == 1)
  }
}
