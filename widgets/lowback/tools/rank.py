"""`python -m lowback rank FILE`: one case as JSON in, its differential, triage and next questions as JSON out.

The file (or standard input, named -) holds {"present": [...], "absent": [...], "age": 52, "sex": "F",
"setting": "primary-care"}. Every field may be left out. Without a setting, how common a cause is counts only faintly.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from lowback import reasoning
from lowback.content.bundle import knowledge_tables
from lowback.reasoning.loaded import model
from lowback.tools.build import quietly_refreshed


def ranked(raw: Any) -> dict[str, Any]:
    """The answer for one case. Raises reasoning.NotACase, naming what is wrong."""
    m = model()
    case = reasoning.read_case(raw, m)
    found = reasoning.differential(case, m)
    done = reasoning.triage(case, m, found.ranking)
    return {
        "ranking": [{"cause": r.cause, "p": _short(r.p), "low": _short(r.low), "high": _short(r.high)}
                    for r in found.ranking],
        "also": [{"cause": a.cause, "beside": a.beside, "p": _short(a.p)} for a in reasoning.also(case, found, m)],
        "triage": {"action": done.action, "rules": done.rules},
        "next": [{"finding": s.finding, "question": m.findings[s.finding].question, "why": s.why,
                  "bits": round(s.bits, 3), "p_yes": _short(s.p_yes)}
                 for s in reasoning.next_best(case, m, knowledge_tables()["roles"])],
    }  # fmt: skip


def _short(p: float) -> float:
    return float(f"{p:.6g}")


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="lowback rank", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", help="a JSON file, or - for standard input")
    name = parser.parse_args(argv).file
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
        raw = json.loads(text, object_pairs_hook=_each_key_once)
    except OSError as error:
        said = f"cannot be read ({error.strerror or error}). Name a JSON file, or - for standard input."
    except UnicodeDecodeError:
        said = "is not text. Save the case as JSON in UTF-8."
    except json.JSONDecodeError as error:
        said = f"is not JSON: {error.msg}, line {error.lineno} column {error.colno}."
    except reasoning.NotACase as error:
        said = str(error)
    except (RecursionError, ValueError):
        said = "holds something no case needs (thousands of brackets or digits)."
    else:
        return _answer(raw, name)
    return _refused(name, said)


def _answer(raw: Any, name: str) -> int:
    quietly_refreshed()
    try:
        print(json.dumps(ranked(raw), indent=1))
        return 0
    except reasoning.NotACase as error:
        return _refused(name, str(error))


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """JSON lets a key stand twice and keeps the last: a warning sign in the first would be lost."""
    twice = sorted({key for key, _ in pairs if [k for k, _ in pairs].count(key) > 1})
    if twice:
        raise reasoning.NotACase(f"{', '.join(twice)} stands twice. Write it once, with everything in it.")
    return dict(pairs)


def _refused(name: str, said: str) -> int:
    print(f"{'standard input' if name == '-' else name}: {said}", file=sys.stderr)
    return 2
