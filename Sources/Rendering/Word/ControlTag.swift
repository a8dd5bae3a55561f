/// The `w:tag` of a filled-in content control: the field's path, and the format it is written in.
struct ControlTag: Equatable {
  var path: String
  var format: Format?

  /// Word refuses longer tags.
  static let greatestLength = 64

  init(path: String, format: Format?) {
    self.path = path
    self.format = format
  }

  /// `price.total|大写`
  var text: String { format.map { "\(path)|\($0.rawValue)" } ?? path }

  init?(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard let path = parts.first, !path.isEmpty, parts.count <= 2 else { return nil }
    self.path = path
    guard parts.count == 2 else { return }
    guard let format = Format(rawValue: parts[1]) else { return nil }
    self.format = format
  }
}
