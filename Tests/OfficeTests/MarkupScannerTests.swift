import Foundation
import Testing

@testable import Office

/// Writes down every event with all that a handler can ask of it.
private struct EventLog: XMLEvents {
  var lines: [String] = []
  /// Pieces of one text are put together: where a text is cut is the parser's own affair.
  private var text: [UInt8] = []
  private var attributes: [Name] = [.val, .id, .plainID, .plainTarget, .requires, .instruction]

  mutating func open(_ element: XMLElement) {
    flush()
    var line = "open \(element.qualifiedName) \(element.name.rawValue) \(element.start) \(element.preservesSpace)"
    line += " prefix \(element.prefix.map { String(cString: $0) } ?? "-")"
    for index in 0..<element.attributeCount {
      guard let fields = element.attributes.map({ $0 + index * 5 }) else { continue }
      let name = [fields[2], fields[1], fields[0]].map { $0.map { String(cString: $0) } ?? "-" }.joined(separator: "|")
      let value = fields[3].flatMap { start in
        fields[4].map { String(decoding: UnsafeBufferPointer(start: start, count: $0 - start), as: UTF8.self) }
      }
      line += " [\(name)=\(value ?? "-")]"
    }
    for name in attributes { if let value = element.string(name) { line += " \(name.rawValue)=\(value)" } }
    for prefix in ["w", "a", "x"] { line += " \(element.canonicalPrefix(for: prefix) ?? "-")" }
    lines.append(line)
  }

  mutating func close(_ element: XMLElement) {
    flush()
    lines.append("close \(element.qualifiedName) \(element.name.rawValue) \(element.end)")
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }

  mutating func flush() {
    if !text.isEmpty { lines.append("text \(String(decoding: text, as: UTF8.self))") }
    text = []
  }
}

@Suite("The scanner of plain XML says what libxml2 says, or gives up")
struct MarkupScannerTests {
  private enum Outcome: Equatable {
    case events([String])
    case refused
  }

  private func parsed(_ bytes: [UInt8]) -> Outcome {
    var log = EventLog()
    do {
      try XMLReader.parseWithLibrary(
        bytes + [0], part: "p", limits: ReadingLimits(), names: NameTable(), into: &log)
    } catch {
      return .refused
    }
    log.flush()
    return .events(log.lines)
  }

  /// Nil when it gave up.
  private func scanned(_ bytes: [UInt8]) throws -> Outcome? {
    var log = EventLog()
    let isDone = try XMLReader.scan(bytes + [0], limits: ReadingLimits(), names: NameTable(), into: &log)
    log.flush()
    return isDone ? .events(log.lines) : nil
  }

  private static let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let a = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""

  @Test(
    "What it reads, it reads as libxml2 does",
    arguments: [
      "<a/>", "<a></a>", "<a  b = \"c\"  d='e' ></a >", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a>x</a>\n",
      "\u{FEFF}<a>甲</a>", "<w:p \(w)><w:r w:id=\"1\" id=\"2\"><w:t> 甲&amp;乙&#x4E19;&#65;&lt; </w:t></w:r></w:p>",
      "<a b=\"&quot;&apos;&#10;x\ty\nz\"/>", "<a xml:space=\"preserve\"> <b xml:space=\"default\"> <c> </c></b></a>",
      "<x:a xmlns:x=\"urn:1\"><x:b xmlns:x=\"urn:2\"><x:b/></x:b><x:b/></x:a>",
      "<a xmlns=\"urn:1\"><b xmlns=\"\"><c/></b><b c=\"d\"/></a>", "<a>]] ]>x</a>", "<a>]</a>",
      "<a b=\"]]>\">x > y</a>",
      "<w:p \(w) w:val=\"v\"><a:b \(a) w:val=\"1\"/><a:b \(a)/></w:p>", "<p:a p:b=\"c\" xmlns:p=\"urn:3\"/>",
      "<a><b/>t<b/>&amp;<b/></a>", "<a>𠀀&#x20BB7;</a>", "<_a-b.c1/>", "<a>&#13;&#9;</a>",
      "<a b='\"'/>",
      "<mc:C \(w) xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" Requires=\"w a\"/>",
    ])
  func reads(text: String) throws {
    let bytes = Array(text.utf8)
    let outcome = try #require(try scanned(bytes), "gave up")
    #expect(outcome == parsed(bytes))
  }

  @Test(
    "What it does not know or would have to judge, it leaves to libxml2",
    arguments: [
      "", "a", "<", "<a", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a b=c/>", "<a b=\"1\" b=\"2\"/>", "<a b=\"<\"/>",
      "<a b=\"1\"c=\"2\"/>", "<a b/>", "<a>&nbsp;</a>", "<a>&amp</a>", "<a>&#0;</a>", "<a>&#xFFFE;</a>",
      "<a>&#xD800;</a>",
      "<a>&#X41;</a>", "<a>&;</a>", "<a>]]></a>", "<a><!-- x --></a>", "<a><?x y?></a>", "<a><![CDATA[x]]></a>",
      "<!DOCTYPE a><a/>", "<?xml version=\"1.0\" encoding=\"GBK\"?><a/>", "<?xml Version=\"1.0\"?><a/>",
      "<?xml version=\"1.1\"?><a/>", " <?xml version=\"1.0\"?><a/>", "<x:a/>", "<a x:b=\"1\"/>", "<a:b:c/>", "<:a/>",
      "<a:/>",
      "<1a/>", "<甲/>", "<a 甲=\"1\"/>", "<a xmlns:x=\"\"/>", "<a xmlns:xml=\"urn:1\"/>", "<a xmlns:xmlns=\"urn:1\"/>",
      "<a xmlns:x=\"urn:1\" xmlns:y=\"urn:1\" x:b=\"1\" y:b=\"2\"/>", "<a xml:space=\"other\"/>",
      "<a xml:lang=\"zh\"/>",
      "<a>\r\n</a>", "<a b=\"\r\"/>", "<a/ >", "<a / >", "< a/>", "<a>\u{1}</a>", "<a>\u{FFFF}</a>", "</a>", "<a></a",
      "<a></",
    ])
  func leaves(text: String) throws {
    #expect(try scanned(Array(text.utf8)) == nil)
  }

  @Test(
    "Bytes that are no UTF-8",
    arguments: [
      [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0],
    ])
  func bytes(wrong: [UInt8]) throws {
    #expect(try scanned(Array("<a>".utf8) + wrong + Array("</a>".utf8)) == nil)
    #expect(try scanned(Array("<a>12345678".utf8) + wrong + Array("12345678</a>".utf8)) == nil)
  }

  @Test("Floods are left to the parser and its limits")
  func floods() throws {
    let attributes = (0..<200).map { " a\($0)=\"1\"" }.joined()
    #expect(try scanned(Array("<a\(attributes)/>".utf8)) == nil)
    let prefixes = (0..<300).map { "<a xmlns:p\($0)=\"urn:1\"/>" }.joined()
    #expect(try scanned(Array("<b>\(prefixes)</b>".utf8)) == nil)
    let names = (0..<3_000).map { "<n\($0)/>" }.joined()
    #expect(try scanned(Array("<b>\(names)</b>".utf8)) == nil)
    let deep = String(repeating: "<a>", count: 241) + String(repeating: "</a>", count: 241)
    #expect(try scanned(Array(deep.utf8)) == nil)
    let allowed = String(repeating: "<a>", count: 240) + String(repeating: "</a>", count: 240)
    #expect(try scanned(Array(allowed.utf8)) == parsed(Array(allowed.utf8)))
  }

  /// A generator with a seed of its own, so that every run tries the same.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test("Whatever is changed in a document, both read the same or it gives up", arguments: 0..<8)
  func mutations(seed: UInt64) throws {
    var numbers = Numbers(state: seed &* 977 &+ 5)
    let source = Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:d \(MarkupScannerTests.w) x=\"1\"><w:p w:id=\"a&amp;b\"><w:t xml:space=\"preserve\">"
        + "甲 &lt; ] > 乙</w:t><a:b \(MarkupScannerTests.a) a:c='d'/></w:p><w:p/> </w:d>").utf8)
    let pieces = [
      "<", ">", "/", "&", ";", "\"", "'", "=", " ", ":", "]]>", "<!--", "-->", "&#x41;", "xmlns", "w:", "\u{0}", "é",
      "甲", "\r", "<a/>", "x=\"1\"",
    ]
    var read = 0
    for _ in 0..<1_500 {
      var bytes = source
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 2:
          let end = min(bytes.count, place + Int.random(in: 1...12, using: &numbers))
          bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &numbers))
        default: bytes.insert(contentsOf: (pieces.randomElement(using: &numbers) ?? "").utf8, at: place)
        }
      }
      guard let outcome = try scanned(bytes) else { continue }
      read += 1
      let other = parsed(bytes)
      #expect(outcome == other, "\(String(decoding: bytes, as: UTF8.self))")
    }
    // Enough changes leave a document that both read.
    #expect(read > 50)
  }

  @Test("Every part of the samples and of the corpus, when it is at hand")
  func corpus() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let corpus =
      ProcessInfo.processInfo.environment["PLUMBLINE_CORPUS"]
      ?? here.appendingPathComponent("../../../shared/corpus").standardizedFileURL.path
    var scans = 0
    var parts = 0
    for folder in [here.appendingPathComponent("../Samples").path, corpus + "/good", corpus + "/nasty"] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      // Writing events down takes time: of a large corpus every eighth document has to do.
      for (index, name) in names.sorted().enumerated() where names.count < 60 || index % 8 == 0 {
        guard let package = try? Package(path: folder + "/" + name) else { continue }
        for part in package.partNames where part.hasSuffix(".xml") || part.hasSuffix(".rels") {
          guard let bytes = try? package.part(named: part), bytes.count < 40_000 else { continue }
          parts += 1
          guard let outcome = try scanned(bytes) else { continue }
          scans += 1
          #expect(outcome == parsed(bytes), "\(name) \(part)")
        }
      }
    }
    #expect(parts > 100)
    // It is there to be used: most parts are plain.
    #expect(scans * 10 > parts * 8, "\(scans) of \(parts)")
  }
}
