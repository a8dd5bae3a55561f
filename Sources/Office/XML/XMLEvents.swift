/// What a reader of one part wants to be told. Conforming types are values; they hold no pointer into the parser.
protocol XMLEvents {
  /// An element begins. `element` is valid only during the call.
  mutating func open(_ element: XMLElement) throws(ReadError)
  /// An element ended. Its attributes are gone; `element.end` is the offset behind its last character.
  mutating func close(_ element: XMLElement) throws(ReadError)
  /// Character data in UTF-8, valid only during the call. One text node may come in several pieces.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError)
}

extension XMLEvents {
  mutating func close(_ element: XMLElement) throws(ReadError) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {}
}
