import Testing

@testable import Contracts

struct DataTreeTests {
  static let yaml = """
    a: {b: [1, two, ~], c: ''}
    长: |
      第一行
      第二行
    empty: []
    """

  @Test func encodesAndDecodes() throws {
    let tree = try DataTree(yaml: Self.yaml)
    let bytes = tree.encoded()
    #expect(DataTree(decoding: bytes) == tree)
    #expect(DataTree(decoding: bytes)?.encoded() == bytes)
  }

  @Test func refusesEveryShortenedEncoding() throws {
    let bytes = try DataTree(yaml: Self.yaml).encoded()
    for length in 0..<bytes.count { #expect(DataTree(decoding: Array(bytes.prefix(length))) == nil) }
    #expect(DataTree(decoding: bytes + [0]) == nil)
  }

  @Test func damagedBytesNeverTrap() throws {
    let bytes = try DataTree(yaml: Self.yaml).encoded()
    for index in bytes.indices {
      for value: UInt8 in [0x00, 0x02, 0x7F, 0x80, 0xFF] {
        var damaged = bytes
        damaged[index] = value
        _ = DataTree(decoding: damaged)
      }
    }
  }

  @Test func refusesOtherVersions() throws {
    var bytes = try DataTree(yaml: "a: 1").encoded()
    bytes[4] += 1
    #expect(DataTree(decoding: bytes) == nil)
  }

  @Test func refusesBottomlessNesting() {
    let bytes = Array("PLDT".utf8) + [1] + Array(repeating: [UInt8(2), 1, 1] as [UInt8], count: 10_000).flatMap { $0 }
    #expect(DataTree(decoding: bytes + [0, 1]) == nil)
  }
}
