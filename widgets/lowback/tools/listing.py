"""A command that lists entries of the lessons: a line each, or all of them as JSON."""

import argparse
import json
from collections.abc import Callable, Iterable
from typing import Any


def listed(
    name: str, about: str, argv: list[str], entries: Iterable[Any], as_json: Callable[[Any], dict],
    lines: Callable[[list[Any]], Iterable[str]],
) -> int:  # fmt: skip
    """Print `lines(entries)`, or with --json one JSON list of `as_json(entry)`."""
    parser = argparse.ArgumentParser(prog=f"lowback {name}", description=about)
    parser.add_argument("--json", action="store_true", help="all of each, as one JSON list")
    options, held = parser.parse_args(argv), list(entries)
    if options.json:
        print(json.dumps([as_json(entry) for entry in held], ensure_ascii=False, indent=1))
    else:
        print(*lines(held), sep="\n")
    return 0
