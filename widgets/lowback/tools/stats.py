"""`python -m lowback stats`: what the lessons hold, and how much of it was measured."""

import argparse
from collections import Counter
from collections.abc import Iterator

from lowback.content.lessons import read_lessons
from lowback.content.library import Library
from lowback.content.tags import area
from lowback.tools.check import counts
from lowback.tools.places import LESSONS
from lowback.tools.reading import NeedsPackages, report
from lowback.tools.stamp import tally

BASES = ("measured", "derived", "teaching-estimate")


def by_basis(library: Library) -> dict[str, Counter]:
    """Table -> how many of its numbers rest on what."""
    k = library.knowledge
    backgrounds = [f.background for f in library.findings.values() if f.background]
    return {
        "likelihoods": Counter(r.basis for r in k.likelihoods),
        "forms, findings": Counter(r.basis for r in k.form_rows),
        "forms, shares": Counter(f.basis for f in k.forms.values()),
        "backgrounds": Counter(b.basis for b in backgrounds),
        "priors": Counter(x.basis for s in k.settings.values() for x in s.shares),
        "people": Counter(p.basis for p in k.people.values()),
        "pairs": Counter(p.basis for p in k.pairs),
        "arrows": Counter(a.basis for a in library.arrows),
    }


def _bank(library: Library) -> Iterator[str]:
    """The questions by skill, kind and cause; how hard the pages read; who has read them."""
    questions = library.questions.values()
    yield f"\n{len(questions)} questions"
    for what in ("skill", "kind", "cause"):
        shares = Counter(getattr(q, what) for q in questions)
        yield f"  by {what}: " + ", ".join(f"{n} {name}" for name, n in shares.most_common())
    areas = Counter(map(area, questions))
    yield "  by MBLEx area: " + ", ".join(f"{n} {name}" for name, n in areas.most_common())
    try:
        grades = [r.grade for r in report(library)]
        yield f"reading grade: {min(grades):.1f} to {max(grades):.1f} (`reading` tells each page)"
    except NeedsPackages as error:
        yield f"reading grade: {error}"
    for kind, n in tally(library).items():
        yield f"{kind}: {n['read']} read by a second reader, {n['changed']} changed since, {n['unread']} not yet"


def main(argv: list[str]) -> int:
    argparse.ArgumentParser(prog="lowback stats", description=__doc__).parse_args(argv)
    library = read_lessons(LESSONS)
    print(counts(library))
    print(f"\n{'rows by basis':16}" + "".join(f"{b:>20}" for b in BASES) + f"{'all':>8}")
    for table, n in by_basis(library).items():
        print(f"{table:16}" + "".join(f"{n[b]:20}" for b in BASES) + f"{n.total():8}")
    for line in _bank(library):
        print(line)
    k = library.knowledge
    print(f"\n{len(k.groups)} groups of findings, {len(k.triage.rules)} triage rules, {len(k.conflicts)} conflicts "
          f"between readings of the evidence, {len(k.cases)} published cases")  # fmt: skip
    for what in ("role", "kind"):
        shares = Counter(getattr(f, what) for f in library.findings.values())
        print(f"findings by {what}: " + ", ".join(f"{n} {name}" for name, n in shares.most_common()))
    rules = Counter(r.action for r in k.triage.rules)
    print("triage rules by action: " + ", ".join(f"{n} {name}" for name, n in rules.most_common()))
    return 0
