/// What a package says about its document: core properties (ECMA-376 part 2, 8.3), those of the program that wrote it
/// and those its users added (part 1, 22.2 and 22.3). Empty where the package states none.
public struct DocumentProperties: Sendable, Equatable {
  public var title = ""
  public var subject = ""
  public var creator = ""
  public var keywords = ""
  public var description = ""
  public var category = ""
  public var status = ""
  public var revision = ""
  public var lastModifiedBy = ""
  /// W3C dates as written.
  public var created = ""
  public var modified = ""
  public var lastPrinted = ""
  /// The program that wrote the file, with its version.
  public var application = ""
  public var applicationVersion = ""
  public var company = ""
  public var manager = ""
  public var template = ""
  /// Named by users or programs, in the order of the file.
  public var custom: [CustomProperty] = []
  /// Custom XML parts: data that programs keep in the file, which no reader of the page sees.
  public var customXML: [CustomXML] = []

  public init() {}

  /// One custom property, its value as written.
  public struct CustomProperty: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A custom XML part (part 1, 15.2.5).
  public struct CustomXML: Sendable, Equatable {
    /// Part name without a leading slash.
    public var part: String
    /// Local name and namespace of its root.
    public var root: String
    public var namespace: String
    /// Unicode scalars of its text that are no white space.
    public var characters: Int

    public init(part: String, root: String, namespace: String, characters: Int) {
      self.part = part
      self.root = root
      self.namespace = namespace
      self.characters = characters
    }
  }
}
