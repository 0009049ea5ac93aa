"""The built lessons as JSON: one file a subject, named by the hash of what it holds. No YAML here."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from lowback.content.mistakes import nearest

_TABLES = ("duel", "knowledge", "pictures", "accuracy", "chart")
"""Bundles that are no question sets."""


class NotInLessons(LookupError):
    """No such question, set or screen; names the nearest that is there."""


def subjects() -> list[str]:
    """The names of the question sets."""
    return [name for name in _index()["bundles"] if name not in _TABLES]


def bundle(name: str) -> dict[str, Any]:
    """`title`, `items` and `sources` of a question set. Raises NotInLessons."""
    if name not in subjects():
        hint = nearest(name, subjects(), f"There are: {', '.join(subjects())}.")
        raise NotInLessons(f"There is no question set {name!r}. {hint}")
    return _read(_index()["bundles"][name])


def duel_tables() -> dict[str, Any]:
    """Clients, rivals, actions, findings, arrows and sources of the duel."""
    return _read(_index()["bundles"]["duel"])


def picture_tables() -> dict[str, Any]:
    """`pictures` and `frames` (series of them), by id, and their `sources`."""
    return _read(_index()["bundles"]["pictures"])


def picture_of(id: str) -> dict[str, Any]:
    """One picture as its screens show it. Raises NotInLessons naming the nearest."""
    return _entry(picture_tables()["pictures"], id, "picture")


def series_of(id: str) -> dict[str, Any]:
    """One series of pictures. Raises NotInLessons naming the nearest."""
    return _entry(picture_tables()["frames"], id, "series of pictures")


def accuracy_of(id: str) -> dict[str, Any]:
    """What a study found for one test: `name`, `sensitivity`, `specificity`, `source`. Raises NotInLessons."""
    return _entry(_read(_index()["bundles"]["accuracy"]), id, "test result")


def _entry(table: dict[str, Any], id: str, what: str) -> Any:
    if id not in table:
        raise NotInLessons(f"There is no {what} {id!r}. {nearest(id, table)}".strip())
    return table[id]


def knowledge_tables() -> dict[str, Any]:
    """Hypotheses, findings with their probabilities, settings, triage: what `reasoning.Model` is made from."""
    if "knowledge" not in _index()["bundles"]:
        raise NotInLessons("These lessons hold no tables for the differential (lessons/likelihoods.csv and others).")
    return _read(_index()["bundles"]["knowledge"])


def chart_tables() -> dict[str, Any]:
    """Figure, feelings, colors, clients, maps, causes and sources of the body chart."""
    if "chart" not in _index()["bundles"]:
        raise NotInLessons("These lessons hold no body chart (lessons/chart/).")
    return _read(_index()["bundles"]["chart"])


def set_of(question_id: str) -> str:
    """The set that a question belongs to. Raises NotInLessons."""
    sets = _index()["questions"]
    if question_id not in sets:
        raise NotInLessons(f"There is no question {question_id!r}. {nearest(question_id, sets)}".strip())
    return sets[question_id]


def built_from() -> str:
    """The hash of the lesson files that the bundle was built from; empty where none is built."""
    try:
        return _index()["built_from"]
    except NotInLessons:
        return ""


def forget() -> None:
    """Read the files anew from now on: they were built again."""
    _read.cache_clear()
    _index.cache_clear()


@cache
def _read(file: str) -> Any:
    return json.loads((files("lowback") / "_bundle" / file).read_text(encoding="utf-8"))


@cache
def _index() -> dict[str, Any]:
    try:
        return _read("index.json")
    except FileNotFoundError:
        raise NotInLessons("The lessons are not built yet. Run: python3 start.py build") from None
