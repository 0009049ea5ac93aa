"""How well the engine does: on published cases that it did not see, and on clients drawn from its own tables."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from math import log
from random import Random
from typing import NamedTuple

from lowback.reasoning.case import Case, answers
from lowback.reasoning.clients import Client, draw_client
from lowback.reasoning.differential import differential, posterior, scores, softmax
from lowback.reasoning.model import UNSTATED, Model
from lowback.reasoning.scoring import Share, calibration_error, wilson
from lowback.reasoning.triage import RANK, REFERRED, triage
from lowback.reasoning.weighing import Weighed, weigh

REFER_OUT = "refer-out"
URGENT = RANK["urgent"]


class Known(NamedTuple):
    """A case whose right answer is known. `right`: every cause id that counts as right, the stated one first."""

    id: str
    case: Case
    right: tuple[str, ...]
    action: str
    story: str = ""


class Outcome(NamedTuple):
    """`rank` of the best-placed right cause, `right` its or their probability together. `leader` and `p`: what the
    engine put first, and how surely."""

    known: Known
    rank: int
    right: float
    leader: str
    p: float
    action: str
    rules: tuple[str, ...]


def run(cases: Iterable[Known], model: Model, setting: str | None = UNSTATED) -> list[Outcome]:
    """Every case ranked and triaged. `setting` None: each case in its own."""
    outcomes = []
    for known in cases:
        case = known.case if setting is None else known.case._replace(setting=setting)
        found = differential(case, model)
        done = triage(case, model, found.ranking)
        rank = 1 + min(i for i, row in enumerate(found.ranking) if row.cause in known.right)
        first = found.ranking[0]
        right = sum(row.p for row in found.ranking if row.cause in known.right)
        outcomes.append(Outcome(known, rank, right, first.cause, first.p, done.action, tuple(done.rules)))
    return outcomes


def within(outcomes: Sequence[Outcome], places: int) -> Share:
    return wilson(sum(o.rank <= places for o in outcomes), len(outcomes))


def referred(outcomes: Sequence[Outcome], least: int = REFERRED) -> Share:
    """The share whose action is at least that strict (a rank of `triage.RANK`)."""
    return wilson(sum(RANK[o.action] >= least for o in outcomes), len(outcomes))


Ranker = Callable[[Case, Model], list[float]]


def prior_only(case: Case, model: Model) -> list[float]:
    """Baseline: the setting, age and sex alone."""
    return posterior(case._replace(present=frozenset(), absent=frozenset()), model)


def most_matching(case: Case, model: Model) -> list[float]:
    """Baseline: how many answers each cause's usual picture shares. A tie goes to the commoner cause."""
    shares = model.settings[case.setting].shares
    counts = [0.0] * len(shares)
    for id in (*case.present, *case.absent):
        for i, p in enumerate(model.findings[id].p):
            counts[i] += (p >= 0.5) == (id in case.present)
    return [n + share for n, share in zip(counts, shares, strict=True)]


def plain_bayes(case: Case, model: Model) -> list[float]:
    """Baseline: naive Bayes, every answer counted in full as if none repeated another."""
    full = [Weighed(name, answer, 1.0) for name, answer in answers(case, model)]
    return model.summed(softmax(scores(model.settings[case.setting], full)))


BASELINES: dict[str, Ranker] = {
    "prior, age and sex only": prior_only,
    "most matching findings": most_matching,
    "plain naive Bayes": plain_bayes,
}


def ranks(cases: Iterable[Known], model: Model, ranker: Ranker, setting: str | None = UNSTATED) -> list[int]:
    """The rank of the best-placed right cause under another way of ranking. Ties go to the id."""
    places = []
    for known in cases:
        case = known.case if setting is None else known.case._replace(setting=setting)
        values = ranker(case, model)
        order = sorted(range(len(values)), key=lambda i: (-values[i], model.hypotheses[i]))
        places.append(1 + min(n for n, i in enumerate(order) if model.hypotheses[i] in known.right))
    return places


class Flip(NamedTuple):
    """A cell whose own range holds a value at which this case's first place goes to or from a right cause."""

    case: str
    finding: str
    cause: str
    used: float
    end: float
    leader: str


def flips(cases: Iterable[Known], model: Model, tables: dict, setting: str | None = UNSTATED) -> list[Flip]:
    """Every cell of which `low` or `high` would change whether a right cause comes first.

    The tempering factors are held; `cause` is "background" where one number serves several causes, and a form where
    the form has a number of its own.
    """
    rows = {f["id"]: f for f in tables["findings"]}
    found = []
    for known in cases:
        case = known.case if setting is None else known.case._replace(setting=setting)
        weighed = weigh(case, model)
        total = scores(model.settings[case.setting], weighed)
        first = _first(total, model)
        for name, _, factor in weighed:
            for cell, (p, low, high), forms in _cells(rows[name], model) if name in rows else ():
                for end in (low, high):
                    moved = _moved(total, forms, p, end, factor, name in case.present)
                    leader = _first(moved, model)
                    if (leader in known.right) != (first in known.right):
                        found.append(Flip(known.id, name, cell, p, end, leader))
    return found


def _cells(row: dict, model: Model) -> Iterator[tuple[str, list[float], list[int]]]:
    """(whose, [p, low, high], the forms that use it) for each number of a finding that some form uses."""
    own = row.get("form_cells", {})
    users: dict[str, list[int]] = {}
    for f, form in enumerate(model.forms):
        cause = model.hypotheses[form.cause]
        users.setdefault(form.id if form.id in own else cause if cause in row["cells"] else "background", []).append(f)
    for name, forms in users.items():
        yield name, own.get(name) or row["cells"].get(name) or row["background"], forms


def _moved(total: list[float], forms: list[int], p: float, end: float, factor: float, present: bool) -> list[float]:
    end = min(max(end, 0.005), 0.995)
    step = factor * (log(end / p) if present else log((1 - end) / (1 - p)))
    moved = list(total)
    for form in forms:
        moved[form] += step
    return moved


def _first(logs: list[float], model: Model) -> str:
    p = model.summed(softmax(logs))
    return min(model.hypotheses, key=lambda h: (-p[model.place[h]], h))


def ordinary_clients(model: Model, setting: str, n: int, seed: int) -> list[Client]:
    """Adults with causes that a massage therapist may treat, as often as the setting has them, as the tables draw them.

    A wrong yes to a red flag comes as often as the tables say; see `without_red_flags` and `with_one_weak_flag`.
    """
    shares = model.settings[setting].shares
    mild = [h for h in model.hypotheses if model.families[h] != REFER_OUT]
    steps = list(accumulate(shares[model.place[h]] for h in mild))
    spots = [(i + 0.5) / n * steps[-1] for i in range(n)]
    causes = [mild[min(bisect_right(steps, spot), len(mild) - 1)] for spot in spots]
    return [_adult(model, seed + i, n, cause, setting) for i, cause in enumerate(causes)]


def _adult(model: Model, seed: int, step: int, cause: str, setting: str) -> Client:
    client = draw_client(model, seed, cause, setting)
    return client if client.age >= 18 else _adult(model, seed + step, step, cause, setting)


def without_red_flags(client: Client, model: Model) -> Client:
    """The client with every finding that alone calls for a prompt look taken as absent; weak flags stay."""
    grave = {id for id, f in model.findings.items() if f.flag == "red"}
    grave |= {r["all"][0] for r in model.triage["rules"] if RANK[r["action"]] >= URGENT and _alone(r)}
    return client._replace(answers={id: value and id not in grave for id, value in client.answers.items()})


def _alone(rule: dict) -> bool:
    return len(rule["all"]) == 1 and not (rule["any"] or rule["count"] or rule["age"] or rule["sex"] or rule["likely"])


def with_one_weak_flag(client: Client, model: Model) -> Client:
    """An ordinary client: no red flag, and at most one of the weak flags that the tables gave (which one: by seed)."""
    plain = without_red_flags(client, model)
    weak = [id for id, f in model.findings.items() if f.flag == "weak" and plain.answers[id]]
    kept = weak[client.seed % len(weak)] if weak else None
    return plain._replace(answers={id: value and (id not in weak or id == kept) for id, value in plain.answers.items()})


def at_the_bedside(model: Model) -> list[str]:
    """Everything a massage therapist can know: all findings but those of a medical exam."""
    return [f.id for f in model.findings.values() if f.role != "medical"]


class Recovery(NamedTuple):
    """Drawn clients against what the engine made of them. `confused`: true cause -> {cause put first: clients}."""

    right: Share
    said: float
    error: float
    confused: dict[str, dict[str, int]]


def recovery(model: Model, setting: str, n: int, share: float, seed: int = 0) -> Recovery:
    """`n` clients drawn in a setting, each asked another part (`share`) of what a massage therapist can find out.

    `said` is the mean probability of the cause put first, `error` the expected calibration error over ten bins.
    """
    bedside = at_the_bedside(model)
    said, came, confused = [], [], {}
    for i in range(n):
        client = draw_client(model, seed + i, setting=setting)
        rng = Random(seed + i)
        found = posterior(client.case([id for id in bedside if rng.random() < share]), model)
        first = max(range(len(found)), key=lambda k: (found[k], -k))
        said.append(found[first])
        came.append(model.hypotheses[first] == client.cause)
        row = confused.setdefault(client.cause, {})
        row[model.hypotheses[first]] = row.get(model.hypotheses[first], 0) + 1
    return Recovery(wilson(sum(came), n), sum(said) / n, calibration_error(said, came), confused)
