#!/usr/bin/env python3
"""Times a peer in its own process: peer.py NAME REPETITIONS FILE...

Prints least and median nanoseconds of one pass over all files, as Benchmarks/limit does. Every peer must give text and
structure. Exit status 3 when the peer is not installed."""
import statistics
import sys
import time


def kreuzberg():
    import kreuzberg
    return lambda path: kreuzberg.extract_file_sync(path).content


def python_docx():
    from docx import Document

    def read(path):
        text = []
        for block in Document(path).iter_inner_content():
            if hasattr(block, 'rows'):
                text += [p.text for row in block.rows for cell in row.cells for p in cell.paragraphs]
            else:
                text.append((block.style.name, block.text))
        return text
    return read


def main():
    name, repetitions, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    try:
        read = {'kreuzberg': kreuzberg, 'python-docx': python_docx}[name]()
    except ImportError:
        sys.exit(3)
    from importlib.metadata import version
    read(files[0])
    times = []
    for _ in range(repetitions):
        start = time.perf_counter_ns()
        for path in files:
            read(path)
        times.append(time.perf_counter_ns() - start)
    print(min(times), int(statistics.median(times)), name, version(name))


if __name__ == '__main__':
    main()
