"""The body chart: paint where it is felt, draw what a client says, and tell whose map it is."""

from typing import Any

from lowback.content.bundle import NotInLessons, chart_tables
from lowback.content.mistakes import nearest
from lowback.record import Record, open_record
from lowback.screens.base import Screen
from lowback.screens.front import stylesheet, widget_module
from lowback.screens.learner import learner_and_state
from lowback.screens.notice import kindly
from lowback.screens.painted import Marks, clean_marks, in_words

MY_CHART = {"id": "my-chart", "version": "1"}
"""The learner's own chart. Its version stays when the figure is drawn anew: what still fits is kept."""
KINDS = {"chart": "free", "draw_client": "draw", "whose_map": "maps"}
"""What each function shows; `free` with a client's id shows that client's chart."""
_DRAWN = ("figure", "feelings", "colors")
_PARTS = {
    "free": _DRAWN,
    "shown": _DRAWN,
    "draw": (*_DRAWN, "clients", "causes", "sources"),
    "maps": (*_DRAWN, "maps", "none", "causes", "sources"),
}


class Chart(Screen):
    """A figure, front and back. What is painted arrives here as it is painted."""

    _esm = widget_module("chart")
    _css = stylesheet()

    @property
    def _regions(self) -> list[dict[str, Any]]:
        return self.payload["figure"]["regions"]

    @property
    def marks(self) -> Marks:
        """Region id -> what is felt there. A client's own chart gives the places that their words name."""
        shown = self.payload.get("client")
        if shown:
            return marks_of(shown["parts"], self._regions)
        state = self.state.get(MY_CHART["id"])
        return clean_marks(state.get("marks") if isinstance(state, dict) else None, self._regions)

    @property
    def regions(self) -> list[str]:
        """The names of the painted places, in the order of the figure."""
        marks = self.marks
        return [region["name"] for region in self._regions if region["id"] in marks]

    def describe(self) -> str:
        """In words, as in a note: `Pain: low back, right. Tingling: calf, right.`"""
        return in_words(self.marks, self._regions)


class ClientDrawing(Screen):
    """Clients say where it is; the learner paints, and the browser compares."""

    _esm = widget_module("chart")
    _css = stylesheet()


class MapQuestion(Screen):
    """A map is shown, and the learner says whose it is."""

    _esm = widget_module("chart")
    _css = stylesheet()


@kindly
def chart(client: str = "", record: Record | None = None) -> Chart:
    """An empty figure to paint; with the id of a client, that client's own chart. Raises NotInLessons."""
    return _screen(Chart, payload_of(chart_tables(), KINDS["chart"], client), record)


@kindly
def draw_client(record: Record | None = None) -> ClientDrawing:
    """All clients who say where it is, the easy ones first."""
    return _screen(ClientDrawing, payload_of(chart_tables(), KINDS["draw_client"]), record)


@kindly
def whose_map(record: Record | None = None) -> MapQuestion:
    """All maps, in this learner's order."""
    return _screen(MapQuestion, payload_of(chart_tables(), KINDS["whose_map"]), record)


def marks_of(parts: list[dict[str, Any]], regions: list[dict[str, Any]]) -> Marks:
    """A client's parts as marks: what must be there."""
    found: dict[str, list[str]] = {}
    for part in parts:
        for id in part["must"]:
            found.setdefault(id, []).append(part["feeling"])
    return clean_marks(found, regions)


def payload_of(content: dict[str, Any], screen: str, client: str = "") -> dict[str, Any]:
    """What the front end shows, without a learner: the same for a widget and for a static page."""
    screen = "shown" if client else screen
    payload = {"screen": screen} | {name: content[name] for name in _PARTS[screen]}
    if screen == "free":
        payload["items"] = [MY_CHART]
    elif screen == "shown":
        payload |= {"items": [], "client": _client(content, client)}
    elif screen == "maps":
        payload["items"] = payload.pop("maps")
    return payload


def _client(content: dict[str, Any], id: str) -> dict[str, Any]:
    ids = [c["id"] for c in content["clients"]]
    if id not in ids:
        hint = nearest(id, ids, f"There are: {', '.join(ids)}.")
        raise NotInLessons(f"There is no body-chart client {id!r}. {hint}")
    return content["clients"][ids.index(id)]


def _screen(kind: type[Screen], payload: dict[str, Any], record: Record | None) -> Any:
    record = record or open_record()
    items = payload.get("clients", payload.get("items", []))
    learner, state = learner_and_state(record, {item["id"]: item["version"] for item in items})
    return kind(record, payload | learner, state)
