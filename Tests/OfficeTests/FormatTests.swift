import Testing

@testable import Office

@Suite("How a document may be packed and written")
struct FormatTests {
  private let body = Sample.item(1, 0, "甲方") + Sample.paragraph("乙方")

  private var sample: Sample {
    var sample = Sample(body)
    sample.numbering = Sample.abstract(0, Sample.level(0, "chineseCounting", "第%1条")) + Sample.list(1, of: 0)
    return sample
  }

  private func expectRead(_ document: WordDocument) {
    #expect(document.body.lines == ["甲方", "乙方"])
    #expect(document.body.labels == ["第一条", ""])
  }

  private func archive(_ change: (String, String) -> (String, [UInt8])) -> [UInt8] {
    var writer = ZipWriter()
    for part in sample.parts {
      let (name, bytes) = change(part.name, part.content)
      writer.add(name, bytes)
    }
    return writer.archive()
  }

  @Test(
    "The content type tells documents, templates and macros apart",
    arguments: [
      ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", WordDocument.Format.docx),
      ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", .dotx),
      ("application/vnd.ms-word.document.macroEnabled.main+xml", .docm),
      ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", .dotm), ("application/xml", .docx),
    ])
  func formats(type: String, format: WordDocument.Format) throws {
    var typed = sample
    typed.type = type
    let document = try typed.read()
    #expect(document.format == format)
    expectRead(document)
  }

  @Test("Flat OPC")
  func flat() throws {
    let parts = sample.parts.map { part in
      let type =
        part.name.hasSuffix(".rels") ? "application/vnd.openxmlformats-package.relationships+xml" : Sample.mainType
      let content = part.content.drop { $0 != "\n" }.isEmpty ? part.content : String(part.content.drop { $0 != "\n" })
      return
        "<pkg:part pkg:name=\"/\(part.name)\" pkg:contentType=\"\(type)\"><pkg:xmlData>\(content)</pkg:xmlData></pkg:part>"
    }
    let text =
      "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n"
      + "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\(parts.joined())"
      + "<pkg:part pkg:name=\"/word/media/a.png\" pkg:contentType=\"image/png\"><pkg:binaryData>UExVTUJM\nSU5F"
      + "</pkg:binaryData></pkg:part></pkg:package>"
    let package = try Package(bytes: Array(text.utf8))
    #expect(try package.part(named: "word/media/a.png") == Array("PLUMBLINE".utf8))
    let document = try WordDocument(reading: package)
    #expect(document.format == .flatOPC)
    expectRead(document)
    let part = try package.part(named: "/word/document.xml")
    let origin = document.body.paragraphs[1].origin
    #expect(String(decoding: part[origin], as: UTF8.self) == Sample.paragraph("乙方"))
  }

  @Test("ISO strict namespaces and relationship types")
  func strict() throws {
    let bytes = archive { name, content in
      var text = ""
      var rest = Substring(content)
      let pairs = [
        (
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main"
        ),
        (
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
      ]
      while !rest.isEmpty {
        if let pair = pairs.first(where: { rest.hasPrefix($0.0) }) {
          text += pair.1
          rest = rest.dropFirst(pair.0.count)
        } else {
          text.append(rest.removeFirst())
        }
      }
      return (name, Array(text.utf8))
    }
    expectRead(try WordDocument(bytes: bytes))
  }

  @Test("UTF-16 parts in both byte orders", arguments: [false, true])
  func utf16(isBigEndian: Bool) throws {
    let bytes = archive { name, content in
      guard name.hasSuffix(".xml") else { return (name, Array(content.utf8)) }
      let text = "\u{FEFF}" + content
      return (
        name,
        text.utf16.flatMap { unit in
          let pair = [UInt8(unit & 255), UInt8(unit >> 8)]
          return isBigEndian ? pair.reversed() : pair
        }
      )
    }
    expectRead(try WordDocument(bytes: bytes))
  }

  @Test("Backslashes, a leading slash and other case in the names of entries")
  func entryNames() throws {
    expectRead(
      try WordDocument(
        bytes: archive { name, content in (String(name.map { $0 == "/" ? "\\" : $0 }), Array(content.utf8)) }))
    expectRead(try WordDocument(bytes: archive { name, content in ("/" + name.uppercased(), Array(content.utf8)) }))
  }

  @Test("A package without content types and without relationships of its own")
  func bare() throws {
    var writer = ZipWriter()
    for part in sample.parts where part.name != "_rels/.rels" { writer.add(part.name, part.content) }
    expectRead(try WordDocument(bytes: writer.archive()))
  }

  @Test(
    "Targets of relationships",
    arguments: [
      ("styles.xml", "word/styles.xml"), ("/word/styles.xml", "word/styles.xml"), ("../a/b.xml", "a/b.xml"),
      ("./x/../y.xml", "word/y.xml"), ("../../../z.xml", "z.xml"), ("media\\a.png", "word/media/a.png"),
      ("a%20b.xml", "word/a b.xml"), ("c.xml#d", "word/c.xml"),
    ])
  func targets(target: String, part: String) {
    #expect(PartName.resolve(target, from: "word/document.xml") == part)
  }

  @Test("The hash of a file (FIPS 180-4, example of \"abc\")")
  func hash() {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(ContentHash(of: Array("abc".utf8)).hexadecimal == expected)
  }
}
