"""The knowledge tables as numbers the engine can add up: logarithms, spreads and groups, worked out once."""

import re
from collections.abc import Iterator, Sequence
from math import log
from typing import Any, NamedTuple

Z95 = 1.959963984540054
"""Standard deviations to either end of a 95 % interval."""
CONDITION = re.compile(r"(age)([<>])(\d+)|(sex)=([FM])")
"""`age<18`, `age>50`, `sex=M`: part of an impossible combination."""
UNSTATED = "unstated"
"""No setting given: how common a cause is counts only faintly, so the ranking shows mostly what the answers say."""
FAINTLY = 0.2
"""Teaching estimate: without a setting the mean share over the settings is raised to this power (1 would count it in
full, 0 not at all). Chosen between 0 and 0.3 on the published cases; see `lowback evaluate`."""


class Form(NamedTuple):
    """One form of a cause: a break of a thin bone, a break in an accident. `cause` by place, `share` within it."""

    id: str
    cause: int
    share: float


class Block(NamedTuple):
    """Forms that use one and the same number of the tables, so that its error moves them together.

    `error`: the standard error of that number's ln P. `members`: (cause, its forms) by place.
    """

    error: float
    members: tuple[tuple[int, tuple[int, ...]], ...]


class Answer(NamedTuple):
    """What one answer (a finding present, a finding absent, an age band, a sex) says of each form of each cause.

    `logs`: ln P(answer | form), one for each form. `blocks`: which of them rest on one number, and its error.
    `spread`: how far the causes differ in ln P(answer | cause); 0 says nothing at all. It does not depend on forms.
    """

    group: str
    logs: tuple[float, ...]
    blocks: tuple[Block, ...]
    spread: float


class Finding(NamedTuple):
    """One question or test. `minutes` and `discomfort` (0 to 3) are its cost.

    `p`: P(present | hypothesis), the mean over its forms. `form_p`: P(present | form).
    """

    id: str
    label: str
    question: str
    role: str
    kind: str
    group: str
    flag: str
    minutes: float
    discomfort: float
    p: tuple[float, ...]
    form_p: tuple[float, ...]
    yes: Answer
    no: Answer
    says_yes: tuple[str, ...]
    says_no: tuple[str, ...]


class Band(NamedTuple):
    """An age band in whole years, both ends in it."""

    id: str
    low: int
    high: int


class Setting(NamedTuple):
    """How common each hypothesis is here. `errors`: standard errors of ln share. `logs`: ln of each form's share."""

    id: str
    label: str
    shares: tuple[float, ...]
    logs: tuple[float, ...]
    errors: tuple[float, ...]


class Model:
    """Everything the engine knows. Built from the plain tables of the lessons' bundle; never changes afterwards.

    `hypotheses`: ids, in table order. `forms`: the forms of the first hypothesis, of the second ...; a cause that is
    not split has one form of its own name. `parts[hypothesis]`: its forms, by place. `findings`: id -> Finding, in
    table order. `settings`: id -> Setting. `ages[band]`, `women`, `men`: Answers. `groups`: id -> how often two of its
    findings come of one common fact, 0 to 1. `overlaps`: id -> the mean correlation that this gives them. `not_for`:
    finding -> whom it cannot be true of. `implies`, `implied_by`: finding -> all that follows from it,
    all it follows from.
    """

    def __init__(self, tables: dict[str, Any]):
        self.hypotheses: tuple[str, ...] = tuple(h["id"] for h in tables["hypotheses"])
        self.names: dict[str, str] = {h["id"]: h["name"] for h in tables["hypotheses"]}
        self.families: dict[str, str] = {h["id"]: h["group"] for h in tables["hypotheses"]}
        self.place: dict[str, int] = {id: i for i, id in enumerate(self.hypotheses)}
        self.forms: tuple[Form, ...] = tuple(self._forms(tables.get("forms", [])))
        self.parts: tuple[tuple[int, ...], ...] = tuple(
            tuple(f for f, form in enumerate(self.forms) if form.cause == i) for i in range(len(self.hypotheses))
        )
        self.groups: dict[str, float] = dict(tables["groups"])
        self.findings: dict[str, Finding] = {f["id"]: self._finding(f) for f in tables["findings"]}
        self.overlaps: dict[str, float] = {group: self._overlap(group) for group in self.groups}
        known = {s["id"]: self._setting(s) for s in tables["settings"]}
        self.settings: dict[str, Setting] = {UNSTATED: self._faint(list(known.values()))} | known
        self.bands: tuple[Band, ...] = tuple(Band(b["id"], b["from"], b["to"]) for b in tables["bands"])
        self._people(tables["people"], {form["id"]: form for form in tables.get("forms", [])})
        self.triage: dict[str, Any] = tables["triage"]
        self.pairs: list[dict[str, Any]] = tables["pairs"]
        self.impossible: list[list[str]] = tables["impossible"]
        self.implied: dict[str, list[str]] = tables["implied"]
        self.implies: dict[str, frozenset[str]] = {id: closure(id, self.implied) for id in self.implied}
        self.implied_by: dict[str, frozenset[str]] = {
            other: frozenset(id for id, those in self.implies.items() if other in those)
            for those in self.implies.values() for other in those
        }  # fmt: skip
        self.not_for: dict[str, list[str]] = {}
        for clause in self.impossible:
            if len(clause) == 2 and clause[0] in self.findings and CONDITION.fullmatch(clause[1]):
                self.not_for.setdefault(clause[0], []).append(clause[1])

    def _forms(self, rows: list[dict[str, Any]]) -> Iterator[Form]:
        for place, id in enumerate(self.hypotheses):
            own = [row for row in rows if row["cause"] == id]
            total = sum(row["share"] for row in own)
            yield from (Form(row["id"], place, row["share"] / total) for row in own)
            if not own:
                yield Form(id, place, 1.0)

    def _finding(self, row: dict[str, Any]) -> Finding:
        origins = [self._origin(form, row) for form in self.forms]
        cells = [row["form_cells"][key] if kind == "form" else row["cells"][key] if kind == "cause"
                 else row["background"] for kind, key in origins]  # fmt: skip
        p = tuple(cell[0] for cell in cells)
        errors = [logit_error(*cell) for cell in cells]
        yes, no = (self._answer(row["group"], logs, rates, origins) for logs, rates in (
            (p, [e * (1 - x) for x, e in zip(p, errors, strict=True)]),
            (tuple(1 - x for x in p), [e * x for x, e in zip(p, errors, strict=True)]),
        ))  # fmt: skip
        says = row["says"]
        return Finding(
            row["id"], row["label"], row["question"], row["role"], row["kind"], row["group"], row["flag"],
            row["minutes"], row["discomfort"], self.by_cause(p), p, yes, no, tuple(says["yes"]), tuple(says["no"]),
        )  # fmt: skip

    def _origin(self, form: Form, row: dict[str, Any]) -> tuple[str, str]:
        """Which number of the table a form uses: its own, its cause's, or the background."""
        if form.id in row.get("form_cells", {}):
            return "form", form.id
        cause = self.hypotheses[form.cause]
        return ("cause", cause) if cause in row["cells"] else ("background", "")

    def _answer(
        self, group: str, p: tuple[float, ...], errors: list[float], origins: list[tuple[str, str]] | None = None
    ) -> Answer:
        causes = tuple(map(log, self.by_cause(p)))
        mean = sum(causes) / len(causes)
        spread = (sum((x - mean) ** 2 for x in causes) / len(causes)) ** 0.5
        return Answer(group, tuple(map(log, p)), tuple(self._blocks(origins, errors)) if origins else (), spread)

    def _blocks(self, origins: list[tuple[str, str]], errors: list[float]) -> Iterator[Block]:
        for origin in dict.fromkeys(origins):
            held = [f for f, other in enumerate(origins) if other == origin]
            members: dict[int, tuple[int, ...]] = {}
            for f in held:
                members[self.forms[f].cause] = (*members.get(self.forms[f].cause, ()), f)
            yield Block(errors[held[0]], tuple(members.items()))

    def by_cause(self, values: Sequence[float]) -> tuple[float, ...]:
        """The mean of a value over the forms of each cause, by share."""
        return tuple(sum(self.forms[f].share * values[f] for f in part) for part in self.parts)

    def summed(self, values: Sequence[float]) -> list[float]:
        """The sum of a value over the forms of each cause."""
        return [values[part[0]] if len(part) == 1 else sum([values[f] for f in part]) for part in self.parts]

    def _overlap(self, group: str) -> float:
        """The mean correlation of the group's findings within a form of a cause, pairs that tell more counting more.

        Findings that share one fact agree as far as their shares let them: the correlation of two nested events of
        shares p < q is sqrt(p (1 - q) / (q (1 - p))), which is 1 only where p = q.
        """
        held = [f for f in self.findings.values() if f.group == group]
        whole = total = 0.0
        for i, one in enumerate(held):
            for other in held[:i]:
                weight = (one.yes.spread + one.no.spread) * (other.yes.spread + other.no.spread)
                whole += (
                    weight * sum(self.by_cause(list(map(_nested, one.form_p, other.form_p)))) / len(self.hypotheses)
                )
                total += weight
        return self.groups[group] * (whole / total if total else 1.0)

    def _setting(self, row: dict[str, Any]) -> Setting:
        cells = [row["shares"][id] for id in self.hypotheses]
        total = sum(cell[0] for cell in cells)
        shares = tuple(cell[0] / total for cell in cells)
        errors = tuple((log(high) - log(low)) / (2 * Z95) for _, low, high in cells)
        return Setting(row["id"], row["label"], shares, self._form_logs(shares), errors)

    def _form_logs(self, shares: tuple[float, ...]) -> tuple[float, ...]:
        return tuple(log(shares[form.cause] * form.share) for form in self.forms)

    def _faint(self, settings: list[Setting]) -> Setting:
        """The start without a setting: the shares averaged over all settings, and pulled most of the way to equal."""
        means = [sum(s.shares[i] for s in settings) / len(settings) for i in range(len(self.hypotheses))]
        faint = [mean**FAINTLY for mean in means]
        shares = tuple(x / sum(faint) for x in faint)
        return Setting(UNSTATED, "No setting given", shares, self._form_logs(shares), (0.0,) * len(shares))

    def _people(self, people: dict[str, dict[str, Any]], forms: dict[str, dict[str, Any]]) -> None:
        """`age_shares[form]` and `women_share[form]`: of its own where it has them, else of its cause."""
        rows = [forms.get(form.id) or people[self.hypotheses[form.cause]] for form in self.forms]
        self.age_shares = [[share / sum(row["ages"]) for share in row["ages"]] for row in rows]
        self.women_share = [row["women"] for row in rows]
        self.ages = {
            band.id: self._answer("age", tuple(shares[i] for shares in self.age_shares), [])
            for i, band in enumerate(self.bands)
        }
        self.women = self._answer("sex", tuple(self.women_share), [])
        self.men = self._answer("sex", tuple(1 - share for share in self.women_share), [])

    def band_of(self, age: int) -> Band:
        """The band of an age in whole years. Raises ValueError outside all bands."""
        for band in self.bands:
            if band.low <= age <= band.high:
                return band
        raise ValueError(f"age is {age}; write whole years from {self.bands[0].low} to {self.bands[-1].high}.")


def closure(id: str, implied: dict[str, list[str]]) -> frozenset[str]:
    """Whatever follows from a finding, and from what follows, the finding itself left out."""
    found: set[str] = set()
    open_ones = list(implied.get(id, ()))
    while open_ones:
        other = open_ones.pop()
        if other not in found:
            found.add(other)
            open_ones += implied.get(other, ())
    return frozenset(found - {id})


def condition_holds(condition: str, age: int | None, sex: str | None) -> bool:
    """Whether a person of this age and sex meets the condition; an unknown age or sex does not."""
    part = CONDITION.fullmatch(condition)
    if part[4]:
        return sex == part[5]
    return age is not None and (age < int(part[3]) if part[2] == "<" else age > int(part[3]))


def _nested(p: float, q: float) -> float:
    p, q = min(p, q), max(p, q)
    return (p * (1 - q) / (q * (1 - p))) ** 0.5


def logit_error(p: float, low: float, high: float) -> float:
    """The standard error of logit(p) that a 95 % range from `low` to `high` stands for.

    Ends of 0 or 1 are read as 0.005 and 0.995: a range never says that something cannot happen.
    """
    low, high = min(max(low, 0.005), p), max(min(high, 0.995), p)
    return (log(high / (1 - high)) - log(low / (1 - low))) / (2 * Z95)
