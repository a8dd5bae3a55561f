/// A change of a part's bytes: what stands in a range gives way to other bytes, and everything around it stays.
struct Splice: Equatable {
  /// Offsets in the part as it was read; empty to insert.
  var range: Range<Int>
  var bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: [UInt8] = []) {
    self.range = range
    self.bytes = bytes
  }

  static func insertion(at offset: Int, _ text: String) -> Splice { Splice(offset..<offset, Array(text.utf8)) }

  /// The bytes with all splices done. Insertions at one place keep the order they are given in; nil when two splices
  /// want the same bytes, or one lies outside.
  static func apply(_ splices: [Splice], to bytes: [UInt8]) -> [UInt8]? {
    let sorted = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.isEmpty ? 0 : 1, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.isEmpty ? 0 : 1, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + splices.reduce(0) { $0 + $1.bytes.count })
    var position = 0
    for (_, splice) in sorted {
      guard splice.range.lowerBound >= position, splice.range.upperBound <= bytes.count else { return nil }
      result += bytes[position..<splice.range.lowerBound]
      result += splice.bytes
      position = splice.range.upperBound
    }
    return result + bytes[position...]
  }

  /// Ranges that may overlap, as splices that take all of them out.
  static func deletions(_ ranges: [Range<Int>]) -> [Splice] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged.map { Splice($0) }
  }
}
