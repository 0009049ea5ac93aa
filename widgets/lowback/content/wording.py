"""The wording of one question: what lets a reader guess the key, or makes it hard to read, without knowing anything.

Long keys, clues and silly distractors raise the scores of those who do not know the subject. Each rule has a name, so
that a question may waive it and say why.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from lowback.content.model import ACTIONS, Option, Question

CHOICE = ("single", "vignette", "several")
LONGEST = 1.25
"""A key may be this much longer than the mean option (characters), not more."""
MOST_WORDS = 25
ABSOLUTE = re.compile(r"\b(always|never|only|all|every|everyone|none|nobody|must|impossible|certainly|proves?)\b", re.I)
HEDGE = re.compile(
    r"\b(usually|often|may|might|can|could|sometimes|probably|likely|perhaps|tends?|some|mostly)\b", re.I
)
NEGATIVE = re.compile(r"\b(not|except|least|never|isn't|aren't|wouldn't|doesn't|don't)\b", re.I)
ALL_OF_ABOVE = re.compile(
    r"\b(all|none|both|neither|any) of (the|these|those|them)\b.*\b(above|below|others?)\b"
    r"|^(all|none) of (these|them)\.?$|\b(both|neither) [a-d] (and|nor) [a-d]\b",
    re.I,
)
NUMBER = re.compile(r"^[\"'(]?(about |around |under |over |up to |some )?\d")
QUOTE = re.compile(r"^[\"'“‘]")
FIGURE = re.compile(r"\b\d+(\.\d+)?( ?%| (in|of|out of) \d| percent)")
OWN_FIGURE = re.compile(
    r"teaching (estimate|figure|rule)|worked out|counts? on this page|in this (table|question|example|picture)", re.I
)
_CITES = re.compile(r"\[@[^\]]+\]")
_WORD = re.compile(r"[a-z][a-z'-]{3,}", re.I)
_SENTENCE = re.compile(r"(?<=[.!?])[\"”')\]]*\s+")
_COMMON = """
about after again against also before being below best between both cannot come comes could does doing down each
even ever feels first fits from give gives goes have having help helps here hers himself herself into just keep know
less like long look main make makes many more most much name need needs next other over part pain pains right same says
should show shows side since some still such take tell than that their them then there these they thing this those
through today under until very want well were what when where which while will with without work would your client
clients back massage therapist question answer finding findings step
"""
_PLAIN = frozenset(_COMMON.split())
Fault = tuple[str, str]


def words(text: str) -> list[str]:
    return _WORD.findall(_CITES.sub("", text))


def stems(text: str) -> set[str]:
    """The content words of a text, cut to six letters so that `bending` meets `bends` about halfway."""
    return {w.lower()[:6] for w in words(text) if w.lower() not in _PLAIN}


def sentences(text: str) -> list[str]:
    return [s for s in _SENTENCE.split(_CITES.sub("", " ".join(text.split()))) if s.strip()]


def keys(q: Question) -> list[Option]:
    return [o for o in q.options if o.correct]


def distractors(q: Question) -> list[Option]:
    return [o for o in q.options if not o.correct]


def faults(q: Question) -> Iterator[Fault]:
    """(rule, what is wrong) of every rule that the question breaks."""
    for rule, find in RULES.items():
        for found in find(q):
            yield rule, found


def key_longest(q: Question) -> Iterator[str]:
    if q.kind not in ("single", "vignette") or {o.text for o in q.options} <= set(ACTIONS.values()):
        return  # the four actions are the same options every time: their length tells nothing
    mean = sum(len(o.text) for o in q.options) / len(q.options)
    key = keys(q)[0]
    if len(key.text) > LONGEST * mean and max(len(o.text) for o in q.options) == len(key.text):
        yield f"the key has {len(key.text)} characters where the mean option has {mean:.0f}"


def lone_word(pattern: re.Pattern, what: str) -> Callable[[Question], Iterator[str]]:
    """The rule that a kind of word does not stand in the key alone, nor in every distractor and not in the key."""

    def rule(q: Question) -> Iterator[str]:
        if q.kind not in CHOICE:
            return
        held = {o.id: pattern.search(o.text) for o in q.options}
        in_keys = [held[o.id] for o in keys(q)]
        in_others = [held[o.id] for o in distractors(q)]
        if all(in_keys) and not any(in_others):
            yield f"{what} ({in_keys[0][0]!r}) stands in the key alone"
        elif not any(in_keys) and len(in_others) > 1 and all(in_others):
            yield f"{what} stands in each wrong option and not in the key"

    return rule


def absolute_distractor(q: Question) -> Iterator[str]:
    if q.kind in CHOICE and not any(ABSOLUTE.search(o.text) for o in keys(q)):
        absolute = [m[0] for o in distractors(q) if (m := ABSOLUTE.search(o.text))]
        if absolute:
            yield f"an absolute word ({', '.join(map(repr, absolute))}) gives a wrong option away"


def clang(q: Question) -> Iterator[str]:
    """A word of the stem in the key and in no other option. The client's story is not counted: facts belong there."""
    if q.kind in ("single", "vignette"):
        shared = stems(q.stem) & stems(keys(q)[0].text)
        alone = shared - {s for o in distractors(q) for s in stems(o.text)}
        if alone:
            yield f"of the options only the key repeats the stem's {', '.join(sorted(alone))}"


def grammar(q: Question) -> Iterator[str]:
    ending = re.search(r"\b(an?)\s*(\.\.\.|…|:)?\s*$", q.stem)
    if ending:
        yield f"the stem ends in {ending[1]!r}, which fits some options only"


def all_of_above(q: Question) -> Iterator[str]:
    for o in q.options:
        if ALL_OF_ABOVE.search(o.text):
            yield f"option {o.id} points to other options, and their order is shuffled"


def negative_stem(q: Question) -> Iterator[str]:
    last = sentences(q.stem)[-1:] or [""]
    if last[0].endswith("?") and (found := NEGATIVE.search(last[0])):
        yield f"the stem asks by a {found[0]!r}; ask for what is, not for what is not"


def rationale(q: Question) -> Iterator[str]:
    for o in q.options:
        if len(_CITES.sub("", o.explanation).split()) < 4:
            yield f"the explanation of option {o.id} says too little"


def mixed_kinds(q: Question) -> Iterator[str]:
    """Quoted words, numbers, and everything else: all options of one kind, or no single one apart."""
    if q.kind not in CHOICE:
        return
    for what, pattern in (("a quotation", QUOTE), ("a number", NUMBER)):
        held = [bool(pattern.search(o.text)) for o in q.options]
        if any(held) and not all(held):
            yield f"some options are {what} and some are not"


def overlapping(q: Question) -> Iterator[str]:
    texts = [(o.id, " ".join(o.text.casefold().split()).strip(" .")) for o in q.options]
    for i, (one, a) in enumerate(texts):
        for other, b in texts[:i]:
            if q.kind in CHOICE and (a in b or b in a):
                yield f"option {one} holds or repeats option {other}"


def unsourced(q: Question) -> Iterator[str]:
    for o in q.options:
        if FIGURE.search(o.explanation) and not _CITES.search(o.explanation) and not OWN_FIGURE.search(o.explanation):
            yield f"the explanation of option {o.id} gives a figure without a source or its basis"


def long_sentence(q: Question) -> Iterator[str]:
    texts = [("client", q.client), ("stem", q.stem), ("hint", q.hint)]
    texts += [(f"explanation of {o.id}", o.explanation) for o in q.options]
    for where, text in texts:
        for sentence in sentences(text):
            n = len(sentence.split())
            if n > MOST_WORDS:
                yield f"a sentence of {n} words in the {where}: {sentence[:50]}..."


def uncovered(q: Question) -> Iterator[str]:
    """A stem that cannot be answered with the options covered."""
    if q.kind in ("single", "vignette") and re.search(r"\bof (these|the following)\b|\bfollowing\b", q.stem, re.I):
        yield "the stem points to the options; ask so that it can be answered with them covered"


def client_length(q: Question) -> Iterator[str]:
    n = len(q.client.split())
    if q.kind == "vignette" and not 20 <= n <= 110:
        yield f"the client is told in {n} words; write 20 to 110"


RULES: dict[str, Callable[[Question], Iterator[str]]] = {
    "key-longest": key_longest,
    "absolute-distractor": absolute_distractor,
    "lone-absolute": lone_word(ABSOLUTE, "an absolute word"),
    "lone-hedge": lone_word(HEDGE, "a hedge"),
    "clang": clang,
    "grammar": grammar,
    "all-of-above": all_of_above,
    "negative-stem": negative_stem,
    "rationale": rationale,
    "mixed-kinds": mixed_kinds,
    "overlapping": overlapping,
    "unsourced": unsourced,
    "long-sentence": long_sentence,
    "uncovered": uncovered,
    "client-length": client_length,
}


def shingles(text: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(w.lower() for w in text[i : i + 3]) for i in range(len(text) - 2)}
