#!/usr/bin/env python3
"""The gold quotations and the command line: cases to a batch. Verdicts need no change for the set's own score.py.
usage: gold.py QUOTATIONS.jsonl DOCUMENTS_FOLDER > BATCH.jsonl
Each PDF must have been taken in as a release of its own, called as the document in lower case, with hyphens: a case is judged against one document."""
import json
import os
import sys

if len(sys.argv) != 3:
    sys.exit(__doc__)
files = {}
for name in os.listdir(sys.argv[2]):
    with open(os.path.join(sys.argv[2], name), encoding="utf-8") as f:
        files[name.removesuffix(".json")] = os.path.basename(json.load(f)["file"])
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        case = json.loads(line)
        claim = case["claim"]
        row = {"id": case["caseId"], "quotation": case["quote"]}
        # A case is judged against its own document; a page without a document is a page of that one.
        document = claim.get("doc") or (case["doc"] if "page" in claim else None)
        row["release"] = case["doc"].lower().replace("_", "-")
        if document:
            row["document"] = files.get(document, document)
        row |= {key: claim[key] for key in ("page", "speaker") if key in claim}
        print(json.dumps(row, ensure_ascii=False))
