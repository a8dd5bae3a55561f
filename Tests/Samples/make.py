#!/usr/bin/env python3
"""Makes the sample contracts from the texts in source/contracts.

    make.py                 all but those LibreOffice writes: the same bytes every time
    make.py --libreoffice   those too (LibreOffice stamps its own dates, so the bytes differ)
    make.py NAME…           only samples whose file name contains NAME
    make.py --proof         proofreads the texts of the contracts in order: codes, sums in words, dates, references
"""

import pathlib
import sys

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here / "source"))

import libreoffice
import markup
import proof
import pythondocx
import word

WRITERS = {"word": word.write, "wps": word.write, "python-docx": pythondocx.write, "libreoffice": libreoffice.write}


def main(arguments):
    sources = sorted((here / "source" / "contracts").glob("*.txt"))
    if "--proof" in arguments:
        proof.all(sources)
        return proof.manifest(here)
    names = [a for a in arguments if not a.startswith("--")]
    for source in sources:
        meta, blocks = markup.parse(source.read_text(encoding="utf-8"))
        if names and not any(n in meta["file"] for n in names):
            continue
        if meta["producer"] == "libreoffice" and not names and "--libreoffice" not in arguments:
            continue
        WRITERS[meta["producer"]](meta, blocks, here / meta["file"])
        print(meta["file"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
