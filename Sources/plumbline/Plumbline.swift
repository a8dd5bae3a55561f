import ArgumentParser
import Contracts
import Foundation

/// The program. What a command does stands in `Commands`, one file each.
@main
struct Plumbline: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "plumbline",
    abstract: Speech.say(
      "准绳：离线核对技术合同的 Word 文件。", "Plumbline: checks Chinese technology contracts in Word files, offline."),
    version: version,
    subcommands: [Check.self, Annotate.self, Read.self, Render.self, Templates.self, Rules.self])

  static func main() async {
    // A reader that goes away (`plumbline check … | head`) is no reason to die; writing notices and stops.
    signal(SIGPIPE, SIG_IGN)
    MemoryHabits.settle()
    do {
      var command = try parseAsRoot(Annotate.completed(Array(CommandLine.arguments.dropFirst())))
      if var asynchronous = command as? AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Foundation.exit(status(after: error).rawValue)
    }
  }

  /// Without arguments: the three things people do most.
  func run() async throws {
    print(
      Speech.say(
        """
        准绳（plumbline）离线核对技术合同的 Word 文件。最常用的三件事：

          plumbline check 合同.docx          核对一份合同，或整个文件夹：问题在哪里、怎么改、依据什么
          plumbline read 合同.docx           看看程序从文件里读到了什么
          plumbline rules show PRC-003       了解一条规则

        全部命令和选项：plumbline --help
        """,
        """
        Plumbline checks Chinese technology contracts in Word files, offline. What people do most:

          plumbline check contract.docx      check a contract or a folder: what is wrong, where, how to mend it
          plumbline read contract.docx       see what was read from the file
          plumbline rules show PRC-003       have a rule explained

        All commands and options: plumbline --help
        """))
  }

  /// Says what there is to say about an error and gives the status to exit with.
  private static func status(after error: any Error) -> ExitStatus {
    switch error {
    case let status as ExitStatus: return status
    case let problem as CallProblem:
      StandardError.write("plumbline: \(problem.text.text(in: Speech.language))\n")
      return .badCall
    default:
      if let problem = unknownCommand(CommandLine.arguments) { return status(after: problem) }
      guard exitCode(for: error) != .success else {
        StandardOutput.write(fullMessage(for: error) + "\n")
        return .clean
      }
      let message = CallWording.sentence(for: Self.message(for: error))
      StandardError.write("plumbline: \(message)\n")
      return .badCall
    }
  }
}

extension Plumbline {
  /// The first word, when it is no command: a misspelt one, or a document that somebody wants checked.
  static func unknownCommand(_ arguments: [String]) -> CallProblem? {
    guard arguments.count > 1, !arguments[1].hasPrefix("-") else { return nil }
    let word = arguments[1]
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if commands.contains(word) { return nil }
    if FileStatus(word) != nil {
      return CallProblem(
        zh: "要核对 \(word)，请写 plumbline check \(word)。", en: "to check \(word), write plumbline check \(word).")
    }
    let listed = commands.dropLast()
    return CallProblem(
      unknown: LocalizedText(zh: "命令", en: "command"), word, among: commands,
      ask: LocalizedText(
        zh: "可用：\(listed.joined(separator: "、"))。", en: "Known: \(listed.joined(separator: ", "))."))
  }
}

/// What the program says by its exit.
enum ExitStatus: Int32, Error {
  /// Every document was read and checked; nothing at or above `--fail-on`.
  case clean = 0
  /// Something at or above `--fail-on`; or a rule's example came out wrong.
  case findings = 1
  /// The call, the configuration or the rulebook is wrong; nothing was checked.
  case badCall = 2
  /// A document could not be read or checked to the end; the others were.
  case unreadable = 3
}
