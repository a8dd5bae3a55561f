import Contracts
import Office

/// Says where in a document an element stands, in the words of somebody who looks at the page.
enum PagePlace {
  static func of(_ index: Int, in tree: MarkupTree) -> LocalizedText {
    var zh: [String] = []
    var en: [String] = []
    if let story = story(tree.part) {
      zh.append(story.zh)
      en.append(story.en)
    }
    for step in cells(around: index, in: tree) {
      zh.append("表\(step.table)第\(step.row)行第\(step.cell)格")
      en.append("table \(step.table), row \(step.row), cell \(step.cell)")
    }
    return LocalizedText(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
  }

  private static func story(_ part: String) -> LocalizedText? {
    let file = part.split(separator: "/").last.map(String.init) ?? part
    if file.hasPrefix("header") { return LocalizedText(zh: "页眉", en: "header") }
    if file.hasPrefix("footer") { return LocalizedText(zh: "页脚", en: "footer") }
    if file.hasPrefix("footnotes") { return LocalizedText(zh: "脚注", en: "footnotes") }
    if file.hasPrefix("endnotes") { return LocalizedText(zh: "尾注", en: "endnotes") }
    if file.hasPrefix("clause ") { return LocalizedText(zh: "条款库 \(file)", en: file) }
    return nil
  }

  private struct Cell {
    var table: Int
    var row: Int
    var cell: Int
  }

  /// Outermost first; everything counted from 1.
  private static func cells(around index: Int, in tree: MarkupTree) -> [Cell] {
    var found: [Cell] = []
    var current = index
    var cell: Int?
    var row: Int?
    while current >= 0 {
      switch tree.elements[current].name {
      case .cell: cell = current
      case .row: row = current
      case .table:
        if let row, let cell {
          found.append(
            Cell(
              table: position(of: current, .table, in: tree, from: cellAround(current, in: tree) + 1),
              row: position(of: row, .row, in: tree, from: current),
              cell: position(of: cell, .cell, in: tree, from: row)))
        }
        cell = nil
        row = nil
      default: break
      }
      current = tree.elements[current].parent
    }
    return found.reversed()
  }

  /// The cell that a nested table lies in; -1 for others.
  private static func cellAround(_ table: Int, in tree: MarkupTree) -> Int {
    var current = tree.elements[table].parent
    while current >= 0, tree.elements[current].name != .cell { current = tree.elements[current].parent }
    return current
  }

  /// How many elements of a name begin from one place up to and with this one, on its own level of nesting.
  private static func position(of index: Int, _ name: Name, in tree: MarkupTree, from start: Int) -> Int {
    var count = 0
    var current = start
    while current <= index {
      let element = tree.elements[current]
      if element.name == name {
        count += 1
        // What lies inside an earlier one is not counted.
        current = current == index || element.next > index ? current + 1 : element.next
      } else {
        current += 1
      }
    }
    return max(count, 1)
  }
}
