#!/usr/bin/env python3
"""quotations-by-construction and the command line: cases to a batch, verdicts to answers.
usage: construction.py batch CASES.jsonl > BATCH.jsonl
       construction.py answers VERDICTS.jsonl > ANSWERS.jsonl    (then score.py CASES.jsonl ANSWERS.jsonl --classes)"""
import json
import sys


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("{"):
                yield json.loads(line)


def batch(case):
    claim = case["claim"]
    row = {"id": case["caseId"], "quotation": case["quote"]}
    row |= {to: claim[of] for of, to in (("doc", "document"), ("page", "page"), ("speaker", "speaker")) if of in claim}
    return row


def answer(verdict):
    row = {"caseId": verdict["id"], "wording": verdict["wording"], "place": verdict["place"],
           "speaker": verdict["speaker"]["agreement"], "part": verdict["part"]}
    passage = verdict["passage"]
    if passage:
        first, last = passage["pages"][0], passage["pages"][-1]
        row |= {"doc": passage["file"], "page": first["page"], "start": first["start"], "end": last["end"]}
    return row


if len(sys.argv) != 3 or sys.argv[1] not in ("batch", "answers"):
    sys.exit(__doc__)
for each in rows(sys.argv[2]):
    print(json.dumps(batch(each) if sys.argv[1] == "batch" else answer(each), ensure_ascii=False))
