import Contracts
import Foundation
import Office

/// A folder that keeps validated rulebooks ready for use, by the hash of what they were made from.
///
/// Everything in it can be made again: what is damaged or of another version is ignored and written anew, and whatever
/// cannot be written is done without.
struct CompiledRulebook {
  let folder: String

  /// Raised when the form changes, or when validation asks for more than before.
  private static let version = 3
  /// How many files are kept; every change of a rule makes new ones.
  private static let most = 16
  /// File systems may not tell apart two changes within this time.
  private static let coarsestClock: Int64 = 2_000_000_000

  /// The hash under which the folders were last read, if nothing about their files has changed since.
  func hash(of folders: [RulebookFolder]) -> String? {
    guard let bytes = FileManager.default.contents(atPath: stampPath(folders)) else { return nil }
    let hash = String(decoding: bytes, as: UTF8.self)
    return hash.hasPrefix("sha256:") && hash.utf8.count == 71 ? hash : nil
  }

  func remember(_ folders: [RulebookFolder], as hash: String) {
    let now = Int64(Date().timeIntervalSince1970 * 1_000_000_000)
    // A file changed this very moment may change again without its time changing.
    guard folders.allSatisfy({ $0.files.allSatisfy { $0.modified < now - Self.coarsestClock } }) else { return }
    write(Array(hash.utf8), to: stampPath(folders))
  }

  private func stampPath(_ folders: [RulebookFolder]) -> String {
    var text = "\(Self.version)\n"
    for folder in folders {
      text += "\(URL(fileURLWithPath: folder.name).standardizedFileURL.path)\n"
      for file in folder.files { text += "\(file.path) \(file.size) \(file.modified) \(file.inode)\n" }
    }
    return "\(folder)/\(ContentHash(of: Array(text.utf8)).hexadecimal.prefix(40)).stamp"
  }

  /// The files of a rulebook without examples, and what its expressions require; nil when it is not kept or damaged.
  func files(of hash: String) -> (files: [DataFile], words: PatternWords)? {
    guard let store = sound(path(of: hash)), let length = store.number(UInt32.self, at: Self.head).map(Int.init) else {
      return nil
    }
    let start = Self.head + 4
    guard length <= store.bytes.count - start,
      let words = PatternWords(decoding: start..<start + length, of: store),
      let tree = DataTree(decoding: UnsafeRawBufferPointer(rebasing: store.bytes[(start + length)...]))
    else { return nil }
    let files = tree.items.map { item in
      DataFile(path: item["path"]?.text ?? "", shownPath: item["shown"]?.text ?? "", tree: item["tree"] ?? .null)
    }
    return (files, words)
  }

  func write(_ files: [DataFile], words: PatternWords, hash: String) {
    let items = files.filter { $0.path != "catalogue.yaml" }.map { file in
      DataTree(
        content: .mapping([
          ("path", DataTree(file.path)), ("shown", DataTree(file.shownPath)), ("tree", file.tree.withoutExamples),
        ]), line: 1)
    }
    let known = words.encoded()
    let body = Self.bytes(of: UInt32(known.count)) + known + DataTree(content: .sequence(items), line: 1).encoded()
    write(sealed: body, to: path(of: hash))
    prune()
  }

  /// What earlier runs learned of the program's own expressions.
  func recallExpressions() {
    guard let store = sound(expressionsPath),
      let words = PatternWords(decoding: Self.head..<store.bytes.count, of: store)
    else { return }
    OwnExpressions.know(words)
  }

  /// Keeps what this run learned of them.
  func rememberExpressions() {
    if let words = OwnExpressions.learned() { write(sealed: words.encoded(), to: expressionsPath) }
  }

  private var expressionsPath: String { "\(folder)/own-\(Self.version).\(PatternWords.version).expressions" }

  /// Bytes of the checksum in front of every kept file.
  private static let head = 8

  /// A kept file whose checksum is right.
  private func sound(_ path: String) -> StoredBytes? {
    guard let store = StoredBytes(mapping: path), let sum = store.number(UInt64.self, at: 0),
      sum == StoredBytes.checksum(UnsafeRawBufferPointer(rebasing: store.bytes[Self.head...]))
    else { return nil }
    return store
  }

  private func write(sealed body: [UInt8], to path: String) {
    write(Self.bytes(of: body.withUnsafeBytes(StoredBytes.checksum)) + body, to: path)
  }

  private static func bytes<Number: FixedWidthInteger>(of number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private func path(of hash: String) -> String {
    "\(folder)/\(hash.dropFirst("sha256:".count))-\(Self.version).\(PatternWords.version).rulebook"
  }

  /// Writes beside the place and renames, so that nobody ever sees half a file.
  private func write(_ bytes: [UInt8], to path: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).draft"
    guard FileManager.default.createFile(atPath: draft, contents: Data(bytes)) else { return }
    if rename(draft, path) != 0 { unlink(draft) }
  }

  private func prune() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let dated = names.filter { $0.hasSuffix(".stamp") || $0.hasSuffix(".rulebook") }.map { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      return (name, attributes?[.modificationDate] as? Date ?? .distantPast)
    }
    for (name, _) in dated.sorted(by: { $0.1 > $1.1 }).dropFirst(Self.most) { unlink("\(folder)/\(name)") }
  }
}

extension DataTree {
  fileprivate static let null = DataTree(content: .null, line: 1)

  fileprivate init(_ text: String) { self.init(content: .scalar(text), line: 1) }

  /// A rule's examples are its tests: nobody needs them to check a contract.
  fileprivate var withoutExamples: DataTree {
    guard case .mapping(let pairs) = content, pairs.contains(where: { $0.key == "check" }) else { return self }
    return DataTree(content: .mapping(pairs.filter { $0.key != "examples" }), line: line)
  }
}
