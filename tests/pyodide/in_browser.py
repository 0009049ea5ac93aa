"""Runs inside Pyodide (see run.mjs, which calls `run`), and in plain Python to compare with."""

import json
import sys


def answers(tables, cases):
    """Differential, next questions and a drawn client for each case, as plain JSON."""
    from lowback import reasoning
    from lowback.reasoning.batch import posteriors
    from lowback.reasoning.clients import draw_client

    model = reasoning.Model(tables)
    told = []
    for seed, raw in enumerate(cases):
        case = reasoning.read_case(raw, model)
        found = reasoning.differential(case, model)
        client = draw_client(model, seed, setting="primary-care")
        told.append({
            "ranking": [list(row) for row in found.ranking],
            "action": reasoning.triage(case, model, found.ranking).action,
            "next": [s.finding for s in reasoning.next_best(case, model)],
            "batch": list(map(float, posteriors([case], model)[0])),
            "client": [client.cause, client.age, client.sex, client.answers, client.words],
        })  # fmt: skip
    return told


def run():
    """What run.mjs prints."""
    with open("/tables.json", encoding="utf-8") as tables, open("/cases.json", encoding="utf-8") as cases:
        told = answers(json.load(tables), json.load(cases))
    heavy = sorted({"numpy", "msgspec", "yaml"} & set(sys.modules))
    return json.dumps({"python": sys.version.split()[0], "platform": sys.platform, "heavy": heavy, "told": told})
