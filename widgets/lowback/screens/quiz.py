"""Questions with instant, explained answers."""

from typing import Any

from lowback.content.bundle import bundle, set_of
from lowback.record import Record, new_id, open_record
from lowback.record.events import now
from lowback.screens.base import Screen
from lowback.screens.front import stylesheet, widget_module
from lowback.screens.learner import learner_and_state
from lowback.screens.marking import is_right
from lowback.screens.notice import kindly


class Quiz(Screen):
    """One question or a set. The browser marks and explains; this half keeps what was answered."""

    _esm = widget_module("quiz")
    _css = stylesheet()
    feedback = ""

    def item(self, id: str) -> dict[str, Any]:
        return next(item for item in self.payload["items"] if item["id"] == id)

    def choose(self, *response: Any, id: str | None = None) -> bool:
        """Answer as a learner would (the first question where no `id` is given). True where it is right."""
        item = self.item(id or self.payload["items"][0]["id"])
        correct = is_right(item, response)
        before = self.state.get(item["id"], {"tries": 0})
        state = {
            "response": list(response), "correct": correct, "tries": before["tries"] + 1,
            "first": before["first"] if before["tries"] else correct, "shown": False,
        }  # fmt: skip
        data = {"response": list(response), "correct": correct, "confidence": None, "state": state}
        event = {"id": new_id(), "who": self.payload["who"], "at": now(), "kind": "answered"}
        self.keep([event | {"item": item["id"], "version": item["version"], "data": data}])
        chosen = [o for o in item["options"] if o["id"] in response] or item["options"]
        self.feedback = " ".join(o["explanation"] for o in chosen)
        return correct


@kindly
def quiz(name: str, record: Record | None = None) -> Quiz:
    """The questions of one set, one after another; those that stand elsewhere on the page are left out there.

    Raises NotInLessons naming the nearest set (shown as plain words to a learner).
    """
    content = bundle(name)
    return _screen(content, [item for item in content["items"] if not item["inline"]], record)


@kindly
def question(id: str, record: Record | None = None) -> Quiz:
    """One question. Raises NotInLessons naming the nearest."""
    content = bundle(set_of(id))
    return _screen(content, [item for item in content["items"] if item["id"] == id], record)


def payload_of(content: dict[str, Any], items: list[dict[str, Any]]) -> dict[str, Any]:
    """What the front end shows, without a learner: the same for a widget and for a static page."""
    used = {key for item in items for key in item["sources"]}
    used |= {key for item in items for option in item["options"] for key in option["cites"]}
    sources = {key: value for key, value in content["sources"].items() if key in used}
    return {"title": content["title"], "items": items, "sources": sources}


def _screen(content: dict[str, Any], items: list[dict[str, Any]], record: Record | None) -> Quiz:
    record = record or open_record()
    learner, state = learner_and_state(record, {item["id"]: item["version"] for item in items})
    return Quiz(record, payload_of(content, items) | learner, state)
