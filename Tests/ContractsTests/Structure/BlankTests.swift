import Office
import Testing

@testable import Contracts

struct BlankTests {
  private func blanks(_ line: String) -> [String] {
    StructureSample("第一条 内容\n第二条 约定\n" + line).originals("blank")
  }

  @Test(arguments: [
    "总额为____元。", "乙方应在＿＿＿日内完成。", "交付地点为【　　】。", "验收方式为（   ）。", "研发经费××元。", "由XX公司承担。", "由某某公司承担。", "总额为${price}元。",
    "名称：<<项目名称>>", "名称：{{name}}", "验收标准待定。", "期限：待补充", "价款：TBD", "自   年   月   日起生效。", "于2026年   月   日交付。", "1．服务目标：\n。",
    "1．服务地点：     ；", "（1）     ；", "□一次支付 □分期支付", "乙方应在      日内答复。", "按第      条执行。",
    "自____年__月__日至____年__月__日", "The fee is [insert amount].", "由“XX公司”承担。",
  ])
  func unfilled(_ line: String) { #expect(blanks(line).count == 1) }

  @Test(arguments: [
    "总额为100元。", "☑一次支付 □分期支付", "□一次支付 √分期支付", "卡号6222XXXX1234。", "型号XX-12。", "调用main()函数。", "应写明年月日。", "甲    方负责。",
    "技术服务的目标：提高效率。", "1．服务目标：无", "1．服务目标：/", "期限为__30__日。", "3×5毫米的样品。", "待定位系统上线后交付。", "合  同  总  额  已付清。",
    "每   月支付一次。", "“XX通道”指备用通道。",
  ])
  func filled(_ line: String) { #expect(blanks(line) == []) }

  static let placesCases: [(String, String)] = [
    ("乙方应在      日内答复。", "在      日"), ("总额为____元。", "____"), ("1．服务地点：     ；", "服务地点"), ("1．服务目标：\n。", "服务目标"),
  ]

  @Test(arguments: placesCases)
  func places(_ line: String, _ words: String) { #expect(blanks(line) == [words]) }

  @Test func fieldsOfCoverAndParties() {
    let text = "技术服务合同\n项目名称：\n甲方：\n地址：\n电话：     传真：\n乙方：青禾有限公司\n双方经协商，订立本合同。\n第一条 内容"
    #expect(StructureSample(text).originals("blank") == ["项目名称", "甲方", "地址", "电话", "传真"])
  }

  @Test func valueOnTheNextLineFillsAField() {
    let text = "技术服务合同\n项目名称：\n泵站振动监测系统研制\n甲方：甲公司\n双方经协商，订立本合同。\n第一条 内容"
    #expect(StructureSample(text).originals("blank").isEmpty)
  }

  @Test func signingPagesWait() {
    let text = "第一条 内容\n甲方（盖章）：____________\n法定代表人（签字）：____\n日期：   年   月   日\n地址：____\n乙方（盖章）："
    #expect(StructureSample(text).originals("blank") == ["____"])
  }

  @Test func underlinedSpaces() {
    var document = WordDocument(plainText: "第一条 内容\n费用共计      ，由甲方支付。\n共计  十万元  ，由甲方支付。")
    document.stories[0].runs = []
    for (index, cut) in [(1, 4), (2, 2)] {
      let text = document.stories[0].paragraphs[index].text
      let start = text.lowerBound + cut * 3
      let length = index == 1 ? 6 : 2 + 9 + 2
      let first = document.stories[0].runs.count
      document.stories[0].runs.append(Run(text: text.lowerBound..<start))
      document.stories[0].runs.append(Run(text: start..<start + length, traits: .underlined))
      document.stories[0].runs.append(Run(text: start + length..<text.upperBound))
      document.stories[0].paragraphs[index].runs = first..<first + 3
    }
    #expect(StructureSample(document).originals("blank") == ["计      ,".replacing(",", with: "，")])
  }

  @Test func contentControlsThatShowTheirPrompt() {
    var document = WordDocument(plainText: "第一条 内容\n名称：单击此处输入文字。")
    let text = document.stories[0].paragraphs[1].text
    document.stories[0].controls = [
      ContentControl(kind: .plainText, showsPlaceholder: true, text: text.lowerBound + 9..<text.upperBound - 3)
    ]
    #expect(StructureSample(document).originals("blank") == ["单击此处输入文字"])
  }

  static let promptsCases: [(String, Int)] = [
    ("由甲方（一次、分期或提成）支付。", 1), ("由甲方分期（一次、分期或提成）支付。", 0), ("成果归（甲、乙、双）方所有。", 1), ("成果归双（甲、乙、双）方所有。", 0),
    ("（注：可约定其他方式。）", 1), ("【请填写验收标准】", 1), ("甲方（委托方）支付费用。", 0), ("（含税、运费和保险）", 0),
  ]

  @Test(arguments: promptsCases)
  func prompts(_ line: String, _ count: Int) {
    #expect(StructureSample("第一条 内容\n第二条 约定\n" + line).texts("prompt").count == count)
  }

  static let optionsCases: [(String, FactValue, FactValue)] = [
    ("按以下第____种方式处理：\n1. 仲裁；\n2. 诉讼。", FactValue.blank, FactValue.number(2)),
    ("按以下第（2）种方式处理：\n1. 仲裁；\n2. 诉讼。", .number(2), .number(2)),
    ("采用下列第三种方式：\n（一）现金；\n（二）汇款；\n（三）汇票。", .number(3), .number(3)),
    ("选择第①种方式：①一次总付②分期支付", .number(1), .number(2)), ("按以下第【  】种方式解决：\n（1）仲裁\n（2）诉讼", .blank, .number(2)),
  ]

  @Test(arguments: optionsCases)
  func options(_ text: String, _ chosen: FactValue, _ range: FactValue) {
    let sample = StructureSample("第一条 内容\n第二条 争议\n" + text)
    #expect(sample.values("option") == [chosen])
    #expect(sample.values("option.range") == [range])
  }

  @Test(arguments: ["出现第三种情形时终止。", "每一种方式均可。"])
  func noOptions(_ line: String) {
    #expect(StructureSample("第一条 内容\n" + line).values("option").isEmpty)
  }
}
