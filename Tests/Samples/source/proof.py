"""Proofreads the texts: what arithmetic and check characters can tell before a reader does."""

import datetime
import re

import identifiers
import markup

UPPER = {c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")}
UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def value_of(words):
    total = section = digit = 0
    for c in words.split("元")[0]:
        if c in UPPER:
            digit = UPPER[c]
        elif c in UNITS:
            section += (digit or 1) * UNITS[c]
            digit = 0
        elif c == "万":
            total += (section + digit) * 10 ** 4
            section = digit = 0
        elif c == "亿":
            total = (total + section + digit) * 10 ** 8
            section = digit = 0
    return total + section + digit


def lines(blocks):
    for b in blocks:
        if b.kind == "table":
            for row in b.rows:
                yield " | ".join("".join(s.text for s in part) for cell in row for part in cell)
        elif b.kind == "level":
            yield b.label + " " + b.text
        elif b.kind == "cover":
            yield b.label + "：" + b.text
        else:
            yield b.text


def one(source):
    meta, blocks = markup.parse(source.read_text(encoding="utf-8"))
    text = list(lines(blocks))
    whole = "\n".join(text)
    out = []
    for code in re.findall(r"(?<![0-9A-Z])[19][12][0-9]{6}[0-9A-Z]{10}(?![0-9A-Z])", whole):
        if not identifiers.uscc_is_valid(code):
            out.append(f"code {code}")
    for number in re.findall(r"(?<!\d)(\d{12}\.[\dX])", whole):
        if identifiers.patent(number[:12]) != number:
            out.append(f"patent number {number}, should be {identifiers.patent(number[:12])}")
    for words, figures in re.findall(r"([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}元整)[）)（(，小写：:人民币]*[¥￥]?\s?([\d,]+(?:\.\d\d)?)", whole):
        if value_of(words) != float(figures.replace(",", "")):
            out.append(f"{words} is not {figures}")
    for figures, words in re.findall(r"([\d,]+(?:\.\d\d)?)元?[（(，]?大写[：:]?(?:人民币)?([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}元整)", whole):
        if value_of(words) != float(figures.replace(",", "")):
            out.append(f"{figures} is not {words}")
    for y, m, d in re.findall(r"(\d{4})年(\d{1,2})月(\d{1,2})日", whole):
        try:
            datetime.date(int(y), int(m), int(d))
        except ValueError:
            out.append(f"date {y}-{m}-{d}")
    articles = {b.label for b in blocks if b.kind == "level" and b.level == 1}
    for reference in re.findall(r"(?<!法》)(?<!例》)(第[一二三四五六七八九十]+条)", whole):
        if meta.get("numbering") in ("article", "mixed", "mixed-decimal") and reference not in articles:
            out.append(f"reference {reference}")
    mentioned = set(re.findall(r"附件[一二三四五六七八九\d]+", whole))
    there = {m for b in blocks if b.kind in ("heading", "bare", "title") for m in re.findall(r"^附件[一二三四五六七八九\d]+", b.text)}
    out += [f"{a} is not in the file" for a in sorted(mentioned - there)]
    out += [f"vague: {w}" for w in re.findall(r"大约|左右|尽快|适当|相当|若干|等等|原则上|视情况|另行商议|另行约定|行业惯例|合理时间|某某|_{2,}|待定|≈", whole)]
    return meta["file"], len(whole), out


def all(sources):
    for source in sources:
        name, length, problems = one(source)
        print(f"{name}\t{length}\t" + ("in order" if not problems else "; ".join(problems)))


def manifest(folder):
    """Every place that defects.tsv names must stand in its text; a missing clause is placed at a heading that exists."""
    texts = {}
    for source in (folder / "source" / "contracts").glob("*.txt"):
        meta, blocks = markup.parse(source.read_text(encoding="utf-8"))
        headings = {b.text for b in blocks if b.kind == "level" and b.level == 1}
        texts[meta["file"]] = ("\n".join(lines(blocks)) + "\n" + meta.get("header", ""), headings)
    for row in (folder / "defects.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, rule, place, _ = row.split("\t")
        text, headings = texts[name]
        found = place[1:] in headings if place.startswith("@") else place in text
        if not found:
            print(f"{name}\t{rule}\t{place} is not in the text")
    for row in (folder / "samples.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        if not (folder / row.split("\t")[0]).exists():
            print(f"{row.split(chr(9))[0]} is not there")
