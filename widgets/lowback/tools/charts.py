"""The body chart as its screens read it: figure, feelings, clients to draw, and maps to tell apart."""

from typing import Any

import msgspec

from lowback.content.chart import LEG_GROUPS, BodyChart, FeelingMap
from lowback.content.chartrules import alarming
from lowback.content.library import Library
from lowback.figures import palette
from lowback.screens.overlap import shared
from lowback.tools.bundletext import explained, shown_sources, version_of

OPTIONS = 4
"""How many causes are offered for a map."""
NOT_TOLD_APART = {"disc-herniation", "nerve-root-impingement"}
"""A root is mostly pressed by a disc, so that these two are never offered against each other (as in the duel)."""


def chart_bundle(library: Library) -> dict[str, Any]:
    """Everything the screens need; `library.chart` is there."""
    chart = library.chart
    clients = [_client(c) for c in chart.clients.values()]
    maps = [_map(library, m) for m in chart.maps.values()]
    named = {entry["cause"] for entry in [*clients, *maps]} | {n.cause for n in chart.none}
    return {
        "figure": _figure(chart), "feelings": [{"id": id, "color": color} for id, color in palette.FEELINGS.items()],
        "colors": {
            "skin": palette.SKIN, "skin-edge": palette.SKIN_EDGE, "cloth": palette.CLOTH,
            "cloth-edge": palette.CLOTH_EDGE, "ink": palette.INK, "muted": palette.MUTED, "paper": palette.PAPER,
        },
        "clients": clients, "maps": maps, "none": msgspec.to_builtins(chart.none),
        "causes": {c.id: {"name": c.name, "plain": c.plain} for c in library.causes.values() if c.id in named},
        "sources": shown_sources(library, {key for entry in [*clients, *maps] for key in _keys(entry)}),
    }  # fmt: skip


def _figure(chart: BodyChart) -> dict[str, Any]:
    """Regions with their twin; the saddle and the legs by name, so that a screen can warn."""
    figure = chart.figure
    legs = [r.id for r in figure.regions if r.group.lower() in LEG_GROUPS]
    shown = msgspec.to_builtins(figure) | {"saddle": figure.saddle, "legs": legs}
    for region in shown["regions"]:
        region["twin"] = figure.twins.get(region["id"], "")
    return shown


def _client(client: Any) -> dict[str, Any]:
    shown = msgspec.to_builtins(client) | {"why": explained(client.why)}
    return shown | {"version": version_of([client.story, shown["parts"], client.cause])}


def _map(library: Library, drawn: FeelingMap) -> dict[str, Any]:
    alarm = alarming(library.chart.figure, drawn.parts)
    refer = drawn.cause in library.causes and library.causes[drawn.cause].group == "refer-out"
    shown = msgspec.to_builtins(drawn) | {
        "id": item_id(drawn.id), "words": explained(drawn.words), "caution": explained(drawn.caution),
        "alarm": alarm, "refer": refer, "options": _options(library, drawn, with_own=not alarm),
    }  # fmt: skip
    return shown | {"version": version_of([shown["parts"], shown["options"]])}


def _options(library: Library, drawn: FeelingMap, with_own: bool) -> list[dict[str, str]]:
    """Causes to choose from, each with its most similar map: the look-alikes first, then whatever overlaps most.

    A map that calls for the emergency room leaves its own cause out, for there the answer is to stop.
    """
    chart = library.chart
    areas = {r.id: r.area for r in chart.figure.regions}
    likeness = {m.id: shared(areas, regions_of(drawn), regions_of(m)) for m in chart.maps.values()}
    nearest = {m.cause: m.id for m in sorted(chart.maps.values(), key=lambda m: likeness[m.id])}
    alike = [k.cause for k in library.causes[drawn.cause].look_alikes if k.cause in nearest]
    others = sorted(nearest, key=lambda cause: -likeness[nearest[cause]])
    own = {drawn.cause: drawn.id} if with_own else {}
    wrong: list[str] = []
    for cause in dict.fromkeys([*alike, *others]):
        if not any(cause == taken or {cause, taken} == NOT_TOLD_APART for taken in [drawn.cause, *wrong]):
            wrong.append(cause)
    wrong = wrong[: OPTIONS - len(own)]
    return [{"cause": cause, "map": item_id(id)} for cause, id in (own | {c: nearest[c] for c in wrong}).items()]


def item_id(id: str) -> str:
    """How the record names a map, so that it is not taken for a cause."""
    return f"map-{id}"


def regions_of(drawn: FeelingMap) -> set[str]:
    """Every place that a map paints, whatever is felt there."""
    return {id for part in drawn.parts for id in part.regions}


def _keys(entry: dict[str, Any]) -> set[str]:
    cited = {key for text in ("why", "words", "caution") for key in entry.get(text, {}).get("cites", ())}
    return cited | set(entry["sources"])
