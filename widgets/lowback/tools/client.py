"""`python -m lowback client`: an invented client with a filled-in intake form. The same numbers give the same client.

Without --cause the cause is drawn as often as the setting has it. It is told with --answers.
"""

import argparse
import sys
from collections.abc import Iterator

from lowback.reasoning import triage
from lowback.reasoning.clients import Client, draw_client
from lowback.reasoning.debrief import best_path
from lowback.reasoning.differential import differential
from lowback.reasoning.intake import intake_form
from lowback.reasoning.loaded import model
from lowback.reasoning.model import Model
from lowback.tools.build import quietly_refreshed


def lines(client: Client, m: Model, answers: bool) -> Iterator[str]:
    form = intake_form(client, m)
    yield f"INTAKE FORM    age {form.age}, {'woman' if form.sex == 'F' else 'man'}"
    for heading, said in form.sections.items():
        yield f"\n{heading}"
        yield from (f"  - {line}" for line in said or ["(left blank)"])
    if not answers:
        yield "\nAdd --answers for what this client would tell and show, and for the cause."
        return
    yield "\nASKED IN THE BEST ORDER"
    for id in best_path(client, m):
        yield f"  {m.findings[id].label}: {'yes' if client.answers[id] else 'no'}\n      {client.words[id]}"
    whole = client.case([f.id for f in m.findings.values() if f.role != "medical"])
    yield f"\nCause: {m.names[client.cause]}. What to do: {triage(whole, m, differential(whole, m).ranking).action}."


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="lowback client", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    quietly_refreshed()
    m = model()
    settings = [id for id in m.settings if id != "unstated"]
    parser.add_argument("--seed", type=int, default=1, help="a whole number from 0")
    parser.add_argument("--cause", choices=sorted(m.hypotheses), metavar="CAUSE", help=", ".join(sorted(m.hypotheses)))
    parser.add_argument("--setting", choices=settings, default=settings[0])
    parser.add_argument("--answers", action="store_true", help="also what the client tells, and the cause")
    options = parser.parse_args(argv)
    if options.seed < 0:
        parser.error("--seed: write 0 or more")
    client = draw_client(m, options.seed, options.cause, options.setting)
    sys.stdout.writelines(f"{line}\n" for line in lines(client, m, options.answers))
    return 0
