#!/usr/bin/env python3
"""Whether the words marked doubtful are the wrong ones: words as read against human truth, aligned page by page.
usage: marks.py TRUTH_FOLDER READ_FOLDER   (the set's folder, which has score.py; what ReadFolder wrote)"""
import difflib
import glob
import importlib.util
import os
import sys

if len(sys.argv) != 3:
    sys.exit(__doc__)
truth, read = sys.argv[1:]
spec = importlib.util.spec_from_file_location("score", os.path.join(truth, "score.py"))
score = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score)


def bare(word):
    """A word as the set's score compares it: folded, without outer punctuation."""
    return score.fold(word).strip("".join(c for c in map(chr, range(33, 127)) if not c.isalnum()))


right = wrong = caught = marked = 0
for path in sorted(glob.glob(os.path.join(read, "*.words.tsv"))):
    stem = os.path.basename(path)[: -len(".words.tsv")]
    with open(os.path.join(truth, stem + ".txt"), encoding="utf-8") as text:
        wanted = [w for w in map(bare, score.fold(text.read()).split()) if w]
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    words = []
    for row in rows:
        # The set joins what a line's end broke; so must we.
        broken = words and words[-1][0].endswith("-") and len(words[-1][0]) > 1 and row[0][:1].islower()
        before = words.pop() if broken else ("-", False)
        words.append((before[0][:-1] + row[0], before[1] or row[2] == "true"))
    words = [(bare(word), doubtful) for word, doubtful in words]
    words = [(word, doubtful) for word, doubtful in words if any(c.isalnum() for c in word)]
    same = set()
    for block in difflib.SequenceMatcher(None, [w for w, _ in words], wanted, autojunk=False).get_matching_blocks():
        same.update(range(block.a, block.a + block.size))
    for i, (_, doubtful) in enumerate(words):
        good = i in same
        marked += doubtful
        right += good and not doubtful
        wrong += not good
        caught += not good and doubtful
unmarked_wrong = wrong - caught
print(
    f"unmarked words right {100 * right / (right + unmarked_wrong):.2f} % of {right + unmarked_wrong}; "
    f"marked words {marked}, which hold {caught} of {wrong} errors, {100 * caught / wrong:.1f} %"
)
