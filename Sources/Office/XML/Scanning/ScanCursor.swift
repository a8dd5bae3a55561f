/// Where a scanner stands. What changes with every tag lies behind pointers, because elements look at it through a class.
final class ScanCursor: XMLCursor {
  struct Place {
    var offset = 0
    var startOfTag = 0
    var preservesSpace = false
  }

  static let mostAttributes = 48

  let place: UnsafeMutablePointer<Place>
  let namespaces: UnsafeMutablePointer<ScannedNamespaces>
  let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>

  override init(names: NameTable) {
    place = .allocate(capacity: 1)
    place.initialize(to: Place())
    namespaces = .allocate(capacity: 1)
    namespaces.initialize(to: ScannedNamespaces(names: names))
    attributes = .allocate(capacity: ScanCursor.mostAttributes * 5)
    super.init(names: names)
  }

  deinit {
    place.deallocate()
    namespaces.deinitialize(count: 1)
    namespaces.deallocate()
    attributes.deallocate()
  }

  override func offset() -> Int { place.pointee.offset }
  override func startOfTag() -> Int { place.pointee.startOfTag }
  override func preservesSpace() -> Bool { place.pointee.preservesSpace }

  override func canonicalPrefix(for declared: String) -> String? {
    namespaces.pointee.canonicalPrefix(for: declared)
  }
}
