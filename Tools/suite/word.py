"""Turns the suite's text format into Word files.

One line is one paragraph; lines `| a | b |` are table rows; `{+inserted+}`, `{-deleted-}`, `{#hidden#}` and
`{?comment?}` stand for what only Word holds. The program reads the same format from standard input; going through
Word tests the way users' files go.
"""
import re
import zipfile
from xml.sax.saxutils import escape

MARK = re.compile(r"\{\+(.*?)\+\}|\{-(.*?)-\}|\{#(.*?)#\}|\{\?(.*?)\?\}")
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
AUTHOR = 'w:author="Suite" w:date="2026-01-01T00:00:00Z"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def paragraphs(text):
    """What the paragraphs read, in the order the program counts them: cells of tables one by one."""
    found = []
    for line in text.rstrip("\n").split("\n"):
        found.extend(cells(line) or [line])
    return [MARK.sub(lambda mark: mark.group(1) or "", line) for line in found]


def cells(line):
    """The cells of a table row, or None for an ordinary line."""
    row = line.strip()
    if len(row) > 2 and row.startswith("|") and row.endswith("|"):
        return [cell.strip() for cell in row[1:-1].split("|")]
    return None


class Body:
    """Grows the document's XML line by line; a run of table rows is one table."""

    def __init__(self):
        self.xml, self.rows, self.comments, self.changes = [], [], [], 0

    def add(self, line):
        row = cells(line)
        if row:
            self.rows.append(row)
            return
        self.end_table()
        self.xml.append(self.paragraph(line))

    def end_table(self):
        if not self.rows:
            return
        grid = "<w:gridCol/>" * max(len(row) for row in self.rows)
        table = [f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>"]
        for row in self.rows:
            table += ["<w:tr>", *(f"<w:tc><w:tcPr/>{self.paragraph(cell)}</w:tc>" for cell in row), "</w:tr>"]
        self.xml += [*table, "</w:tbl>"]
        self.rows = []

    def paragraph(self, line):
        runs, at = [], 0
        for mark in MARK.finditer(line):
            runs += [run(line[at:mark.start()]), self.marked(mark)]
            at = mark.end()
        return "<w:p>" + "".join(runs) + run(line[at:]) + "</w:p>"

    def marked(self, mark):
        inserted, deleted, hidden, comment = mark.groups()
        if hidden is not None:
            return run(hidden, "<w:rPr><w:vanish/></w:rPr>")
        if comment is not None:
            number = len(self.comments)
            text = f"<w:p>{run(comment)}</w:p>"
            self.comments.append(f'<w:comment w:id="{number}" {AUTHOR}>{text}</w:comment>')
            return f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        self.changes += 1
        tag, text = ("ins", inserted) if inserted is not None else ("del", deleted)
        element = "t" if tag == "ins" else "delText"
        return f'<w:{tag} w:id="{self.changes}" {AUTHOR}>{run(text, element=element)}</w:{tag}>'


def run(text, properties="", element="t"):
    if not text:
        return ""
    return f'<w:r>{properties}<w:{element} xml:space="preserve">{escape(text)}</w:{element}></w:r>'


def write(text, path):
    """Writes `text` as a Word file. Equal texts give equal bytes."""
    body = Body()
    for line in text.rstrip("\n").split("\n"):
        body.add(line)
    body.end_table()
    document = f'<w:document xmlns:w="{WORD}"><w:body>{"".join(body.xml)}<w:sectPr/></w:body></w:document>'
    parts = [("document", "document.main", document)]
    if body.comments:
        comments = f'<w:comments xmlns:w="{WORD}">{"".join(body.comments)}</w:comments>'
        parts.append(("comments", "comments", comments))
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{kind}+xml"/>' for name, kind, _ in parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        def put(name, xml):
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), HEAD + xml, zipfile.ZIP_DEFLATED)

        put("[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>')
        put("_rels/.rels", relationships("officeDocument", "word/document.xml"))
        if body.comments:
            put("word/_rels/document.xml.rels", relationships("comments", "comments.xml"))
        for name, _, xml in parts:
            put(f"word/{name}.xml", xml)


def relationships(kind, target):
    link = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}/relationships">{link}</Relationships>'
