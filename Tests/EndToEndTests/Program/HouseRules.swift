/// A rulebook of two rules, so that what is reported about a document is known to the last word.
enum HouseRules {
  /// Writes it as `Rules` in a folder.
  static func write(to folder: ScratchFolder) throws {
    try folder.write(source, to: "Rules/house/source.yaml")
    try folder.write(error, to: "Rules/house/HSE-001.yaml")
    try folder.write(note, to: "Rules/house/HSE-002.yaml")
    try folder.write(cues, to: "Rules/lexicon/cues/house.yaml")
    try folder.write(kind, to: "Rules/kinds/service.yaml")
    try folder.write(profile, to: "Rules/profiles/filing.yaml")
  }

  static let source = """
    title: {zh: 内部合同规范, en: House rules}
    provenance: FORM

    """

  static let error = """
    id: HSE-001
    title: {zh: 不禁止改进, en: Improvement is not forbidden}
    level: error
    confidence: textual
    status: stable
    cite:
      - {source: house, article: "1", provenance: FORM}
    says: {zh: 合同不得禁止一方改进技术。, en: A contract must not forbid a party to improve the technology.}
    applies: {to: [technology-contract]}
    check: {kind: absent, cue: ban}
    message: {zh: "合同禁止改进：{found}。", en: "Improvement is forbidden: {found}."}
    remedy: {zh: 删去这一限制。, en: Delete the restriction.}
    examples:
      - {name: 允许, expect: pass, text: 第一条 乙方可以改进。}
      - {name: 未提, expect: pass, text: 第一条 价款100元。}
      - {name: 禁止, expect: fail, text: 第一条 乙方⟦不得改进⟧。}
      - {name: 禁止双方, expect: fail, text: 第二条 双方⟦不得改进⟧技术。}
      - {name: 近似, expect: pass, text: 第一条 乙方不得泄密。}

    """

  static let note = """
    id: HSE-002
    title: {zh: 用语明确, en: The wording is clear}
    level: note
    confidence: textual
    status: stable
    cite:
      - {source: house, article: "2", provenance: FORM}
    says: {zh: 合同用语应当明确。, en: A contract should be clear.}
    applies: {to: [technology-contract]}
    check: {kind: absent, cue: vague}
    message: {zh: "用语含糊：{found}。", en: "Vague: {found}."}
    remedy: {zh: 写明确定的内容。, en: Say what is meant.}
    examples:
      - {name: 明确, expect: pass, text: 第一条 十日内交付。}
      - {name: 另一处, expect: pass, text: 第一条 三日内付款。}
      - {name: 含糊, expect: fail, text: 第一条 ⟦尽快⟧交付。}
      - {name: 又含糊, expect: fail, text: 第二条 ⟦尽快⟧付款。}
      - {name: 近似, expect: pass, text: 第一条 快件交付。}

    """

  static let cues = """
    ban:
      any: ['不得改进']
    vague:
      any: ['尽快']

    """

  static let kind = """
    id: technology-service-contract
    short: service
    title: {zh: 技术服务合同, en: technology service contract}
    groups: [contract, technology-contract]
    profile: filing
    titles: ['技术服务合同']
    signals:
      - {pattern: '技术服务', weight: 3, most: 3}

    """

  static let profile = """
    filing:
      title: {zh: 认定登记, en: registration filing}
      kinds: [technology-contract]
      levels: {}
      ignore: []

    """

  /// Nothing to report.
  static let clean = WordXML.document("技术服务合同", "第一条 服务内容", "乙方为甲方提供技术服务。")
  /// One error, in the third paragraph.
  static let banned = WordXML.document("技术服务合同", "第一条 服务内容", "乙方不得改进甲方的技术。")
  /// The same in OpenDocument and in Word 2003 XML.
  static let bannedInOpenDocument = """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text">
    <office:body><office:text><text:p>技术服务合同</text:p><text:h text:outline-level="1">第一条 服务内容</text:h>
    <text:p>乙方不得改进甲方的技术。</text:p></office:text></office:body></office:document>

    """
  static let bannedInWord2003 = """
    <?xml version="1.0"?>
    <?mso-application progid="Word.Document"?>
    <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>
    <w:p><w:r><w:t>技术服务合同</w:t></w:r></w:p><w:p><w:r><w:t>第一条 服务内容</w:t></w:r></w:p>
    <w:p><w:r><w:t>乙方不得改进甲方的技术。</w:t></w:r></w:p></w:body></w:wordDocument>

    """
  /// One note, in the third paragraph.
  static let vague = WordXML.document("技术服务合同", "第一条 服务内容", "乙方尽快交付技术服务成果。")
}
