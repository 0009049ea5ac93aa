"""The published cases as a page shows them: the story first, and what it turned out to be behind a click."""

from html import escape

from lowback.content.knowledge import PublishedCase
from lowback.content.library import Library

ACTION_WORDS = {
    "emergency": "911 or emergency room",
    "refer": "a doctor looks before or beside massage",
    "usual-care": "massage with the usual care",
}
ROUND = 10


def published_cases(library: Library) -> str:
    """Every case, mixed so that neighbors are of different causes, in rounds of ten."""
    lines = []
    for n, case in enumerate(mixed(list(library.knowledge.cases.values()))):
        if n % ROUND == 0:
            lines.append(f"### Round {n // ROUND + 1}")
        lines.append(f"**Person {n + 1}.** {' '.join(case.story.split())}\n\n{_answer(case, library)}")
    return "\n\n".join(lines)


def mixed(cases: list[PublishedCase]) -> list[PublishedCase]:
    """One of each cause in turn, in the order of the file, until none is left."""
    by_cause: dict[str, list[PublishedCase]] = {}
    for case in cases:
        by_cause.setdefault(case.cause, []).append(case)
    out = []
    while any(by_cause.values()):
        out += [held.pop(0) for held in by_cause.values() if held]
    return out


def _answer(case: PublishedCase, library: Library) -> str:
    named = " or ".join(library.causes[id].name.lower() for id in (case.cause, *case.accept_also))
    rows = [
        ("It turned out to be", named),
        ("Confirmed by", case.confirmed_by),
        ("First taken for", case.first_impression),
        ("What followed", case.outcome),
        ("What we teach to do", ACTION_WORDS[case.action]),
        ("Published as", _source(case)),
    ]
    told = "".join(
        f"<br><b>{name}:</b> {text if name == 'Published as' else escape(text)}" for name, text in rows if text
    )
    return (
        f'<details class="lb-cite"><summary>What did it turn out to be?</summary>{told.removeprefix("<br>")}</details>'
    )


def _source(case: PublishedCase) -> str:
    s = case.source
    where = f"https://doi.org/{s.doi}" if s.doi else f"https://pubmed.ncbi.nlm.nih.gov/{s.pmid}/" if s.pmid else s.url
    link = f' <a href="{escape(where)}">Open it (needs internet)</a>' if where.startswith("https://") else ""
    return f"{escape(s.citation)}.{link}"
