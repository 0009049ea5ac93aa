"""Where each cause is felt: one picture a map of lessons/chart/maps.yaml, all by `draw`."""

import functools
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

import shapely
import yaml
from matplotlib.axes import Axes
from shapely.geometry.base import BaseGeometry

from drawing.kits.body import VIEWS, draw_body, patch
from drawing.kits.felt import HOWS, paint, swatch
from drawing.kits.regions import SOLE_AT, names, zones
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import INK, MUTED, PAPER, SKIN, SKIN_EDGE

LESSONS = Path(__file__).resolve().parents[3] / "lessons"

WIDTH, DOT = 900, 80  # dots: the picture's width; the height of a figure is at most TALLEST
TALLEST, TITLE_BAND, LEGEND_ROW, LINE = 940, 62, 48, 31
MOST_SCALE = 125  # dots in a dm
SIDE, LABEL_ROOM, SOLE_ROOM = 2.3, 1.75, 1.1  # dm: half a figure's width, room for labels, room for a sole
WAIST, FOLD, MARGIN = 2.75, -1.0, 0.55  # dm: always in the picture from the waist to the fold; air around what is felt
ARMPIT, KNEES, GROUND = 3.8, -4.2, -8.35  # dm: the highest edge; what is felt below the knees is drawn to the ground
HEAD = 0.42  # dm above the body for the words FRONT, RIGHT ...
LETTERS = {style.LABEL: 66, style.NOTE: 80}  # in a line, by size
SAMPLE, LETTER = 0.62, 0.165  # dm: width of a sample of paint in the legend, and of a letter

LEAST_WORDS = 50  # of a long description, before the caution

NOTES = {
    "measured": "Drawn from what the studies named measured. People differ.",
    "derived": "Worked out from the sources named, not counted.",
    "teaching-estimate": "From the sources named, not counted. People differ.",
}
KINDS = {
    "measured": "From",
    "derived": "Worked out from",
    "teaching-estimate": "Described by",
}

FEW = {"multifidus": 15}  # people studied, where 100 would say too much

# What each map has to say, for its alternative text.
GISTS = {
    "root-l4": "knee and inner calf, less surely the front of the thigh; numb on the inner calf",
    "root-l5": "outer back of the thigh, outer calf and top of the foot, which may go numb",
    "root-s1": "back of the thigh and calf; sole and outer foot may go numb",
    "disc-herniation": "outer back of one leg down past the knee, foot numb at times",
    "piriformis": "deep in the middle of one buttock, at times the upper thigh behind",
    "hamstrings": "at the sit bone, then down the back of the thigh, not the low back",
    "quadratus-lumborum": "flank of one side, often toward the dimple, at times outer hip and groin",
    "erector-spinae": "low back beside the spine on the sore side; no leg is drawn",
    "multifidus": "low back beside the spine, thigh behind in 8 and in front in 5 of 15",
    "gluteals": "outer hip and outer thigh, at times buttock, sacrum and low back",
    "hip-flexors": "groin, then front of hip and thigh, at times lower belly and low back",
    "sacroiliac-joint": "dimple and buttock in 94, low back in 72, leg in 50 of 100",
    "facet-joint": "low back beside the spine, often buttock, at times outer hip and groin",
    "spinal-stenosis": "thigh in 95 and buttock in 84 of 100; both sides are drawn",
    "spondylolisthesis": "low back in 93 and leg in 69 of 100; one leg is drawn",
    "ordinary": "low back from the ribs down, less surely the buttocks, on both sides",
    "axial-spondyloarthritis": "low back, and a buttock that changes sides",
    "cauda-equina": "numb between the legs; pain down one or both legs. Emergency",
    "renal": "one flank, to the groin in 68 of 100",
    "abdominal-aortic-aneurysm": "belly in 62 and low back in 54 of 100. Emergency",
    "vertebral-fracture": "middle of the back at the broken bone, often round to both sides",
}


@dataclass(frozen=True)
class Part:
    feeling: str
    how: str
    regions: tuple[str, ...]
    share: float | None = None


@dataclass(frozen=True)
class Felt:
    """One map of maps.yaml."""

    id: str
    cause: str
    title: str
    basis: str
    sources: tuple[str, ...]
    words: str
    caution: str
    parts: tuple[Part, ...]

    @property
    def views(self) -> list[str]:
        return [view for view in VIEWS if any(id.startswith(view) for part in self.parts for id in part.regions)]

    @property
    def both_sides(self) -> bool:
        return any(id.endswith("-left") for part in self.parts for id in part.regions)


def _parsed(file: str) -> list[dict]:
    return yaml.safe_load((LESSONS / file).read_text(encoding="utf-8"))


def _felt(row: dict) -> Felt:
    parts = tuple(Part(**{**part, "regions": tuple(part["regions"])}) for part in row["parts"])
    return Felt(**{**row, "sources": tuple(row["sources"]), "parts": parts})


def draw(felt: Felt) -> Plate:
    """The views that the map paints, cut to what matters, with a legend, the caution and the sources."""
    low, high = _span(felt)
    ranges = {view: _reach(felt, view) for view in felt.views}
    wide = sum(right - left for left, right in ranges.values())
    scale = min(WIDTH / wide, TALLEST / (high + HEAD - low), MOST_SCALE)  # dots in a dm
    rows = list(dict.fromkeys((part.feeling, part.how) for part in felt.parts))
    feelings = list(dict.fromkeys(feeling for feeling, _ in rows))
    lines = _foot_lines(felt)
    foot = LINE * len(lines) + 20
    legend = LEGEND_ROW * len(feelings)
    tall = scale * (high + HEAD - low)
    plate = Plate(WIDTH, round(TITLE_BAND + tall + legend + foot), f"{felt.title}: where it is felt")
    x = (WIDTH - scale * wide) / 2
    for view, (left, right) in ranges.items():
        share = scale * (right - left)
        ax = plate.axes(x / WIDTH, (legend + foot) / plate.height, share / WIDTH, tall / plate.height)
        _draw_view(plate, ax, felt, view)
        ax.set_xlim(left, right)
        ax.set_ylim(low, high + HEAD)
        x += share
    for number, feeling in enumerate(feelings):
        row = plate.axes(0, (foot + legend - LEGEND_ROW * (number + 1)) / plate.height, 1, LEGEND_ROW / plate.height)
        _legend(row, feeling, [how for kind, how in rows if kind == feeling])
    for number, (line, size, color) in enumerate(reversed(lines)):
        plate.fig.text(0.5, (12 + LINE * number) / plate.height, line, ha="center", va="bottom", fontsize=size,
                       color=color)  # fmt: skip
    return plate


def _draw_view(plate: Plate, ax: Axes, felt: Felt, view: str) -> None:
    draw_body(ax, view, arms=False)
    low, high = _span(felt)
    if _shows_sole(felt, view):
        _draw_sole(plate, ax)
    painted: list[BaseGeometry] = []
    for part in felt.parts:
        shapes = [zones()[id] for id in part.regions if id.startswith(view)]
        if not shapes:
            continue
        over = [shape for shape in shapes if any(shape.intersection(old).area > 0.5 * shape.area for old in painted)]
        alone = [shape for shape in shapes if shape not in over]
        for group, lies_over in ((alone, False), (over, True)):
            if group:
                paint(ax, shapely.union_all(group), part.feeling, part.how, over=lies_over)
        painted += shapes
    _label_shares(plate, ax, felt, view)
    sides = ("RIGHT", "LEFT") if view == "front" else ("LEFT", "RIGHT")
    ax.axhspan(high, high + HEAD, color=PAPER, zorder=55)  # the body ends here; the words stand above
    for at, side in zip((-1.7, 1.7), sides, strict=True):
        plate.side(ax, (at, high + HEAD / 2), side)
    ax.text(0, high + HEAD / 2, view.upper(), ha="center", va="center", fontsize=style.NOTE, fontweight="bold",
            color=INK, zorder=60)  # fmt: skip


def _draw_sole(plate: Plate, ax: Axes) -> None:
    shape = zones()["back-sole-right"]
    ax.add_patch(patch(shape, fc=SKIN, ec=SKIN_EDGE, lw=style.OUTLINE, zorder=2))
    plate.side(ax, (SOLE_AT[0], shape.bounds[3] + 0.25), "SOLE")


def _label_shares(plate: Plate, ax: Axes, felt: Felt, view: str) -> None:
    """Each counted share beside the figure, at the height of what it counts; on the client's right."""
    outward = -1 if view == "front" else 1
    labels = []
    for part in felt.parts:
        shapes = [zones()[id] for id in part.regions if id.startswith(view)]
        if part.share is None or not shapes or view != _label_view(part):
            continue
        whole = shapely.union_all(shapes)
        pieces = list(getattr(whole, "geoms", [whole]))
        piece = max(pieces, key=lambda p: (outward * p.representative_point().x > 0, p.area))
        text = _counted(felt, part)
        at = piece.representative_point()
        labels.append(((at.x, at.y), text, {"quiz": False, "name": f"{text}: {_listed(part)}"}))
    low, high = _span(felt)
    edge = outward * (SIDE - 0.1 + LABEL_ROOM)
    plate.column(ax, labels, edge, ha="right" if outward > 0 else "left", low=low + 0.4, high=high - 0.6, gap=0.5)


def _counted(felt: Felt, part: Part) -> str:
    """How many, in words; of all who were asked where they were few."""
    of = FEW.get(felt.id, 100)
    return f"{round(of * part.share)} {'in' if of == 100 else 'of'} {of}"


def _label_view(part: Part) -> str:
    """The view that shows more of the part; its share is written there and nowhere else."""
    areas = {view: sum(zones()[id].area for id in part.regions if id.startswith(view)) for view in VIEWS}
    return max(areas, key=areas.get)


def _legend(ax: Axes, feeling: str, hows: list[str]) -> None:
    """One row of samples with their words, in the middle of the picture."""
    ax.set_xlim(0, WIDTH / DOT)
    ax.set_ylim(0, LEGEND_ROW / DOT)
    texts = {how: text for how, text in HOWS.items() if how in hows}
    widths = {how: SAMPLE + 0.15 + LETTER * len(text) + 0.35 for how, text in texts.items()}
    first = LETTER * 1.15 * len(feeling) + 0.3
    x = (WIDTH / DOT - sum(widths.values()) - first) / 2
    ax.text(x, 0.29, feeling.capitalize(), va="center", fontsize=style.LABEL, fontweight="bold", color=INK)
    x += first
    for how, text in texts.items():
        swatch(ax, x, 0.08, SAMPLE, 0.42, feeling, how)
        ax.text(x + SAMPLE + 0.15, 0.29, text, va="center", fontsize=style.LABEL, color=INK)
        x += widths[how]


def _span(felt: Felt) -> tuple[float, float]:
    """The lowest and highest of the picture, dm."""
    bounds = [zones()[id].bounds for part in felt.parts for id in part.regions]
    low, high = min(b[1] for b in bounds) - MARGIN, max(b[3] for b in bounds) + MARGIN
    return (GROUND if low < KNEES else min(low, FOLD)), min(max(high, WAIST + MARGIN / 2), ARMPIT)


def _reach(felt: Felt, view: str) -> tuple[float, float]:
    """The left and right edge of a figure, dm: with room for the sole and for labels on the client's right."""
    counted = any(part.share is not None and _label_view(part) == view for part in felt.parts)
    room = LABEL_ROOM if counted else SOLE_ROOM if _shows_sole(felt, view) else 0
    return (-SIDE - room, SIDE) if view == "front" else (-SIDE, SIDE + room)


def _shows_sole(felt: Felt, view: str) -> bool:
    return view == "back" and any("-sole-" in id for part in felt.parts for id in part.regions)


def _foot_lines(felt: Felt) -> list[tuple[str, float, str]]:
    """The caution and the sources, line by line with size and color."""
    caution = [(line, style.LABEL, INK) for line in _wrapped(plain(felt.caution), LETTERS[style.LABEL])]
    return caution + [(line, style.NOTE, MUTED) for line in _wrapped(_origin(felt), LETTERS[style.NOTE])]


def _wrapped(text: str, letters: int) -> list[str]:
    """The text in as few lines as hold it, all about as long."""
    lines = len(textwrap.wrap(text, letters))
    tries = (textwrap.wrap(text, width) for width in range(len(text) // lines, letters + 1))
    return next(wrapped for wrapped in tries if len(wrapped) == lines)


def plain(text: str) -> str:
    """The text without its citations."""
    return re.sub(r"\s*\[@[^\]]*\]", "", " ".join(text.split()))


@functools.cache
def _sources() -> dict[str, dict]:
    return {row["id"]: row for row in yaml.load(_read_sources(), yaml.CSafeLoader)}


def _read_sources() -> str:
    return (LESSONS / "sources.yaml").read_text(encoding="utf-8")


def short(key: str) -> str:
    """Author and year of a source, as the pages say them."""
    row = _sources()[key]
    families = [author["family"] for author in row.get("author", [])]
    who = families[0] if families else row.get("publisher") or row.get("container-title") or row["title"]
    return f"{who} {row['issued']}" if "issued" in row else who


def _origin(felt: Felt) -> str:
    who = list(dict.fromkeys(short(key) for key in felt.sources))
    return f"{KINDS[felt.basis]}: {'; '.join(who)}."


def _listed(part: Part) -> str:
    """The part's places in words, each once, without their sides."""
    plain_names = dict.fromkeys(re.sub(r", (left|right)$", "", names()[id]) for id in part.regions)
    return "; ".join(name[0].lower() + name[1:] for name in plain_names)


def _long(felt: Felt) -> str:
    seen = {"front": "the front", "back": "behind"}
    views = " and from ".join(seen[view] for view in felt.views)
    sides = "both sides" if felt.both_sides else "the right side"
    painted = [
        f"{part.feeling.capitalize()}, {HOWS[part.how]}"
        + (f", {_counted(felt, part)}" if part.share is not None else "")
        + f": {_listed(part)}."
        for part in felt.parts
    ]
    told = " ".join([f"The body from {views}, painted on {sides}.", *painted])
    for sentence in re.split(r"(?<=[.])\s+", plain(felt.words)):
        if len(told.split()) < LEAST_WORDS:
            told += f" {sentence}"
    return f"{told} {plain(felt.caution)}"


def _picture(felt: Felt) -> Picture:
    views = " and ".join(felt.views)
    return Picture(
        id=f"map-{felt.id}",
        group="map",
        title=f"{felt.title}: where it is felt",
        alt=f"{felt.title}, map of where it is felt, {views}: {GISTS[felt.id]}.",
        long=_long(felt),
        note=NOTES[felt.basis],
        draw=functools.partial(draw, felt),
        causes={felt.cause: "where"},
        sources=felt.sources,
        shapes=("body",),
    )


PICTURES = [_picture(_felt(row)) for row in _parsed("chart/maps.yaml")]
