"""Name what a picture shows, and find it: its labels, hidden."""

from typing import Any

from lowback.content.bundle import NotInLessons, picture_of
from lowback.record import Record, open_record
from lowback.screens.front import stylesheet, widget_module
from lowback.screens.learner import learner_and_state
from lowback.screens.notice import kindly
from lowback.screens.pictured import Pictured


class Labels(Pictured):
    """The browser asks and marks; this half keeps each answer, so that a round can be picked up where it was left."""

    _esm = widget_module("labels")
    _css = stylesheet()


@kindly
def labels(id: str, record: Record | None = None) -> Labels:
    """The label quiz of one picture. Raises NotInLessons naming the nearest picture."""
    return of_picture(picture_of(id), record or open_record())


def of_picture(entry: dict[str, Any], record: Record) -> Labels:
    content = payload_of(entry)
    learner, state = learner_and_state(record, {item["id"]: item["version"] for item in content["items"]})
    return Labels(record, content | learner, state)


def payload_of(entry: dict[str, Any]) -> dict[str, Any]:
    """What the front end shows, without a learner. One item: the picture. Raises NotInLessons where it asks nothing."""
    if len({label["name"] for label in entry["labels"]}) < 2:
        raise NotInLessons(f"The picture {entry['id']!r} has too few labels to ask for.")
    item = {"id": f"labels-{entry['id']}", "version": entry["version"]}
    shown = {key: entry[key] for key in ("file", "title", "note", "long", "size", "labels")}
    return {"title": entry["title"], "items": [item], "picture": shown}
