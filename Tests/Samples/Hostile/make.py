#!/usr/bin/env python3
"""Writes the hostile and broken samples beside this file, the same bytes on every run.

expected.tsv says what reading each of them must end with: an error code, or "ok".
"""
import os
import struct
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
DAY = (2026, 1, 1, 0, 0, 0)
expected = []


def types(kind=MAIN, part="/word/document.xml"):
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="{part}" ContentType="{kind}"/></Types>'
    )


def rels(target="word/document.xml"):
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}" Target="{target}"/></Relationships>'
    )


def document(body, before=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


GOOD = document(paragraph("技术服务合同") + paragraph("甲方：北京样例科技有限公司"))


def archive(name, entries):
    with zipfile.ZipFile(os.path.join(HERE, name), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for entry, content in entries:
            info = zipfile.ZipInfo(entry, DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            out.writestr(info, content)


def package(name, body=GOOD, kind=MAIN):
    archive(name, [("[Content_Types].xml", types(kind)), ("_rels/.rels", rels()), ("word/document.xml", body)])


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as out:
        out.write(data)


def load(name):
    with open(os.path.join(HERE, name), "rb") as file:
        return file.read()


def expect(name, code):
    expected.append((name, code))


def compound(streams):
    """A minimal OLE compound file: header, one FAT sector, one directory sector."""
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff" * (108 * 4)
    fat = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    directory = b""
    for index, name in enumerate(["Root Entry"] + streams):
        units = name.encode("utf-16-le") + b"\0\0"
        entry = units.ljust(64, b"\0") + struct.pack("<HBB", len(units), 5 if index == 0 else 2, 1)
        right = index + 1 if 0 < index < len(streams) else 0xFFFFFFFF
        child = 1 if index == 0 else 0xFFFFFFFF
        entry += struct.pack("<III", 0xFFFFFFFF, right, child) + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)
        directory += entry
    return header[:512].ljust(512, b"\xff") + fat + directory.ljust(512, b"\0")


def claim(name, size):
    """Changes the inflated size of word/document.xml in the local header and the directory."""
    data = bytearray(load(name))
    wanted = b"word/document.xml"
    for signature, at, length in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        start = data.find(signature)
        while start >= 0:
            if data[start + length : start + length + len(wanted)] == wanted:
                data[start + at : start + at + 4] = struct.pack("<I", size)
            start = data.find(signature, start + 4)
    write(name, bytes(data))


def main():
    write("empty.docx", b"")
    expect("empty.docx", "notADocument")
    write("not-a-zip.docx", "这不是 Word 文件。\n".encode())
    expect("not-a-zip.docx", "notADocument")
    write("html-as-docx.docx", "<!DOCTYPE html><html><body>合同</body></html>".encode())
    expect("html-as-docx.docx", "unsupportedFormat")
    write("pdf-as-docx.docx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
    expect("pdf-as-docx.docx", "unsupportedFormat")
    write("rtf-as-docx.docx", b"{\\rtf1\\ansi contract}")
    expect("rtf-as-docx.docx", "unsupportedFormat")
    write("legacy-doc-as-docx.docx", compound(["WordDocument", "1Table"]))
    expect("legacy-doc-as-docx.docx", "unsupportedFormat")
    write("encrypted.docx", compound(["EncryptionInfo", "EncryptedPackage"]))
    expect("encrypted.docx", "encrypted")

    package("truncated.docx")
    write("truncated.docx", load("truncated.docx")[:-120])
    expect("truncated.docx", "damagedArchive")
    package("damaged-data.docx", document("".join(paragraph(f"第{n}条") for n in range(200))))
    data = bytearray(load("damaged-data.docx"))
    middle = data.find(b"word/document.xml") + 200
    data[middle : middle + 40] = bytes(40)
    write("damaged-data.docx", bytes(data))
    expect("damaged-data.docx", "damagedArchive")
    package("encrypted-entry.docx")
    data = bytearray(load("encrypted-entry.docx"))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(signature)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(signature, start + 4)
    write("encrypted-entry.docx", bytes(data))
    expect("encrypted-entry.docx", "encrypted")

    archive("no-document-part.docx", [("[Content_Types].xml", types()), ("notes.txt", "nothing here")])
    expect("no-document-part.docx", "notADocument")
    archive(
        "workbook.docx",
        [
            ("[Content_Types].xml", types(SHEET, "/xl/workbook.xml")),
            ("_rels/.rels", rels("xl/workbook.xml")),
            ("xl/workbook.xml", '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
        ],
    )
    expect("workbook.docx", "unsupportedFormat")
    archive(
        "text-document.docx",
        [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office/>")],
    )
    expect("text-document.docx", "unsupportedFormat")

    package("malformed-xml.docx", document(paragraph("第一条") + "\n<w:p><w:r></w:p>"))
    expect("malformed-xml.docx", "damagedXML")
    package("cut-xml.docx", GOOD[:-30])
    expect("cut-xml.docx", "damagedXML")
    package("doctype.docx", document(paragraph("第一条"), '<!DOCTYPE w:document SYSTEM "http://example.com/a.dtd">'))
    expect("doctype.docx", "hostile")
    levels = "".join(f'<!ENTITY l{n} "{("&l%d;" % (n - 1)) * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE w:document [<!ENTITY l0 "lol">{levels}]>'
    package("entity-bomb.docx", document(paragraph("&l9;"), bomb))
    expect("entity-bomb.docx", "hostile")
    package("external-entity.docx", document(paragraph("&x;"), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))
    expect("external-entity.docx", "hostile")
    package("undefined-entity.docx", document(paragraph("&x;")))
    expect("undefined-entity.docx", "damagedXML")

    package("zip-bomb.docx", document("<w:p/>" * 5_000_000))
    expect("zip-bomb.docx", "hostile")
    package("claims-3gb.docx")
    claim("claims-3gb.docx", 3_000_000_000)
    expect("claims-3gb.docx", "tooLarge")
    package("claims-less.docx")
    claim("claims-less.docx", 100)
    expect("claims-less.docx", "hostile")
    package("claims-more.docx")
    claim("claims-more.docx", 1_000)
    expect("claims-more.docx", "damagedArchive")
    package("nested-million.docx", document("<w:p>" * 600_000 + "</w:p>" * 600_000))
    expect("nested-million.docx", "hostile")
    flood = " ".join(f'a{n}="1"' for n in range(12_000))
    package("attribute-flood.docx", document(f"<w:p {flood}/>"))
    expect("attribute-flood.docx", "hostile")

    archive(
        "duplicate-entries.docx",
        [
            ("[Content_Types].xml", types()),
            ("_rels/.rels", rels()),
            ("word/document.xml", GOOD),
            ("Word/Document.xml", document(paragraph("另一份正文"))),
        ],
    )
    expect("duplicate-entries.docx", "hostile")
    archive(
        "path-trick.docx",
        [("[Content_Types].xml", types()), ("_rels/.rels", rels()), ("word/document.xml", GOOD), ("../../evil.sh", "x")],
    )
    expect("path-trick.docx", "hostile")
    archive(
        "drive-path.docx",
        [("[Content_Types].xml", types()), ("_rels/.rels", rels()), ("word/document.xml", GOOD), ("C:/evil.exe", "x")],
    )
    expect("drive-path.docx", "hostile")

    package("中文文件名 合同.docx")
    expect("中文文件名 合同.docx", "ok")
    package("wrong-content-type.docx", kind="application/octet-stream")
    expect("wrong-content-type.docx", "ok")
    archive("no-content-types.docx", [("_rels/.rels", rels()), ("word/document.xml", GOOD)])
    expect("no-content-types.docx", "ok")

    with open(os.path.join(HERE, "expected.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{name}\t{code}\n" for name, code in sorted(expected))


if __name__ == "__main__":
    main()
