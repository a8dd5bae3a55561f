import Checking
import Contracts
import Foundation
import Office
import Reports

/// The options of one call of `check`, settled: command line before settings file before default.
struct CheckSettings {
  let language: Language
  let deliveries: Deliveries
  let jobs: Int
  /// Rulebook folders named; empty for the usual place.
  let rules: [String]
  let baseline: Baseline?
  let writeBaseline: String?
  /// For reports that tell failures from remarks.
  let failOn: Level?
  private let options: CheckingOptions
  private var search: ConfigurationSearch
  private let callFile: Configuration?

  /// `first` is the first document named: its settings file speaks for the whole call.
  init(
    _ options: CheckingOptions, baseline namedBaseline: String? = nil, writeBaseline: String? = nil, first: String,
    arguments: [String]
  ) throws(CallProblem) {
    self.options = options
    let fixed = try options.config.map { file throws(CallProblem) in try Configuration(reading: file) }
    search = ConfigurationSearch(fixed: fixed)
    let file = try search.configuration(for: first)
    callFile = file
    language = try Self.language(options.language, file)
    jobs = try Self.jobs(options.jobs, file)
    let fileRules = file?.values["rules"]?.compactMap { file?.path($0) } ?? []
    rules = options.rules.isEmpty ? fileRules : options.rules
    self.writeBaseline = writeBaseline
    baseline = try (namedBaseline ?? file?["baseline"].flatMap { file?.path($0) }).map {
      file throws(CallProblem) in try Baseline(reading: file)
    }
    let steps = Deliveries.Step.steps(in: arguments)
    deliveries = try steps.isEmpty ? Self.deliveries(file) : Deliveries(steps)
    failOn = try Self.failOn(options.failOn, file)
    // A mistake in what is said of documents is told before the rulebook is even looked for.
    _ = try documentSettings(file)
  }

  /// Every document with the settings that count for it, all validated before the first one is checked.
  mutating func inputs(
    for sources: [DocumentSource], with checker: Checker
  ) throws(CallProblem) -> [(source: DocumentSource, settings: DocumentSettings)] {
    var inputs: [(source: DocumentSource, settings: DocumentSettings)] = []
    inputs.reserveCapacity(sources.count)
    // Neighbours mostly share their settings; what was validated once is not validated again.
    var last: (file: Configuration?, settings: DocumentSettings)?
    for source in sources {
      let file = try search.configuration(for: source.path)
      if let last, last.file == file {
        inputs.append((source, last.settings))
        continue
      }
      try refuseCallKeys(in: file)
      let settings = try documentSettings(file)
      try checker.validate(settings)
      last = (file, settings)
      inputs.append((source, settings))
    }
    return inputs
  }

  private func documentSettings(_ file: Configuration?) throws(CallProblem) -> DocumentSettings {
    var settings = DocumentSettings()
    settings.profile = options.profile ?? file?["profile"]?.text
    settings.kind = options.kind ?? file?["kind"]?.text
    if let text = options.asOf {
      settings.asOf = try DocumentSettings.date(text)
    } else if let file, let value = file["as-of"] {
      settings.asOf = try at(value, in: file) { text throws(CallProblem) in try DocumentSettings.date(text) }
    }
    let select = options.select.isEmpty ? file?.values["select"]?.map(\.text) ?? [] : options.select
    let ignore = options.ignore.isEmpty ? file?.values["ignore"]?.map(\.text) ?? [] : options.ignore
    settings.select = DocumentSettings.ids(select)
    settings.ignore = DocumentSettings.ids(ignore)
    settings.failOn = try Self.failOn(options.failOn, file)
    return settings
  }

  /// A file further down may not change what the whole call has settled; silence would be misleading.
  private func refuseCallKeys(in file: Configuration?) throws(CallProblem) {
    guard let file, file.file != callFile?.file else { return }
    for key in Configuration.callKeys.sorted() {
      guard let value = file[key] else { continue }
      throw file.problem(
        value,
        CallProblem(
          zh: "“\(key)”对整次核对起作用，这里不能另定；请写在命令行里或最上层的配置文件里。",
          en: "“\(key)” counts for the whole call and cannot differ here; give it on the command line or further up."))
    }
  }

  private static func failOn(_ option: String?, _ file: Configuration?) throws(CallProblem) -> Level? {
    if let option { return try DocumentSettings.level(option) }
    guard let file, let value = file["fail-on"] else { return .error }
    return try at(value, in: file) { text throws(CallProblem) in try DocumentSettings.level(text) }
  }

  private static func language(_ option: String?, _ file: Configuration?) throws(CallProblem) -> Language {
    if let option { return try LanguageOption.language(named: option) }
    guard let file, let value = file["language"] else { return Speech.language }
    return try at(value, in: file) { text throws(CallProblem) in try LanguageOption.language(named: text) }
  }

  private static func jobs(_ option: Int?, _ file: Configuration?) throws(CallProblem) -> Int {
    let problem = CallProblem(
      zh: "--jobs 应为 1 以上的整数。", en: "--jobs takes a whole number from 1 upwards.")
    if let option {
      guard option >= 1 else { throw problem }
      return option
    }
    guard let file, let value = file["jobs"] else { return ProcessInfo.processInfo.activeProcessorCount }
    guard let number = Int(value.text), number >= 1 else { throw file.problem(value, problem) }
    return number
  }

  private static func deliveries(_ file: Configuration?) throws(CallProblem) -> Deliveries {
    let formats = file?.values["format"] ?? []
    let outputs = file?.values["output"] ?? []
    var steps: [Deliveries.Step] = []
    for index in 0..<max(formats.count, outputs.count) {
      if index < formats.count { steps.append(.format(formats[index].text)) }
      if index < outputs.count, let file { steps.append(.output(file.path(outputs[index]))) }
    }
    return try Deliveries(steps)
  }

  private func at<Value>(
    _ value: Configuration.Value, in file: Configuration, _ read: (String) throws(CallProblem) -> Value
  ) throws(CallProblem) -> Value {
    try Self.at(value, in: file, read)
  }

  private static func at<Value>(
    _ value: Configuration.Value, in file: Configuration, _ read: (String) throws(CallProblem) -> Value
  ) throws(CallProblem) -> Value {
    do { return try read(value.text) } catch { throw file.problem(value, error) }
  }
}
