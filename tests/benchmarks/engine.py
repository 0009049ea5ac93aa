"""The differential beside exact inference (pgmpy) and a Bernoulli naive Bayes (scikit-learn), on the same tables.

Neither peer tempers repeated answers or gives intervals, so ours does more in each row. BernoulliNB cannot leave a
finding unasked: it is given every finding as yes or no, and single clients of ours answer twenty.
"""

import time
import tracemalloc
from collections.abc import Callable
from math import exp
from pathlib import Path
from typing import Any

from tests.benchmarks.report import Row

SETTING = "primary-care"
SINGLES = 60
ASKED = 20
BATCH = 100_000
CLICK_MS, QUESTION_MS, BATCH_S = 5.0, 20.0, 10.0
"""What the workbook sets itself, in plain CPython."""


def rows(scratch: Path) -> list[Row]:
    from lowback.reasoning import differential, next_best, posterior
    from lowback.reasoning.loaded import model

    m = model()
    cases = singles(m)
    exact, naive = exact_inference(m), naive_bayes(m)
    ours, theirs = turns(lambda c: differential(c, m), lambda c: exact(c), cases)
    click = Row("one client: posterior, pulls, intervals", ours, "pgmpy, posterior alone", theirs, "ms", 1.0)
    plain, nb = turns(lambda c: posterior(c, m), lambda c: naive.predict_proba(one_row(c, m)), cases)
    asked = [timed(lambda c=c: next_best(c, m)) for c in cases]
    batch, nb_batch, flat = batches(m, naive)
    return [
        click,
        Row("one client: posterior alone", plain, "BernoulliNB, one row", nb, "ms", 1.0),
        Row("one client: posterior, pulls, intervals", ours, "own aim", [CLICK_MS], "ms", 1.0),
        Row("best next question over all findings", asked, "own aim", [QUESTION_MS], "ms", 1.0),
        Row(f"{BATCH:,} clients", batch, "BernoulliNB", nb_batch, "s", 1.25),
        Row(f"{BATCH:,} clients", batch, "own aim", [BATCH_S], "s", 1.0),
        Row(f"memory of {BATCH:,} clients beyond input and result", flat[1:], "a fifth of them", flat[:1], "MiB", 1.15),
    ]


def singles(m: Any) -> list[Any]:
    """Twenty answers each, other ones for each client."""
    from lowback.reasoning.clients import draw_client

    ids = [f.id for f in m.findings.values() if f.role != "medical"]
    step = len(ids) // ASKED
    drawn = (draw_client(m, seed, setting=SETTING) for seed in range(SINGLES))
    return [c.case(ids[c.seed % step :: step][:ASKED]) for c in drawn]


def timed(do: Callable[[], Any]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


def turns(ours: Callable, theirs: Callable, cases: list) -> tuple[list[float], list[float]]:
    """Each case by the one, then by the other, after one round that does not count."""
    ours(cases[0]), theirs(cases[0])
    return [timed(lambda c=c: ours(c)) for c in cases], [timed(lambda c=c: theirs(c)) for c in cases]


def exact_inference(m: Any) -> Callable[[Any], Any]:
    """Variable elimination over the same network: the form of a cause -> findings (yes/no), age band, sex."""
    import logging

    from pgmpy.factors.discrete import TabularCPD
    from pgmpy.inference import VariableElimination
    from pgmpy.models import DiscreteBayesianNetwork

    logging.disable(logging.WARNING)
    n = len(m.forms)
    net = DiscreteBayesianNetwork([("form", id) for id in (*m.findings, "age", "sex")])
    tables = [TabularCPD("form", n, [[exp(x)] for x in m.settings[SETTING].logs])]
    for id, f in m.findings.items():
        tables.append(TabularCPD(id, 2, [[1 - x for x in f.form_p], list(f.form_p)], ["form"], [n]))
    by_band = [[shares[b] for shares in m.age_shares] for b in range(len(m.bands))]
    tables.append(TabularCPD("age", len(m.bands), by_band, ["form"], [n]))
    tables.append(TabularCPD("sex", 2, [[1 - x for x in m.women_share], list(m.women_share)], ["form"], [n]))
    net.add_cpds(*tables)
    engine = VariableElimination(net)

    def ask(case: Any) -> Any:
        evidence = dict.fromkeys(case.present, 1) | dict.fromkeys(case.absent, 0)
        evidence |= {"age": m.bands.index(m.band_of(case.age)), "sex": int(case.sex == "F")}
        return engine.query(["form"], evidence=evidence, show_progress=False)

    return ask


def naive_bayes(m: Any) -> Any:
    """BernoulliNB with its learned tables replaced by ours; its classes are the forms."""
    import numpy as np
    from sklearn.naive_bayes import BernoulliNB

    n, width = len(m.forms), len(m.findings)
    nb = BernoulliNB().fit(np.eye(n, width), np.arange(n))
    nb.feature_log_prob_ = np.array([f.yes.logs for f in m.findings.values()]).T
    nb.class_log_prior_ = np.array(m.settings[SETTING].logs)
    return nb


def one_row(case: Any, m: Any) -> Any:
    import numpy as np

    return np.array([[id in case.present for id in m.findings]], dtype=float)


def batches(m: Any, naive: Any) -> tuple[list[float], list[float], list[float]]:
    """(seconds of ours, seconds of BernoulliNB, MiB at the peak for a fifth of the batch and for all of it)."""
    import numpy as np

    from lowback.reasoning.batch import Batch

    rng = np.random.default_rng(5)
    values = rng.integers(0, 2, (BATCH, len(m.findings))).astype(np.int8)
    bands, sexes = rng.integers(0, len(m.bands), BATCH), rng.integers(0, 2, BATCH)
    ready, ours, theirs = Batch(m), [], []
    for _ in range(3):
        ours.append(timed(lambda: ready.posteriors(values, bands, sexes, SETTING)) / 1000)
        theirs.append(timed(lambda: naive.predict_proba(values)) / 1000)
    return ours, theirs, [peak(ready, values[:n], bands[:n], sexes[:n]) for n in (BATCH // 5, BATCH)]


def peak(ready: Any, values: Any, bands: Any, sexes: Any) -> float:
    tracemalloc.start()
    result = ready.posteriors(values, bands, sexes, SETTING)
    held = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return held - result.nbytes / 2**20
