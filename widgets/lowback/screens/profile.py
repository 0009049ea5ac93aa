"""Who is learning on this computer."""

from typing import Any

from lowback.record import Record, RecordUnavailable, learners, open_record
from lowback.screens.base import Screen
from lowback.screens.front import stylesheet, widget_module
from lowback.screens.notice import kindly


class Profile(Screen):
    """A chooser. `state` holds the learners, who is chosen, and what went wrong with the last wish."""

    _esm = widget_module("profile")
    _css = stylesheet()

    def _hear(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        if message.get("type") == "profile":
            self.wish(str(message.get("op")), str(message.get("who", "")), str(message.get("name", "")))
        else:
            super()._hear(_widget, message, _buffers)

    def wish(self, op: str, who: str = "", name: str = "") -> None:
        """`op` is make (name), choose (who) or rename (who, name). What fails is told in `state["problem"]`."""
        said = problem = ""
        try:
            if op == "make":
                said = f"Now learning: {learners.make(self._record, name).name}."
            elif op == "choose":
                said = f"Now learning: {learners.choose(self._record, who).name}."
            elif op == "rename":
                said = f"Renamed to {learners.rename(self._record, who, name).name}."
        except (learners.BadName, RecordUnavailable) as error:
            problem = str(error)
        self.state = standing(self._record, said, problem)


def standing(record: Record, said: str = "", problem: str = "") -> dict[str, Any]:
    try:
        chosen = learners.current(record)
        everyone = [{"id": learner.id, "name": learner.name} for learner in learners.learners(record)]
    except RecordUnavailable as error:
        return {"learners": [], "current": "", "aside": [], "where": "", "said": "", "problem": problem or str(error)}
    return {
        "learners": everyone, "current": chosen.id, "aside": [p.name for p in record.set_aside()],
        "where": str(record.path.parent), "said": said, "problem": problem,
    }  # fmt: skip


@kindly
def profile(record: Record | None = None) -> Profile:
    """The chooser; makes the first learner where there is none."""
    record = record or open_record()
    state = standing(record)
    name = next((p["name"] for p in state["learners"] if p["id"] == state["current"]), "")
    return Profile(record, {"learner": name, "who": state["current"], "notice": record.notice}, state)
