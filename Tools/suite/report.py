"""The figures of one folder as text a person reads."""


def share(part, whole):
    return f"{100 * part / whole:5.1f} %" if whole else "      –"


def short(text, length=70):
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1] + "…"


def line_of(finding):
    place = short(finding["location"]["excerpt"], 40)
    return f"{finding['level']} {finding['rule']} {short(finding['message'], 90)} | {place}"


def table(score):
    yield f"{'family':8}{'defects':>9}{'found':>7}{'recall':>9}{'at the words':>14}{'unplanted':>11}{'precision':>11}"
    total = [0, 0, 0, 0]
    rows = score.families()
    for name, *figures in rows:
        total = [sum(pair) for pair in zip(total, figures)]
        yield row(name, *figures)
    yield row("all", *total)


def row(name, defects, found, placed, extra):
    return (f"{name:8}{defects:>9}{found:>7}{share(found, defects):>9}{share(placed, found):>14}"
            f"{extra:>11}{share(found, found + extra):>11}")


def told_kinds(score):
    named = [(name, said, told) for name, said, told in score.kinds if said]
    right = [name for name, said, told in named if said == told]
    wrong = [f"{name}: {told}, not {said}" for name, said, told in named if said != told]
    other = [(name, report["kind"]) for name, report in score.others]
    kept = [name for name, kind in other if kind == "unknown" or kind.startswith("other-")]
    wrong += [f"{name}: {kind}" for name, kind in other if name not in kept]
    yield f"kinds: {len(right)} of {len(named)} contracts by their kind, {len(kept)} of {len(other)} other documents told as such"
    yield from (f"  {line}" for line in wrong)


def report(score, folder, details):
    """The lines of the report; `details` adds every miss and every finding nobody planted."""
    yield f"# {folder}"
    yield ""
    yield from table(score)
    yield ""
    documents = len(score.clean)
    yield (f"clean: {score.clean_alarms} errors and warnings in {documents} contracts in order "
           f"({score.clean_alarms / max(documents, 1):.2f} a document), {score.clean_notes} notes")
    for name, found in score.clean.items():
        yield from (f"  {name}: {line_of(finding)}" for finding in found)
    wrong = [(negative, found) for negative, found in score.hard if found]
    yield f"hard negatives: {sum(len(found) for _, found in wrong)} alarms at {len(score.hard)} lines"
    for negative, found in wrong:
        yield from (f"  {negative.file[:-4]}: {line_of(finding)}" for finding in found)
    yield from told_kinds(score)
    if score.unread:
        yield f"not read: {', '.join(score.unread)}"
    if details:
        yield ""
        yield "missed"
        for variant, new in score.misses:
            said = ", ".join(finding["rule"] for finding in new) or "nothing"
            yield f"  {variant.file[:-4]}: {short(' // '.join(variant.points), 50)} (new: {said})"
        yield "found elsewhere than planted"
        placed = {variant.file for variant in score.placed}
        for variant in score.hits:
            if variant.file not in placed:
                yield f"  {variant.file[:-4]}: {short(' // '.join(variant.points), 60)}"
        yield "not planted"
        for variant, finding in score.extras:
            yield f"  {variant.file[:-4]}: {line_of(finding)}"
    yield ""
