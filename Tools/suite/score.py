"""Counts hits, misses and false alarms of one suite folder."""
from collections import Counter, defaultdict

KIND_WORDS = {
    "consulting": "consulting", "service": "service", "training": "training", "intermediary": "intermediary",
    "licence": "licence", "import": "licence", "transfer": "transfer", "assignment": "transfer",
    "application": "transfer", "development": "development", "cooperation": "development",
}


def family(identifier):
    return identifier.split("-")[0]


def key(finding):
    """What makes a finding the same one in a contract and in its variant, whose paragraphs may have moved."""
    return finding["rule"], finding["location"]["excerpt"], finding["outcome"]


def added(findings, base):
    """The findings that were not there in the base: as often as they occur more often."""
    left = Counter(key(finding) for finding in base)
    new = []
    for finding in findings:
        if left[key(finding)] > 0:
            left[key(finding)] -= 1
        else:
            new.append(finding)
    return new


def alarms(findings):
    return [finding for finding in findings if finding["level"] != "note"]


def names(finding, ids):
    """Whether a finding speaks of one of the requirements."""
    spoken = [finding["rule"], *finding["serves"]]
    return any(said.startswith(identifier) for said in spoken for identifier in ids)


def overlaps(finding, points, lines):
    """Whether a finding points at the words of a defect. `lines` are the paragraphs of the document's body.

    What is missing (`@word`) stands nowhere: there the finding has to name it, in its place or its message.
    """
    location = finding["location"]
    excerpt = location["excerpt"]
    for point in points:
        if point.startswith("@"):
            words = [word for word in point[1:].replace("、", " ").replace("，", " ").split() if word]
            said = " ".join([excerpt, location.get("clause") or "", finding["message"]]).lower()
            if any(word.lower() in said for word in words):
                return True
            continue
        flat = " ".join(point.split())
        if excerpt and (flat in excerpt or excerpt in flat):
            return True
        number = location["paragraph"] - 1
        if not 0 <= number < len(lines):
            continue
        start = location["start"]
        end = start + max(location["length"], 1)
        for part in point.split("\n"):
            at = lines[number].find(part)
            if at >= 0 and at < end and start < at + len(part):
                return True
    return False


def kind_by_name(name):
    """The kind a file's name says, the last word that says one: a know-how licence is a licence."""
    for word in reversed(name.split("-")):
        if word in KIND_WORDS:
            return f"technology-{KIND_WORDS[word]}-contract"
    return None


class Score:
    """The figures of one folder. `reports` maps `clean/NAME` and so on to what the program says of the document."""

    def __init__(self, suite, reports):
        self.hits, self.placed = [], []
        self.misses, self.extras = [], []
        self.unread = sorted(name for name, report in reports.items() if report["error"])
        base = {name: reports[f"clean/{name}"] for name in suite.clean}
        self.clean = {name: alarms(report["findings"]) for name, report in base.items()}
        self.clean_notes = sum(len(report["findings"]) for report in base.values()) - self.clean_alarms
        self.kinds = [(name, kind_by_name(name), report["kind"]) for name, report in base.items()]
        self.others = [(name, reports[f"other/{name}"]) for name in suite.other]
        for variant in suite.variants:
            self.count(variant, reports[f"defects/{variant.file}"], base[variant.base])
        self.hard = []
        for negative in suite.hard:
            found = alarms(reports[f"hard/{negative.file}"]["findings"])
            self.hard.append((negative, added(found, alarms(base[negative.base]["findings"]))))

    @property
    def clean_alarms(self):
        return sum(len(found) for found in self.clean.values())

    def count(self, variant, report, base):
        new = added(report["findings"], base["findings"])
        matching = [finding for finding in new if names(finding, variant.ids)]
        if matching:
            self.hits.append(variant)
            lines = variant.lines
            if any(overlaps(finding, variant.points, lines) for finding in matching):
                self.placed.append(variant)
        else:
            self.misses.append((variant, new))
        self.extras += [(variant, finding) for finding in alarms(new) if finding not in matching]

    def families(self):
        """One row a family: its name, variants, found, placed, and findings of its rules that nobody planted."""
        rows = defaultdict(lambda: [0, 0, 0, 0])
        for found in self.hits:
            rows[family(found.ids[0])][0] += 1
            rows[family(found.ids[0])][1] += 1
        for missed, _ in self.misses:
            rows[family(missed.ids[0])][0] += 1
        for found in self.placed:
            rows[family(found.ids[0])][2] += 1
        for _, finding in self.extras:
            rows[family(finding["rule"])][3] += 1
        return [(name, *row) for name, row in sorted(rows.items())]
