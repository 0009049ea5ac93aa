"""Tables small enough to reckon by hand: three causes, five findings, two of them in one group."""

from copy import deepcopy
from typing import Any

from lowback.reasoning import Model


def finding(id: str, group: str, background: list[float], cells: dict, **more: Any) -> dict[str, Any]:
    return {
        "id": id, "label": id, "question": f"{id}?", "role": "ask", "kind": "history", "group": group, "flag": "",
        "minutes": 1, "discomfort": 0, "background": background, "cells": cells,
        "says": {"yes": [f"{id} yes one", f"{id} yes two"], "no": [f"{id} no one", f"{id} no two"]},
    } | more  # fmt: skip


def rule(id: str, action: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "action": action, "all": [], "any": [], "age": None, "sex": None, "count": None,
            "likely": None} | more  # fmt: skip


_TABLES: dict[str, Any] = {
    "hypotheses": [
        {"id": "disc", "name": "Disc", "plain": "", "group": "sciatic"},
        {"id": "muscle", "name": "Muscle", "plain": "", "group": "back-muscle"},
        {"id": "tumor", "name": "Tumor", "plain": "", "group": "refer-out"},
    ],
    "findings": [
        finding("leg", "nerve", [0.1, 0.05, 0.2], {"disc": [0.8, 0.7, 0.9]}),
        finding("raise", "nerve", [0.1, 0.05, 0.2], {"disc": [0.8, 0.7, 0.9]},
                role="hands-on", minutes=2, discomfort=1),
        finding("even", "touch", [0.4, 0.3, 0.5], {"disc": [0.4, 0.3, 0.5]}),
        finding("lump", "illness", [0.02, 0.01, 0.04], {"tumor": [0.4, 0.3, 0.5]}, flag="red"),
        finding("scan", "report", [0.1, 0.05, 0.2], {"tumor": [0.9, 0.8, 0.95]}, role="medical"),
    ],
    "groups": {"nerve": 0.5, "touch": 0.0, "illness": 0.3, "report": 0.0, "age": 0.5, "sex": 0.0},
    "settings": [
        {"id": "clinic", "label": "Clinic",
         "shares": {"disc": [0.2, 0.1, 0.3], "muscle": [0.79, 0.6, 0.9], "tumor": [0.01, 0.005, 0.02]}},
    ],
    "bands": [{"id": "age-young", "from": 0, "to": 49}, {"id": "age-old", "from": 50, "to": 120}],
    "people": {
        "disc": {"ages": [0.7, 0.3], "women": 0.5},
        "muscle": {"ages": [0.5, 0.5], "women": 0.5},
        "tumor": {"ages": [0.2, 0.8], "women": 0.5},
    },
    "triage": {
        "first": ["lump"], "worth_asking": 0.02,
        "rules": [
            rule("t1", "urgent", all=["lump"]),
            rule("t2", "emergency", all=["lump"], any=[["leg", "raise"]]),
            rule("t3", "adapt", count={"of": ["leg", "even"], "at_least": 2, "age_from": 50}),
            rule("t4", "routine", likely={"causes": ["tumor"], "at_least": 0.5}),
        ],
    },
    "pairs": [{"main": "disc", "second": "muscle", "share": 0.3}],
    "impossible": [["leg", "!even", "age<18"]],
    "implied": {"raise": ["leg"]},
    "roles": {},
}  # fmt: skip


def tables() -> dict[str, Any]:
    return deepcopy(_TABLES)


def small_model() -> Model:
    return Model(tables())
