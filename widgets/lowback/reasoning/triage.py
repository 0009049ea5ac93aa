"""What to do: rules over warning signs. The strictest rule that holds decides, and nothing takes it back."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from lowback.reasoning.case import Case
from lowback.reasoning.model import Model

ACTIONS = ("treat", "adapt", "routine", "urgent", "same-day", "emergency")
"""From the mildest to the strictest."""
RANK = {action: i for i, action in enumerate(ACTIONS)}
REFERRED = RANK["routine"]
"""From here on somebody else must look at the client."""


class Triage(NamedTuple):
    """`rules`: ids of every rule that holds, strictest first."""

    action: str
    rules: list[str]


def triage(case: Case, model: Model, ranking: Iterable[Any] = ()) -> Triage:
    """The action for a case. `ranking` (rows with `cause` and `p`) lets the rules on probabilities hold too.

    Rules ask only for findings that are present (and for age, sex and probability), never for absent ones: an answer
    that reassures cannot lower the action.
    """
    p = {row.cause: row.p for row in ranking}
    held = [rule for rule in model.triage["rules"] if holds(rule, case, p)]
    held.sort(key=lambda rule: (-RANK[rule["action"]], rule["id"]))
    return Triage(held[0]["action"] if held else ACTIONS[0], [rule["id"] for rule in held])


def holds(rule: dict[str, Any], case: Case, p: dict[str, float]) -> bool:
    """Whether all conditions of the rule are met. A condition on an unknown age or sex is not met."""
    return (
        all(id in case.present for id in rule["all"])
        and all(any(id in case.present for id in ids) for ids in rule["any"])
        and _counts(rule["count"], case)
        and _ages(rule["age"], case.age)
        and (rule["sex"] is None or rule["sex"] == case.sex)
        and _likely(rule["likely"], p)
    )


def _counts(count: dict[str, Any] | None, case: Case) -> bool:
    if count is None:
        return True
    older = count.get("age_from")
    met = sum(id in case.present for id in count["of"])
    met += older is not None and case.age is not None and case.age >= older
    return met >= count["at_least"]


def _ages(span: list[int | None] | None, age: int | None) -> bool:
    if span is None:
        return True
    low, high = span
    return age is not None and (low is None or age >= low) and (high is None or age <= high)


def _likely(likely: dict[str, Any] | None, p: dict[str, float]) -> bool:
    return likely is None or (bool(p) and sum(p.get(c, 0.0) for c in likely["causes"]) >= likely["at_least"])


def turning_points(case: Case, model: Model) -> Iterator[tuple[str, str]]:
    """(finding, action) for each unasked finding that alone would make the action stricter than it is now."""
    now = RANK[triage(case, model).action]
    for id in sorted({id for rule in model.triage["rules"] if RANK[rule["action"]] > now for id in named_in(rule)}):
        if id in model.findings and case.value(id) is None:
            then = triage(case.with_answer(id, True), model).action
            if RANK[then] > now:
                yield id, then


def named_in(rule: dict[str, Any]) -> Iterator[str]:
    yield from rule["all"]
    for ids in rule["any"]:
        yield from ids
    if rule["count"]:
        yield from rule["count"]["of"]
