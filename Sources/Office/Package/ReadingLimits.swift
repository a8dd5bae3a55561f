/// How much a file may ask of the reader. Checked against what the archive claims before anything is inflated, and
/// against what really comes out.
public struct ReadingLimits: Sendable {
  /// Files in the archive.
  public var entries = 20_000
  /// Inflated bytes of one part that is read.
  public var partSize = 64 << 20
  /// Inflated bytes of all parts that are read.
  public var totalSize = 160 << 20
  /// Inflated to deflated size of a part above `ratioFloor` bytes. Office XML stays below 100.
  public var ratio = 250
  public var ratioFloor = 4 << 20
  /// Nested elements. libxml2 itself ends at 256.
  public var depth = 240
  /// Attributes of one element.
  public var attributes = 1_000
  /// Visible text of one story, in bytes.
  public var textSize = 32 << 20
  /// Bytes of a file that is not an archive and has to be read whole, such as Flat OPC.
  public var fileSize = 64 << 20

  public init() {}
}
