"""`python -m lowback review CAUSE`: every statement, number and source of one cause, with boxes for a clinician."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from lowback.content import citations
from lowback.content.citationrules import cause_texts
from lowback.content.lessons import read_lessons
from lowback.content.library import Library
from lowback.content.mistakes import nearest
from lowback.content.model import Chance, Option, Question
from lowback.content.stamps import version
from lowback.tools.labsheet import lab_sheet
from lowback.tools.places import LESSONS

BOXES = "☐ right  ☐ wrong  ☐ unsure: ______________________"
HOW = """\
You read what massage students learn about this cause. Please tick a box at each statement and write what is wrong.

- **Numbers.** "Of 100" means of 100 clients with low back pain whose main trouble is this cause. *Measured* and
  *derived* rest on the source named. A *teaching estimate* is somebody's judgment: is it of the right size?
- **Safety first.** Please look hardest at what is missing from the list of referrals.
- **Scope.** A massage therapist asks, looks and feels with consent. Nothing here may be taught that is a medical exam.

Hand it back as you like: the marked paper, a scan, or the file with your words in it, to whoever gave it to you, or as
an issue of the project with the title "Review: {id}". Each correction is entered with its reason. What you reviewed is
stamped with the version at the end; any later change of the text makes the stamp stale, and the page says so.

Reviewer (name, profession, date): ____________________________________________

May the pages name you?  ☐ yes  ☐ no
"""


def sheet(id: str, library: Library) -> str:
    """The whole review sheet as Markdown. Raises KeyError for an unknown cause."""
    cause = library.causes[id]
    parts = [f"# Review sheet: {cause.name}", HOW.format(id=id)]
    for title, lines in (
        ("What the pages say", _texts(id, library)),
        ("How likely each finding is", _numbers(id, library)),
        ("Forms of this cause", _forms(id, library)),
        ("Who has it, and how common it is", _people(id, library)),
        ("Published test results", _tests(id, library)),
        ("Questions", _questions(id, library)),
        ("Lab sheet", _lab(id, library)),
        ("Sources", _sources(id, library)),
    ):
        held = list(lines)
        if held:
            parts += [f"## {title}", *held]
    parts.append(f"Version reviewed: cause {id} {version(cause)}")
    return "\n\n".join(parts) + "\n"


def _texts(id: str, library: Library) -> Iterator[str]:
    for field, text in cause_texts(library.causes[id]):
        yield f"**{field.replace('_', ' ')}.** {' '.join(text.split())}\n\n{BOXES}"


def _chance(c: Chance) -> str:
    sources = f" Sources: {', '.join(c.sources)}." if c.sources else ""
    return f"{c.p * 100:.0f} of 100 ({c.low * 100:.0f} to {c.high * 100:.0f}), {c.basis}. {c.how}{sources}"


def _numbers(id: str, library: Library) -> Iterator[str]:
    rows = [r for r in library.knowledge.likelihoods if r.cause == id]
    for r in sorted(rows, key=lambda r: -r.p):
        yield f"**{library.findings[r.finding].label}:** {_chance(r)}\n\n{BOXES}"


def _forms(id: str, library: Library) -> Iterator[str]:
    for form in [f for f in library.knowledge.forms.values() if f.cause == id]:
        yield f"### {form.name}: {form.share * 100:.0f} of 100 with this cause ({form.basis})\n\n{form.how}\n\n{BOXES}"
        for r in [r for r in library.knowledge.form_rows if r.form == form.id]:
            yield f"**{library.findings[r.finding].label}:** {_chance(r)}\n\n{BOXES}"


def _people(id: str, library: Library) -> Iterator[str]:
    k = library.knowledge
    if id in k.people:
        p = k.people[id]
        ages = ", ".join(f"{share * 100:.0f}" for share in p.ages)
        yield f"**Ages under 20, 20 to 34, 35 to 49, 50 to 64, 65 to 79, 80 and over (of 100):** {ages}. " \
              f"**Women:** {p.women * 100:.0f} of 100 ({p.basis}). {p.how}\n\n{BOXES}"  # fmt: skip
    for s in k.settings.values():
        for x in [x for x in s.shares if x.cause == id]:
            share = f"{x.p * 100:.2g} of 100 ({x.low * 100:.2g} to {x.high * 100:.2g}), {x.basis}"
            yield f"**{s.label}:** {share}. {x.how}\n\n{BOXES}"


def _tests(id: str, library: Library) -> Iterator[str]:
    for t in [t for t in library.tests.values() if t.target == id]:
        shares = ", ".join(
            f"{what} {'not given' if i.value is None else f'{i.value * 100:.0f} of 100'}"
            for what, i in (("sensitivity", t.sensitivity), ("specificity", t.specificity))
        )
        yield f"**{t.name}** ({t.source}): {shares}. {t.population} {t.note or ''}\n\n{BOXES}"


def _questions(id: str, library: Library) -> Iterator[str]:
    for q in [q for q in library.questions.values() if q.cause == id]:
        yield _question(q)


def _question(q: Question) -> str:
    client = f"{' '.join(q.client.split())}\n\n" if q.client else ""
    options = "\n".join(map(_option, q.options))
    return f"### {q.id}\n\n{client}{q.stem}\n\n{options}\n\n{BOXES}"


def _option(o: Option) -> str:
    pair = f" = {o.pair}" if o.pair else ""
    return f"- {'**KEY** ' if o.correct else ''}{o.text}{pair}: {' '.join(o.explanation.split())}"


def _lab(id: str, library: Library) -> Iterator[str]:
    if id in library.labs:
        yield lab_sheet(library.labs[id], library.findings)
        yield BOXES


def _sources(id: str, library: Library) -> Iterator[str]:
    used = set(library.causes[id].sources)
    used |= {key for r in library.knowledge.likelihoods if r.cause == id for key in r.sources}
    for key in sorted(used & library.sources.keys()):
        source = library.sources[key]
        yield f"- `{key}` ({source.seen} read): {citations.full(source)}"


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="lowback review", description=__doc__)
    parser.add_argument("cause", metavar="CAUSE")
    parser.add_argument("--out", type=Path, help="write it to a file instead of the screen")
    options = parser.parse_args(argv)
    library = read_lessons(LESSONS)
    if options.cause not in library.causes:
        mend = nearest(options.cause, library.causes, f"Causes: {', '.join(library.causes)}.")
        print(f"There is no cause {options.cause!r}. {mend}", file=sys.stderr)
        return 1
    text = sheet(options.cause, library)
    if options.out is None:
        print(text)
        return 0
    options.out.write_text(text, encoding="utf-8", newline="\n")
    print(f"Written: {options.out}")
    return 0
