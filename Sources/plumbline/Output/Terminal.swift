import Foundation

/// What is known about the terminal, if there is one.
enum Terminal {
  /// Whether text on standard output may be coloured.
  static func isColored(_ environment: [String: String]) -> Bool {
    isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}

/// How far the work is: on standard error, only on a terminal, only when there is more than a second of it.
struct Progress {
  private let total: Int
  private let isOn: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var done = 0
  private var isShown = false

  init(total: Int) {
    self.total = total
    isOn = total > 1 && isatty(STDERR_FILENO) == 1
    start = clock.now
    next = start.advanced(by: .seconds(1))
  }

  mutating func advance() {
    done += 1
    guard isOn, clock.now >= next else { return }
    next = clock.now.advanced(by: .milliseconds(100))
    StandardError.write("\r" + Speech.say("已核对 \(done)/\(total)", "checked \(done) of \(total)") + "\u{1B}[K")
    isShown = true
  }

  /// Makes room for other output.
  mutating func clear() {
    guard isShown else { return }
    StandardError.write("\r\u{1B}[K")
    isShown = false
  }
}
