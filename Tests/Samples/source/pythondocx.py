"""Writes a sample with python-docx. Numbers are typed into the text, as people do who fight Word's numbering."""

import datetime
import io
import zipfile

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt


def write(meta, blocks, path):
    document = Document()
    english = meta.get("language") == "en"
    font, heading = meta.get("font", "仿宋"), meta.get("heading-font", "黑体")
    size = Pt(float(meta.get("size", 24)) / 2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", size
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    normal.element.rPr.append(language)
    normal.paragraph_format.line_spacing = 1.25
    normal.paragraph_format.space_after = Pt(6 if english else 2)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.8)
    section.different_first_page_header_footer = meta.get("cover") == "yes"
    section.header.paragraphs[0].text = meta.get("header", "")
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_field(footer, "PAGE")

    def fill(paragraph, spans, bold=False, face=None, points=None):
        for s in spans:
            run = paragraph.add_run(s.text.replace("→", "\t"))
            run.bold = True if bold or s.kind == "bold" else None
            run.underline = True if s.kind == "underline" else None
            if face:
                run.font.name = face
                run._element.rPr.rFonts.set(qn("w:eastAsia"), face)
            if points:
                run.font.size = Pt(points)

    for b in blocks:
        if b.kind == "table":
            add_table(document, b, fill)
            continue
        if b.kind == "restart":
            continue
        style = "Heading 1" if b.kind == "level" and b.level == 1 and meta.get("headings") == "styles" else None
        p = document.add_paragraph(style=style)
        if b.kind == "title":
            p.alignment = WD_ALIGN_PARAGRAPH.CENTER
            p.paragraph_format.space_before = p.paragraph_format.space_after = Pt(18)
            fill(p, b.spans, True, heading, float(meta.get("title-size", 40)) / 2)
        elif b.kind == "level":
            gap = "　" if b.level == 1 and not english else " " if english or meta.get("numbering") in ("decimal", "mixed-decimal") else ""
            fill(p, [type(b.spans[0])(b.label + gap)] + b.spans, b.level == 1, heading if b.level == 1 else None, size.pt if style else None)
            if b.level == 1:
                p.paragraph_format.space_before, p.paragraph_format.keep_with_next = Pt(8), True
            elif english:
                p.paragraph_format.left_indent = Cm(.7 * (b.level - 1))
            else:
                p.paragraph_format.first_line_indent = size * 2
        elif b.kind in ("centre", "heading"):
            p.alignment = WD_ALIGN_PARAGRAPH.CENTER
            fill(p, b.spans, b.kind == "heading", heading if b.kind == "heading" else None)
        elif b.kind == "right":
            p.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            fill(p, b.spans)
        elif b.kind == "cover":
            p.paragraph_format.tab_stops.add_tab_stop(Cm(4.8))
            p.paragraph_format.line_spacing = 1.8
            p.paragraph_format.left_indent, p.paragraph_format.first_line_indent = Cm(4.8), Cm(-4.8)
            fill(p, [type(b.spans[0])((b.label + ":\t") if english else (b.label + "：\t"))] + b.spans)
        elif b.kind == "break":
            p.add_run().add_break(WD_BREAK.PAGE)
        else:
            fill(p, b.spans)
            if b.kind == "body" and not english:
                p.paragraph_format.first_line_indent = size * 2
    core = document.core_properties
    stamp = datetime.datetime.fromisoformat(meta.get("created", "2026-03-02T01:20:00"))
    core.author, core.comments, core.created, core.modified, core.title = "合同经办人", "", stamp, stamp, ""
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for item in made.infolist():     # the same bytes every time: python-docx stamps members with the clock
            z.writestr(zipfile.ZipInfo(item.filename, (1980, 1, 1, 0, 0, 0)), made.read(item.filename), zipfile.ZIP_DEFLATED)


def add_table(document, b, fill):
    columns = max(len(r) for r in b.rows)
    table = document.add_table(len(b.rows), columns)
    if b.borders:
        table.style = "Table Grid"
    table.autofit = False
    shares = b.widths or [1] * columns
    for column, share in zip(table.columns, shares):
        column.width = Cm(15.4 * share / sum(shares))
    for i, row in enumerate(b.rows):
        table.rows[i]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for j, cell in enumerate(row):
            target = table.cell(i, j)
            if j == len(row) - 1 and len(row) < columns:
                target = target.merge(table.cell(i, columns - 1))
            else:
                target.width = Cm(15.4 * shares[j] / sum(shares))
            for k, part in enumerate(cell):
                p = target.paragraphs[0] if k == 0 else target.add_paragraph()
                p.paragraph_format.space_before = p.paragraph_format.space_after = Pt(2)
                p.paragraph_format.line_spacing = 1.15
                fill(p, part)


def add_field(paragraph, name):
    for kind, text in (("begin", ""), (None, name), ("end", "")):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
