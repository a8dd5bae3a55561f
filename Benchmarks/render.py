#!/usr/bin/env python3
"""Times filling one contract against docxtpl, in one run; only the ratio means much.

    render.py PROGRAM TEMPLATES

The same Word file with the same 60-odd fields goes to both: a contract of ten pages with simple fields, made from a
shipped template. For each program a process that fills many documents is compared with one that fills one, so that
start-up does not count; Plumbline's figure includes reading and checking the data and writing the file.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import time
import zipfile

COUNT = 101
PEER = """
import sys, time
from docxtpl import DocxTemplate
path, out, fields, count = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
values = {f"f{n}": f"第{n}项内容" for n in range(fields)}
for n in range(count):
    document = DocxTemplate(path)
    document.render(values)
    document.save(f"{out}/{n}.docx")
"""


def timed(command, rounds=5):
    best = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        best.append(time.perf_counter() - start)
    return sorted(best)[len(best) // 2] * 1000


def simple(program, templates, folder, count):
    """A template with `count` plain fields on the pages of a shipped contract."""
    made = folder / "made.docx"
    sample = templates / "contracts/development-entrusted/sample.yaml"
    subprocess.run([program, "render", "contracts/development-entrusted", "--templates", templates, "--data", sample, "-o", made], check=True)
    own = folder / "own/simple"
    own.mkdir(parents=True)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(own / "template.docx", "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("customXml/"):
                continue
            if name == "word/_rels/document.xml.rels":
                data = re.sub(rb'<Relationship Id="rIdPlumblineData"[^>]*/>', b"", data)
            if name == "word/document.xml":
                text = re.sub(r"<w:sdt><w:sdtPr>.*?</w:sdtPr><w:sdtContent>(.*?)</w:sdtContent></w:sdt>", r"\1", data.decode(), flags=re.S)
                fields = "".join(f"<w:p><w:r><w:t>{{{{f{n}}}}}</w:t></w:r></w:p>" for n in range(count))
                data = text.replace("<w:sectPr>", fields + "<w:sectPr>", 1).encode()
            new.writestr(name, data)
    lines = ["title: {zh: 基准, en: benchmark}", "fields:"]
    lines += [f"  f{n}: {{title: {{zh: 字段, en: field}}}}" for n in range(count)]
    (own / "template.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    data = folder / "data.yaml"
    data.write_text("\n".join(f"f{n}: 第{n}项内容" for n in range(count)) + "\n", encoding="utf-8")
    return own, data


def main():
    program, templates = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        own, data = simple(program, templates, folder, 60)

        def render(count):
            files = []
            for n in range(count):
                copy = folder / f"d{n}.yaml"
                copy.write_bytes(data.read_bytes())
                files += ["--data", copy]
            return [program, "render", own, *files, "-o", folder / "out" if count > 1 else folder / "one.docx"]

        per = (timed(render(COUNT)) - timed(render(1))) / (COUNT - 1)
        print("| what | figure | target |\n|---|---|---|")
        print(f"| one contract of 60 fields, in a process that makes {COUNT} | {per:.1f} ms | at most 10 ms |")
        shipped = templates / "contracts/development-entrusted"
        files = sum([["--data", shipped / "sample.yaml"]] * 1, [])
        whole = timed([program, "render", shipped, *files, "-o", folder / "x.docx"])
        print(f"| one contract of the shipped library, whole process | {whole:.0f} ms | |")
        try:
            out = folder / "peer"
            out.mkdir()
            call = [sys.executable, "-c", PEER, own / "template.docx", out, "60"]
            peer = (timed([*call, "21"], 3) - timed([*call, "1"], 3)) / 20
            print(f"| docxtpl on the same file and data | {peer:.1f} ms, {peer / per:.1f} times as long | at least 5 times |")
        except subprocess.CalledProcessError:
            print("| docxtpl | not installed | |")


if __name__ == "__main__":
    main()
