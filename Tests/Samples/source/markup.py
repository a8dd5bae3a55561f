"""Reads the text of a sample.

A source file starts with `@key: value` lines (file, producer, language, numbering, header, ...). After that, one line is
one paragraph; empty lines only separate:

    # text        title                      ## ### ####   numbered paragraphs of level 1, 2, 3
    % text        centred                    > text        set to the right
    . text        no indent                  plain text    body text, first line indented
    = label|text  cover line with a leader   | a | b |     table row; `|! widths=2,5` or `|! borderless` opens a table
    ---           page break                 ~             empty line
    * text        centred heading that is not numbered (annex)
    [box] text    text box

Inside a line: **bold**, __underlined__, {{tag|text}} content control, [^text] footnote, → tab, <br> line break in a cell,
{+inserted+} {-deleted-} tracked changes, {?comment?} comment on the words before it, {#hidden#} hidden text.
"""

import re
from dataclasses import dataclass, field

INLINE = re.compile(r"\*\*(?P<bold>.+?)\*\*|__(?P<underline>[^_]+?)__|\{\{(?P<tag>[^|}]+)\|(?P<control>.+?)\}\}|\[\^(?P<note>.+?)\]"
                    r"|\{\+(?P<ins>.+?)\+\}|\{-(?P<del>.+?)-\}|\{\?(?P<comment>.+?)\?\}|\{#(?P<hidden>.+?)#\}")


@dataclass
class Span:
    text: str
    kind: str = "plain"
    tag: str = ""


@dataclass
class Block:
    kind: str                # title level body bare centre right cover heading table break empty box
    spans: list = field(default_factory=list)
    level: int = 0
    label: str = ""          # what an automatic number shows, or the label of a cover line
    rows: list = field(default_factory=list)
    widths: list = field(default_factory=list)
    borders: bool = True

    @property
    def text(self):
        return "".join(s.text for s in self.spans if s.kind not in ("note", "comment"))


def spans(text):
    out, at = [], 0
    for m in INLINE.finditer(text):
        if m.start() > at:
            out.append(Span(text[at:m.start()]))
        kind = m.lastgroup
        out.append(Span(m.group(kind), kind, m.group("tag") or ""))
        at = m.end()
    if at < len(text) or not out:
        out.append(Span(text[at:]))
    return out


def chinese(n):
    digits = "零一二三四五六七八九"
    if n < 10:
        return digits[n]
    tens, ones = divmod(n, 10)
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


NUMBERING = {                # how a level looks, and what stands between label and text when it is typed
    "article": [lambda a, b, c: f"第{chinese(a)}条", lambda a, b, c: f"（{chinese(b)}）", lambda a, b, c: f"{c}."],
    "chinese": [lambda a, b, c: f"{chinese(a)}、", lambda a, b, c: f"（{chinese(b)}）", lambda a, b, c: f"{c}."],
    "mixed": [lambda a, b, c: f"第{chinese(a)}条", lambda a, b, c: f"{b}.", lambda a, b, c: f"（{c}）"],
    "decimal": [lambda a, b, c: f"{a}", lambda a, b, c: f"{a}.{b}", lambda a, b, c: f"{a}.{b}.{c}"],
    "mixed-decimal": [lambda a, b, c: f"第{chinese(a)}条", lambda a, b, c: f"{a}.{b}", lambda a, b, c: f"（{c}）"],
    "english": [lambda a, b, c: f"{a}.", lambda a, b, c: f"{a}.{b}", lambda a, b, c: f"({chr(96 + c)})"],
}


def label(style, counters, level):
    a, b, c = counters
    return NUMBERING[style][level - 1](a, b, c) if style in NUMBERING else ""


def parse(source):
    meta, blocks, counters = {}, [], [0, 0, 0]
    lines = source.split("\n")
    while lines and (lines[0].startswith("@") or not lines[0].strip()):
        line = lines.pop(0)
        if line.startswith("@"):
            key, value = line[1:].split(":", 1)
            meta[key.strip()] = value.strip()
    for line in lines:
        line = line.rstrip()
        if not line:
            continue
        if line.startswith("|"):
            opens = line.startswith("|!")
            if opens or not (blocks and blocks[-1].kind == "table"):
                blocks.append(Block("table"))
            table = blocks[-1]
            if opens:
                table.borders = "borderless" not in line
                widths = re.search(r"widths=([\d,.]+)", line)
                table.widths = [float(w) for w in widths.group(1).split(",")] if widths else []
            else:
                table.rows.append([[spans(part) for part in cell.strip().split("<br>")]
                                   for cell in line.strip("|").split("|")])
            continue
        if blocks and blocks[-1].kind == "table" and line.strip() == "\\":
            blocks.append(Block("empty"))
            continue
        mark, rest = (line.split(" ", 1) + [""])[:2]
        if mark in ("##", "###", "####"):
            level = len(mark) - 1
            counters[level - 1] += 1
            counters[level:] = [0] * (3 - level)
            blocks.append(Block("level", spans(rest), level, label(meta.get("numbering", ""), counters, level)))
        elif mark == "#":
            blocks.append(Block("title", spans(rest)))
        elif mark == "%":
            blocks.append(Block("centre", spans(rest)))
        elif mark == ">":
            blocks.append(Block("right", spans(rest)))
        elif mark == ".":
            blocks.append(Block("bare", spans(rest)))
        elif mark == "*":
            blocks.append(Block("heading", spans(rest)))
        elif mark == "[box]":
            blocks.append(Block("box", spans(rest)))
        elif mark == "=":
            name, value = rest.split("|", 1)
            blocks.append(Block("cover", spans(value), label=name))
        elif line == "---":
            blocks.append(Block("break"))
        elif line == "~":
            blocks.append(Block("empty"))
        elif mark == "@restart":
            counters = [0, 0, 0]
            blocks.append(Block("restart"))
        else:
            blocks.append(Block("body", spans(line)))
    return meta, blocks
