"""Writes a flat OpenDocument text, which LibreOffice turns into DOCX: its numbering, styles and tables are LibreOffice's own."""

import pathlib
import subprocess
import tempfile
from xml.sax.saxutils import escape

LEVELS = {
    "article": [("一, 二, 三, ...", "第", "条"), ("一, 二, 三, ...", "（", "）"), ("1", "", ".")],
    "chinese": [("一, 二, 三, ...", "", "、"), ("一, 二, 三, ...", "（", "）"), ("1", "", ".")],
    "mixed": [("一, 二, 三, ...", "第", "条"), ("1", "", "."), ("1", "（", "）")],
    "decimal": [("1", "", ""), ("1", "", ""), ("1", "", "")],
    "mixed-decimal": [("一, 二, 三, ...", "第", "条"), ("1", "", ""), ("1", "（", "）")],
}
NAMES = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
         "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
         "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
         "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "dc": "http://purl.org/dc/elements/1.1/"}


def inline(spans):
    out = []
    for s in spans:
        text = "<text:tab/>".join(escape(t) for t in s.text.split("→"))
        if s.kind == "note":
            out.append(f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>{text}</text:p></text:note-body></text:note>')
        elif s.kind == "bold":
            out.append(f'<text:span text:style-name="Strong">{text}</text:span>')
        elif s.kind == "underline":
            out.append(f'<text:span text:style-name="Under">{text}</text:span>')
        else:
            out.append(text)
    return "".join(out)


def table(b, number, automatic):
    columns = max(len(r) for r in b.rows)
    shares = b.widths or [1] * columns
    widths = [15.4 * s / sum(shares) for s in shares]
    name = f"T{number}"
    automatic.append(f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="15.4cm" table:align="center"/></style:style>')
    edge = "0.5pt solid #000000" if b.borders else "none"
    automatic.append(f'<style:style style:name="{name}c" style:family="table-cell"><style:table-cell-properties fo:border="{edge}" fo:padding="0.12cm" style:vertical-align="middle"/></style:style>')
    out = [f'<table:table table:name="{name}" table:style-name="{name}">']
    for i, w in enumerate(widths):
        automatic.append(f'<style:style style:name="{name}k{i}" style:family="table-column"><style:table-column-properties style:column-width="{w:.2f}cm"/></style:style>')
        out.append(f'<table:table-column table:style-name="{name}k{i}"/>')
    for row in b.rows:
        out.append("<table:table-row>")
        for i, cell in enumerate(row):
            span = columns - len(row) + 1 if i == len(row) - 1 else 1
            mark = f' table:number-columns-spanned="{span}"' if span > 1 else ""
            out.append(f'<table:table-cell table:style-name="{name}c"{mark}>' + "".join(f'<text:p text:style-name="Cell">{inline(p)}</text:p>' for p in cell)
                       + "</table:table-cell>" + "<table:covered-table-cell/>" * (span - 1))
        out.append("</table:table-row>")
    return "".join(out) + "</table:table>"


def fodt(meta, blocks):
    body, automatic, tables = [], [], 0
    for b in blocks:
        text = inline(b.spans)
        if b.kind == "table":
            tables += 1
            body.append(table(b, tables, automatic))
        elif b.kind == "level" and b.level == 1:
            body.append(f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{text}</text:h>')
        elif b.kind == "level":
            body.append(f'<text:h text:style-name="Heading_20_{b.level}" text:outline-level="{b.level}">{text}</text:h>')
        elif b.kind == "break":
            body.append('<text:p text:style-name="Break"/>')
        elif b.kind == "cover":
            body.append(f'<text:p text:style-name="Cover">{escape(b.label)}：<text:tab/>{text}</text:p>')
        elif b.kind != "restart":
            style = {"title": "Title", "centre": "Centre", "right": "Right", "heading": "Annex", "body": "Text_20_body", "bare": "Standard", "empty": "Standard", "box": "Right"}[b.kind]
            body.append(f'<text:p text:style-name="{style}">{text}</text:p>')
    font, heading, size = meta.get("font", "宋体"), meta.get("heading-font", "黑体"), float(meta.get("size", 24)) / 2
    faces = "".join(f'<style:font-face style:name="{f}" svg:font-family="{f}"/>' for f in {font, heading, "Times New Roman"})
    paragraph = lambda name, parent, p="", t="": (f'<style:style style:name="{name}" style:family="paragraph"' + (f' style:parent-style-name="{parent}"' if parent else "")
                                                 + f'><style:paragraph-properties {p}/><style:text-properties {t}/></style:style>')
    big = f'style:font-name-asian="{heading}" fo:font-weight="bold" style:font-weight-asian="bold"'
    indent = f'fo:text-indent="{size * 2}pt"'
    styles = [paragraph("Standard", None, 'fo:line-height="150%" fo:text-align="justify"',
                        f'style:font-name="Times New Roman" style:font-name-asian="{font}" fo:font-size="{size}pt" style:font-size-asian="{size}pt" fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="CN"'),
              paragraph("Text_20_body", "Standard", indent), paragraph("Centre", "Standard", 'fo:text-align="center"'), paragraph("Right", "Standard", 'fo:text-align="end"'),
              paragraph("Cell", "Standard", 'fo:line-height="120%" fo:text-align="start"', f'fo:font-size="{size - 1}pt" style:font-size-asian="{size - 1}pt"'),
              paragraph("Title", "Standard", 'fo:text-align="center" fo:margin-top="0.6cm" fo:margin-bottom="0.6cm"', big + ' fo:font-size="20pt" style:font-size-asian="20pt"'),
              paragraph("Annex", "Standard", 'fo:text-align="center" fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"', big + ' fo:font-size="14pt" style:font-size-asian="14pt"'),
              paragraph("Break", "Standard", 'fo:break-before="page"'),
              '<style:style style:name="Cover" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:line-height="200%" fo:margin-left="4.6cm" fo:text-indent="-4.2cm"><style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops></style:paragraph-properties></style:style>',
              paragraph("Heading_20_1", "Standard", 'fo:keep-with-next="always" fo:margin-top="0.25cm"', big).replace('style:name="Heading_20_1"', 'style:name="Heading_20_1" style:display-name="Heading 1" style:default-outline-level="1"'),
              paragraph("Heading_20_2", "Standard", indent).replace('style:name="Heading_20_2"', 'style:name="Heading_20_2" style:display-name="Heading 2" style:default-outline-level="2"'),
              paragraph("Heading_20_3", "Standard", indent).replace('style:name="Heading_20_3"', 'style:name="Heading_20_3" style:display-name="Heading 3" style:default-outline-level="3"'),
              paragraph("Header", "Standard", 'fo:text-align="end"', 'fo:font-size="9pt" style:font-size-asian="9pt"'), paragraph("Footer", "Standard", 'fo:text-align="center"'),
              '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>',
              '<style:style style:name="Under" style:family="text"><style:text-properties style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>']
    outline = []
    numbering = meta.get("numbering", "article")
    for i, (form, before, after) in enumerate(LEVELS[numbering], 1):
        inner = numbering == "decimal" and i > 1 or numbering == "mixed-decimal" and i == 2
        display = f' text:display-levels="{i}"' if inner else ""
        outline.append(f'<text:outline-level-style text:level="{i}" style:num-format="{form}" style:num-prefix="{before}" style:num-suffix="{after}"{display}>'
                       '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
                       f'<style:list-level-label-alignment text:label-followed-by="space"' + (f' fo:text-indent="{size * 2}pt"' if i > 1 else "") + '/></style:list-level-properties></text:outline-level-style>')
    styles.append(f'<text:outline-style style:name="Outline">{"".join(outline)}</text:outline-style>')
    names = "".join(f' xmlns:{k}="{v}"' for k, v in NAMES.items())
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document{names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:meta><meta:creation-date>2026-03-02T09:20:00</meta:creation-date><dc:date>2026-03-02T09:20:00</dc:date></office:meta>'
            f'<office:font-face-decls>{faces}</office:font-face-decls><office:styles>{"".join(styles)}</office:styles>'
            f'<office:automatic-styles>{"".join(automatic)}<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
            'fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.8cm" fo:margin-right="2.8cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style>'
            '<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout></office:automatic-styles>'
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">'
            f'<style:header><text:p text:style-name="Header">{escape(meta.get("header", ""))}</text:p></style:header>'
            '<style:footer><text:p text:style-name="Footer">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer></style:master-page></office:master-styles>'
            f'<office:body><office:text>{"".join(body)}</office:text></office:body></office:document>')


def write(meta, blocks, path):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, path.stem + ".fodt")
        source.write_text(fodt(meta, blocks), encoding="utf-8")
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source)],
                       check=True, capture_output=True, timeout=180)
        path.write_bytes(pathlib.Path(folder, path.stem + ".docx").read_bytes())
