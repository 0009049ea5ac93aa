"""Many cases at once. With numpy the whole batch is a few matrix products; without it, one case after another."""

from collections.abc import Sequence
from typing import Any

from lowback.reasoning.case import Case, applies
from lowback.reasoning.differential import posterior
from lowback.reasoning.model import UNSTATED, Model

try:
    import numpy as np
except ImportError:  # a browser, or an install without it
    np = None


def posteriors(cases: Sequence[Case], model: Model) -> Any:
    """(cases, hypotheses): the probabilities of each case, in the model's order. Cases of one setting."""
    if np is None or not cases:
        return [posterior(case, model) for case in cases]
    settings = {case.setting for case in cases}
    if len(settings) > 1:
        raise ValueError(f"one batch, one setting; these cases name {', '.join(sorted(settings))}.")
    column = {id: i for i, id in enumerate(model.findings)}
    values = np.full((len(cases), len(column)), -1, dtype=np.int8)
    for row, case in enumerate(cases):
        values[row, [column[id] for id in case.present]] = 1
        values[row, [column[id] for id in case.absent if applies(id, case, model)]] = 0
    bands = [-1 if case.age is None else model.bands.index(model.band_of(case.age)) for case in cases]
    sexes = [-1 if case.sex is None else int(case.sex == "F") for case in cases]
    return Batch(model).posteriors(values, np.array(bands), np.array(sexes), settings.pop())


class Batch:
    """The model as matrices. `posteriors` takes arrays: use it where the cases are made as arrays to begin with."""

    def __init__(self, model: Model):
        if np is None:
            raise RuntimeError("Batches of arrays need numpy. Use posteriors(cases, model), or install numpy.")
        findings = list(model.findings.values())
        groups = [g for g in model.groups if g == "age" or any(f.group == g for f in findings)]
        self.model = model
        self.order = np.array([i for g in groups for i, f in enumerate(findings) if f.group == g], dtype=int)
        sizes = [sum(f.group == g for f in findings) for g in groups]
        self.group_of = np.repeat(np.arange(len(groups)), sizes)
        column = {f.id: i for i, f in enumerate(findings)}
        pairs = [(column[id], column[o]) for id, those in model.implies.items() for o in sorted(those)
                 if id in column and o in column]  # fmt: skip
        self.narrow, self.wide = (np.array([pair[i] for pair in pairs], dtype=int) for i in (0, 1))
        self.age = groups.index("age")
        self.overlaps = np.array([model.overlaps[g] for g in groups])
        self.starts = np.cumsum([0, *sizes])[: len(groups)]
        self.filled = np.array(sizes) > 0
        self.yes, self.no = (
            np.array([getattr(findings[i], which).logs for i in self.order]) for which in ("yes", "no")
        )
        self.spread_yes = np.array([findings[i].yes.spread for i in self.order])
        self.spread_no = np.array([findings[i].no.spread for i in self.order])
        self.ages = np.array([model.ages[b.id].logs for b in model.bands])
        self.age_spreads = np.array([model.ages[b.id].spread for b in model.bands])
        self.first_forms = [part[0] for part in model.parts]
        self.sexes = np.array([model.men.logs, model.women.logs])

    def posteriors(self, values: Any, bands: Any, sexes: Any, setting: str = UNSTATED, chunk: int = 512) -> Any:
        """(n, hypotheses): probabilities, from `values` (n, findings: 1 present, 0 absent, -1 not asked), `bands` and
        `sexes` (n, -1 unknown; sexes 1 woman, 0 man). A question that cannot be asked of somebody stays at -1.
        Worked off in chunks that fit the processor's cache, so that memory stays flat."""
        p = np.empty((len(values), len(self.model.hypotheses)))
        for i in range(0, len(values), chunk):
            part = slice(i, i + chunk)
            p[part] = self._chunk(values[part], bands[part], sexes[part], setting)
        return p

    def _chunk(self, values: Any, bands: Any, sexes: Any, setting: str) -> Any:
        scores = np.tile(np.array(self.model.settings[setting].logs), (len(values), 1))
        known, told = sexes >= 0, bands >= 0
        scores[known] += self.sexes[sexes[known]]
        asked = self._without_what_follows(values)[:, self.order]
        yes, no = (asked == 1).astype(float), (asked == 0).astype(float)
        factors = self._factors(yes * self.spread_yes + no * self.spread_no, bands, told)
        each = factors[:, self.group_of]
        yes *= each
        no *= each
        scores += yes @ self.yes
        scores += no @ self.no
        scores[told] += factors[told, self.age, None] * self.ages[bands[told]]
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        causes = np.add.reduceat(scores, self.first_forms, axis=1)
        return causes / causes.sum(axis=1, keepdims=True)

    def _without_what_follows(self, values: Any) -> Any:
        """The answers with those taken out that another answer already gives (see `case.follows`)."""
        left = values.copy()
        if len(self.narrow):
            narrow, wide = values[:, self.narrow], values[:, self.wide]
            rows, pairs = np.nonzero((narrow == 1) & (wide == 1))
            left[rows, self.wide[pairs]] = -1
            rows, pairs = np.nonzero((narrow == 0) & (wide == 0))
            left[rows, self.narrow[pairs]] = -1
        return left

    def _factors(self, spreads: Any, bands: Any, told: Any) -> Any:
        """(n, groups): the factor of each group's answers, from the spread (n, findings) of each answer given."""
        n = len(spreads)
        spread, squares = np.zeros((n, len(self.filled))), np.zeros((n, len(self.filled)))
        starts = self.starts[self.filled]
        if len(starts):
            spread[:, self.filled] = np.add.reduceat(spreads, starts, axis=1)
            squares[:, self.filled] = np.add.reduceat(spreads * spreads, starts, axis=1)
        spread[told, self.age] += self.age_spreads[bands[told]]
        squares[told, self.age] += self.age_spreads[bands[told]] ** 2
        count = np.divide(spread**2, squares, out=np.ones_like(spread), where=squares > 0)
        return 1 / (1 + (count - 1) * self.overlaps)
