"""`python -m lowback reading`: how hard each page and question set is to read, by school grade."""

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lowback.content import wording
from lowback.content.lessons import read_lessons
from lowback.content.library import Library
from lowback.content.model import Page, QuestionSet
from lowback.tools.places import LESSONS

MOST = 8.0
"""The highest grade aimed for; see also the longest sentence."""
NEEDS_PACKAGES = "Counting syllables needs the packages of the tests. Run `python3 start.py test` once, then try again."
_SKIPPED = re.compile(r"^\{\{.*\}\}$|^\|.*\|$|^#+ .*$|^---$", re.M)
_MARKS = re.compile(r"\[@[^\]]*\]|[*_`>]|\[([^\]]*)\]\([^)]*\)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
Count = Callable[[str], int]


class NeedsPackages(RuntimeError):
    """The dictionary of syllables is not installed."""


class Reading(NamedTuple):
    """`grade`: Flesch-Kincaid, US school years. `over`: sentences of more than 20 words. `longest`: words."""

    what: str
    words: int
    sentences: int
    grade: float
    over: int
    longest: int


def syllable_counter(exempt: set[str]) -> Count:
    """Syllables of a word by dictionary, by rule where it has none. A listed term counts as two. NeedsPackages."""
    try:
        import syllables
    except ImportError:
        raise NeedsPackages(NEEDS_PACKAGES) from None
    return lambda word: 2 if word.lower() in exempt else syllables.estimate(word)


def prose_of(page: Page) -> str:
    """What the page itself says: no screens, tables, headings, citations or marks; a list item is a sentence."""
    text = _MARKS.sub(r"\1", _SKIPPED.sub("", re.sub(r"^```.*?^```$", "", page.text, flags=re.M | re.S)))
    return re.sub(r"^\s*(?:[-+]|\d+\.)\s+(.*?)([.!?:]?)$", r"\1.", text, flags=re.M)


def questions_of(group: QuestionSet) -> str:
    return " ".join(f"{q.client} {q.stem}" for q in group.questions)


def reading(what: str, text: str, count: Count) -> Reading:
    """Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others 1975)."""
    lengths = [len(_WORD.findall(s)) for s in wording.sentences(text)]
    lengths = [n for n in lengths if n] or [0]
    words = _WORD.findall(text)
    if not words:
        return Reading(what, 0, 0, 0.0, 0, 0)
    per_word = sum(map(count, words)) / len(words)
    grade = 0.39 * len(words) / len(lengths) + 11.8 * per_word - 15.59
    return Reading(what, len(words), len(lengths), grade, sum(n > 20 for n in lengths), max(lengths))


def terms(library: Library) -> set[str]:
    """Words of the field that a student has to learn, and that no shorter word replaces: names of causes and parts."""
    named = " ".join([*library.causes, *(c.name for c in library.causes.values())]).replace("-", " ")
    return {w.lower() for w in _WORD.findall(named) if len(w) > 6}


def report(library: Library) -> Iterator[Reading]:
    count = syllable_counter(terms(library))
    yield from (reading(page.slug, prose_of(page), count) for page in library.pages.values())
    yield from (reading(f"questions/{name}", questions_of(held), count) for name, held in library.sets.items())


def main(argv: list[str]) -> int:
    argparse.ArgumentParser(prog="lowback reading", description=__doc__).parse_args(argv)
    try:
        rows = list(report(read_lessons(LESSONS)))
    except NeedsPackages as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{'':40}{'words':>8}{'grade':>8}{'over 20 words':>16}{'longest':>10}")
    for r in rows:
        mark = "  above the aim" if r.grade > MOST else ""
        print(f"{r.what:40}{r.words:8}{r.grade:8.1f}{r.over:16}{r.longest:10}{mark}")
    return 0
