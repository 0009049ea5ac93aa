"""The marks a page may hold: `{{directive ids}}` lines, fenced code cells, headings, citations."""

import re
from collections.abc import Iterator
from typing import NamedTuple

CAUSE_DIRECTIVES = (
    "story",
    "anatomy",
    "key-findings",
    "look-alikes",
    "approach",
    "cautions",
    "refer",
    "remember",
    "lab-sheet",
)
TABLE_DIRECTIVES = ("how", "tests", "claims", "picture", "scope-card", "published-cases", "triage-rules", "glossary")
CHARTS = ("chart", "draw_client", "whose_map")
SCREENS = ("question", "quiz", "duel", "profile", "picture", "labels", "frames", "figure", *CHARTS)

_DIRECTIVE = re.compile(r"^\{\{\s*([\w-]+)((?:\s+[\w-]+)*)\s*\}\}$", re.M)
_FENCE = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)
_CALL = re.compile(r"""^(\w+)\((?:["']([\w-]*)["'])?\)$""")
_HEADING = re.compile(r"^(#{1,6}) (.+)$", re.M)
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")


class Directive(NamedTuple):
    name: str
    ids: list[str]


class Call(NamedTuple):
    """A screen on a page: `quiz("hamstrings")` is Call("quiz", "hamstrings")."""

    screen: str
    id: str


def directives(text: str) -> list[Directive]:
    return [Directive(name, ids.split()) for name, ids in _DIRECTIVE.findall(text)]


def expand(text: str, to_markdown) -> str:
    """`text` with each directive line replaced by `to_markdown(directive)`."""
    return _DIRECTIVE.sub(lambda m: to_markdown(Directive(m[1], m[2].split())), text)


def code_cells(text: str) -> list[str]:
    return [code.rstrip("\n") for code in _FENCE.findall(text)]


def odd_fences(text: str) -> list[str]:
    """Opening fences that are neither exactly ```python (a screen) nor ```text (shown as it is)."""
    fences = re.findall(r"^[ \t]*(?:```+|~~~+).*$", text, re.M)
    return [fence for fence in fences[::2] if fence not in ("```python", "```text")]


def parts(text: str) -> Iterator[tuple[str, str]]:
    """("markdown" | "code", text) in the order of the page; empty prose is left out."""
    at = 0
    for fence in _FENCE.finditer(text):
        if prose := text[at : fence.start()].strip():
            yield "markdown", prose
        yield "code", fence[1].rstrip("\n")
        at = fence.end()
    if prose := text[at:].strip():
        yield "markdown", prose


def calls(code: str) -> list[Call | None]:
    """The screen calls of a code cell, None for a line that is not one."""
    matches = [_CALL.match(line.strip()) for line in code.splitlines() if line.strip()]
    return [Call(m[1], m[2] or "") if m and m[1] in SCREENS else None for m in matches]


def headings(text: str) -> list[tuple[int, str]]:
    return [(len(marks), words) for marks, words in _HEADING.findall(_FENCE.sub("", text))]


def links(text: str) -> list[str]:
    return _LINK.findall(text)
