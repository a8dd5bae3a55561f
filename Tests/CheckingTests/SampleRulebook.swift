import Contracts
import Office

@testable import Checking

/// A small rulebook of YAML texts, so that a test shows the words it depends on.
enum SampleRulebook {
  static let topics = """
    object: {title: {zh: 标的, en: object}, headings: ['服务内容|标的'], cues: ['xx1', 'xx2'], after: []}
    price: {title: {zh: 价款, en: price}, headings: ['价款|报酬'], cues: ['xx3', 'xx4'], after: [object]}
    payment: {title: {zh: 支付, en: payment}, headings: ['支付'], cues: ['xx5', 'xx6'], after: [price]}
    acceptance: {title: {zh: 验收, en: acceptance}, headings: ['验收'], cues: ['xx7', 'xx8'], after: [payment, price]}
    secrecy: {title: {zh: 保密, en: secrecy}, headings: ['保密'], cues: ['xx9', 'xx0'], after: [acceptance]}
    """

  static let cues = """
    ban: {any: ['不得[^。;]{0,20}改进'], except: ['不得限制']}
    standard: {any: ['验收标准']}
    method: {any: ['验收方法']}
    certificate: {any: ['验收(报告|证明)']}
    trigger: {any: ['之日起|验收合格后']}
    goods: {any: ['采购|供货']}
    technical: {any: ['技术方案']}
    period: {title: {zh: 期限, en: period}, any: ['期限']}
    persons: {title: {zh: 人员, en: persons}, any: ['人员']}
    right-of-copyright: {any: ['著作权', '(?i)copyright'], except: ['背景']}
    right-of-patent: {any: ['专利申请权|申请专利的权利']}
    endless: {any: ['(x+x+)+y']}
    row-one: {any: ['^甲类$']}
    row-two: {any: ['^乙类$']}
    row-total: {any: ['^合计$']}
    column-count: {any: ['^件数']}
    column-amount: {any: ['^金额']}
    column-average: {any: ['^均价']}
    column-now: {any: ['^本年']}
    column-before: {any: ['^上年']}
    column-growth: {any: ['^增长']}
    column-weight: {any: ['^权重']}
    """

  static let facts = """
    deposit: {title: {zh: 定金, en: deposit}, type: money, labels: ['定金'], all: true}
    total: {title: {zh: 总价, en: total}, type: money, labels: ['总价(款)?(为)?']}
    part: {title: {zh: 分项, en: part}, type: money, labels: ['分项'], all: true}
    share: {title: {zh: 比例, en: share}, type: percent, labels: ['比例'], all: true}
    begin: {title: {zh: 起始日, en: begin}, type: date, labels: ['起始日']}
    end: {title: {zh: 终止日, en: end}, type: date, labels: ['终止日'], all: true}
    length: {title: {zh: 期限, en: length}, type: period, labels: ['期限'], all: true}
    owner: {title: {zh: 权利人, en: owner}, type: text, labels: ['权利人'], all: true}
    number: {title: {zh: 份数, en: number}, type: number, labels: ['份数'], all: true}
    mail: {title: {zh: 邮箱, en: mail}, type: text, labels: ['邮箱'], all: true}
    """

  static let kinds = """
    id: technology-service-contract
    short: service
    title: {zh: 技术服务合同, en: technology service contract}
    groups: [contract, technology-contract]
    profile: filing
    titles: ['技术服务合同']
    variants:
      - {id: remote, titles: ['远程']}
    """

  static let otherKind = """
    id: sale-contract
    short: sale
    title: {zh: 买卖合同, en: sale}
    groups: [contract]
    titles: ['买卖合同']
    """

  static let parameters = """
    cap: {title: {zh: 上限, en: cap}, values: [{value: 20%, from: 2000-01-01}, {value: 30%, from: 2030-01-01}]}
    """

  static let profiles = """
    filing: {title: {zh: 登记, en: filing}, kinds: [technology-contract], levels: {ACC-002: note}, ignore: [SIG-0]}
    blank: {title: {zh: 模板, en: template}, blanks: allowed}
    """

  /// The vocabulary and all that rules need but rules.
  static let files: [String: String] = [
    "lexicon/topics/all.yaml": topics, "lexicon/cues/all.yaml": cues, "facts/all.yaml": facts,
    "kinds/service.yaml": kinds, "kinds/sale.yaml": otherKind, "lists/all.yaml": "colours: [红, 绿]",
    "parameters/all.yaml": parameters, "profiles/all.yaml": profiles,
    "law/source.yaml": "title: {zh: 法, en: law}",
  ]

  static func rule(
    _ id: String = "ACC-001", check: String, level: String = "error", applies: String = "{}", serves: String = "[]",
    message: String = "{zh: 问题, en: problem}", provenance: String = "LAW", more: String = ""
  ) -> String {
    """
    id: \(id)
    serves: \(serves)
    title: {zh: 题, en: title}
    level: \(level)
    confidence: textual
    cite: [{source: law, article: "1", provenance: \(provenance)}]
    says: {zh: 说, en: says}
    applies: \(applies)
    check: \(check)
    message: \(message)
    remedy: {zh: 改, en: mend}
    \(more)
    """
  }

  /// A rulebook of these files besides the usual ones, with everything that is wrong with it.
  static func read(_ extra: [String: String]) -> (rulebook: Rulebook, problems: [DataProblem]) {
    let log = ProblemLog()
    let book = Rulebook(files: parsed(extra, log), folders: [], hash: "", validating: true, log: log)
    return (book, log.problems.sorted())
  }

  /// These files and the usual ones, parsed.
  static func parsed(_ extra: [String: String], _ log: ProblemLog = ProblemLog()) -> [DataFile] {
    let all = files.merging(extra) { $1 }
    return all.keys.sorted().compactMap { path -> DataFile? in
      guard let text = all[path] else { return nil }
      do throws(DataProblem) {
        return DataFile(path: path, shownPath: path, tree: try DataTree(yaml: text))
      } catch {
        log.add(DataProblem(file: path, line: error.line, message: error.message))
        return nil
      }
    }
  }

  /// A rulebook whose rules are these, by id.
  static func book(_ rules: [String]) -> Rulebook {
    var extra: [String: String] = [:]
    for rule in rules {
      let id = rule.dropFirst("id: ".count).prefix { $0 != "\n" }
      extra["law/\(id).yaml"] = rule
    }
    let (book, problems) = read(extra)
    precondition(problems.isEmpty, problems.map(\.description).joined(separator: "\n"))
    return book
  }

  static let today = date("2026-06-01")

  static func date(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(iso: text) else { preconditionFailure("no date: \(text)") }
    return date
  }

  static func contract(_ text: String) -> Contract {
    Contract(reading: WordDocument(plainText: text), using: book([]).vocabulary)
  }
}

/// What one check says about a text: its outcome, the words it points at, and what it puts into the message.
struct Verdicts: Equatable, CustomStringConvertible {
  var outcome: Outcome
  var places: [String] = []

  var description: String { "\(outcome.rawValue) \(places)" }

  static let pass = Verdicts(outcome: .pass)
  static let notApplicable = Verdicts(outcome: .notApplicable)
  static func fail(_ places: String...) -> Verdicts { Verdicts(outcome: .fail, places: places) }
  static func undetermined(_ places: String...) -> Verdicts { Verdicts(outcome: .undetermined, places: places) }
}

/// Runs a check written as in a rule file.
func judge(_ check: String, _ text: String, asOf: String = "2026-06-01") -> Verdicts {
  let (judgement, contract) = judgement(check, text, asOf: asOf)
  return Verdicts(
    outcome: judgement.outcome,
    places: judgement.violations.map { contract.document.text(at: contract.source.span($0.at)) })
}

func judgement(_ check: String, _ text: String, asOf: String = "2026-06-01") -> (Judgement, Contract) {
  let book = SampleRulebook.book([SampleRulebook.rule(check: check)])
  let contract = Contract(reading: WordDocument(plainText: text), using: book.vocabulary)
  let kind = RecognisedKind(contract, override: "technology-contract", in: book.vocabulary.kinds)
  let examination = Examination(
    contract, vocabulary: book.vocabulary, parameters: book.parameters, asOf: SampleRulebook.date(asOf),
    kinds: kind.names)
  return (RuleRunner(examination, profile: .all).judge(book.rules[0]), contract)
}
