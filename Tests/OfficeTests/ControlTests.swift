import Testing

@testable import Office

@Suite("Content controls, fields and forms (17.5.2, 17.16)")
struct ControlTests {
  private func control(_ properties: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  private func texts(_ story: Story) -> [String] {
    story.controls.map { String(decoding: story.text[$0.text], as: UTF8.self) }
  }

  @Test(
    "Kinds",
    arguments: [
      ("<w:text/>", ContentControl.Kind.plainText), ("<w:richText/>", .richText), ("", .richText),
      ("<w:dropDownList><w:listItem w:value=\"1\"/></w:dropDownList>", .dropDown), ("<w:comboBox/>", .comboBox),
      ("<w:date w:fullDate=\"2026-01-01T00:00:00Z\"/>", .date), ("<w:picture/>", .picture), ("<w:group/>", .group),
      ("<w:bibliography/>", .other), ("<w14:checkbox/>", .checkBox),
    ])
  func kinds(properties: String, kind: ContentControl.Kind) throws {
    let story = try Sample("<w:p>\(control(properties, Sample.run("a")))</w:p>").read().body
    #expect(story.controls.map(\.kind) == [kind])
    #expect(story.lines == ["a"])
  }

  @Test("Tag, title, placeholder, and the text at run and block level, nested")
  func nesting() throws {
    let inner = control(
      "<w:rPr><w:vanish/></w:rPr><w:alias w:val=\"合同金额\"/><w:tag w:val=\"amount\"/><w:showingPlcHdr/><w:text/>",
      Sample.run("点击输入"))
    let outer = control("<w:tag w:val=\"block\"/>", "<w:p>\(Sample.run("价款"))\(inner)</w:p>" + Sample.paragraph("b"))
    let story = try Sample(Sample.paragraph("a") + outer + Sample.paragraph("c")).read().body
    #expect(story.lines == ["a", "价款点击输入", "b", "c"])
    #expect(story.controls.map(\.tag) == ["block", "amount"])
    #expect(story.controls[1].title == "合同金额")
    #expect(story.controls.map(\.showsPlaceholder) == [false, true])
    #expect(texts(story) == ["价款点击输入\nb", "点击输入"])
  }

  @Test("Check boxes have a state")
  func checkBoxes() throws {
    let box = { (state: String) in
      self.control("<w14:checkbox><w14:checked w14:val=\"\(state)\"/></w14:checkbox>", Sample.run("☐"))
    }
    let story = try Sample("<w:p>\(box("1"))\(box("0"))\(box("true"))</w:p>").read().body
    #expect(story.controls.map(\.isChecked) == [true, false, true])
  }

  private func mark(_ kind: String, _ content: String = "") -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(kind)\">\(content)</w:fldChar></w:r>"
  }

  private func code(_ text: String) -> String {
    "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>"
  }

  @Test("A field shows its result; the instruction is set aside")
  func complexField() throws {
    let field = mark("begin") + code(" REF ") + code("a ") + mark("separate") + Sample.run("第五条") + mark("end")
    let story = try Sample("<w:p>\(Sample.run("按"))\(field)\(Sample.run("办"))</w:p>").read().body
    #expect(story.lines == ["按第五条办"])
    #expect(story.setAside.map(\.text) == [" REF a "])
    #expect(story.setAside.map(\.reason) == [.fieldCode])
    #expect(story.runs.map { $0.traits.contains(.fieldResult) } == [false, true, false])
  }

  @Test("Fields in fields, in the instruction and in the result")
  func nestedFields() throws {
    let inner = mark("begin") + code("PAGE") + mark("separate") + Sample.run("7") + mark("end")
    let inCode = mark("begin") + code("IF ") + inner + code("=1") + mark("separate") + Sample.run("yes") + mark("end")
    let inResult = mark("begin") + code("TOC") + mark("separate") + Sample.run("x") + inner + mark("end")
    let story = try Sample("<w:p>\(inCode)\(inResult)</w:p>").read().body
    #expect(story.lines == ["yesx7"])
    #expect(story.setAside.map(\.text).joined(separator: "|") == "IF |PAGE|7|=1|TOC|PAGE")
  }

  @Test("A field without result, a simple field, a hyperlink")
  func simpleFields() throws {
    let body =
      "<w:p>\(mark("begin"))\(code("XE \"x\""))\(mark("end"))<w:fldSimple w:instr=\" DATE \">\(Sample.run("今"))"
      + "</w:fldSimple><w:hyperlink r:id=\"r\">\(Sample.run("链"))</w:hyperlink></w:p>"
    let story = try Sample(body).read().body
    #expect(story.lines == ["今链"])
    #expect(story.setAside.map(\.text) == ["XE \"x\"", " DATE "])
  }

  @Test("All of a field in one run")
  func oneRun() throws {
    let run =
      "<w:r><w:t>a</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText>"
      + "<w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/><w:t>b</w:t></w:r>"
    let story = try Sample("<w:p>\(run)</w:p>").read().body
    #expect(story.lines == ["a1b"])
    #expect(story.runs.map { $0.traits.contains(.fieldResult) } == [false, true, false])
  }

  @Test("Forms of old Word: check boxes, lists, texts")
  func forms() throws {
    let box = { (state: String) in
      self.mark("begin", "<w:ffData><w:name w:val=\"b\"/><w:checkBox><w:sizeAuto/>\(state)</w:checkBox></w:ffData>")
        + self.code("FORMCHECKBOX") + self.mark("end")
    }
    let entries = "<w:listEntry w:val=\"开发\"/><w:listEntry w:val=\"转让\"/>"
    let list =
      mark("begin", "<w:ffData><w:ddList><w:result w:val=\"1\"/>\(entries)</w:ddList></w:ffData>")
      + code("FORMDROPDOWN")
      + mark("end")
    let text =
      mark("begin", "<w:ffData><w:textInput><w:default w:val=\"d\"/></w:textInput></w:ffData>") + code("FORMTEXT")
      + mark("separate") + Sample.run("张三") + mark("end")
    let boxes =
      box("<w:default w:val=\"1\"/>") + box("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>") + box("<w:checked/>")
    let story = try Sample("<w:p>\(boxes)\(list)\(text)</w:p>").read().body
    #expect(story.lines == ["☑□☑转让张三"])
  }
}
