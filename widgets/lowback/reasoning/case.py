"""A client as the engine sees one: what was found, what was not, age, sex and setting."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from lowback.reasoning.model import UNSTATED, Answer, Model, condition_holds

SEXES = ("F", "M")
_FIELDS = ("present", "absent", "age", "sex", "setting")
_SEX_WORDS = {"f": "F", "female": "F", "m": "M", "male": "M"}
_NONE: frozenset[str] = frozenset()
_SEX_FINDING = "sex-female"


class NotACase(ValueError):
    """Something in a case cannot be used; says what, and what would do."""


class Case(NamedTuple):
    """Findings not named in either set were not asked. `age` in whole years; None where unknown."""

    present: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    age: int | None = None
    sex: str | None = None
    setting: str = UNSTATED

    def with_answer(self, finding: str, value: bool) -> "Case":
        """The case after one more answer; a later answer to the same question replaces the earlier one."""
        present, absent = self.present - {finding}, self.absent - {finding}
        return self._replace(present=present | {finding}, absent=absent) if value else self._replace(
            present=present, absent=absent | {finding})  # fmt: skip

    def value(self, finding: str) -> bool | None:
        return True if finding in self.present else False if finding in self.absent else None


def read_case(raw: Any, model: Model) -> Case:
    """A case from plain JSON: `{"present": [...], "absent": [...], "age": 52, "sex": "F", "setting": "..."}`.

    Every field may be left out. Raises NotACase for an unknown field or id (naming the nearest known ones), for a
    finding both present and absent, and for an age, sex or setting that is not one.
    """
    if not isinstance(raw, dict):
        raise NotACase('A case is an object such as {"present": ["slr"], "absent": [], "age": 52, "sex": "F"}.')
    for name in raw:
        if name not in _FIELDS:
            raise NotACase(f"A case has no field {name!r}.{_nearest(name, _FIELDS)} Fields: {', '.join(_FIELDS)}.")
    present, absent = (_findings(raw.get(name, []), name, model) for name in ("present", "absent"))
    both = sorted(set(present) & set(absent))
    if both:
        raise NotACase(f"{', '.join(both)}: named both present and absent. Take it out of one list.")
    age, sex = _age(raw.get("age"), model), _sex(raw.get("sex"))
    present, absent, age, sex = _from_findings(set(present), set(absent), age, sex, model)
    return Case(frozenset(present), frozenset(absent), age, sex, _setting(raw.get("setting"), model))


def _findings(raw: Any, field: str, model: Model) -> list[str]:
    if not isinstance(raw, list) or not all(isinstance(id, str) for id in raw):
        raise NotACase(f"{field} is {raw!r:.60}; write a list of finding ids.")
    known = [*model.findings, *(band.id for band in model.bands), _SEX_FINDING]
    for id in raw:
        if id not in known:
            raise NotACase(f"There is no finding {id!r}.{_nearest(id, known)} `findings` lists them all.")
    return raw


def _age(raw: Any, model: Model) -> int | None:
    if raw is None:
        return None
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise NotACase(f"age is {raw!r}; write whole years, as 52.")
    if not model.bands[0].low <= raw <= model.bands[-1].high:
        raise NotACase(f"age is {raw!r:.20}; write whole years from {model.bands[0].low} to {model.bands[-1].high}.")
    return raw


def _sex(raw: Any) -> str | None:
    if raw is None:
        return None
    sex = _SEX_WORDS.get(raw.lower()) if isinstance(raw, str) else None
    if sex is None:
        raise NotACase(f'sex is {raw!r}; write "F" or "M", or leave it out.')
    return sex


def _setting(raw: Any, model: Model) -> str:
    if raw is None:
        return UNSTATED
    if not isinstance(raw, str) or raw not in model.settings:
        raise NotACase(f"There is no setting {raw!r}.{_nearest(raw, model.settings)} "
                       f"Settings: {', '.join(model.settings)}.")  # fmt: skip
    return raw


def _from_findings(
    present: set[str], absent: set[str], age: int | None, sex: str | None, model: Model
) -> tuple[set[str], set[str], int | None, str | None]:
    """Age bands and sex may also be named as findings; they are turned into an age and a sex."""
    bands = {band.id: band for band in model.bands}
    named = sorted(present & bands.keys())
    if len(named) > 1:
        raise NotACase(f"{' and '.join(named)} cannot both be right. Keep one.")
    if named:
        band = bands[named[0]]
        if age is not None and model.band_of(age) != band:
            raise NotACase(f"age is {age}, but present names {band.id}. Keep the right one.")
        age = age if age is not None else (band.low + band.high) // 2
    if _SEX_FINDING in present | absent:
        told = "F" if _SEX_FINDING in present else "M"
        if sex not in (None, told):
            raise NotACase(f"sex is {sex}, but {_SEX_FINDING} says {told}. Keep the right one.")
        sex = told
    extra = {*bands, _SEX_FINDING}
    return present - extra, absent - extra, age, sex


def _nearest(word: Any, known: Iterable[str]) -> str:
    near = get_close_matches(str(word), list(known), n=3, cutoff=0.5)
    return f" Nearest: {', '.join(near)}." if near else ""


def applies(id: str, case: Case, model: Model) -> bool:
    """Whether the question can be asked of this person at all: a man's "not pregnant" tells nothing."""
    return not any(condition_holds(c, case.age, case.sex) for c in model.not_for.get(id, ()))


def follows(case: Case, model: Model) -> set[str]:
    """The answers that other answers already give: a yes that another yes implies, a no that another no implies.

    Pain in a narrow strip is pain below the knee, so P(both) is P(strip): the wider answer adds nothing, exactly.
    """
    yes = {other for id in case.present for other in model.implies.get(id, ()) if other in case.present}
    no = {other for id in case.absent for other in model.implied_by.get(id, ()) if other in case.absent}
    return yes | no


def settled(id: str, case: Case, model: Model) -> bool:
    """Whether the answer to this question already follows from another one."""
    return not (
        model.implied_by.get(id, _NONE).isdisjoint(case.present)
        and model.implies.get(id, _NONE).isdisjoint(case.absent)
    )


def answers(case: Case, model: Model) -> Iterator[tuple[str, Answer]]:
    """(name, what it says) for everything known, in table order, so that the order of asking cannot matter.

    An answer that follows from another one is left out (see `follows`).
    """
    if case.age is not None:
        yield "age", model.ages[model.band_of(case.age).id]
    if case.sex is not None:
        yield "sex", model.women if case.sex == "F" else model.men
    if case.present or case.absent:
        told = follows(case, model)
        for id, finding in model.findings.items():
            if id in told:
                continue
            if id in case.present:
                yield id, finding.yes
            elif id in case.absent and applies(id, case, model):
                yield id, finding.no
