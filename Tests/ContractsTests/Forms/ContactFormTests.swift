import Contracts
import Testing

@Suite("Forms of contact data and wording")
struct ContactFormTests {
  @Test(
    "Telephone numbers",
    arguments: [
      "13912345678", "139 1234 5678", "010-62780000", "(010)62780000", "0755-26780000-801", "0755-26780000转801",
      "400-800-1234", "4008001234",
      "+86 139 1234 5678", "+86-10-62780000", "+1 650 253 0000", "0086 13912345678", "010-62780000/13912345678",
      "021-62780000、021-62780001",
    ])
  func phone(text: String) {
    #expect(judge(.phone, text) == .good)
  }

  @Test(
    "Wrong telephone numbers",
    arguments: [
      "1391234567", "12912345678", "62780000", "13800138000", "12345678", "0000000", "见附件", "139123456789", "010-627",
    ])
  func wrongPhone(text: String) {
    #expect(judge(.phone, text).isBad)
  }

  @Test(
    "E-mail addresses",
    arguments: [
      ("a.b@example.com", true), ("zhang_san@tsinghua.edu.cn", true), ("ab.example.com", false), ("a@b", false),
      ("张三@example.com", false), ("xxx@xxx.com", false), ("a@example。com", false), ("a@@b.com", false),
    ])
  func email(text: String, isRight: Bool) {
    #expect(judge(.email, text).isBad == !isRight)
  }

  @Test("The dot of a Chinese keyboard is put right") func emailSuggestion() {
    #expect(judge(.email, "li@example。com").suggestion == "li@example.com")
    #expect(judge(.email, "li@example，com").suggestion == "li@example.com")
  }

  @Test(
    "Postcodes",
    arguments: [
      ("100084", true), ("518057", true), ("1000841", false), ("900001", false), ("10008", false), ("000000", false),
    ])
  func postcode(text: String, isRight: Bool) {
    #expect(judge(.postcode, text).isBad == !isRight)
  }

  @Test(
    "Bank accounts",
    arguments: [
      ("0200 0045 0900 0131 571", true), ("6222021234567890123", true), ("1234567", false), ("1111111111111111", false),
      ("12345678901234", false), ("工行0200", false),
    ])
  func account(text: String, isRight: Bool) {
    #expect(judge(.account, text).isBad == !isRight)
  }

  @Test(
    "Dates",
    arguments: [
      ("2026年3月1日", true), ("2012年9月31日", false), ("2023年2月29日", false), ("2024年2月29日", true), ("2026年", false),
      ("26年3月1日", false), ("三个月内", false),
    ])
  func date(text: String, isRight: Bool) {
    #expect(judge(.date, text).isBad == !isRight)
  }

  @Test("Two digits of a year are written out") func dateSuggestion() {
    #expect(judge(.date, "26年3月1日").suggestion == "2026年3月1日")
    #expect(judge(.date, "　年　月　日") == .empty)
  }

  @Test(
    "Amounts in words",
    arguments: [
      ("人民币伍拾万元整", nil), ("拾叁万元整", "壹拾叁万元整"), ("五十万元", "伍拾万元整"), ("壹佰零伍万元", "壹佰零伍万元整"),
      ("叁佰贰拾伍元零肆分整", "叁佰贰拾伍元零肆分"), ("伍抬万元整", "伍拾万元整"),
    ] as [(String, String?)])
  func upperCaseAmount(text: String, suggestion: String?) {
    let judgement = judge(.upperCaseAmount, text)
    #expect(judgement.isBad == (suggestion != nil))
    #expect(judgement.suggestion == suggestion)
  }

  @Test(
    "Institutions that can be told",
    arguments: [
      "北京仲裁委员会", "提交中国国际经济贸易仲裁委员会仲裁", "深圳国际仲裁院", "提交上海国际仲裁中心按其规则仲裁", "本溪仲裁委员会", "向和田仲裁委员会申请仲裁", "香港国际仲裁中心", "由贸仲委仲裁",
      "CIETAC", "China International Economic and Trade Arbitration Commission", "国际商会仲裁院", "双方同意提交广州仲裁委员会仲裁",
      "因本合同引起的争议，任何一方均可提交杭州仲裁委员会", "南京市仲裁委",
    ])
  func institution(text: String) {
    #expect(judge(.arbitrationInstitution, text) == .good)
  }

  @Test(
    "Institutions that cannot be told",
    arguments: [
      "当地仲裁委员会", "有关仲裁委员会", "提交双方所在地仲裁委员会仲裁", "相应的仲裁机构", "＿＿＿＿仲裁委员会", "提交　　　　仲裁委员会仲裁", "甲方所在地的仲裁委员会", "向仲裁委员会申请仲裁",
      "××仲裁委员会",
      "国际仲裁中心", "北京市劳动人事争议仲裁委员会", "合同签订地仲裁委员会", "local arbitration commission", "本市仲裁委员会", "____",
    ])
  func noInstitution(text: String) {
    #expect(judge(.arbitrationInstitution, text).isBad)
  }

  @Test(
    "Names that say what a project is",
    arguments: ["基于深度学习的工业缺陷检测系统开发", "智慧校园管理系统", "一种耐高温陶瓷涂层制备技术的转让", "Development of a defect detection system"])
  func name(text: String) {
    #expect(judge(.meaningfulName, text) == .good)
  }

  @Test("Names that say nothing", arguments: ["技术开发项目", "软件开发", "委托技术开发合同", "技术服务", "××项目", "某某系统研发", "XX技术开发"])
  func noName(text: String) {
    #expect(judge(.meaningfulName, text).isBad)
  }
}
