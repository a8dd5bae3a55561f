/// The skeleton of a rule file, for `rules new`.
public enum RuleScaffold {
  public static func text(id: String) -> String {
    """
    id: \(id)
    serves: []
    title: {zh: （要求是什么）, en: (what is required)}
    level: warning                  # error | warning | note
    confidence: textual             # proved | textual | heuristic
    status: preview                 # preview | stable | retired
    cite:
      - {source: civil-code, article: "470", provenance: LAW}
    says:
      zh: （用自己的话写出要求，不抄原文。）
      en: (The requirement in your own words, never a quotation.)
    applies: {to: [technology-contract]}
    check: {kind: present, topic: acceptance}
    message:
      zh: （哪里不对，用 {label} 等占位。）
      en: (What is wrong; holes such as {label} are filled.)
    remedy:
      zh: （最小的改法。）
      en: (The smallest change that mends it.)
    examples:                       # two pass, two fail, one near miss; mark what is pointed at with ⟦ ⟧
      - {name: 正好, expect: pass, text: ""}
      - {name: 也可以, expect: pass, text: ""}
      - {name: 缺少, expect: fail, text: "⟦⟧"}
      - {name: 写错, expect: fail, text: "⟦⟧"}
      - {name: 像而不是, expect: notApplicable, text: ""}

    """
  }
}
