import Checking
import Contracts
import Foundation
import Office
import Reports

/// Puts annotated documents where they belong, says so, and knows the exit status.
struct AnnotationDelivery {
  private let targets: AnnotatedTargets
  private let language: Language
  private let removes: Bool
  private var failed = false
  private var unreadable = false

  init(_ targets: AnnotatedTargets, language: Language, removes: Bool) {
    self.targets = targets
    self.language = language
    self.removes = removes
  }

  var status: ExitStatus { unreadable ? .unreadable : failed ? .findings : .clean }

  mutating func deliver(_ result: Annotator.Result, failOn: Level?) {
    let checked = result.checked
    guard let file = result.file, let target = targets[checked.path] else {
      unreadable = true
      let error = checked.error ?? .noSuchFile
      StandardError.write("\(checked.path): error \(error.code.rawValue) \(error.message(in: language))\n")
      return
    }
    do {
      var output = try OutputFile(target, like: checked.path)
      _ = output.write(file)
      try output.finish()
    } catch {
      unreadable = true
      StandardError.write("\(checked.path): \(error.text.text(in: language))\n")
      return
    }
    if let failOn, checked.findings.contains(where: { $0.level >= failOn }) { failed = true }
    let arrow = targets.isInPlace ? "" : " → \(target)"
    say("\(checked.path)\(arrow): \(account(of: result))\n", besides: target)
  }

  /// One line a document; beside the document itself it would be in the way.
  private func say(_ line: String, besides target: String) {
    if target == "-" { StandardError.write(line) } else { StandardOutput.write(line) }
  }

  private func account(of result: Annotator.Result) -> String {
    guard removes else { return result.account }
    if language == .zh { return result.wasAnnotated ? "已去除准绳的批注和建议。" : "没有准绳的批注。" }
    return result.wasAnnotated ? "Plumbline's comments and suggestions are gone." : "no comments of Plumbline's."
  }
}
