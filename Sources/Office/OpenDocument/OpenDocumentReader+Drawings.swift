extension OpenDocumentReader {
  /// Frames and shapes (10): text in them is a story of its own, everything else is counted. Nil for other elements.
  mutating func enterDrawing(_ element: XMLElement) -> Open? {
    switch element.name {
    case .frame:
      current.cutRun()
      frames.append(false)
      return .frame
    case .odfTextBox:
      markFrame()
      beginStory(.textBox, anchor: .textBox(nextSerial))
      return .box
    case .customShape, .rectangle, .ellipse, .circle, .line, .polyline, .polygon, .regularPolygon, .path, .connector,
      .caption, .measure:
      beginStory(.textBox, anchor: .textBox(nextSerial))
      return .shape
    case .odfImage:
      enterImage(element)
      return .skipped
    case .odfObject, .oleObject, .plugin, .applet, .floatingFrame:
      enterObject(element)
      return .skipped
    case .drawControl:
      write(control: forms[element.string(.drawControl) ?? ""], element)
      return .skipped
    case .svgTitle, .svgDescription, .geometry: return .skipped
    default: return nil
    }
  }

  private mutating func markFrame() {
    if !frames.isEmpty { frames[frames.count - 1] = true }
  }

  private mutating func enterImage(_ element: XMLElement) {
    let address = element.string(.xlink) ?? ""
    if isOutside(address) { activeContent.insert(ActiveContent(.picture, part: part, target: address)) }
    // The picture of an object that could not be read is no second thing.
    if frames.last != true { count(element.qualifiedName) }
    markFrame()
  }

  private mutating func enterObject(_ element: XMLElement) {
    let address = element.string(.xlink) ?? ""
    count(element.qualifiedName)
    markFrame()
    if element.name == .plugin || element.name == .applet {
      activeContent.insert(ActiveContent(.control, part: part, target: address))
    } else if isOutside(address) || element.name == .floatingFrame {
      activeContent.insert(ActiveContent(.link, part: part, target: address))
    } else if !address.isEmpty {
      objects.insert(PartName.clean(address))
    } else if element.name == .oleObject {
      activeContent.insert(ActiveContent(.object, part: part))
    }
  }

  /// Whether an address leads out of the package: it has a scheme, is a path from a root, or climbs out.
  private func isOutside(_ address: String) -> Bool {
    address.contains(":") || address.hasPrefix("/") || address.hasPrefix("\\\\") || address.hasPrefix("../")
  }

  mutating func endFrame(_ ended: Open, _ element: XMLElement) {
    if ended == .frame {
      if frames.popLast() == false { count(element.qualifiedName) }
      resumeRun(element)
      return
    }
    let isEmpty = current.paragraph == nil && current.story.paragraphs.isEmpty
    if isEmpty, let around = outer.popLast() {
      // A shape without text is a picture.
      count(element.qualifiedName)
      current = around.story
      here = around.here
      target = current.paragraph == nil ? .nothing : .story
      resumeRun(element)
    } else {
      endStory(element)
    }
  }
}
