import Office
import Testing

@testable import Contracts

struct RequiredWordsTests {
  private func words(_ expression: String) -> Set<String>? {
    RequiredWords(expression: expression).words.map { words in
      Set(words.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) })
    }
  }

  static let promisesCases: [(String, Set<String>)] = [
    ("验收标准", ["验收标准"]), ("验收(标准|方法)", ["验收标准", "验收方法"]), ("(合同)?总额", ["合同总额", "总额"]), ("[甲乙]方", ["甲方", "乙方"]),
    ("(不得|禁止)[^。]{0,30}改进", ["改进"]), ("违约金.*百分之", ["违约金"]), ("(?i)Fee", ["fee"]), ("^第(?=条)章$", ["第章"]),
    ("(?<name>费)用", ["费用"]), ("a{2,}bc", ["bc"]), ("\\(大写\\)", ["(大写)"]), ("x\\x{4e00}", ["x一"]), ("费+用", ["费"]),
    ("人民币[^。;\\n]{0,10}元", ["人民币"]),
    ("交付[^。\\n]{0,9}$", ["交付"]), ("\\d+(?=元整)", ["元整"]), ("\\d+(?!元整)日", ["日"]),
  ]

  @Test(arguments: promisesCases)
  func promises(_ expression: String, _ expected: Set<String>) { #expect(words(expression) == expected) }

  @Test(arguments: [".*", "(验收)?", "\\d+元?", "[^。]+", "a|", "(?x) a b", "\\Qa\\E", "(?(1)a|b)", "甲|\\d"])
  func promisesNothing(_ expression: String) { #expect(words(expression) == nil) }

  static let leadCases: [(String, Set<String>, Int)] = [
    ("验收标准", ["验收标准"], 0), ("(合同)?总额", ["合同总额", "总额"], 0), ("(不得|禁止)[^。]{0,30}改进", ["不得", "禁止"], 0),
    ("\\d{1,3}元整", ["元整"], 3), (".{0,8}(?:标|总)额", ["标额", "总额"], 8), ("^[^。]{2}(?=条)费用", ["费用"], 2),
    ("(?<!甲)方?支付", ["方支付", "支付"], 0), ("\\b[a-z]+|甲方", [], -1), ("[^。]*改进", [], -1), (".{0,40}改进", [], -1),
    ("(?:第.|.{3}附)件", ["第", "附"], 3), ("(?:ab){2,3}c", ["ab"], 0), ("\\d?(?:第|附)件+", ["第", "附"], 1),
  ]

  @Test(arguments: leadCases)
  func leads(_ expression: String, _ expected: Set<String>, _ reach: Int) {
    let lead = RequiredWords(expression: expression).lead
    let words = lead?.words.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) } ?? []
    #expect(Set(words) == expected)
    #expect((lead?.reach ?? -1) == reach)
  }

  /// Whatever is left out by the words must really not match.
  @Test(arguments: [
    "验收(标准|方法)", "(合同)?总额", "(?i)total FEE", "(不得|禁止)[^。]{0,30}改进", "[一二三]、", "第.{1,3}条", "A|B总", "费", "\\btotal\\b",
    "[^\\n]{2}(?=条)", "(?<=得)擅自", "合同(?!总额)|费用(?=\\n|$)",
    "(?:标|总){2}", ".{0,3}改进", "[^\\n]{1,2}费用", "(?:B|总).?费", "\\w{0,4}\\s?Fee", "^.{0,2}、", "[^。]{0,9}?[与和]", "不|得|擅|自",
    "(?<=总)额|标", "..(?:标准|总额)", "\\A.?验收", "(?i:f)ee|.{2}费", "总(?:费)?", "标总?$",
  ])
  func agreesWithPlainSearch(_ expression: String) throws {
    let pattern = Pattern(expression)
    let text = "验收标准与方法\n合同总额\nTotal Fee is due\n不得擅自改进。\n第十二条\n一、A\nB总费用\n标总\n"
    let source = ContractText(WordDocument(plainText: text))
    var plain: [Range<Int>] = []
    for line in source.lines { plain += try pattern.matches(in: source.text.bytes, range: line.text).map(\.range) }
    #expect(try source.matches(of: pattern).map(\.range) == plain)
  }

  /// After enough text a pattern becomes machine code; its answers stay the same.
  @Test func machineCodeAgreesWithTheInterpreter() throws {
    let pattern = Pattern("(甲|乙)方[^。;\n]{0,20}(支付|交付)")
    let line = "由甲方按期支付全部价款,乙方随后交付成果。"
    let text = Array(String(repeating: line, count: 400).utf8)
    let first = try pattern.matches(in: text, range: 0..<line.utf8.count)
    #expect(first.count == 1)
    for _ in 0..<3 { #expect(try pattern.matches(in: text, range: 0..<text.count).count == 400) }
    #expect(try pattern.matches(in: text, range: 0..<line.utf8.count).map(\.range) == first.map(\.range))
  }

  @Test func machineCodeIsBoundedToo() {
    let pattern = Pattern("(a+)+$")
    let text = Array((String(repeating: "a", count: 20_000) + "!").utf8)
    #expect(throws: PatternError.self) { try pattern.matches(in: text, range: 0..<text.count) }
  }

  @Test func searchesOnlyTheRange() throws {
    let source = ContractText(WordDocument(plainText: "总额一\n总额二\n总额三"))
    let range = source.lines[1].text
    #expect(try source.matches(of: Pattern("总额."), in: range).map { source.string($0.range) } == ["总额二"])
    let second = range.lowerBound + 3..<range.upperBound
    #expect(try source.firstMatch(of: Pattern("^额"), in: second) != nil)
  }

  @Test(arguments: ["[：:]", "[:：]", "总额：", "（大写）"])
  func fullWidthPunctuationInPatterns(_ expression: String) throws {
    let source = ContractText(WordDocument(plainText: "总额：（大写）"))
    #expect(try source.firstMatch(of: Pattern(expression), in: 0..<source.text.bytes.count) != nil)
  }
}
