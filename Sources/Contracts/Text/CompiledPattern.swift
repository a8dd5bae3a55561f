import CPCRE2

/// A compiled pattern is immutable, and PCRE2 allows any number of threads to match with it at once.
final class CompiledPattern: @unchecked Sendable {
  let code: OpaquePointer
  let groups: Int
  /// Whether matching runs as machine code.
  let isTranslated: Bool

  /// `nearby`: matches begin within a few characters, so nothing is gained by looking first whether the text may match;
  /// PCRE2 would do so up to the end of the text each time.
  init(_ source: String, nearby: Bool, translating: Bool = false) throws(PatternError) {
    var error: Int32 = 0
    var offset = 0
    let common = UInt32(PCRE2_UTF) | UInt32(PCRE2_MULTILINE) | UInt32(PCRE2_NO_UTF_CHECK)
    let options = common | (nearby ? UInt32(PCRE2_USE_OFFSET_LIMIT) | UInt32(PCRE2_NO_START_OPTIMIZE) : 0)
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
    var count: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    groups = Int(count)
    // A machine without a translator simply goes on reading the plain code.
    if translating { _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) }
    isTranslated = translating
  }

  deinit { pcre2_code_free_8(code) }
}
