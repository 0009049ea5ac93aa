"""`python -m lowback lint`: every question that gives itself away, cannot be read, or disagrees with the engine."""

import argparse
import sys
from collections.abc import Iterator
from typing import NamedTuple

from lowback.content import bank, wording
from lowback.content.lessons import read_lessons
from lowback.content.library import Library
from lowback.content.model import Question
from lowback.reasoning.loaded import model
from lowback.reasoning.model import Model
from lowback.tools.bankengine import solvable
from lowback.tools.build import quietly_refreshed
from lowback.tools.places import LESSONS

RULES = (*wording.RULES, "near-duplicate", "engine-disagrees", "unthinkable", "longest-share", "key-position")


class Fault(NamedTuple):
    file: str
    question: str
    rule: str
    found: str

    def __str__(self) -> str:
        return f"lessons/questions/{self.file}.yaml, {self.question}: {self.rule}: {self.found}"


def faults(library: Library, m: Model) -> list[Fault]:
    """Every fault that is not waived, and every waiver that waives nothing."""
    files = {q.id: name for name, held in library.sets.items() for q in held.questions}
    found = [Fault(files.get(id, "*"), id, rule, what) for id, rule, what in _found(library, m)]
    waived = {(q.id, w.rule) for q in library.questions.values() for w in q.waive}
    kept = [f for f in found if (f.question, f.rule) not in waived]
    return sorted(kept + list(_idle_waivers(library, files, {(f.question, f.rule) for f in found})))


def _found(library: Library, m: Model) -> Iterator[tuple[str, str, str]]:
    questions = list(library.questions.values())
    for q in questions:
        yield from ((q.id, rule, what) for rule, what in wording.faults(q))
    for repeat in bank.repeats(questions):
        yield repeat.one, "near-duplicate", f"says nearly what {repeat.other} says ({repeat.shared:.0%} shared)"
    for rule, what in bank.faults(questions):
        yield "the whole bank", rule, what
    yield from _engine(questions, library, m)


def _engine(questions: list[Question], library: Library, m: Model) -> Iterator[tuple[str, str, str]]:
    for q, answer in solvable(questions, library, m):
        if not answer.agrees:
            shares = f"{answer.shares[answer.key]:.0%} against {answer.shares[answer.best]:.0%}"
            yield q.id, "engine-disagrees", f"the engine answers {answer.best}, the key is {answer.key} ({shares})"
        for id in answer.unthinkable:
            if answer.causes[id] in look_alikes(answer.causes[answer.key], library):
                continue  # the lessons call it a look-alike; this vignette just decides clearly
            yield q.id, "unthinkable", f"to the engine option {id} has no fact for it ({answer.shares[id]:.1%})"


def look_alikes(key: str, library: Library) -> set[str]:
    """The causes that the lessons name as look-alikes of this one, in either direction."""
    named = {other.cause for other in library.causes[key].look_alikes}
    return named | {c.id for c in library.causes.values() if key in {other.cause for other in c.look_alikes}}


def _idle_waivers(library: Library, files: dict[str, str], found: set[tuple[str, str]]) -> Iterator[Fault]:
    for q in library.questions.values():
        for w in q.waive:
            if w.rule not in RULES:
                yield Fault(files[q.id], q.id, "waive", f"there is no rule {w.rule!r}; rules: {', '.join(RULES)}")
            elif (q.id, w.rule) not in found:
                yield Fault(files[q.id], q.id, "waive", f"{w.rule} is not broken: take the waiver out")


def summary(library: Library) -> Iterator[str]:
    """How the bank stands against guessing by length and place."""
    one_key = bank.with_one_key(library.questions.values())
    waivers = sum(len(q.waive) for q in library.questions.values())
    yield f"{len(library.questions)} questions, {waivers} waivers, each with its reason."
    longest, guessed = bank.share_longest(one_key), bank.chance(one_key)
    yield f"The longest option is the key in {longest:.0%}; guessing gives {guessed:.0%}."
    for of in (3, 4):
        yield f"With {of} options the key stands at {bank.positions(one_key, of)} (the screen shuffles them again)."


def main(argv: list[str]) -> int:
    """0 where no fault is left, 1 with each of them printed."""
    parser = argparse.ArgumentParser(prog="lowback lint", description=__doc__)
    parser.parse_args(argv)
    library = read_lessons(LESSONS)
    quietly_refreshed()
    found = faults(library, model())
    for fault in found:
        print(fault, file=sys.stderr)
    for line in summary(library):
        print(line)
    if found:
        print(f"{len(found)} to mend, or to waive with a reason: `waive: [{{rule: ..., why: ...}}]`.", file=sys.stderr)
    return 1 if found else 0
