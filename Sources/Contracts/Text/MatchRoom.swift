import CPCRE2
import Synchronization

/// Room in which PCRE2 notes a match and works on the way to it, with the bounds it keeps to.
///
/// Getting it anew costs more than most matching does, so it is kept; there are never more rooms than matchings going
/// on at once.
final class MatchRoom: @unchecked Sendable {
  let data: OpaquePointer
  private let limits: OpaquePointer
  /// Whether it fits all patterns but those with very many groups.
  private let isCommon: Bool

  private static let commonGroups = 31
  private static let spare = Mutex<[MatchRoom]>([])
  /// PCRE2's word for no limit: the largest size there is, which Swift sees as -1.
  private static let unlimited = -1

  private init?(groups: Int, isCommon: Bool) {
    guard let data = pcre2_match_data_create_8(UInt32(groups + 1), nil) else { return nil }
    guard let limits = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(data)
      return nil
    }
    self.data = data
    self.limits = limits
    self.isCommon = isCommon
    // Far above what an honest pattern needs on a long paragraph, far below a second.
    pcre2_set_match_limit_8(limits, 2_000_000)
    pcre2_set_depth_limit_8(limits, 20_000)
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(limits)
  }

  static func take(for pattern: CompiledPattern) -> MatchRoom? {
    guard pattern.groups <= commonGroups else { return MatchRoom(groups: pattern.groups, isCommon: false) }
    return spare.withLock { $0.popLast() } ?? MatchRoom(groups: commonGroups, isCommon: true)
  }

  func giveBack() {
    if isCommon { Self.spare.withLock { $0.append(self) } }
  }

  /// Matches may begin up to this offset of the subject, or anywhere.
  func limit(toStartsUpTo offset: Int?) {
    pcre2_set_offset_limit_8(limits, offset ?? Self.unlimited)
  }

  /// Number of groups found plus one, or an error code of PCRE2.
  func match(_ pattern: CompiledPattern, _ subject: UnsafePointer<UInt8>, _ length: Int, from offset: Int) -> Int32 {
    let options = UInt32(PCRE2_NO_UTF_CHECK)
    let count = pcre2_match_8(pattern.code, subject, length, offset, options, data, limits)
    guard count == PCRE2_ERROR_JIT_STACKLIMIT else { return count }
    return pcre2_match_8(pattern.code, subject, length, offset, options | UInt32(PCRE2_NO_JIT), data, limits)
  }
}
