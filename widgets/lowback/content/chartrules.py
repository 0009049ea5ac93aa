"""What must hold of the body chart: every place is there, and nothing is drawn twice."""

from collections import Counter
from collections.abc import Iterable, Iterator

from lowback.content.chart import (
    MOST_FEELINGS,
    SADDLE_ALARMS,
    BodyChart,
    ChartClient,
    FeelingMap,
    Figure,
    Region,
    mirrored,
)
from lowback.content.known import Known
from lowback.content.mistakes import Mistake

FIGURE, MAPS, CLIENTS, NONE = (
    f"lessons/chart/{name}" for name in ("regions.json", "maps.yaml", "clients.yaml", "none.yaml")
)
ALIKE = 0.02
"""By how much of itself a place may differ in area from its twin on the other side."""
HEDGE = "consistent with"


def chart_mistakes(known: Known) -> Iterator[Mistake]:
    chart = known.library.chart
    if chart is None:
        return
    yield from _figure(chart.figure)
    for drawn in chart.maps.values():
        yield from _map(known, chart, drawn)
    yield from _every_cause_has_a_map_or_a_reason(known, chart)
    for client in chart.clients.values():
        yield from _client(known, chart, client)


def _figure(figure: Figure) -> Iterator[Mistake]:
    for id, times in Counter(r.id for r in figure.regions).items():
        if times > 1:
            yield Mistake(FIGURE, id, "id", f"stands there {times} times.", "Give each place an id of its own.")
    for region in figure.regions:
        yield from _region(figure, region)


def _region(figure: Figure, region: Region) -> Iterator[Mistake]:
    if region.view not in {view.id for view in figure.views}:
        mend = "Draw that view, or move the place to one that is there."
        yield Mistake(FIGURE, region.id, "view", f"there is no view {region.view!r}.", mend)
    if region.area <= 0:
        yield Mistake(FIGURE, region.id, "area", f"is {region.area:g}.", "Write how much of the figure it covers.")
    if len(region.center) != 2:
        yield Mistake(FIGURE, region.id, "center", f"holds {len(region.center)} numbers.", "Write x and y.")
    if region.side == "middle":
        return
    twin = next((r for r in figure.regions if r.id == mirrored(region.id) != region.id), None)
    if twin is None or twin.side == region.side:
        mend = "Name the two sides alike, but for the word left or right in the id."
        yield Mistake(FIGURE, region.id, "side", "has no twin on the other side.", mend)
    elif abs(twin.area - region.area) > ALIKE * region.area:
        found = f"is {region.area:g}, its twin's {twin.area:g}."
        yield Mistake(FIGURE, region.id, "area", found, "Draw one side and mirror it.")


def _map(known: Known, chart: BodyChart, drawn: FeelingMap) -> Iterator[Mistake]:
    yield from known.unknown(MAPS, drawn.id, "cause", [drawn.cause], known.library.causes, "cause")
    yield from _places(known, chart, MAPS, drawn.id, "sore", drawn.sore)
    if not drawn.parts:
        yield Mistake(MAPS, drawn.id, "parts", "holds none.", "Write at least one feeling and its places.")
    seen: Counter = Counter()
    for part in drawn.parts:
        name = f"parts {part.feeling} {part.how}"
        yield from _places(known, chart, MAPS, drawn.id, name, part.regions)
        yield from _needed(MAPS, drawn.id, name, part.regions)
        seen.update((part.feeling, id) for id in set(part.regions))
        if part.share is not None and not 0 <= part.share <= 1:
            yield Mistake(MAPS, drawn.id, name, f"its share is {part.share:g}.", "Write it from 0 to 1.")
    yield from _drawn_twice(MAPS, drawn.id, seen)
    yield from _saddle_is_an_emergency(known, chart, MAPS, drawn)


def _every_cause_has_a_map_or_a_reason(known: Known, chart: BodyChart) -> Iterator[Mistake]:
    mapped, bare = {m.cause for m in chart.maps.values()}, [n.cause for n in chart.none]
    yield from known.unknown(NONE, "", "cause", bare, known.library.causes, "cause")
    for cause in known.library.causes:
        times = (cause in mapped) + bare.count(cause)
        if times != 1 and not {cause, "maps", "none"} & known.written:
            found = "has neither a map nor a reason for having none." if not times else f"stands {times} times."
            yield Mistake(NONE, cause, "cause", found, "Draw its map in maps.yaml, or say here why there is none.")


def _client(known: Known, chart: BodyChart, client: ChartClient) -> Iterator[Mistake]:
    yield from known.unknown(CLIENTS, client.id, "cause", [client.cause], known.library.causes, "cause")
    if not client.parts:
        yield Mistake(CLIENTS, client.id, "parts", "holds none.", "Write at least one feeling and its places.")
    if HEDGE not in client.why:
        mend = 'Say "findings most consistent with ...": a drawing does not diagnose.'
        yield Mistake(CLIENTS, client.id, "why", f"does not say {HEDGE!r}.", mend)
    seen: Counter = Counter()
    for part in client.parts:
        for field in ("must", "may"):
            yield from _places(known, chart, CLIENTS, client.id, f"{part.feeling} {field}", getattr(part, field))
        yield from _needed(CLIENTS, client.id, f"{part.feeling} must", part.must)
        seen.update((part.feeling, id) for ids in (set(part.must), set(part.may)) for id in ids)
    yield from _drawn_twice(CLIENTS, client.id, seen)
    crowded = Counter(id for part in client.parts for id in set(part.must))
    for id, times in crowded.items():
        if times > MOST_FEELINGS:
            mend = f"A place shows {MOST_FEELINGS} at most: move one to `may`."
            yield Mistake(CLIENTS, client.id, "must", f"{id} has {times} feelings.", mend)
    yield from _saddle_is_an_emergency(known, chart, CLIENTS, client)


def _places(known: Known, chart: BodyChart, file: str, entry: str, field: str, ids: list[str]) -> Iterator[Mistake]:
    yield from known.unknown(file, entry, field, ids, [r.id for r in chart.figure.regions], "place")
    for id, times in Counter(ids).items():
        if times > 1:
            yield Mistake(file, entry, field, f"names {id} {times} times.", "Write it once.")


def _needed(file: str, entry: str, field: str, ids: list[str]) -> Iterator[Mistake]:
    if not ids:
        yield Mistake(file, entry, field, "names no place.", "Write at least one.")


def _drawn_twice(file: str, entry: str, seen: Counter) -> Iterator[Mistake]:
    for (feeling, id), times in seen.items():
        if times > 1:
            found = f"{id} is painted with {feeling} {times} times."
            yield Mistake(file, entry, "parts", found, "Keep it in one list only.")


def _saddle_is_an_emergency(
    known: Known, chart: BodyChart, file: str, entry: FeelingMap | ChartClient
) -> Iterator[Mistake]:
    """A numb saddle belongs to a cause that is referred, never to one that is massaged."""
    cause = known.library.causes.get(entry.cause)
    if cause and cause.group != "refer-out" and alarming(chart.figure, entry.parts):
        found = f"paints the saddle, but {entry.cause} is not a cause to refer."
        yield Mistake(file, entry.id, "cause", found, "Name the cause to refer, or leave the saddle unpainted.")


def alarming(figure: Figure, parts: Iterable) -> bool:
    """Whether a map or a client paints tingling or numbness between the legs."""
    saddle = set(figure.saddle)
    places = ((p.feeling, [*getattr(p, "regions", ()), *getattr(p, "must", ())]) for p in parts)
    return any(feeling in SADDLE_ALARMS and saddle & set(ids) for feeling, ids in places)
