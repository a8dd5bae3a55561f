/// Elements and attributes that some reader asks for, by the prefixed name that Word writes; attributes without a
/// namespace by their bare name. Everything else is `other`.
enum Name: String, CaseIterable {
  case other = ""

  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  // Package: content types, relationships, properties, Flat OPC, and the roots of other formats.
  case types = "ct:Types", defaultType = "ct:Default", overrideType = "ct:Override"
  case relationships = "rel:Relationships", relationship = "rel:Relationship"
  case plainID = "Id", plainType = "Type", plainTarget = "Target", targetMode = "TargetMode"
  case plainExtension = "Extension", contentType = "ContentType", partName = "PartName"
  case title = "dc:title", creator = "dc:creator", lastModifiedBy = "cp:lastModifiedBy"
  case package = "pkg:package", packagePart = "pkg:part", packageName = "pkg:name"
  case packageContentType = "pkg:contentType", xmlData = "pkg:xmlData", binaryData = "pkg:binaryData"
  case wordDocument2003 = "w03:wordDocument", flatODF = "office:document", html = "html:html"

  // Stories and paragraphs (17.2, 17.3, 17.10, 17.11, 17.13.4).
  case document = "w:document", body = "w:body", header = "w:hdr", footer = "w:ftr"
  case footnotes = "w:footnotes", endnotes = "w:endnotes", comments = "w:comments"
  case footnote = "w:footnote", endnote = "w:endnote", comment = "w:comment"
  case paragraph = "w:p", run = "w:r", text = "w:t", deletedText = "w:delText"
  case fieldCode = "w:instrText", deletedFieldCode = "w:delInstrText"
  case paragraphProperties = "w:pPr", runProperties = "w:rPr"
  case tab = "w:tab", positionTab = "w:ptab", lineBreak = "w:br", carriageReturn = "w:cr", symbol = "w:sym"
  case noBreakHyphen = "w:noBreakHyphen", softHyphen = "w:softHyphen"
  case ruby = "w:ruby", rubyText = "w:rt", rubyBase = "w:rubyBase", rubyProperties = "w:rubyPr"
  case extendedSymbol = "w16se:symEx", symbolCharacter = "w16se:char"

  // Transparent wrappers.
  case hyperlink = "w:hyperlink", smartTag = "w:smartTag", customXML = "w:customXml", direction = "w:dir"
  case directionOverride = "w:bdo"

  // Properties.
  case paragraphStyle = "w:pStyle", runStyle = "w:rStyle", numberingProperties = "w:numPr", numberID = "w:numId"
  case listLevel = "w:ilvl", outlineLevel = "w:outlineLvl", justification = "w:jc", bold = "w:b"
  case underline = "w:u", strike = "w:strike", doubleStrike = "w:dstrike", highlight = "w:highlight"
  case vanish = "w:vanish", sectionProperties = "w:sectPr", headerReference = "w:headerReference"
  case footerReference = "w:footerReference", titlePage = "w:titlePg"
  case val = "w:val", id = "w:id", type = "w:type", author = "w:author", relationshipID = "r:id"
  case font = "w:font", character = "w:char", instruction = "w:instr"

  // Tables (17.4).
  case table = "w:tbl", row = "w:tr", cell = "w:tc", tableProperties = "w:tblPr", tableGrid = "w:tblGrid"
  case rowProperties = "w:trPr", cellProperties = "w:tcPr", rowExceptions = "w:tblPrEx"
  case gridSpan = "w:gridSpan", verticalMerge = "w:vMerge", horizontalMerge = "w:hMerge", gridBefore = "w:gridBefore"
  case cellDeleted = "w:cellDel", cellInserted = "w:cellIns", cellMerged = "w:cellMerge"

  // Content controls (17.5.2).
  case control = "w:sdt", controlProperties = "w:sdtPr", controlEnd = "w:sdtEndPr", controlContent = "w:sdtContent"
  case tag = "w:tag", alias = "w:alias", showingPlaceholder = "w:showingPlcHdr"
  case plainTextControl = "w:text", richTextControl = "w:richText", dropDownControl = "w:dropDownList"
  case comboBoxControl = "w:comboBox", dateControl = "w:date", pictureControl = "w:picture", groupControl = "w:group"
  case checkBoxControl = "w14:checkbox", checkBoxState = "w14:checked", w14Val = "w14:val"
  case citationControl = "w:citation", bibliographyControl = "w:bibliography", equationControl = "w:equation"
  case docPartObject = "w:docPartObj", docPartList = "w:docPartList", repeatingSection = "w15:repeatingSection"
  case repeatingItem = "w15:repeatingSectionItem", checkBoxControl2012 = "w15:checkbox"

  // Tracked changes (17.13.5).
  case inserted = "w:ins", deleted = "w:del", movedFrom = "w:moveFrom", movedTo = "w:moveTo"
  case runChange = "w:rPrChange", paragraphChange = "w:pPrChange", tableChange = "w:tblPrChange"
  case rowChange = "w:trPrChange", cellChange = "w:tcPrChange", sectionChange = "w:sectPrChange"
  case gridChange = "w:tblGridChange", exceptionsChange = "w:tblPrExChange", numberingChange = "w:numberingChange"

  // Fields (17.16).
  case simpleField = "w:fldSimple", fieldCharacter = "w:fldChar", fieldKind = "w:fldCharType"
  case formField = "w:ffData", formCheckBox = "w:checkBox", formChecked = "w:checked", formDefault = "w:default"
  case formDropDown = "w:ddList", formResult = "w:result", formEntry = "w:listEntry", fieldData = "w:fldData"

  // Drawings and embedded things.
  case drawing = "w:drawing", picture = "w:pict", object = "w:object", textBoxContent = "w:txbxContent"
  case alternateContent = "mc:AlternateContent", choice = "mc:Choice", fallback = "mc:Fallback", requires = "Requires"
  case chart = "c:chart", diagram = "dgm:relIds", drawingText = "a:t", imported = "w:altChunk"
  case subdocument = "w:subDoc", contentPart = "w:contentPart"

  // References between stories.
  case footnoteReference = "w:footnoteReference", endnoteReference = "w:endnoteReference"
  case commentReference = "w:commentReference", commentStart = "w:commentRangeStart"
  case commentEnd = "w:commentRangeEnd"

  // Marks without text of their own: seen, and rightly passed over.
  case bookmarkStart = "w:bookmarkStart", bookmarkEnd = "w:bookmarkEnd", proofError = "w:proofErr"
  case permissionStart = "w:permStart", permissionEnd = "w:permEnd", pageRendered = "w:lastRenderedPageBreak"
  case moveFromStart = "w:moveFromRangeStart", moveFromEnd = "w:moveFromRangeEnd"
  case moveToStart = "w:moveToRangeStart", moveToEnd = "w:moveToRangeEnd"
  case xmlInsertStart = "w:customXmlInsRangeStart", xmlInsertEnd = "w:customXmlInsRangeEnd"
  case xmlDeleteStart = "w:customXmlDelRangeStart", xmlDeleteEnd = "w:customXmlDelRangeEnd"
  case xmlMoveFromStart = "w:customXmlMoveFromRangeStart", xmlMoveFromEnd = "w:customXmlMoveFromRangeEnd"
  case xmlMoveToStart = "w:customXmlMoveToRangeStart", xmlMoveToEnd = "w:customXmlMoveToRangeEnd"
  case annotationReference = "w:annotationRef", footnoteMark = "w:footnoteRef", endnoteMark = "w:endnoteRef"
  case separator = "w:separator", continuationSeparator = "w:continuationSeparator"
  case smartTagProperties = "w:smartTagPr", customXMLProperties = "w:customXmlPr", background = "w:background"
  case conflictInsStart = "w14:customXmlConflictInsRangeStart", conflictInsEnd = "w14:customXmlConflictInsRangeEnd"

  // Equations (22.1).
  case equationParagraph = "m:oMathPara", equation = "m:oMath", mathRun = "m:r", mathText = "m:t"
  case mathRunProperties = "m:rPr", denominator = "m:den", subscripted = "m:sub", superscripted = "m:sup"
  case mathRadical = "m:rad", mathDelimiters = "m:d", mathNary = "m:nary", mathElement = "m:e"
  case mathControl = "m:ctrlPr", mathCharacter = "m:chr", mathOpen = "m:begChr", mathClose = "m:endChr"
  case mathVal = "m:val"
  case mathParagraphProperties = "m:oMathParaPr", fractionProperties = "m:fPr", superProperties = "m:sSupPr"
  case subProperties = "m:sSubPr", bothProperties = "m:sSubSupPr", preProperties = "m:sPrePr"
  case radicalProperties = "m:radPr", delimiterProperties = "m:dPr", naryProperties = "m:naryPr"
  case functionProperties = "m:funcPr", accentProperties = "m:accPr", barProperties = "m:barPr"
  case boxProperties = "m:boxPr", borderBoxProperties = "m:borderBoxPr", groupProperties = "m:groupChrPr"
  case matrixProperties = "m:mPr", arrayProperties = "m:eqArrPr", lowerProperties = "m:limLowPr"
  case upperProperties = "m:limUppPr", phantomProperties = "m:phantPr", argumentProperties = "m:argPr"
  case numerator = "m:num", fraction = "m:f", raised = "m:sSup", lowered = "m:sSub"
  case raisedAndLowered = "m:sSubSup", prescripts = "m:sPre", mathFunction = "m:func", functionName = "m:fName"
  case accent = "m:acc", bar = "m:bar", mathBox = "m:box", borderBox = "m:borderBox", groupCharacter = "m:groupChr"
  case matrix = "m:m", matrixRow = "m:mr", equationArray = "m:eqArr", lowerLimit = "m:limLow"
  case upperLimit = "m:limUpp", limit = "m:lim", phantom = "m:phant", radicalDegree = "m:deg"

  // Styles and numbering (17.7, 17.9).
  case styles = "w:styles", style = "w:style", styleID = "w:styleId", styleName = "w:name", basedOn = "w:basedOn"
  case docDefaults = "w:docDefaults", tableStyleRegion = "w:tblStylePr"
  case numbering = "w:numbering", abstractNumber = "w:abstractNum", abstractID = "w:abstractNumId", number = "w:num"
  case level = "w:lvl", start = "w:start", numberFormat = "w:numFmt", format = "w:format", levelText = "w:lvlText"
  case isLegal = "w:isLgl", levelRestart = "w:lvlRestart", levelOverride = "w:lvlOverride"
  case startOverride = "w:startOverride", styleLink = "w:styleLink", numberStyleLink = "w:numStyleLink"
  case pictureBullet = "w:lvlPicBulletId"

  // Asked for by editing alone (17.3.2.25, 17.5.2.6).
  case runRevision = "w:rsidR", dataBinding = "w:dataBinding"
}
