import Foundation

/// Word documents as Flat OPC, the form of a document that can be written by hand.
enum WordXML {
  /// 付款, 三十 deleted, 六十 inserted, 日.
  static let tracked = document("here").replacing(
    "<w:r><w:t xml:space=\"preserve\">here</w:t></w:r>",
    with: "<w:r><w:t>付款</w:t></w:r><w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>三十</w:delText></w:r></w:del>"
      + "<w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t>六十</w:t></w:r></w:ins><w:r><w:t>日</w:t></w:r>")

  static func document(_ paragraphs: String...) -> String {
    let body = paragraphs.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }.joined()
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <?mso-application progid="Word.Document"?>
      <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">
      <pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml">
      <pkg:xmlData><Relationships xmlns="\(package)">
      <Relationship Id="rId1" Type="\(office)" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part>
      <pkg:part pkg:name="/word/document.xml" pkg:contentType="\(main)"><pkg:xmlData>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\(body)</w:body>
      </w:document></pkg:xmlData></pkg:part></pkg:package>

      """
  }
}
