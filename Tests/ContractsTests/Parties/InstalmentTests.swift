import Testing

@testable import Contracts

@Suite struct InstalmentTests {
  static let money: [(String, [String])] = [
    ("1.总额为50万元。\n2.分期支付，具体支付方式和时间如下：\n（1）合同生效后10日内支付20万元；\n（2）验收合格后支付30万元。", ["200000 CNY", "300000 CNY"]),
    ("首付款20万元于签约后支付，尾款30万元于验收后支付。", ["200000 CNY", "300000 CNY"]),
    ("甲方分两次向乙方支付：第一次于签约后支付200,000元，第二次于验收后支付300,000元。", ["200000 CNY", "300000 CNY"]),
    ("支付方式：签约后支付人民币贰拾万元整（¥200,000），验收后支付人民币叁拾万元整（¥300,000）。", ["200000 CNY", "300000 CNY"]),
    ("支付方式：合同签订后支付总额的40%，即20万元；验收后支付总额的60%，即30万元。", ["200000 CNY", "300000 CNY"]),
    ("支付方式：签约后支付20万元（占合同总额的40%）；验收后支付30万元（占合同总额的60%）。", ["200000 CNY", "300000 CNY"]),
    ("付款方式如下：\n第一期：签约后10日内，20万元；\n第二期：验收后10日内，30万元。", ["200000 CNY", "300000 CNY"]),
    (
      "付款计划如下：\n| 期次 | 付款条件 | 比例 | 金额（万元） |\n| 1 | 签约 | 40% | 20 |\n| 2 | 验收 | 60% | 30 |\n| 合计 | | 100% | 50 |",
      ["200000 CNY", "300000 CNY"]
    ),
    ("报酬分期支付：合同生效后10日内20万元；验收合格后10日内30万元。", ["200000 CNY", "300000 CNY"]),
    ("甲方分两次支付：设备到货后10日内支付20万元；验收合格后10日内支付30万元。", ["200000 CNY", "300000 CNY"]),
    (
      "甲方按下表付款：\n| 期次 | 付款条件 | 乙方（元） | 丙方（元） | 合计（元） |\n| 第一期 | 签约 | 120,000 | 80,000 | 200,000 |\n| 第二期 | 验收 | 200,000 | 100,000 | 300,000 |\n| 合计 | 两期之和 | 320,000 | 180,000 | 500,000 |",
      ["200000 CNY", "300000 CNY"]
    ),
    (
      "1.转让费总额为人民币50万元，包括技术秘密转让费45万元和技术指导费5万元；技术交易额为50万元。\n2.分期支付：\n（1）生效后10日内支付20万元（40%）；\n（2）考核合格后支付30万元（60%）。",
      ["200000 CNY", "300000 CNY"]
    ),
    ("支付方式如下。费用构成：\n| 项目 | 金额（元） |\n| 设备费 | 100,000 |\n| 人工费 | 400,000 |\n（1）签约后支付50万元。", ["500000 CNY"]),
    ("一次性支付：甲方应于签约后10日内一次性支付50万元。支付方式为转账。", ["500000 CNY"]),
  ]

  @Test("Instalments in money", arguments: money)
  func amounts(clause: String, expected: [String]) {
    let sample = Sample("甲方：蓝海公司\n乙方：青山研究所\n第一条 内容\n第二条 价款\n\(clause)\n第三条 其他")
    #expect(sample.cover("payment.instalment") == expected)
  }

  static let shares: [(String, [String])] = [
    ("支付方式：合同签订后支付总额的40%，即20万元；验收后支付总额的60%，即30万元。", ["40%", "60%"]),
    ("支付方式：签约后支付20万元（占合同总额的40%）；验收后支付30万元（占合同总额的60%）。", ["40%", "60%"]),
    ("分期：2026年9月1日前付70%；交货后付30%。\n甲方内部：东湖公司取得55%，西溪公司取得45%，由代收方分付。", ["70%", "30%"]),
    (
      "Payment terms: thirty percent (30%) is payable upon signing; seventy percent (70%) is payable upon acceptance.",
      ["30%", "70%"]
    ),
    ("支付方式：签约后支付30%，中期检查后支付40%，验收合格后支付30%。", ["30%", "40%", "30%"]),
    (
      "付款计划如下：\n| 期次 | 付款条件 | 比例 | 金额（万元） |\n| 1 | 签约 | 40% | 20 |\n| 2 | 验收 | 60% | 30 |\n| 合计 | | 100% | 50 |",
      ["40%", "60%"]
    ),
  ]

  @Test("Instalments in per cent", arguments: shares)
  func percentages(clause: String, expected: [String]) {
    let sample = Sample("甲方：蓝海公司\n乙方：青山研究所\n第一条 内容\n第二条 价款\n\(clause)\n第三条 其他")
    #expect(sample.cover("payment.share") == expected)
  }

  static let none = [
    "逾期付款的，每日按应付款的0.05%支付违约金，违约金不超过合同总额的20%。",
    "甲方应支付定金5万元。",
    "甲方按净销售额的3%支付提成。",
    "技术服务费总额为50万元。",
    "本合同总价款为人民币50万元，税率6%。",
    "任何一方的赔偿责任不超过100万元。",
    "乙方应退还已收款项50万元。",
  ]

  @Test("Other money is no instalment", arguments: none)
  func others(clause: String) {
    let sample = Sample("甲方：蓝海公司\n乙方：青山研究所\n第一条 内容\n第二条 支付方式\n\(clause)\n第三条 其他")
    #expect(sample.cover("payment.instalment").isEmpty)
    #expect(sample.cover("payment.share").isEmpty)
  }

  @Test func theRestWithoutAFigure() {
    let sample = Sample("第一条 支付方式\n（1）签约后支付20万元；\n（2）验收合格后支付余款。\n第二条 其他")
    #expect(sample.cover("payment.instalment") == ["200000 CNY"])
    #expect(sample.cover("payment.remainder") == ["余款"])
  }

  @Test func amountsOfOtherClausesAreLeftAlone() {
    let sample = Sample("第一条 支付方式\n（1）签约后支付20万元。\n第二条 交付\n（1）交付价值10万元的设备。\n（2）交付样机。")
    #expect(sample.cover("payment.instalment") == ["200000 CNY"])
  }
}

@Suite struct InstalmentSumTests {
  private func wrong(_ clause: String) -> [String] {
    Sample("甲方：蓝海公司\n乙方：青山研究所\n第一条 内容\n第二条 价款\n\(clause)\n第三条 其他").cover("payment.wrong-sum")
  }

  @Test func sumsThatTheirInstalmentsMakeUp() {
    #expect(wrong("入门费40万元分两次支付：签约后10日内支付15万元，交付后10日内支付25万元。").isEmpty)
    #expect(wrong("乙方投入中，100万元分两期支付给甲方：5月31日前支付60万元，次年1月31日前支付40万元；其余80万元由乙方自用。").isEmpty)
    // 余款 leaves nothing to reckon.
    #expect(wrong("入门费40万元分两次支付：签约后10日内支付15万元，交付后10日内支付余款。").isEmpty)
  }

  @Test func sumsThatTheyDoNot() {
    #expect(wrong("入门费40万元分两次支付：签约后10日内支付15万元，交付后10日内支付20万元。") == ["350000 CNY"])
  }
}
