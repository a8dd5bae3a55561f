"""Writes WordprocessingML by hand, in the dialect of Word or of WPS: split runs, rsids, proofing marks, automatic multi-level
numbering, content controls, text boxes, footnotes, tracked changes, header and footer fields; as a package or as Flat OPC."""

import base64
import io
import random
import zipfile
from xml.sax.saxutils import escape

NAMESPACES = {
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "w10": "urn:schemas-microsoft-com:office:word",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
WPS_NAMESPACE = ' xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"'
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
}

LEVELS = {                   # number format and text of the three levels
    "article": [("chineseCountingThousand", "第%1条"), ("chineseCounting", "（%2）"), ("decimal", "%3.")],
    "chinese": [("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")],
    "mixed": [("chineseCountingThousand", "第%1条"), ("decimal", "%2."), ("decimal", "（%3）")],
    "decimal": [("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")],
    "mixed-decimal": [("chineseCountingThousand", "第%1条"), ("decimal", "%1.%2"), ("decimal", "（%3）")],
    "english": [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")],
}


def root(name, body, dialect):
    names = "".join(f' xmlns:{k}="{v}"' for k, v in NAMESPACES.items()) + (WPS_NAMESPACE if dialect == "wps" else "")
    return f'{HEAD}<w:{name}{names} mc:Ignorable="w14 w15 wp14">{body}</w:{name}>'


class Writer:
    def __init__(self, meta, blocks):
        self.meta, self.blocks = meta, blocks
        self.dialect = meta["producer"]
        self.random = random.Random(meta["file"])
        self.rsids = ["00%06X" % self.random.randrange(0x100000, 0xFFFFFF) for _ in range(7)]
        self.notes, self.comments, self.ids, self.lists = [], [], 100, 1
        self.typed = meta.get("typed") == "yes"
        self.english = meta.get("language") == "en"

    def new_id(self):
        self.ids += 1
        return self.ids

    # Runs

    def properties(self, bold=False, underline=False, hidden=False, size=None, extra=""):
        hint = '<w:rFonts w:hint="eastAsia"/>' if not self.english and not size else ""
        if size:
            face = self.meta.get("heading-font", "黑体")
            hint = f'<w:rFonts w:ascii="{face}" w:eastAsia="{face}" w:hAnsi="{face}"' + (' w:hint="eastAsia"/>' if not self.english else "/>")
        inner = hint + ("<w:b/><w:bCs/>" if bold else "") + ("<w:vanish/>" if hidden else "") + (
            f'<w:kern w:val="{2 if self.dialect == "wps" else 0}"/>' if size else "") + (
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "") + (
            '<w:u w:val="single"/>' if underline else "") + extra
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""

    def content(self, text, tag="t"):
        out = []
        for i, part in enumerate(text.split("→")):
            if i:
                out.append("<w:tab/>")
            if part:
                out.append(f'<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}>')
        return "".join(out)

    def pieces(self, text):
        """Word cuts a paragraph into runs wherever somebody stopped typing, also in the middle of a number."""
        out = []
        while text:
            n = self.random.choice([3, 5, 8, 13, 21, 34, 55, 89]) if self.dialect == "word" else self.random.choice([6, 40, 120, 300])
            out.append(text[:n])
            text = text[n:]
        return out

    def run(self, text, tag="t", rsid=True, **style):
        out = []
        for piece in self.pieces(text):
            mark = f' w:rsidR="{self.random.choice(self.rsids)}"' if rsid and self.dialect == "word" and self.random.random() < .4 else ""
            grammar = self.dialect == "word" and self.random.random() < .06
            run = f"<w:r{mark}>{self.properties(**style)}{self.content(piece, tag)}</w:r>"
            out.append(f'<w:proofErr w:type="gramStart"/>{run}<w:proofErr w:type="gramEnd"/>' if grammar else run)
        return "".join(out)

    def inline(self, spans, **style):
        out = []
        for s in spans:
            who = f'w:id="{self.new_id()}" w:author="合同管理部" w:date="2026-04-02T09:30:00Z"'
            if s.kind == "bold":
                out.append(self.run(s.text, **{**style, "bold": True}))
            elif s.kind == "underline":
                out.append(self.run(s.text, **{**style, "underline": True}))
            elif s.kind == "hidden":
                out.append(self.run(s.text, hidden=True, **style))
            elif s.kind == "control":
                out.append(f'<w:sdt><w:sdtPr><w:alias w:val="{escape(s.tag)}"/><w:tag w:val="{escape(s.tag)}"/><w:id w:val="{self.random.randrange(10**8, 10**9)}"/>'
                           f"<w:text/></w:sdtPr><w:sdtContent>{self.run(s.text, **style)}</w:sdtContent></w:sdt>")
            elif s.kind == "ins":
                out.append(f"<w:ins {who}>{self.run(s.text, **style)}</w:ins>")
            elif s.kind == "del":
                out.append(f'<w:del {who}>{self.run(s.text, tag="delText", **style)}</w:del>')
            elif s.kind == "note":
                self.notes.append(s.text)
                out.append(f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{len(self.notes)}"/></w:r>')
            elif s.kind == "comment":
                n = len(self.comments)
                self.comments.append(s.text)
                out[-1] = f'<w:commentRangeStart w:id="{n}"/>{out[-1]}<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>'
            else:
                out.append(self.run(s.text, **style))
        return "".join(out)

    # Paragraphs

    def paragraph(self, inner, properties=""):
        mark = ""
        if self.dialect == "word":
            a, b = self.random.choice(self.rsids), self.random.choice(self.rsids)
            mark = f' w14:paraId="{self.random.randrange(0x10000000, 0x7FFFFFFF):08X}" w14:textId="77777777" w:rsidR="{a}" w:rsidRDefault="{b}"'
        return f"<w:p{mark}>" + (f"<w:pPr>{properties}</w:pPr>" if properties else "") + inner + "</w:p>"

    def block(self, b):
        if b.kind == "title":
            return self.paragraph(self.inline(b.spans, bold=self.dialect == "word", size=self.meta.get("title-size", 36)), '<w:pStyle w:val="Title"/>' if self.dialect == "word"
                                  else '<w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/>')
        if b.kind == "level":
            style = f'<w:pStyle w:val="{self.style(b.level)}"/>'
            if self.typed:
                return self.paragraph(self.inline([type(b.spans[0])(b.label + ("　" if b.level == 1 else "")), *b.spans], bold=b.level == 1), style)
            number = f'<w:numPr><w:ilvl w:val="{b.level - 1}"/><w:numId w:val="{self.lists}"/></w:numPr>' if self.dialect == "wps" or self.lists > 1 else ""
            return self.paragraph(self.inline(b.spans, bold=b.level == 1 and self.dialect == "wps"), style + number)
        if b.kind == "restart":
            self.lists += 1
            return ""
        if b.kind in ("centre", "right"):
            return self.paragraph(self.inline(b.spans), f'<w:jc w:val="{"center" if b.kind == "centre" else "right"}"/>')
        if b.kind == "heading":
            return self.paragraph(self.inline(b.spans, bold=True, size=28), '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/>')
        if b.kind == "cover":
            gap = self.paragraph(self.run(b.label + "：→") + self.inline(b.spans, underline=True) + self.run("→", underline=True),
                                 '<w:tabs><w:tab w:val="left" w:pos="2700"/><w:tab w:val="left" w:leader="underscore" w:pos="8000"/></w:tabs>'
                                 '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:left="420"/>')
            return gap
        if b.kind == "break":
            if self.dialect == "wps":
                return self.paragraph("", "<w:pageBreakBefore/>")
            return self.paragraph('<w:r><w:br w:type="page"/></w:r>')
        if b.kind == "empty":
            return self.paragraph("")
        if b.kind == "box":
            return self.paragraph(self.text_box(b.spans), '<w:jc w:val="right"/>')
        if b.kind == "table":
            return self.table(b)
        if b.kind == "bare":
            return self.paragraph(self.inline(b.spans))
        return self.paragraph(self.inline(b.spans), '<w:pStyle w:val="BodyTextIndent"/>' if self.dialect == "word" else
                              ('<w:spacing w:after="120"/>' if self.english else '<w:ind w:firstLineChars="200" w:firstLine="480"/>'))

    def style(self, level):
        return f"Heading{level}" if self.dialect == "word" else str(level + 1)

    def table(self, b):
        columns = max(len(r) for r in b.rows)
        shares = b.widths or [1] * columns
        widths = [int(8900 * s / sum(shares)) for s in shares]
        edge = "single" if b.borders else "nil"
        borders = "".join(f'<w:{e} w:val="{edge}"' + (' w:sz="4" w:space="0" w:color="auto"/>' if b.borders else "/>")
                          for e in ("top", "left", "bottom", "right", "insideH", "insideV"))
        rows = []
        for row in b.rows:
            cells = []
            for i, cell in enumerate(row):
                span = columns - len(row) + 1 if i == len(row) - 1 and len(row) < columns else 1
                width = sum(widths[i:i + span])
                merge = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
                body = "".join(self.paragraph(self.inline(part), '<w:spacing w:line="340" w:lineRule="atLeast"/>') for part in cell)
                cells.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}<w:vAlign w:val="{"center" if b.borders else "top"}"/></w:tcPr>{body}</w:tc>')
            rows.append(f'<w:tr><w:trPr><w:cantSplit/></w:trPr>{"".join(cells)}</w:tr>')
        return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
                f'<w:tblGrid>{"".join(f"<w:gridCol w:w={chr(34)}{w}{chr(34)}/>" for w in widths)}</w:tblGrid>{"".join(rows)}</w:tbl>')

    def text_box(self, spans):
        """The same words twice, as Word and WPS write them: a shape for new readers, VML for old ones."""
        inner = f'<w:txbxContent>{self.paragraph(self.inline(spans), "<w:jc w:val=%scenter%s/>" % (chr(34), chr(34)))}</w:txbxContent>'
        return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1620000" cy="420000"/>'
                f'<wp:docPr id="{self.new_id()}" name="文本框 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
                '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
                '<a:ext cx="1620000" cy="420000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
                f'<wps:txbx>{inner}</wps:txbx><wps:bodyPr anchor="ctr"/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>'
                '<mc:Fallback><w:pict><v:shape id="TextBox1" style="width:127.5pt;height:33pt" filled="f" stroked="t"><v:textbox>'
                f'{inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>')

    # Parts

    def field(self, name):
        return (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')

    def document(self):
        body = "".join(self.block(b) for b in self.blocks)
        title_page = "<w:titlePg/>" if self.meta.get("cover") == "yes" else ""
        section = ('<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/>'
                   '<w:pgMar w:top="1440" w:right="1531" w:bottom="1440" w:left="1531" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/>'
                   f'{title_page}<w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>')
        return root("document", f"<w:body>{body}{section}</w:body>", self.dialect)

    def styles(self):
        font, heading = self.meta.get("font", "宋体"), self.meta.get("heading-font", "黑体")
        latin = "Times New Roman"
        size = self.meta.get("size", 24)
        language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        kern = '<w:kern w:val="2"/>'
        based = f'<w:basedOn w:val="{"a" if self.dialect == "word" else "1"}"/>'
        defaults = (f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{latin}" w:eastAsia="{font}" w:hAnsi="{latin}" w:cs="{latin}"/>'
                    f'{language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>')
        out = [f'<w:style w:type="paragraph" w:default="1" w:styleId="{"a" if self.dialect == "word" else "1"}"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/>'
               f'<w:spacing w:line="{self.meta.get("line", 400)}" w:lineRule="atLeast"/><w:jc w:val="both"/></w:pPr><w:rPr>{kern}<w:sz w:val="{size}"/><w:szCs w:val="24"/></w:rPr></w:style>',
               '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
               '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
               f'<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>{based}<w:qFormat/><w:pPr><w:spacing w:before="480" w:after="360" w:line="600" w:lineRule="atLeast"/><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="{heading}"/><w:b/><w:sz w:val="36"/></w:rPr></w:style>',
               f'<w:style w:type="paragraph" w:styleId="BodyTextIndent"><w:name w:val="Body Text Indent"/>{based}<w:pPr>'
               + ('<w:spacing w:after="100"/>' if self.english else '<w:ind w:firstLineChars="200" w:firstLine="480"/>') + '</w:pPr></w:style>',
               '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>']
        for level in (1, 2, 3):
            number = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>' if self.dialect == "word" and not self.typed else ""
            space = '<w:keepNext/><w:spacing w:before="160" w:after="60"/>' if level == 1 else ""
            order = (('<w:keepNext/>' if level == 1 else "") + number + ('<w:spacing w:before="160" w:after="60"/>' if level == 1 else ""))
            if self.typed and level > 1:
                order += '<w:ind w:firstLineChars="200" w:firstLine="480"/>'
            face = f'<w:rFonts w:eastAsia="{heading}"/><w:b/>' if level == 1 else ""
            out.append(f'<w:style w:type="paragraph" w:styleId="{self.style(level)}"><w:name w:val="heading {level}"/>{based}<w:qFormat/><w:pPr>{order}<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr>{face}</w:rPr></w:style>')
        return root("styles", defaults + "".join(out), self.dialect)

    def numbering(self):
        style = self.meta.get("numbering", "article")
        levels = LEVELS.get(style, LEVELS["article"])
        out = []
        for i, (form, text) in enumerate(levels):
            suffix = '<w:suff w:val="space"/>' if i == 0 or self.dialect == "wps" else '<w:suff w:val="nothing"/>' if text.endswith("）") or text.startswith("（") else '<w:suff w:val="space"/>'
            indent = "" if i == 0 else '<w:pPr><w:ind w:left="0" w:firstLineChars="200" w:firstLine="480"/></w:pPr>' if not self.english else f'<w:pPr><w:ind w:left="{420 * i}" w:firstLine="0"/></w:pPr>'
            legal = "<w:isLgl/>" if style == "mixed-decimal" and i == 1 else ""     # 2.3 under 第二条
            link = f'<w:pStyle w:val="{self.style(i + 1)}"/>' if self.dialect == "word" and not self.typed else ""
            out.append(f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{link}{legal}{suffix}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{indent}<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl>')
        abstract = f'<w:abstractNum w:abstractNumId="0"><w:nsid w:val="{self.random.randrange(16**8):08X}"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{self.random.randrange(16**8):08X}"/>{"".join(out)}</w:abstractNum>'
        nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        for n in range(2, self.lists + 1):
            nums += f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        return root("numbering", abstract + nums, self.dialect)

    def header(self):
        text = self.meta.get("header", "")
        return root("hdr", self.paragraph(f'<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>',
                                          '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr><w:jc w:val="right"/>'), self.dialect)

    def footer(self):
        before, middle, after = ("Page ", " of ", "") if self.english else ("第 ", " 页 共 ", " 页")
        text = lambda s: f'<w:r><w:t xml:space="preserve">{s}</w:t></w:r>' if s else ""
        return root("ftr", self.paragraph(text(before) + self.field("PAGE") + text(middle) + self.field("NUMPAGES") + text(after), '<w:jc w:val="center"/>'), self.dialect)

    def footnotes(self):
        special = ('<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
                   '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>')
        notes = "".join(f'<w:footnote w:id="{i}"><w:p><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
                        f'<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve"> {escape(t)}</w:t></w:r></w:p></w:footnote>' for i, t in enumerate(self.notes, 1))
        return root("footnotes", special + notes, self.dialect)

    def comment_part(self):
        return root("comments", "".join(f'<w:comment w:id="{i}" w:author="审核人" w:date="2026-04-02T10:00:00Z" w:initials="审"><w:p><w:r><w:t>{escape(t)}</w:t></w:r></w:p></w:comment>'
                                        for i, t in enumerate(self.comments)), self.dialect)

    def parts(self):
        """Name, content type and bytes of every part but the package's own."""
        word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        document = self.document()
        rsids = "".join(f'<w:rsid w:val="{r}"/>' for r in self.rsids)
        settings = root("settings", '<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>'
                        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
                        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
                        + (f'<w:rsids><w:rsidRoot w:val="{self.rsids[0]}"/>{rsids}</w:rsids>' if self.dialect == "word" else ""), self.dialect)
        out = [("word/document.xml", MAIN_TYPES[self.meta.get("container", "docx") if self.meta.get("container") in MAIN_TYPES else "docx"], document, "document"),
               ("word/styles.xml", word + "styles+xml", self.styles(), "styles"),
               ("word/numbering.xml", word + "numbering+xml", self.numbering(), "numbering"),
               ("word/settings.xml", word + "settings+xml", settings, "settings"),
               ("word/footnotes.xml", word + "footnotes+xml", self.footnotes(), "footnotes"),
               ("word/header1.xml", word + "header+xml", self.header(), "header"),
               ("word/footer1.xml", word + "footer+xml", self.footer(), "footer")]
        if self.comments:
            out.append(("word/comments.xml", word + "comments+xml", self.comment_part(), "comments"))
        stamp = self.meta.get("created", "2026-03-02T01:20:00Z")
        core = (f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
                'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>合同经办人</dc:creator>'
                f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified></cp:coreProperties>')
        name, version = ("Microsoft Office Word", "16.0000") if self.dialect == "word" else ("WPS Office_12.1.0.16120_F1E327BC-269C-435d-A152-05C5408002CA", "0.0000")
        app = (f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>{name}</Application><AppVersion>{version}</AppVersion></Properties>')
        out += [("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core, None),
                ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", app, None)]
        if self.dialect == "wps":
            custom = (f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
                      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16120</vt:lpwstr></property></Properties>')
            out.append(("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", custom, None))
        return out

    def relationships(self, parts):
        order = {"styles": 1, "numbering": 2, "settings": 3, "footnotes": 4, "header": 5, "footer": 6, "comments": 7}
        inner = "".join(f'<Relationship Id="rId{order[k]}" Type="{RELATIONSHIP}{k}" Target="{n.split("/")[1]}"/>' for n, _, _, k in parts if k in order)
        package = [("rId1", RELATIONSHIP + "officeDocument", "word/document.xml"),
                   ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                   ("rId3", RELATIONSHIP + "extended-properties", "docProps/app.xml")]
        if self.dialect == "wps":
            package.append(("rId4", RELATIONSHIP + "custom-properties", "docProps/custom.xml"))
        outer = "".join(f'<Relationship Id="{i}" Type="{t}" Target="{n}"/>' for i, t, n in package)
        wrap = lambda s: f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{s}</Relationships>'
        return wrap(outer), wrap(inner)


def write(meta, blocks, path):
    writer = Writer(meta, blocks)
    parts = writer.parts()
    outer, inner = writer.relationships(parts)
    if meta.get("container") == "flat":
        return flat(parts, outer, inner, path)
    types = (f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             '<Default Extension="xml" ContentType="application/xml"/>' + "".join(f'<Override PartName="/{n}" ContentType="{t}"/>' for n, t, _, _ in parts) + "</Types>")
    files = [("[Content_Types].xml", types), ("_rels/.rels", outer), ("word/_rels/document.xml.rels", inner)] + [(n, b) for n, _, b, _ in parts]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in files:
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode("utf-8"), zipfile.ZIP_DEFLATED)


def flat(parts, outer, inner, path):
    relationship = "application/vnd.openxmlformats-package.relationships+xml"
    strip = lambda s: s[len(HEAD):]
    part = lambda n, t, s: f'<pkg:part pkg:name="/{n}" pkg:contentType="{t}"><pkg:xmlData>{strip(s)}</pkg:xmlData></pkg:part>'
    out = [HEAD + '<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">',
           part("_rels/.rels", relationship, outer), part("word/_rels/document.xml.rels", relationship, inner)]
    out += [part(n, t, b) for n, t, b, _ in parts] + ["</pkg:package>\n"]
    path.write_text("".join(out), encoding="utf-8")
