#!/usr/bin/env python3
"""Makes the defective and the hard-negative contracts from the clean ones.

    make_variants.py OUT    writes OUT/defects/*.txt and OUT/hard/*.txt
    make_variants.py        only checks the tables

`Tools/accuracy` takes its texts from here too, for this folder and for others of the same layout. A place that is to be replaced must occur exactly once in its base, so that every variant differs from a
contract in order in one known place. Nothing that is written belongs in the repository.
"""
import pathlib
import sys
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
SPAN = "⋯"  # "from⋯to" means the text from the first words to the second, both included


class Variant(NamedTuple):
    """A contract in order with one defect put into it."""

    file: str
    name: str
    base: str
    ids: list
    points: list
    text: str


class HardNegative(NamedTuple):
    """A contract in order with one more line that looks like a defect and is none."""

    file: str
    base: str
    ids: list
    line: str
    text: str


def rows(table):
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            yield f"{table.name}:{number}", [cell.replace("\\n", "\n") for cell in line.split("\t")]


def base_text(folder, name, where):
    path = folder / "clean" / f"{name}.txt"
    if not path.exists():
        raise SystemExit(f"{where}: no clean contract {name}")
    return path.read_text(encoding="utf-8")


def find(text, old, where):
    """The range `old` means in `text`; ends the program when it is missing or not unique."""
    head, span, tail = old.partition(SPAN)
    if text.count(head) != 1:
        raise SystemExit(f"{where}: {text.count(head)} places read {head!r}")
    start = text.index(head)
    end = start + len(head)
    if span:
        at = text.find(tail, end)
        if at < 0:
            raise SystemExit(f"{where}: nothing after {head!r} reads {tail!r}")
        end = at + len(tail)
    return start, end


def variants(folder=HERE):
    seen = set()
    for where, (name, base, ids, points, *edits) in rows(folder / "variants.tsv"):
        if not edits or len(edits) % 2:
            raise SystemExit(f"{where}: every old text needs a new one")
        if name in seen:
            raise SystemExit(f"{where}: the name {name} is taken")
        seen.add(name)
        text = base_text(folder, base, where)
        for old, new in zip(edits[::2], edits[1::2]):
            start, end = find(text, old, where)
            text = text[:start] + new + text[end:]
        words = points.split(" // ")
        if not any(word.startswith("@") or word in text for word in words):
            raise SystemExit(f"{where}: the text does not contain {points!r}")
        file = f"{base[:2]}-{name}--{ids.replace('/', '+')}.txt"
        yield Variant(file, name, base, ids.split("/"), words, text)


def hard_negatives(folder=HERE):
    table = folder / "hard-negatives.tsv"
    for count, (where, (base, anchor, line, ids, _why)) in enumerate(rows(table), 1):
        text = base_text(folder, base, where)
        _, end = find(text, anchor, where)
        at = text.index("\n", end)
        file = f"{count:03d}-{base[:2]}--{ids.replace('/', '+')}.txt"
        yield HardNegative(file, base, ids.split("/"), line, text[:at] + "\n" + line + text[at:])


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    for folder, made in (("defects", list(variants())), ("hard", list(hard_negatives()))):
        if out:
            (out / folder).mkdir(parents=True, exist_ok=True)
            for document in made:
                (out / folder / document.file).write_text(document.text, encoding="utf-8")
        print(f"{folder}: {len(made)}")


if __name__ == "__main__":
    main()
