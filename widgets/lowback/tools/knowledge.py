"""A Library -> the plain tables that `reasoning.Model` is made from. Reasons and sources stay in lessons/."""

from typing import Any

from lowback.content.knowledge import AGE_BANDS, Knowledge, TriageRule
from lowback.content.library import Library
from lowback.content.model import Finding


def knowledge_tables(library: Library) -> dict[str, Any]:
    k = library.knowledge
    cells: dict[str, dict[str, list[float]]] = {}
    for row in k.likelihoods:
        cells.setdefault(row.finding, {})[row.cause] = _cell(row)
    form_cells: dict[str, dict[str, list[float]]] = {}
    for row in k.form_rows:
        form_cells.setdefault(row.finding, {})[row.form] = _cell(row)
    return {
        "hypotheses": [{"id": c.id, "name": c.name, "plain": c.plain, "group": c.group}
                       for c in library.causes.values()],
        "findings": [_finding(f, cells.get(f.id, {}), form_cells.get(f.id, {}))
                     for f in library.findings.values() if f.kind != "demographics"],
        "groups": {g.id: g.overlap for g in k.groups.values()},
        "settings": [{"id": s.id, "label": s.label, "shares": {x.cause: _cell(x) for x in s.shares}}
                     for s in k.settings.values()],
        "bands": [{"id": id, "from": low, "to": high} for id, low, high in AGE_BANDS],
        "people": {p.cause: {"ages": p.ages, "women": p.women} for p in k.people.values()},
        "forms": [{"id": x.id, "cause": x.cause, "share": x.share, "ages": x.ages, "women": x.women}
                  for x in k.forms.values()],
        "triage": {"first": k.triage.first, "worth_asking": k.triage.worth_asking,
                   "rules": [_rule(r) for r in k.triage.rules]},
        "pairs": [{"main": p.main, "second": p.second, "share": p.share} for p in k.pairs],
        "impossible": [c.parts for c in k.consistency.impossible],
        "implied": k.consistency.implied,
        "roles": stricter_roles(k),
    }  # fmt: skip


def stricter_roles(k: Knowledge) -> dict[str, str]:
    """finding -> role, for the findings that the school's scope card narrows."""
    return {s.finding: s.role for s in k.scope.stricter}


def _cell(row: Any) -> list[float]:
    return [row.p, row.low, row.high]


def _finding(f: Finding, cells: dict[str, list[float]], form_cells: dict[str, list[float]]) -> dict[str, Any]:
    return {
        "id": f.id, "label": f.label, "question": f.ask, "role": f.role, "kind": f.kind, "group": f.group,
        "flag": "red" if f.red_flag else "weak" if f.weak_flag else "",
        "minutes": f.minutes, "discomfort": f.discomfort,
        "background": _cell(f.background), "cells": cells, "form_cells": form_cells,
        "says": {"yes": f.says.yes, "no": f.says.no},
    }  # fmt: skip


def _rule(r: TriageRule) -> dict[str, Any]:
    return {
        "id": r.id, "action": r.action, "all": r.all, "any": r.any, "age": r.age, "sex": r.sex,
        "count": None if r.count is None else
        {"of": r.count.of, "at_least": r.count.at_least, "age_from": r.count.age_from},
        "likely": None if r.likely is None else {"causes": r.likely.causes, "at_least": r.likely.at_least},
    }  # fmt: skip
