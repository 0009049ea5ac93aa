"""Every triage rule as a page shows it: by action, the strictest first, each behind one click a group."""

from html import escape

from lowback.content import citations
from lowback.content.library import Library

TITLES = {
    "emergency": "Stop: 911 or emergency room now",
    "same-day": "No massage: seen by a doctor today",
    "urgent": "No massage: call today, seen within days",
    "routine": "Adapt: a doctor looks soon",
    "adapt": "Adapt the session",
}


def triage_rules(library: Library) -> str:
    """The table that practice clients are judged by: when a rule holds, and words that a therapist can say."""
    rules = library.knowledge.triage.rules
    groups = []
    for action, title in TITLES.items():
        rows = [_row(rule.when, rule.say) for rule in rules if rule.action == action]
        groups.append(
            f'<details class="lb-cite"><summary>{title} ({len(rows)} rules)</summary><ul>{"".join(rows)}</ul></details>'
        )
    return "\n\n".join(groups)


def _row(when: str, say: str) -> str:
    return f"<li><b>{escape(_plain(when))}</b> “{escape(_plain(say))}”</li>"


def _plain(text: str) -> str:
    return " ".join(citations.without_citations(text).split())
