"""The knowledge tables as numbers the engine can add up: logarithms, spreads and groups, worked out once."""

import re
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


class Answer(NamedTuple):
    """What one answer (a finding present, a finding absent, an age band, a sex) says of each hypothesis.

    `logs`: ln P(answer | hypothesis), one for each hypothesis. `errors`: the standard error of each, from the range of
    its probability. `shared`: the hypotheses (by place) that use one and the same background number, so that its
    error moves them together. `spread`: how far `logs` differ between hypotheses; 0 says nothing at all.
    """

    group: str
    logs: tuple[float, ...]
    errors: tuple[float, ...]
    shared: tuple[int, ...]
    spread: float


class Finding(NamedTuple):
    """One question or test. `p`: P(present | hypothesis). `minutes` and `discomfort` (0 to 3) are its cost."""

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
    """How common each hypothesis is here. `errors` are standard errors of `logs`."""

    id: str
    label: str
    shares: tuple[float, ...]
    logs: tuple[float, ...]
    errors: tuple[float, ...]


class Model:
    """Everything the engine knows. Built from the plain tables of the lessons' bundle; never changes afterwards.

    `hypotheses`: ids, in table order. `findings`: id -> Finding, in table order. `settings`: id -> Setting.
    `ages[band]`, `women`, `men`: Answers. `groups`: id -> how often two of its findings come of one common fact, 0 to
    1. `overlaps`: id -> the mean correlation that this gives them. `not_for`: finding -> whom it cannot be true of.
    """

    def __init__(self, tables: dict[str, Any]):
        self.hypotheses: tuple[str, ...] = tuple(h["id"] for h in tables["hypotheses"])
        self.names: dict[str, str] = {h["id"]: h["name"] for h in tables["hypotheses"]}
        self.families: dict[str, str] = {h["id"]: h["group"] for h in tables["hypotheses"]}
        self.place: dict[str, int] = {id: i for i, id in enumerate(self.hypotheses)}
        self.groups: dict[str, float] = dict(tables["groups"])
        self.findings: dict[str, Finding] = {f["id"]: self._finding(f) for f in tables["findings"]}
        self.overlaps: dict[str, float] = {group: self._overlap(group) for group in self.groups}
        known = {s["id"]: self._setting(s) for s in tables["settings"]}
        self.settings: dict[str, Setting] = {UNSTATED: self._faint(list(known.values()))} | known
        self.bands: tuple[Band, ...] = tuple(Band(b["id"], b["from"], b["to"]) for b in tables["bands"])
        self._people(tables["people"])
        self.triage: dict[str, Any] = tables["triage"]
        self.pairs: list[dict[str, Any]] = tables["pairs"]
        self.impossible: list[list[str]] = tables["impossible"]
        self.implied: dict[str, list[str]] = tables["implied"]
        self.not_for: dict[str, list[str]] = {}
        for clause in self.impossible:
            if len(clause) == 2 and clause[0] in self.findings and CONDITION.fullmatch(clause[1]):
                self.not_for.setdefault(clause[0], []).append(clause[1])

    def _finding(self, row: dict[str, Any]) -> Finding:
        cells = [row["cells"].get(id) or row["background"] for id in self.hypotheses]
        shared = tuple(i for i, id in enumerate(self.hypotheses) if id not in row["cells"])
        p = tuple(cell[0] for cell in cells)
        errors = [logit_error(*cell) for cell in cells]
        yes = _answer(row["group"], p, [e * (1 - x) for x, e in zip(p, errors, strict=True)], shared)
        absent = tuple(1 - x for x in p)
        no = _answer(row["group"], absent, [-e * x for x, e in zip(p, errors, strict=True)], shared)
        says = row["says"]
        return Finding(
            row["id"], row["label"], row["question"], row["role"], row["kind"], row["group"], row["flag"],
            row["minutes"], row["discomfort"], p, yes, no, tuple(says["yes"]), tuple(says["no"]),
        )  # fmt: skip

    def _overlap(self, group: str) -> float:
        """The mean correlation of the group's findings within a hypothesis, pairs that tell more counting more.

        Findings that share one fact agree as far as their shares let them: the correlation of two nested events of
        shares p < q is sqrt(p (1 - q) / (q (1 - p))), which is 1 only where p = q.
        """
        held = [f for f in self.findings.values() if f.group == group]
        whole = total = 0.0
        for i, one in enumerate(held):
            for other in held[:i]:
                weight = (one.yes.spread + one.no.spread) * (other.yes.spread + other.no.spread)
                whole += weight * sum(map(_nested, one.p, other.p)) / len(self.hypotheses)
                total += weight
        return self.groups[group] * (whole / total if total else 1.0)

    def _setting(self, row: dict[str, Any]) -> Setting:
        cells = [row["shares"][id] for id in self.hypotheses]
        total = sum(cell[0] for cell in cells)
        shares = tuple(cell[0] / total for cell in cells)
        errors = tuple((log(high) - log(low)) / (2 * Z95) for _, low, high in cells)
        return Setting(row["id"], row["label"], shares, tuple(map(log, shares)), errors)

    def _faint(self, settings: list[Setting]) -> Setting:
        """The start without a setting: the shares averaged over all settings, and pulled most of the way to equal."""
        means = [sum(s.shares[i] for s in settings) / len(settings) for i in range(len(self.hypotheses))]
        faint = [mean**FAINTLY for mean in means]
        shares = tuple(x / sum(faint) for x in faint)
        return Setting(UNSTATED, "No setting given", shares, tuple(map(log, shares)), (0.0,) * len(shares))

    def _people(self, people: dict[str, dict[str, Any]]) -> None:
        rows = [people[id] for id in self.hypotheses]
        self.age_shares = [[share / sum(row["ages"]) for share in row["ages"]] for row in rows]
        self.women_share = [row["women"] for row in rows]
        nothing = [0.0] * len(rows)
        self.ages = {
            band.id: _answer("age", tuple(shares[i] for shares in self.age_shares), nothing, ())
            for i, band in enumerate(self.bands)
        }
        self.women = _answer("sex", tuple(self.women_share), nothing, ())
        self.men = _answer("sex", tuple(1 - share for share in self.women_share), nothing, ())

    def band_of(self, age: int) -> Band:
        """The band of an age in whole years. Raises ValueError outside all bands."""
        for band in self.bands:
            if band.low <= age <= band.high:
                return band
        raise ValueError(f"age is {age}; write whole years from {self.bands[0].low} to {self.bands[-1].high}.")


def condition_holds(condition: str, age: int | None, sex: str | None) -> bool:
    """Whether a person of this age and sex meets the condition; an unknown age or sex does not."""
    part = CONDITION.fullmatch(condition)
    if part[4]:
        return sex == part[5]
    return age is not None and (age < int(part[3]) if part[2] == "<" else age > int(part[3]))


def _answer(group: str, p: tuple[float, ...], errors: list[float], shared: tuple[int, ...]) -> Answer:
    logs = tuple(map(log, p))
    mean = sum(logs) / len(logs)
    spread = (sum((x - mean) ** 2 for x in logs) / len(logs)) ** 0.5
    return Answer(group, logs, tuple(errors), shared if len(shared) > 1 else (), spread)


def _nested(p: float, q: float) -> float:
    p, q = min(p, q), max(p, q)
    return (p * (1 - q) / (q * (1 - p))) ** 0.5


def logit_error(p: float, low: float, high: float) -> float:
    """The standard error of logit(p) that a 95 % range from `low` to `high` stands for.

    Ends of 0 or 1 are read as 0.005 and 0.995: a range never says that something cannot happen.
    """
    low, high = min(max(low, 0.005), p), max(min(high, 0.995), p)
    return (log(high / (1 - high)) - log(low / (1 - low))) / (2 * Z95)
