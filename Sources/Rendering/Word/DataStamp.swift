import Contracts
import Foundation
import Office

/// Keeps the data a document was rendered from inside it, as a custom XML part (ECMA-376 part 1, 15.2.5), so that what
/// is on no page, such as a choice, is not lost.
struct DataStamp: Sendable {
  /// Name of the template.
  let template: String

  static let namespace = "urn:plumbline:data:1"
  private static let relationshipType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"

  func add(_ data: Datum, to parts: inout [(name: String, bytes: [UInt8])], main: String) throws(ReadError) {
    let number = (1...).first { number in !parts.contains { $0.name == "customXml/item\(number).xml" } } ?? 1
    let name = "customXml/item\(number).xml"
    parts.append((name, Array(xml(data).utf8)))
    let links = PartName.relationships(of: main)
    let up = String(repeating: "../", count: main.split(separator: "/").count - 1)
    let link = "<Relationship Id=\"rIdPlumblineData\" Type=\"\(Self.relationshipType)\" Target=\"\(up)\(name)\"/>"
    guard let index = parts.firstIndex(where: { $0.name == links }) else {
      let whole = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(link)</Relationships>
        """
      parts.append((links, Array(whole.utf8)))
      return
    }
    var text = String(decoding: parts[index].bytes, as: UTF8.self)
    if let end = text.range(of: "</Relationships>", options: String.CompareOptions.backwards) {
      text.insert(contentsOf: link, at: end.lowerBound)
      parts[index].bytes = Array(text.utf8)
    }
  }

  func xml(_ data: Datum) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<data xmlns=\"\(Self.namespace)\""
    text += " template=\"\(XMLEscaping.escaped(template))\">"
    if case .record(let members) = data {
      for member in members { text += element(member.value, name: member.name) }
    }
    return text + "</data>\n"
  }

  private func element(_ value: Datum, name: String?) -> String {
    let label = name.map { " name=\"\(XMLEscaping.escaped($0))\"" } ?? ""
    func leaf(_ kind: String, _ more: String = "") -> String {
      "<\(kind)\(label)\(more)>\(XMLEscaping.escaped(value.plainText))</\(kind)>"
    }
    switch value {
    case .text, .blank: return leaf("text")
    case .choice: return leaf("choice")
    case .money(let money): return leaf("money", " currency=\"\(XMLEscaping.escaped(money.currency))\"")
    case .number: return leaf("number")
    case .percent: return leaf("percent")
    case .date: return leaf("date")
    case .boolean: return leaf("boolean")
    case .list(let items): return "<list\(label)>" + items.map { element($0, name: nil) }.joined() + "</list>"
    case .record(let members):
      return "<record\(label)>" + members.map { element($0.value, name: $0.name) }.joined() + "</record>"
    }
  }
}
