import CPCRE2
import Synchronization

/// A compiled pattern is immutable, and PCRE2 allows any number of threads to match with it at once.
final class CompiledPattern: @unchecked Sendable {
  let code: OpaquePointer
  let limits: OpaquePointer?
  let groups: Int
  /// Whether matching runs as machine code.
  let isTranslated: Bool

  init(_ source: String, translating: Bool = false) throws(PatternError) {
    var error: Int32 = 0
    var offset = 0
    let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_MULTILINE) | UInt32(PCRE2_NO_UTF_CHECK)
    let utf8 = Array(source.utf8)
    let code = utf8.withUnsafeBufferPointer {
      pcre2_compile_8($0.baseAddress, $0.count, options, &error, &offset, nil)
    }
    guard let code else {
      var buffer = [UInt8](repeating: 0, count: 256)
      let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
      throw .syntax(String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self), offset: offset)
    }
    self.code = code
    limits = pcre2_match_context_create_8(nil)
    // Far above what an honest pattern needs on a long paragraph, far below a second.
    pcre2_set_match_limit_8(limits, 2_000_000)
    pcre2_set_depth_limit_8(limits, 20_000)
    var count: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    groups = Int(count)
    // A machine without a translator simply goes on reading the plain code.
    if translating { _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) }
    isTranslated = translating
  }

  deinit {
    pcre2_match_context_free_8(limits)
    pcre2_code_free_8(code)
  }
}

/// Room in which PCRE2 notes a match and works on the way to it.
///
/// Getting it anew costs more than most matching does, so it is kept; there are never more rooms than matchings going
/// on at once.
final class MatchRoom: @unchecked Sendable {
  let data: OpaquePointer
  /// Whether it fits all patterns but those with very many groups.
  private let isCommon: Bool

  private static let commonGroups = 31
  private static let spare = Mutex<[MatchRoom]>([])

  private init?(groups: Int, isCommon: Bool) {
    guard let data = pcre2_match_data_create_8(UInt32(groups + 1), nil) else { return nil }
    self.data = data
    self.isCommon = isCommon
  }

  deinit { pcre2_match_data_free_8(data) }

  static func take(for pattern: CompiledPattern) -> MatchRoom? {
    guard pattern.groups <= commonGroups else { return MatchRoom(groups: pattern.groups, isCommon: false) }
    return spare.withLock { $0.popLast() } ?? MatchRoom(groups: commonGroups, isCommon: true)
  }

  func giveBack() {
    if isCommon { Self.spare.withLock { $0.append(self) } }
  }
}
