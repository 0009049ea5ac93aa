"""What no lesson may say, because a learner who believes it could hurt somebody."""

from collections.abc import Iterator

from lowback.content import pagetext
from lowback.content.library import Library
from lowback.content.mistakes import Mistake
from lowback.content.model import REFER, DuelClient

_STOPS = ("primary-care-today", "emergency")
_NEEDED = ("refer", "cautions")


def safety_mistakes(library: Library) -> Iterator[Mistake]:
    yield from _arrows_never_take_a_warning_back(library)
    for client in library.clients.values():
        yield from _client_stops_in_time(library, client)
    yield from _causes_say_when_to_stop(library)


def _arrows_never_take_a_warning_back(library: Library) -> Iterator[Mistake]:
    for a in library.arrows:
        flag = a.value == "present" and a.finding in library.findings and library.findings[a.finding].red_flag
        wanted = "toward" if flag else "none"
        if a.cause == REFER and a.arrow != wanted:
            why = (
                "A warning sign points toward refer"
                if flag
                else "Nothing else points toward refer, and nothing points away"
            )
            yield Mistake(
                "lessons/arrows.csv", f"{a.finding} {a.value}, {REFER}", "arrow", f"is {a.arrow}.", f"{why}: {wanted}."
            )


def _client_stops_in_time(library: Library, c: DuelClient) -> Iterator[Mistake]:
    file = "lessons/duel/clients.yaml"
    flags = [
        i for i, t in enumerate(c.turns)
        if t.value == "present" and t.finding in library.findings and library.findings[t.finding].red_flag
    ]  # fmt: skip
    first = flags[0] if flags else None
    if c.stop_turn != first:
        mend = "It is the first turn that holds a warning sign, and null where none does."
        yield Mistake(file, c.id, "stop_turn", f"is {c.stop_turn}, but the first warning sign is at {first}.", mend)
    if c.stop_turn is None:
        return
    if c.answer != [REFER]:
        yield Mistake(file, c.id, "answer", f"is {c.answer} beside a warning sign.", "Write [refer].")
    for action in (c.action, *c.also_ok):
        if action not in _STOPS:
            mend = f"With a warning sign only {' or '.join(_STOPS)} will do."
            yield Mistake(file, c.id, "action", f"accepts {action!r}.", mend)


def _causes_say_when_to_stop(library: Library) -> Iterator[Mistake]:
    for c in library.causes.values():
        for field in (*_NEEDED, "approach"):
            if not [text for text in getattr(c, field) if text.strip()]:
                mend = "Say it in at least one sentence."
                yield Mistake(f"lessons/causes/{c.id}.yaml", c.id, field, "says nothing.", mend)
    for page in library.pages.values():
        shown = {d.name for d in pagetext.directives(page.text)}
        for name in _NEEDED:
            if page.cause and name not in shown:
                mend = f"Put a line {{{{{name}}}}} on it."
                yield Mistake(f"lessons/pages/{page.slug}.md", "", "directive", f"a cause page without {name}.", mend)
