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
    guard let data = FileManager.default.contents(atPath: path(of: hash)) else { return nil }
    let bytes = [UInt8](data)
    guard bytes.count > 64 else { return nil }
    let body = Array(bytes[64...])
    guard body.count > 4, ContentHash(of: body).hexadecimal.utf8.elementsEqual(bytes[..<64]) else { return nil }
    let length = (0..<4).reduce(0) { $0 | Int(body[$1]) << ($1 * 8) }
    guard length <= body.count - 4, let words = PatternWords(decoding: body[4..<4 + length]),
      let tree = DataTree(decoding: Array(body[(4 + length)...]))
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
    let length = (0..<4).map { UInt8(truncatingIfNeeded: known.count >> ($0 * 8)) }
    let body = length + known + DataTree(content: .sequence(items), line: 1).encoded()
    write(Array(ContentHash(of: body).hexadecimal.utf8) + body, to: path(of: hash))
    prune()
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
