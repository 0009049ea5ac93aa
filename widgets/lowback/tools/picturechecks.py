"""images/checks.csv: what somebody who had not drawn a picture found when checking it label by label."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from lowback.content.pictures import Picture
from lowback.tools.bundletext import version_of
from lowback.tools.places import IMAGES

FILE = IMAGES / "checks.csv"
WHOLE = "*"  # the row for a picture's words and figures
VERDICTS = ("right", "mended", "wrong")


class Check(NamedTuple):
    """`structure`: the id of a label, a panel of a test, or WHOLE. `version`: of the picture's words when checked."""

    picture: str
    structure: str
    verdict: str
    version: str
    note: str


def read_checks(path: Path = FILE) -> list[Check]:
    with path.open(encoding="utf-8", newline="") as file:
        return [Check(**row) for row in csv.DictReader(file)]


def checked_version(p: Picture) -> str:
    """Changes with all that a picture says and names; where a label stands is not part of it."""
    labels = sorted([s.id, s.name] for s in p.structures)
    return version_of([p.title, p.alt, p.long, p.note, p.sources, p.facts, labels])[:12]


def problems(pictures: dict[str, Picture], checks: list[Check]) -> list[str]:
    """What has not been checked, has changed since, or was found wrong, a line each."""
    known = {(c.picture, c.structure): c for c in checks}
    found = [f"{c.picture}, {c.structure}: wrong. {c.note}" for c in checks if c.verdict == "wrong"]
    found += [f"{c.picture}, {c.structure}: {c.verdict!r} is no verdict" for c in checks if c.verdict not in VERDICTS]
    found += [f"{c.picture}: there is no such picture" for c in checks if c.picture not in pictures]
    for p in pictures.values():
        whole = known.get((p.id, WHOLE))
        if whole is None:
            found.append(f"{p.id}: not checked")
        elif whole.version != checked_version(p):
            found.append(f"{p.id}: its words have changed since it was checked")
        found += [f"{p.id}, {s.id}: not checked" for s in p.structures if (p.id, s.id) not in known]
    return found


def stamped(checks: Iterable[Check], pictures: dict[str, Picture], ids: Iterable[str]) -> str:
    """The file's text with today's versions for the pictures in `ids`, which somebody has just checked."""
    fresh = set(ids)
    rows = [
        c._replace(version=checked_version(pictures[c.picture])) if c.picture in fresh and c.structure == WHOLE else c
        for c in checks
    ]
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(Check._fields)
    table.writerows(sorted(rows))
    return out.getvalue()
