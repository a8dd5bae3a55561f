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
  case wordDocument2003 = "w:wordDocument", flatODF = "office:document", html = "html:html"

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

  // OpenDocument (OASIS ODF 1.3, part 3): roots and containers (3, 16), metadata (4).
  case odfContent = "office:document-content", odfStyles = "office:document-styles", odfMeta = "office:document-meta"
  case odfBody = "office:body", odfText = "office:text", namedStyles = "office:styles"
  case automaticStyles = "office:automatic-styles", masterStyles = "office:master-styles", odfMetadata = "office:meta"
  case odfSettings = "office:settings", odfScripts = "office:scripts", odfScript = "office:script"
  case odfFonts = "office:font-face-decls", eventListener = "script:event-listener"
  case eventListeners = "office:event-listeners", initialCreator = "meta:initial-creator", basicModule = "ooo:module"
  case odfTemplate = "meta:template", mimetype = "office:mimetype", odfValue = "office:value"
  case encryptionData = "manifest:encryption-data", manifestEntry = "manifest:file-entry"
  case manifestPath = "manifest:full-path", manifestType = "manifest:media-type"
  case xlink = "xlink:href", xmlID = "xml:id"

  // OpenDocument: text (5), lists (5.3), sections and indexes (5.4, 8).
  case odfParagraph = "text:p", odfHeading = "text:h", odfSpan = "text:span", odfLink = "text:a", odfSpaces = "text:s"
  case odfTab = "text:tab", odfBreak = "text:line-break", odfSoftBreak = "text:soft-page-break"
  case odfCount = "text:c", odfStyleName = "text:style-name", odfOutlineLevel = "text:outline-level"
  case isListHeader = "text:is-list-header", restartNumbering = "text:restart-numbering", odfStart = "text:start-value"
  case odfList = "text:list", odfListItem = "text:list-item", odfListHeader = "text:list-header", odfID = "text:id"
  case numberedParagraph = "text:numbered-paragraph", odfListID = "text:list-id", odfLevel = "text:level"
  case continueNumbering = "text:continue-numbering", continueList = "text:continue-list"
  case styleOverride = "text:style-override", odfSection = "text:section", odfDisplay = "text:display"
  case isHidden = "text:is-hidden", sectionSource = "text:section-source", indexBody = "text:index-body"
  case indexTitle = "text:index-title", sequenceDeclarations = "text:sequence-decls"
  case variableDeclarations = "text:variable-decls", userDeclarations = "text:user-field-decls"
  case ddeDeclarations = "text:dde-connection-decls", ddeDeclaration = "text:dde-connection-decl"
  case ddeSource = "office:dde-source", ddeApplication = "office:dde-application", ddeTopic = "office:dde-topic"
  case ddeItem = "office:dde-item", tocSource = "text:table-of-content-source"
  case alphabeticalSource = "text:alphabetical-index-source", indexMarks = "text:alphabetical-index-auto-mark-file"
  case illustrationSource = "text:illustration-index-source", tableSource = "text:table-index-source"
  case objectSource = "text:object-index-source", userSource = "text:user-index-source"
  case bibliographySource = "text:bibliography-source", bibliographySettings = "text:bibliography-configuration"

  // OpenDocument: what stands in paragraphs (6), notes (6.3), annotations (14.1), tracked changes (5.5), fields (7).
  case odfNote = "text:note", noteClass = "text:note-class", noteCitation = "text:note-citation"
  case noteBody = "text:note-body", notesSettings = "text:notes-configuration"
  case annotation = "office:annotation", annotationEnd = "office:annotation-end", annotationName = "office:name"
  case odfDate = "dc:date", dateString = "meta:date-string", senderInitials = "loext:sender-initials"
  case odfRuby = "text:ruby", odfRubyBase = "text:ruby-base", odfRubyText = "text:ruby-text"
  case trackedChanges = "text:tracked-changes", changedRegion = "text:changed-region", odfInsertion = "text:insertion"
  case odfDeletion = "text:deletion", formatChange = "text:format-change", changeInfo = "office:change-info"
  case odfChange = "text:change", odfChangeStart = "text:change-start", odfChangeEnd = "text:change-end"
  case changeID = "text:change-id", odfBookmark = "text:bookmark", odfBookmarkStart = "text:bookmark-start"
  case odfBookmarkEnd = "text:bookmark-end", referenceMark = "text:reference-mark"
  case referenceMarkStart = "text:reference-mark-start", referenceMarkEnd = "text:reference-mark-end"
  case tocMark = "text:toc-mark", tocMarkStart = "text:toc-mark-start", tocMarkEnd = "text:toc-mark-end"
  case indexMark = "text:alphabetical-index-mark", indexMarkStart = "text:alphabetical-index-mark-start"
  case indexMarkEnd = "text:alphabetical-index-mark-end", odfMetaSpan = "text:meta"
  case hiddenText = "text:hidden-text", hiddenParagraph = "text:hidden-paragraph", stringValue = "text:string-value"
  case odfDDE = "text:dde-connection", odfMacroField = "text:execute-macro", odfScriptField = "text:script"
  case fieldMark = "field:fieldmark", fieldMarkStart = "field:fieldmark-start", fieldMarkEnd = "field:fieldmark-end"
  case fieldType = "field:type", fieldParameter = "field:param", fieldName = "field:name", fieldValue = "field:value"
  case odfLabel = "text:label", dropDownField = "text:drop-down"

  // OpenDocument: tables (9), drawings (10), forms (13), content controls of LibreOffice.
  case odfTable = "table:table", odfRow = "table:table-row", odfCell = "table:table-cell"
  case coveredCell = "table:covered-table-cell", columnsSpanned = "table:number-columns-spanned"
  case rowsSpanned = "table:number-rows-spanned", columnsRepeated = "table:number-columns-repeated"
  case rowsRepeated = "table:number-rows-repeated", odfColumn = "table:table-column"
  case odfHeaderRows = "table:table-header-rows", odfRows = "table:table-rows", odfRowGroup = "table:table-row-group"
  case odfColumns = "table:table-columns", odfHeaderColumns = "table:table-header-columns"
  case odfColumnGroup = "table:table-column-group", tableTitle = "table:title", tableDescription = "table:desc"
  case frame = "draw:frame", odfTextBox = "draw:text-box", odfImage = "draw:image", odfObject = "draw:object"
  case oleObject = "draw:object-ole", group = "draw:g", customShape = "draw:custom-shape", rectangle = "draw:rect"
  case ellipse = "draw:ellipse", circle = "draw:circle", line = "draw:line", polyline = "draw:polyline"
  case polygon = "draw:polygon", regularPolygon = "draw:regular-polygon", path = "draw:path"
  case connector = "draw:connector", caption = "draw:caption", measure = "draw:measure", drawLink = "draw:a"
  case drawControl = "draw:control", plugin = "draw:plugin", applet = "draw:applet", floatingFrame =
    "draw:floating-frame"
  case svgTitle = "svg:title", svgDescription = "svg:desc", geometry = "draw:enhanced-geometry"
  case binaryImage = "office:binary-data", odfForms = "office:forms", formID = "form:id", formLabel = "form:label"
  case formCheckbox = "form:checkbox", formRadio = "form:radio", formText = "form:text", formArea = "form:textarea"
  case formList = "form:listbox", formCombo = "form:combobox", formDate = "form:date", formOption = "form:option"
  case formState = "form:current-state", formSelected = "form:current-selected", formValue = "form:current-value"
  case formInitial = "form:value", formName = "form:name", formInitialState = "form:state"
  case odfControl = "loext:content-control", loPlaceholder = "loext:showing-place-holder", loCheckbox = "loext:checkbox"
  case loChecked = "loext:checked", loAlias = "loext:alias", loTag = "loext:tag", loDropDown = "loext:dropdown"
  case loComboBox = "loext:combobox", loDate = "loext:date", loPlainText = "loext:plain-text"
  case loPicture = "loext:picture", loListItem = "loext:list-item"

  // OpenDocument: styles (16), list levels (16.30), page layouts (16.4).
  case odfStyle = "style:style", defaultStyle = "style:default-style", odfName = "style:name"
  case odfDisplayName = "style:display-name", family = "style:family", parentStyle = "style:parent-style-name"
  case odfListStyleName = "style:list-style-name", odfListLevel = "style:list-level"
  case defaultOutlineLevel = "style:default-outline-level", masterPageName = "style:master-page-name"
  case odfParagraphProperties = "style:paragraph-properties", odfTextProperties = "style:text-properties"
  case textAlign = "fo:text-align", fontWeight = "fo:font-weight", odfUnderline = "style:text-underline-style"
  case lineThrough = "style:text-line-through-style", textBackground = "fo:background-color"
  case listStyle = "text:list-style", outlineStyle = "text:outline-style", outlineLevelStyle =
    "text:outline-level-style"
  case numberLevel = "text:list-level-style-number", bulletLevel = "text:list-level-style-bullet"
  case imageLevel = "text:list-level-style-image", odfNumberFormat = "style:num-format"
  case numberPrefix = "style:num-prefix", numberSuffix = "style:num-suffix", letterSync = "style:num-letter-sync"
  case displayLevels = "text:display-levels", bulletCharacter = "text:bullet-char"
  case consecutiveNumbering = "text:consecutive-numbering", listFormat = "loext:num-list-format"
  case masterPage = "style:master-page", nextStyle = "style:next-style-name", odfHeader = "style:header"
  case odfFooter = "style:footer", headerLeft = "style:header-left", footerLeft = "style:footer-left"
  case headerFirst = "style:header-first", footerFirst = "style:footer-first", loHeaderFirst = "loext:header-first"
  case loFooterFirst = "loext:footer-first", isDisplayed = "style:display"
  case regionLeft = "style:region-left", regionCenter = "style:region-center", regionRight = "style:region-right"

  // Word 2003 XML, where it differs from ECMA-376 ("Word 2003 XML Reference Schema"; AML is its annotation language).
  case amlAnnotation = "w:annotation", amlContent = "w:content", lists2003 = "w:lists", listDefinition = "w:listDef"
  case listDefinitionID = "w:listDefId", list2003 = "w:list", listID = "w:ilfo", listDefinitionOf = "w:ilst"
  case numberFormat2003 = "w:nfc", listStyleLink = "w:listStyleLink", listProperties = "w:listPr"
  case verticalMerge2003 = "w:vmerge", horizontalMerge2003 = "w:hmerge", hyperlink2003 = "w:hlink"
  case documentProperties2003 = "w:docPr", supplement = "w:docSuppData", oleData = "w:docOleData"
  case attachedTemplate = "w:attachedTemplate", binaryData2003 = "w:binData", ocx = "w:ocx"
  case officeProperties = "o:DocumentProperties", officeTitle = "o:Title", officeAuthor = "o:Author"
  case officeLastAuthor = "o:LastAuthor", sectionHint = "wx:sect", subsectionHint = "wx:sub-section"
  case borderHint = "wx:pBdrGroup", allowsEmpty = "wx:allowEmptyCollapse", macrosPresent = "w:macrosPresent"
}
