/// Namespaces that the reader knows, by the prefix that Word itself writes for them.
///
/// ISO strict documents use other names for the same vocabularies (ISO/IEC 29500-1, annex A against part 4); both map
/// to one prefix, so that nothing else in the program has to know which of the two a file is written in.
enum Namespace {
  static let prefixes: [String: String] = {
    let transitional = "http://schemas.openxmlformats.org/"
    let strict = "http://purl.oclc.org/ooxml/"
    let word = "http://schemas.microsoft.com/office/word/"
    let oasis = "urn:oasis:names:tc:opendocument:xmlns:"
    return [
      transitional + "wordprocessingml/2006/main": "w", strict + "wordprocessingml/main": "w",
      transitional + "officeDocument/2006/relationships": "r", strict + "officeDocument/relationships": "r",
      transitional + "officeDocument/2006/math": "m", strict + "officeDocument/math": "m",
      transitional + "drawingml/2006/wordprocessingDrawing": "wp",
      strict + "drawingml/wordprocessingDrawing": "wp",
      transitional + "drawingml/2006/main": "a", strict + "drawingml/main": "a",
      transitional + "drawingml/2006/picture": "pic", strict + "drawingml/picture": "pic",
      transitional + "drawingml/2006/chart": "c", strict + "drawingml/chart": "c",
      transitional + "drawingml/2006/diagram": "dgm", strict + "drawingml/diagram": "dgm",
      transitional + "markup-compatibility/2006": "mc",
      transitional + "package/2006/content-types": "ct",
      transitional + "package/2006/relationships": "rel",
      transitional + "package/2006/metadata/core-properties": "cp",
      "http://purl.org/dc/elements/1.1/": "dc",
      "http://purl.org/dc/terms/": "dcterms",
      transitional + "officeDocument/2006/extended-properties": "app",
      strict + "officeDocument/extendedProperties": "app",
      transitional + "officeDocument/2006/custom-properties": "cust",
      strict + "officeDocument/customProperties": "cust",
      "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx",
      "http://schemas.microsoft.com/office/drawing/2008/diagram": "dsp",
      "http://schemas.microsoft.com/office/2006/xmlPackage": "pkg",
      // Word 2003 named the same things nearly as ECMA-376 does; its reader translates the rest.
      word + "2003/wordml": "w", "http://schemas.microsoft.com/aml/2001/core": "w",
      word + "2003/auxHint": "wx", "urn:schemas-microsoft-com:office:smarttags": "st1",
      word + "2010/wordml": "w14",
      word + "2012/wordml": "w15",
      word + "2015/wordml/symex": "w16se",
      word + "2016/wordml/cid": "w16cid",
      word + "2018/wordml": "w16",
      word + "2018/wordml/cex": "w16cex",
      word + "2010/wordprocessingShape": "wps",
      word + "2010/wordprocessingGroup": "wpg",
      word + "2010/wordprocessingCanvas": "wpc",
      word + "2010/wordprocessingDrawing": "wp14",
      "urn:schemas-microsoft-com:vml": "v",
      "urn:schemas-microsoft-com:office:office": "o",
      "http://www.w3.org/XML/1998/namespace": "xml",
      "http://www.w3.org/1999/xhtml": "html",
      "http://www.w3.org/1999/xlink": "xlink", "http://openoffice.org/2004/office": "ooo",
      oasis + "office:1.0": "office", oasis + "text:1.0": "text", oasis + "table:1.0": "table",
      oasis + "style:1.0": "style", oasis + "drawing:1.0": "draw", oasis + "xsl-fo-compatible:1.0": "fo",
      oasis + "svg-compatible:1.0": "svg", oasis + "meta:1.0": "meta", oasis + "form:1.0": "form",
      oasis + "script:1.0": "script", oasis + "manifest:1.0": "manifest",
      "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0": "field",
      "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    ]
  }()

  /// The prefix for a namespace; nil when it is not one of ours.
  static func prefix(of uri: String) -> String? { prefixes[uri] }

  /// Extensions whose elements this reader takes from a `mc:Choice` (ECMA-376 part 3, 7.4). `wps` and its like hold
  /// text boxes, `w14` check boxes, `w16se` symbols; the rest only decorate.
  static let understood: Set<String> = [
    "w", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "wps", "wpg", "wpc", "wp14", "wp", "a", "pic", "m", "r",
  ]
}
