"""The Python half of every screen: payload and state out, events in, nothing lost in between."""

import json
import logging
import os
from typing import Any

import anywidget
import traitlets

from lowback.record import Record, RecordUnavailable
from lowback.record.events import NotAnEvent, read_event
from lowback.screens.learner import NOBODY, claimed

log = logging.getLogger("lowback")


class Screen(anywidget.AnyWidget):
    """`payload` is what the screen shows, `state` where the learner stands, per item."""

    payload_text = traitlets.Unicode().tag(sync=True)  # as text: ipywidgets would walk through every value of a dict
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, record: Record, payload: dict[str, Any], state: dict[str, Any]):
        self._record, self.payload = record, payload
        super().__init__(payload_text=json.dumps(payload, ensure_ascii=False), state=state)
        self.on_msg(self._hear)

    def __repr__(self) -> str:
        return f"<lowback {type(self).__name__}>"

    def _hear(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        if message.get("type") == "keep":
            self.keep(message.get("events", []))

    def keep(self, raw_events: list[Any]) -> None:
        """Write the events and tell the browser which are safe; it keeps the others and sends them again."""
        events, broken = [], []
        for raw in raw_events:
            try:
                events.append(read_event(raw))
            except NotAnEvent as error:
                broken.append(raw.get("id") if isinstance(raw, dict) else None)
                log.warning("%s", error)
        try:
            self._record.add(claimed(events, self._record, self.payload.get("learner") or NOBODY.name))
        except RecordUnavailable as error:
            self.send({"type": "refused", "ids": [e.id for e in events], "why": str(error)})
        else:
            self._stand(events)
            self.send({"type": "kept", "ids": [e.id for e in events], "notice": self._record.notice})
        if broken:
            why = "one answer arrived damaged and was left out."
            self.send({"type": "refused", "ids": [i for i in broken if i], "why": why, "for_good": True})

    def _stand(self, events: list) -> None:
        """Bring `state` up to date, for a second view of this screen and for a page that is reloaded."""
        state = dict(self.state)
        versions = {item["id"]: item["version"] for item in self.payload.get("items", self.payload.get("clients", []))}
        for event in events:
            mine = event.who == self.payload.get("who") and versions.get(event.item) == event.version
            if mine and "state" in event.data:
                state.pop(event.item, None)
                if isinstance(event.data["state"], dict):
                    state[event.item] = event.data["state"]
        self.state = state


def strict() -> bool:
    """Under the tests a screen raises; for a learner it says in plain words what is wrong."""
    return os.environ.get("LOWBACK_STRICT") == "1"
