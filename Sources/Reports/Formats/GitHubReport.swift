import Checking
import Office

/// Annotations of GitHub Actions. GitHub shows ten of each level a step; the Markdown report holds all of them.
public struct GitHubReport: Report {
  private let wording: Wording

  public init(_ settings: ReportSettings) { wording = Wording(settings) }

  public func entry(for document: CheckedDocument) -> String {
    var text = ""
    if let error = document.error {
      text += annotation(
        "error", file: document.path, title: error.code.rawValue, message: error.message(in: wording.language))
    }
    for finding in document.findings {
      let message = [
        "\(wording.place(finding.place)):\(finding.place.start) \(finding.message(in: wording.language))",
        wording.say("改法：", "remedy: ") + finding.remedy(in: wording.language),
      ]
      text += annotation(
        command(for: finding.level), file: document.path,
        title: "\(finding.rule.id) \(finding.rule.title.text(in: wording.language))",
        message: message.joined(separator: "\n"))
    }
    return text
  }

  private func command(for level: Level) -> String { level == .note ? "notice" : level.rawValue }

  private func annotation(_ command: String, file: String, title: String, message: String) -> String {
    "::\(command) file=\(property(file)),title=\(property(title))::\(data(message))\n"
  }

  /// `%`, line ends: what would end or change the command.
  private func data(_ text: String) -> String { escape(text, also: [:]) }

  /// In properties `:` and `,` separate as well.
  private func property(_ text: String) -> String { escape(text, also: [":": "%3A", ",": "%2C"]) }

  private func escape(_ text: String, also more: [Unicode.Scalar: String]) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default:
        if let other = more[scalar] { escaped += other } else { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}
