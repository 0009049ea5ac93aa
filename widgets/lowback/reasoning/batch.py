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
        self.model = model
        self.yes = np.array([f.yes.logs for f in findings])
        self.no = np.array([f.no.logs for f in findings])
        self.spreads = np.array([[f.no.spread, f.yes.spread] for f in findings])
        self.ages = np.array([model.ages[b.id].logs for b in model.bands])
        self.age_spreads = np.array([model.ages[b.id].spread for b in model.bands])
        self.sexes = np.array([model.men.logs, model.women.logs])
        self.columns = {g: np.array([i for i, f in enumerate(findings) if f.group == g], dtype=int)
                        for g in model.groups}  # fmt: skip

    def posteriors(self, values: Any, bands: Any, sexes: Any, setting: str = UNSTATED, chunk: int = 8192) -> Any:
        """(n, hypotheses): probabilities, from `values` (n, findings: 1 present, 0 absent, -1 not asked), `bands` and
        `sexes` (n, -1 unknown; sexes 1 woman, 0 man). A question that cannot be asked of somebody stays at -1.
        Worked off in chunks, so that memory stays flat."""
        p = np.empty((len(values), len(self.model.hypotheses)))
        for i in range(0, len(values), chunk):
            part = slice(i, i + chunk)
            p[part] = self._chunk(values[part], bands[part], sexes[part], setting)
        return p

    def _chunk(self, values: Any, bands: Any, sexes: Any, setting: str) -> Any:
        scores = np.tile(np.array(self.model.settings[setting].logs), (len(values), 1))
        known = sexes >= 0
        scores[known] += self.sexes[sexes[known]]
        for group, columns in self.columns.items():
            scores += self._group(group, columns, values, bands)
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        return scores / scores.sum(axis=1, keepdims=True)

    def _group(self, group: str, columns: Any, values: Any, bands: Any) -> Any:
        part = values[:, columns]
        yes, no = (part == 1).astype(float), (part == 0).astype(float)
        logs = yes @ self.yes[columns] + no @ self.no[columns]
        spread = yes @ self.spreads[columns, 1] + no @ self.spreads[columns, 0]
        squares = yes @ self.spreads[columns, 1] ** 2 + no @ self.spreads[columns, 0] ** 2
        if group == "age":
            told = bands >= 0
            logs[told] += self.ages[bands[told]]
            spread[told] += self.age_spreads[bands[told]]
            squares[told] += self.age_spreads[bands[told]] ** 2
        n = np.divide(spread**2, squares, out=np.ones_like(spread), where=squares > 0)
        return logs / (1 + (n - 1) * self.model.overlaps[group])[:, None]
