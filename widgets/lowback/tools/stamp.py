"""`python -m lowback stamp KIND ID ...`: note that a page, cause, question or lab sheet has been read as it is now."""

import argparse
import csv
import io
import sys
from collections import Counter
from datetime import UTC, datetime

from lowback.content.lessons import read_lessons
from lowback.content.library import Library
from lowback.content.mistakes import nearest
from lowback.content.model import Stamp
from lowback.content.stamps import entries, standing, version
from lowback.tools.places import LESSONS

KINDS = ("page", "cause", "question", "lab")
FILE = LESSONS / "stamps.csv"


def stamped(library: Library, kind: str, ids: list[str], who: str, day: str) -> dict[str, Stamp]:
    """The stamps after this reading. A clinician's review of an older version does not carry over. Raises KeyError."""
    table, stamps = entries(library, kind), dict(library.stamps)
    for id in ids:
        now = version(table[id])
        held = stamps.get(f"{kind} {id}")
        kept = held if held and held.version == now else Stamp(kind, id, now)
        days = {"checked": kept.checked, "reviewed": kept.reviewed, who: day}
        stamps[f"{kind} {id}"] = Stamp(kind, id, now, **days)
    return stamps


def written(stamps: dict[str, Stamp]) -> str:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(Stamp.__struct_fields__)
    rows = sorted(stamps.values(), key=lambda s: (KINDS.index(s.kind), s.id))
    table.writerows([s.kind, s.id, s.version, s.checked, s.reviewed] for s in rows)
    return out.getvalue()


def tally(library: Library) -> dict[str, Counter]:
    """Kind -> how many are read, changed since, unread."""
    return {kind: Counter(standing(library, kind, id) for id in entries(library, kind)) for kind in KINDS}


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="lowback stamp", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("ids", nargs="+", metavar="ID", help="what was read; `all` for all of the kind")
    parser.add_argument("--clinician", action="store_true", help="reviewed by a clinician, not just by a second reader")
    options = parser.parse_args(argv)
    library = read_lessons(LESSONS)
    table = entries(library, options.kind)
    ids = list(table) if options.ids == ["all"] else options.ids
    unknown = [id for id in ids if id not in table]
    for id in unknown:
        print(f"There is no {options.kind} {id!r}. {nearest(id, table, '')}".strip(), file=sys.stderr)
    if unknown:
        return 1
    who, day = "reviewed" if options.clinician else "checked", datetime.now(UTC).date().isoformat()
    FILE.write_text(written(stamped(library, options.kind, ids, who, day)), encoding="utf-8", newline="\n")
    print(f"{len(ids)} stamped in lessons/stamps.csv. Build the pages again: python3 start.py build")
    return 0
