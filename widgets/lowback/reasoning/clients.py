"""Practice clients drawn from the tables: one cause, setting and seed always give the same client.

With the cause or a setting named, only `Random(seed).random()`, sums, quotients, square roots and comparisons are used,
all of them exact to the last bit, so that every platform draws the same one.
"""

from math import sqrt
from random import Random
from typing import NamedTuple

from lowback.reasoning.case import SEXES, Case
from lowback.reasoning.model import CONDITION, UNSTATED, Finding, Model, condition_holds

_TRIES = 400


class Client(NamedTuple):
    """`answers`: finding -> whether it is there, for every finding. `words`: finding -> how it is told or seen.

    `form`: which form of the cause it is (the cause itself where it has only one).
    """

    seed: int
    cause: str
    setting: str
    age: int
    sex: str
    answers: dict[str, bool]
    words: dict[str, str]
    form: str = ""

    def case(self, findings: list[str] | None = None) -> Case:
        """What is known once `findings` (all where None) have been asked."""
        asked = list(self.answers) if findings is None else findings
        present = frozenset(id for id in asked if self.answers[id])
        return Case(present, frozenset(asked) - present, self.age, self.sex, self.setting)


class CannotDraw(RuntimeError):
    """No client without an impossible combination came up; says for which cause and how often it was tried."""


def draw_client(model: Model, seed: int, cause: str | None = None, setting: str = UNSTATED) -> Client:
    """A client of `cause` (drawn by the setting's shares where None). Raises KeyError for an unknown id, CannotDraw."""
    rng = Random(seed)
    place = _pick(rng, model.settings[setting].shares) if cause is None else model.place[cause]
    part = model.parts[place]
    form = part[_pick(rng, [model.forms[f].share for f in part])] if len(part) > 1 else part[0]
    for _ in range(_TRIES):
        age, sex = _person(rng, model, form)
        answers = _answers(rng, model, form)
        if _settle(rng, model, form, answers, age, sex):
            words = {f.id: _words(rng, f, answers[f.id]) for f in model.findings.values()}
            return Client(seed, model.hypotheses[place], setting, age, sex, answers, words,
                          model.forms[form].id)  # fmt: skip
    raise CannotDraw(f"{model.hypotheses[place]}: {_TRIES} draws, each with an impossible combination.")


def _pick(rng: Random, shares: tuple[float, ...] | list[float]) -> int:
    left = rng.random()
    for i, share in enumerate(shares):
        left -= share
        if left < 0:
            return i
    return len(shares) - 1


def _person(rng: Random, model: Model, form: int) -> tuple[int, str]:
    band = model.bands[_pick(rng, model.age_shares[form])]
    low, high = max(band.low, 13), min(band.high, 92)
    age = low + int(rng.random() * (high - low + 1))
    return age, SEXES[0] if rng.random() < model.women_share[form] else SEXES[1]


def _answers(rng: Random, model: Model, form: int) -> dict[str, bool]:
    """Findings of a group lean on one common draw as often as the square root of the group's overlap says.

    So two of them share it with a probability of just the overlap, and the share of each stays its own p.
    """
    common = {group: rng.random() for group in model.groups}
    return {f.id: _one(rng, f, form, common[f.group], sqrt(model.groups[f.group])) for f in model.findings.values()}


def _one(rng: Random, f: Finding, form: int, common: float, lean: float) -> bool:
    own, leans = rng.random(), rng.random() < lean
    return (common if leans else own) < f.form_p[form]


def _settle(rng: Random, model: Model, form: int, answers: dict[str, bool], age: int, sex: str) -> bool:
    """Make the answers agree with each other by drawing the clashing ones again. False where they would not."""
    for _ in range(30):
        _imply(model, answers)
        clashes = [clause for clause in model.impossible if clashing(clause, answers, age, sex)]
        if not clashes:
            return True
        for token in clashes[0]:
            id = token.lstrip("!")
            if id in answers:
                answers[id] = rng.random() < model.findings[id].form_p[form]
    return False


def _imply(model: Model, answers: dict[str, bool]) -> None:
    """Whatever follows from the answers, and from what follows, in any order of the table."""
    open_ones = [id for id in model.implied if answers[id]]
    while open_ones:
        for other in model.implied[open_ones.pop()]:
            if not answers[other]:
                answers[other] = True
                open_ones += [other] if other in model.implied else []


def clashing(clause: list[str], answers: dict[str, bool], age: int, sex: str) -> bool:
    """Whether every part of an impossible combination holds: `id`, `!id`, `age<18`, `age>50`, `sex=M`."""
    return all(_part_holds(token, answers, age, sex) for token in clause)


def _part_holds(token: str, answers: dict[str, bool], age: int, sex: str) -> bool:
    if CONDITION.fullmatch(token):
        return condition_holds(token, age, sex)
    return not answers.get(token[1:], True) if token[0] == "!" else answers.get(token, False)


def _words(rng: Random, f: Finding, value: bool) -> str:
    variants = f.says_yes if value else f.says_no
    place = int(rng.random() * len(variants))
    return variants[place] if variants else ""
