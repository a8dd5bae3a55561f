import Contracts
import Reports

/// Which report goes where, as `--format` and `--output` say in the order they stand.
struct Deliveries: Sendable, Equatable {
  struct Delivery: Sendable, Equatable {
    var format: ReportFormat
    /// `-` is standard output.
    var output: String
  }

  var all: [Delivery]

  /// An output belongs to the format in front of it, or to the next one when there is none.
  ///
  /// `steps` are the two options in the order of the command line. The argument parser gathers each option by itself
  /// and loses that order, so it is read from the arguments again.
  init(_ steps: [Step]) throws(CallProblem) {
    var pairs: [(format: String?, output: String?)] = []
    for step in steps {
      switch step {
      case .format(let format):
        if let last = pairs.last, last.format == nil {
          pairs[pairs.count - 1].format = format
        } else {
          pairs.append((format, nil))
        }
      case .output(let output):
        if let last = pairs.last, last.output == nil {
          pairs[pairs.count - 1].output = output
        } else {
          pairs.append((nil, output))
        }
      }
    }
    if pairs.isEmpty { pairs.append((nil, nil)) }
    all = []
    for pair in pairs {
      all.append(Delivery(format: try Self.format(pair.format ?? "text"), output: pair.output ?? "-"))
    }
    let outputs = all.map(\.output)
    if let twice = outputs.first(where: { name in outputs.filter { $0 == name }.count > 1 }) {
      let zh = twice == "-" ? "标准输出" : twice
      let en = twice == "-" ? "standard output" : twice
      throw CallProblem(
        zh: "有多份报告都要写到\(zh)，请用 --output 为每个 --format 指定不同的文件。",
        en: "several reports would go to \(en); give each --format an --output of its own.")
    }
  }

  enum Step: Sendable, Equatable {
    case format(String)
    case output(String)

    /// The steps among raw arguments.
    static func steps(in arguments: [String]) -> [Step] {
      var steps: [Step] = []
      var rest = arguments[...]
      while let argument = rest.popFirst(), argument != "--" {
        if argument == "--format", let value = rest.popFirst() {
          steps.append(.format(value))
        } else if argument == "--output" || argument == "-o", let value = rest.popFirst() {
          steps.append(.output(value))
        } else if argument.hasPrefix("--format=") {
          steps.append(.format(String(argument.dropFirst(9))))
        } else if argument.hasPrefix("--output=") {
          steps.append(.output(String(argument.dropFirst(9))))
        }
      }
      return steps
    }
  }

  private static func format(_ name: String) throws(CallProblem) -> ReportFormat {
    if let format = ReportFormat(rawValue: name) { return format }
    let names = ReportFormat.allCases.map(\.rawValue)
    throw CallProblem(
      unknown: LocalizedText(zh: "格式", en: "format"), name, among: names,
      ask: LocalizedText(zh: "可用：\(names.joined(separator: "、"))。", en: "Known: \(names.joined(separator: ", "))."))
  }
}
