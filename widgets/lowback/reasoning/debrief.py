"""After a client: what each question brought, what was missed, and how the best path would have gone."""

from math import log, log2
from typing import NamedTuple

from lowback.reasoning.case import Case
from lowback.reasoning.clients import Client
from lowback.reasoning.differential import differential, posterior
from lowback.reasoning.model import Model
from lowback.reasoning.nextbest import entropy, next_best
from lowback.reasoning.triage import RANK, triage

_LEADS = 0.5
"""Teaching estimate: the right cause leads once it is more likely than all others together."""
_ANCHOR_ODDS = 3.0
"""Teaching estimate: a guess is held too long once another cause has become three times as likely."""
_ANCHOR_STEPS = 2
_MOST_STEPS = 25


class Step(NamedTuple):
    """`toward`: bits gained for the client's own cause (below 0: lost). `narrowed`: drop in uncertainty, bits."""

    finding: str
    value: bool
    toward: float
    narrowed: float
    leader: str
    p_right: float


class Anchor(NamedTuple):
    """A guess that was kept from step `since` to step `until` although `instead` had become far likelier."""

    guess: str
    instead: str
    since: int
    until: int


class Debrief(NamedTuple):
    """`led_at`: the step (from 1) from which the right cause led for good, None if it never did.

    `needed`: steps of the best path until it led there or an emergency stood; None if it did not.
    `missed`: warning signs this client has that nobody asked for, those that would change the action first.
    """

    steps: list[Step]
    best: list[Step]
    led_at: int | None
    needed: int | None
    missed: list[str]
    anchors: list[Anchor]
    action: str
    right_action: str


def debrief(
    client: Client, asked: list[str], model: Model, guesses: list[tuple[int, str]] = (), roles: dict | None = None
) -> Debrief:
    """The learner's path against the best path for the same client.

    `asked`: findings in the order they were asked. `guesses`: (after how many questions, cause), in order.
    Raises KeyError for a finding or cause that the model has not got.
    """
    start = Case(age=client.age, sex=client.sex, setting=client.setting)
    steps = _walk(client, list(dict.fromkeys(asked)), start, model)
    best = _walk(client, best_path(client, model, roles), start, model)
    whole, heard = client.case(), client.case([s.finding for s in steps])
    return Debrief(
        steps, best, _led_at(steps, client.cause), len(best) if _arrived(best, client, model) else None,
        _missed(client, heard, model), _anchors(client, steps, guesses, start, model),
        triage(heard, model, differential(heard, model).ranking).action,
        triage(whole, model, differential(whole, model).ranking).action,
    )  # fmt: skip


def best_path(client: Client, model: Model, roles: dict | None = None) -> list[str]:
    """What `next_best` would have asked this client, until the right cause leads or an emergency stands."""
    case, path = Case(age=client.age, sex=client.sex, setting=client.setting), []
    while len(path) < _MOST_STEPS:
        found = next_best(case, model, roles, most=1)
        if not found or (found[0].why != "safety" and _leads(case, client.cause, model)):
            break
        path.append(found[0].finding)
        case = case.with_answer(path[-1], client.answers[path[-1]])
    return path


def _leads(case: Case, cause: str, model: Model) -> bool:
    return posterior(case, model)[model.place[cause]] >= _LEADS


def _walk(client: Client, asked: list[str], case: Case, model: Model) -> list[Step]:
    steps, before = [], posterior(case, model)
    right = model.place[client.cause]
    for id in asked:
        case = case.with_answer(id, client.answers[id])
        after = posterior(case, model)
        leader = max(range(len(after)), key=lambda i: (after[i], -i))
        narrowed = (entropy(before) - entropy(after)) / log(2)
        toward = log2(after[right] / before[right])
        steps.append(Step(id, client.answers[id], toward, narrowed, model.hypotheses[leader], after[right]))
        before = after
    return steps


def _led_at(steps: list[Step], cause: str) -> int | None:
    last = max((i for i, s in enumerate(steps) if s.leader != cause), default=-1)
    return last + 2 if last + 1 < len(steps) else None


def _arrived(best: list[Step], client: Client, model: Model) -> bool:
    case = client.case([s.finding for s in best])
    return triage(case, model).action == "emergency" or _leads(case, client.cause, model)


def _missed(client: Client, heard: Case, model: Model) -> list[str]:
    asked_for = [f.id for f in model.findings.values() if f.flag == "red" and f.role != "medical"]
    there = [id for id in asked_for if client.answers[id] and heard.value(id) is None]
    return sorted(there, key=lambda id: (-RANK[triage(heard.with_answer(id, True), model).action], id))


def _anchors(client: Client, steps: list[Step], guesses, case: Case, model: Model) -> list[Anchor]:
    held = []
    for n, (since, guess) in enumerate(guesses):
        until = guesses[n + 1][0] if n + 1 < len(guesses) else len(steps)
        against = _steps_against(client, steps[:until], since, guess, case, model)
        if len(against) >= _ANCHOR_STEPS:
            held.append(Anchor(guess, against[-1][1], against[0][0], until))
    return held


def _steps_against(client, steps, since, guess, case, model) -> list[tuple[int, str]]:
    """(step, the leader) for each step after the guess at which the leader was far likelier than the guess."""
    found = []
    for i, step in enumerate(steps, 1):
        case = case.with_answer(step.finding, client.answers[step.finding])
        if i > since:
            p = posterior(case, model)
            top = max(range(len(p)), key=lambda k: (p[k], -k))
            if p[top] >= _ANCHOR_ODDS * p[model.place[guess]]:
                found.append((i, model.hypotheses[top]))
    return found
