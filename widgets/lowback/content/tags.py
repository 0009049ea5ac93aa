"""What a question is filed under besides its cause, skill and page."""

from lowback.content.model import Area, Question, Skill

BLOOM: dict[Skill, str] = {
    "recall": "remember",
    "recognise": "understand",
    "discriminate": "analyze",
    "decide": "evaluate",
    "safety": "apply",
}
"""Skill -> level of Bloom's taxonomy (as revised in 2001)."""
_BY_SUBJECT: dict[str, Area] = {"referral": "professional-practice", "safety": "pathology-cautions"}
_BY_SKILL: dict[Skill, Area] = {
    "recall": "anatomy-physiology",
    "recognise": "pathology-cautions",
    "discriminate": "assessment-planning",
    "decide": "assessment-planning",
    "safety": "pathology-cautions",
}


def area(q: Question) -> Area:
    """The MBLEx content area: the question's own, else its subject's, else its skill's."""
    return q.area or _BY_SUBJECT.get(q.cause) or _BY_SKILL[q.skill]
