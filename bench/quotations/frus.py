#!/usr/bin/env python3
"""quote-cases over the texts of frus: cases to a batch, and verdicts scored.
usage: frus.py batch CASES.jsonl > BATCH.jsonl
       frus.py score CASES.jsonl VERDICTS.jsonl TXT_FOLDER [--list]
A case's offsets are code points into the whole file, form feeds counted; a verdict's are UTF-16 units into a page."""
import collections
import json
import os
import sys


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def units(text):
    return len(text.encode("utf-16-le")) // 2


def code_points(text, count):
    return len(text.encode("utf-16-le")[: 2 * count].decode("utf-16-le", "ignore"))


class Texts:
    def __init__(self, folder):
        self.folder = folder
        self.kept = {}

    def pages(self, document):
        if document not in self.kept:
            with open(os.path.join(self.folder, document + ".txt"), encoding="utf-8", newline="") as f:
                self.kept[document] = f.read().split("\f")
        return self.kept[document]


def span(passage, texts):
    """The passage as code points of its file: from, to."""
    pages = texts.pages(document(passage))
    first, last = passage["pages"][0], passage["pages"][-1]
    at = lambda page, offset: sum(len(p) + 1 for p in pages[: page - 1]) + code_points(pages[page - 1], offset)
    return at(first["page"], first["start"]), at(last["page"], last["end"])


def document(passage):
    return (passage["file"] or "").removesuffix(".txt")


def score(cases, verdicts, texts, listing):
    answers = {v["id"]: v for v in rows(verdicts)}
    table = collections.defaultdict(collections.Counter)
    exact = found = 0
    wrong = []
    for case in rows(cases):
        verdict = answers.get(case["caseId"])
        if verdict is None:
            table[case["verdict"], case["tier"]]["unanswered"] += 1
            continue
        table[case["verdict"], case["tier"]][verdict["wording"]] += 1
        passage = verdict["passage"]
        if case["verdict"].startswith("exact") and case["tier"] == "strong":
            exact += 1
            places = [p for p in [passage, *verdict["other_places"]] if p and document(p) == case["targetDoc"]]
            if any(overlaps(span(p, texts), case) for p in places):
                found += 1
            elif listing:
                print("NOT AT ITS PLACE", case["caseId"], verdict["wording"], passage and document(passage), case["targetDoc"], case["quote"][:100])
        if case["verdict"] in ("altered", "not_in_cited_doc") and verdict["wording"] in ("exact", "same-words") and case["tier"] == "strong":
            wrong.append((case, verdict))
    for key in sorted(table):
        print(*key, dict(table[key]))
    print(f"exact cases found at their offsets: {found} of {exact} = {100 * found / max(1, exact):.2f} %")
    print(f"altered or not in the cited document (strong), called exact or same-words: {len(wrong)}")
    for case, verdict in wrong if listing else []:
        passage = verdict["passage"]
        print(json.dumps({"id": case["caseId"], "truth": case["verdict"], "said": verdict["wording"], "place": verdict["place"],
                          "target": case["targetDoc"], "found": document(passage), "pages": [p["page"] for p in passage["pages"]],
                          "quote": case["quote"][:300], "page": passage["text"][:300], "source": (case.get("targetText") or "")[:300],
                          "diff": case.get("diff")}, ensure_ascii=False))


def overlaps(place, case):
    """At its offsets: begins and ends within a few characters, for closing marks that are or are not part of it."""
    return abs(place[0] - case["targetStart"]) <= 3 and abs(place[1] - case["targetEnd"]) <= 3


if len(sys.argv) >= 3 and sys.argv[1] == "batch":
    for case in rows(sys.argv[2]):
        print(json.dumps({"id": case["caseId"], "quotation": case["quote"], "document": case["targetDoc"]}, ensure_ascii=False))
elif len(sys.argv) >= 5 and sys.argv[1] == "score":
    score(sys.argv[2], sys.argv[3], Texts(sys.argv[4]), "--list" in sys.argv)
else:
    sys.exit(__doc__)
