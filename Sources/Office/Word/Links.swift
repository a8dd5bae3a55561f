/// A field (`w:fldSimple`, or `w:fldChar` to `w:fldChar`, 17.16). Its result is text, its code is not.
public struct Field: Sendable {
  /// The instruction as written, such as ` REF _Ref12 \h `; nested fields appear with their results.
  public var code: String
  /// UTF-8 offsets of the result in `Story.text`; empty where the field shows nothing.
  public var text: Range<Int>
  /// The old kind of form field, with its name (`w:ffData`, 17.16.17); nil for other fields.
  public var form: FormField?

  /// The first word of the instruction in upper case, such as `REF`.
  public var kind: String {
    let word = code.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" && $0 != "\\" }
    return word.uppercased()
  }

  public init(code: String, text: Range<Int>, form: FormField? = nil) {
    self.code = code
    self.text = text
    self.form = form
  }
}

/// What a form field of old Word says of itself.
public struct FormField: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case text, checkBox, dropDown
  }

  public var kind: Kind
  /// `w:name`, which is also its bookmark.
  public var name: String
  /// State of a check box.
  public var isChecked: Bool?
  /// Entries of a drop-down list, in order.
  public var entries: [String]

  public init(kind: Kind, name: String = "", isChecked: Bool? = nil, entries: [String] = []) {
    self.kind = kind
    self.name = name
    self.isChecked = isChecked
    self.entries = entries
  }
}

/// A hyperlink element (`w:hyperlink`, 17.16.22). It is never followed.
public struct Hyperlink: Sendable, Equatable {
  /// The address outside the document, from the relationship; empty for a place inside.
  public var target: String
  /// Name of the bookmark it leads to; empty for none.
  public var anchor: String
  /// UTF-8 offsets in `Story.text`.
  public var text: Range<Int>

  public init(target: String, anchor: String = "", text: Range<Int>) {
    self.target = target
    self.anchor = anchor
    self.text = text
  }
}

/// A bookmark (17.13.6).
public struct Bookmark: Sendable, Equatable {
  public var name: String
  /// UTF-8 offsets in `Story.text`, the line feeds between paragraphs included.
  public var text: Range<Int>

  public init(name: String, text: Range<Int>) {
    self.name = name
    self.text = text
  }
}
