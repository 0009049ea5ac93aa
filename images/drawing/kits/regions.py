"""The regions of the body chart: the silhouette cut along curved lines, so that nothing gaps and nothing overlaps.

Writes lessons/chart/regions.json, from this folder's parent (images/):

    PYTHONPATH=.:../widgets ../.venv-pictures/bin/python -m drawing.kits.regions

Only the right half of each picture is cut; the other half is its mirror image. Cuts and seeds are in decimeters as in
kits/body.py. The file is in chart units (SCALE to the decimeter, y down, both views side by side), rounded to GRID.
"""

import functools
import json
from dataclasses import dataclass
from pathlib import Path

import shapely
from shapely import affinity
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import polygonize

from drawing.kits.body import SHOULDER, VIEWS, figure, mirrored, sole
from drawing.kits.curves import flowing

FILE = Path(__file__).resolve().parents[3] / "lessons" / "chart" / "regions.json"
SCALE, GRID = 36, 0.1  # chart units in a decimeter; what the paths are rounded to
CRUMB = 3.0  # square units; a smaller piece, left where a line meets the outline askew, joins a neighbor
HALF_WIDTH, TOP, HEIGHT = 130, 8.6, 606  # chart units; dm at the top edge; chart units
FINE = 0.18  # chart units a path may stray from the silhouette or the cut
STRAY = 0.005  # share of the silhouette that rounding may add or leave out
SOLE_AT = (2.80, -6.95)  # dm: the sole stands beside the calf of its leg
NAMES = {"front": "Front", "back": "Back"}

ELBOW = [(1.6, 2.95), (2.1, 2.92), (2.5, 3.02), (3.2, 3.35)]

# Cuts reach a little past the line they end at.
CUTS = {
    "back": {
        "hairline": [(-0.1, 6.62), (0.35, 6.66), (1.0, 6.86)],
        "foot of the neck": [(-0.1, 5.78), (0.3, 5.84), (0.6, 6.02), (0.85, 6.35)],
        "arm": SHOULDER,
        "elbow": ELBOW,
        "beside the spine": [(0.20, 5.9), (0.17, 4.4), (0.18, 2.9), (0.20, 1.9), (0.235, 1.1)],
        "below the shoulder blades": [(0.1, 3.62), (0.7, 3.55), (1.7, 3.60)],
        "below the ribs": [(-0.1, 2.62), (0.5, 2.57), (1.0, 2.50), (1.6, 2.52)],
        "edge of the long muscles": [(0.86, 2.65), (0.84, 2.2), (0.84, 1.8), (0.80, 1.40)],
        "iliac crest": [(-0.1, 1.17), (0.25, 1.19), (0.52, 1.28), (0.80, 1.50), (1.15, 1.66), (1.9, 1.56)],
        "edge of sacrum and saddle": [(0.235, 1.24), (0.29, 0.92), (0.24, 0.56), (0.16, 0.20), (0.16, -0.08),
                                      (0.25, -0.32), (0.33, -0.60), (0.27, -0.86), (0.05, -1.15)],
        "tailbone, tip": [(-0.1, -0.10), (0.05, -0.09), (0.2, -0.03)],
        "dimple": [(0.60, 1.40), (0.66, 1.12), (0.63, 0.80), (0.50, 0.54), (0.24, 0.38), (-0.1, 0.36)],
        "upper buttock": [(0.55, 0.74), (0.95, 0.48), (1.35, 0.38), (1.95, 0.46)],
        "middle buttock": [(0.10, 0.20), (0.5, -0.02), (0.95, -0.10), (1.45, -0.02)],
        "outer hip": [(1.35, 0.48), (1.34, 0.0), (1.42, -0.55), (1.48, -1.05)],
        "outer hip, foot": [(1.40, -1.0), (1.65, -1.02), (2.0, -0.96)],
        "gluteal fold": [(0.28, -0.58), (0.6, -0.71), (1.0, -0.70), (1.50, -0.54)],
        "middle of the thigh": [(0.1, -1.95), (0.8, -2.0), (1.52, -1.95)],
        "between the hamstrings": [(0.84, -0.60), (0.90, -1.4), (0.98, -2.2), (1.06, -3.1)],
        "outer thigh": [(1.475, -0.92), (1.49, -1.5), (1.46, -2.2), (1.42, -3.1)],
        "knee, top": [(0.2, -2.93), (0.9, -3.0), (1.9, -2.93)],
        "knee, foot": [(0.3, -3.82), (1.2, -3.90), (2.0, -3.82)],
        "between the calf halves": [(1.27, -3.8), (1.30, -5.0), (1.285, -6.8)],
        "heel": [(0.8, -6.72), (1.25, -6.62), (1.8, -6.72)],
    },
    "front": {
        "jaw": [(-0.1, 6.14), (0.25, 6.20), (0.50, 6.42), (0.8, 6.75)],
        "collarbone": [(-0.1, 5.55), (0.3, 5.66), (0.6, 5.92), (0.85, 6.35)],
        "arm": SHOULDER,
        "elbow": ELBOW,
        "below the chest": [(-0.1, 3.42), (0.5, 3.30), (1.0, 3.22), (1.6, 3.26)],
        "edge of the belly": [(0.98, 3.35), (0.90, 2.7), (0.96, 2.1), (1.08, 1.5), (1.00, 1.06), (0.72, 0.62),
                              (0.36, 0.26), (0.15, 0.14), (-0.1, 0.12)],
        "navel": [(-0.1, 2.08), (0.5, 2.08), (1.05, 2.12)],
        "hip bone": [(1.02, 1.42), (1.3, 1.52), (1.9, 1.58)],
        "fold of the groin": [(1.26, 1.60), (1.24, 1.0), (0.98, 0.42), (0.60, -0.08), (0.33, -0.46)],
        "thigh side of the saddle": [(0.44, 0.34), (0.40, -0.05), (0.35, -0.45), (0.26, -0.78), (0.05, -1.15)],
        "inner thigh": [(0.80, 0.24), (0.63, -0.5), (0.66, -1.4), (0.82, -2.3), (0.94, -3.1)],
        "hip, foot": [(0.55, -0.50), (1.0, -0.58), (1.52, -0.52)],
        "outer thigh": [(1.44, 1.62), (1.50, 0.6), (1.45, -0.4), (1.47, -1.8), (1.44, -3.1)],
        "outer hip, foot": [(1.40, -1.0), (1.65, -1.02), (2.0, -0.96)],
        "middle of the thigh": [(0.58, -1.72), (1.05, -1.80), (1.55, -1.74)],
        "knee, top": [(0.2, -2.95), (1.0, -2.86), (1.9, -2.95)],
        "knee, foot": [(0.3, -3.92), (1.2, -4.0), (2.0, -3.92)],
        "shin": [(1.19, -3.85), (1.22, -5.2), (1.24, -7.3)],
        "ankle": [(0.8, -7.22), (1.27, -7.14), (1.8, -7.22)],
        "big toe": [(1.18, -7.0), (1.17, -7.6), (1.10, -8.4)],
        "little toe": [(1.36, -7.0), (1.39, -7.6), (1.45, -8.4)],
    },
}  # fmt: skip


@dataclass(frozen=True)
class Seed:
    """A region by a point in it (dm, right half of the picture). `middle`: both halves are one region."""

    stem: str
    name: str
    group: str
    at: tuple[float, float]
    middle: bool = False


SEEDS = {
    "back": [
        Seed("head", "Back of the head", "head", (0.3, 7.5), middle=True),
        Seed("neck", "Back of the neck", "head", (0.2, 6.3), middle=True),
        Seed("upper-spine", "Spine between the shoulder blades", "back", (0.08, 4.5), middle=True),
        Seed("upper-back", "Upper back", "back", (0.8, 4.8)),
        Seed("mid-back", "Mid back, lower ribs", "back", (0.7, 3.0)),
        Seed("low-back-midline", "Low back, over the spine", "back", (0.08, 1.9), middle=True),
        Seed("low-back", "Low back beside the spine", "back", (0.5, 1.9)),
        Seed("flank", "Flank, between ribs and hip bone", "back", (1.1, 2.1)),
        Seed("sacrum", "Sacrum", "back", (0.1, 0.8), middle=True),
        Seed("tailbone", "Tailbone", "back", (0.06, 0.1), middle=True),
        Seed("dimple", "Dimple, over the sacroiliac joint", "back", (0.47, 0.95)),
        Seed("buttock-upper-outer", "Upper outer buttock", "buttock and hip", (1.1, 1.0)),
        Seed("buttock-deep-middle", "Middle of the buttock, deep", "buttock and hip", (0.85, 0.2)),
        Seed("buttock-lower", "Sit bone and fold of the buttock", "buttock and hip", (0.8, -0.4)),
        Seed("hip-outer", "Outer hip, seen from behind", "buttock and hip", (1.55, -0.2)),
        Seed("saddle", "Between the legs (saddle), seen from behind", "buttock and hip", (0.05, -0.2), middle=True),
        Seed("thigh-upper-inner", "Back of the thigh, upper, inner half", "thigh", (0.6, -1.4)),
        Seed("thigh-upper-outer", "Back of the thigh, upper, outer half", "thigh", (1.2, -1.4)),
        Seed("thigh-lower-inner", "Back of the thigh, lower, inner half", "thigh", (0.75, -2.5)),
        Seed("thigh-lower-outer", "Back of the thigh, lower, outer half", "thigh", (1.25, -2.5)),
        Seed("thigh-outer", "Outer thigh, seen from behind", "thigh", (1.6, -1.8)),
        Seed("knee", "Back of the knee", "knee", (1.1, -3.4)),
        Seed("calf-inner", "Calf, inner half", "lower leg", (1.0, -4.8)),
        Seed("calf-outer", "Calf, outer half", "lower leg", (1.6, -4.8)),
        Seed("heel", "Heel and back of the ankle", "foot", (1.25, -7.4)),
        Seed("upper-arm", "Shoulder and upper arm, back", "arm", (2.0, 4.5)),
        Seed("forearm", "Forearm and hand, back", "arm", (2.8, 2.2)),
        Seed("sole", "Sole of the foot", "foot", SOLE_AT),
    ],
    "front": [
        Seed("head", "Face and front of the head", "head", (0.3, 7.5), middle=True),
        Seed("neck", "Front of the neck", "head", (0.2, 5.9), middle=True),
        Seed("chest", "Chest", "trunk front", (0.6, 4.6), middle=True),
        Seed("upper-belly", "Upper belly", "trunk front", (0.4, 2.7), middle=True),
        Seed("side-waist", "Side of the waist", "trunk front", (1.15, 2.3)),
        Seed("lower-belly", "Lower belly", "trunk front", (0.4, 1.3)),
        Seed("groin", "Groin", "buttock and hip", (0.7, 0.3)),
        Seed("saddle", "Between the legs (saddle), seen from the front", "buttock and hip", (0.05, -0.1), middle=True),
        Seed("hip", "Front of the hip", "buttock and hip", (1.2, 0.2)),
        Seed("hip-outer", "Outer hip, seen from the front", "buttock and hip", (1.6, 0.0)),
        Seed("thigh-upper", "Front of the thigh, upper", "thigh", (1.1, -1.2)),
        Seed("thigh-lower", "Front of the thigh, lower", "thigh", (1.15, -2.3)),
        Seed("thigh-inner", "Inner thigh", "thigh", (0.5, -1.3)),
        Seed("thigh-outer", "Outer thigh, seen from the front", "thigh", (1.6, -1.8)),
        Seed("knee", "Front of the knee", "knee", (1.1, -3.4)),
        Seed("shin-inner", "Shin, inner half", "lower leg", (1.0, -4.8)),
        Seed("shin-outer", "Shin, outer half", "lower leg", (1.55, -4.8)),
        Seed("foot-big-toe", "Top of the foot, big-toe side", "foot", (1.0, -7.85)),
        Seed("foot-middle", "Top of the foot, middle", "foot", (1.28, -7.7)),
        Seed("foot-little-toe", "Top of the foot, little-toe side", "foot", (1.5, -7.85)),
        Seed("upper-arm", "Shoulder and upper arm, front", "arm", (2.0, 4.5)),
        Seed("forearm", "Forearm and hand, front", "arm", (2.8, 2.2)),
    ],
}  # fmt: skip


def chart() -> dict:
    """All that regions.json holds; raises ValueError where a seed and the pieces do not pair off, or a gap is left."""
    views, regions = [], []
    for number, view in enumerate(VIEWS):
        x = number * 2 * HALF_WIDTH
        drawn = _regions(view)
        whole = shapely.union_all([shape for _, _, shape in drawn])
        _check(view, whole, [shape for _, _, shape in drawn])
        worn = shapely.set_precision(_to_chart(figure(view).shorts).simplify(FINE), GRID)
        views.append({
            "id": view, "name": NAMES[view], "x": x, "width": 2 * HALF_WIDTH,
            "outline": _path(whole, x), "shorts": _path(worn, x),
        })  # fmt: skip
        regions += [_row(view, seed, side, shape, x) for seed, side, shape in drawn]
    return {"width": 2 * HALF_WIDTH * len(VIEWS), "height": HEIGHT, "views": views, "regions": regions}


@functools.cache
def zones() -> dict[str, BaseGeometry]:
    """Every region of regions.json by id, in dm with 0 at the middle of its own view: what draw_body draws under."""
    table = json.loads(FILE.read_text(encoding="utf-8"))
    middles = {view["id"]: view["x"] + view["width"] / 2 for view in table["views"]}
    found = {}
    for row in table["regions"]:
        shape = affinity.translate(_shape(row["path"]), -middles[row["view"]])
        found[row["id"]] = affinity.affine_transform(shape, [1 / SCALE, 0, 0, -1 / SCALE, 0, TOP])
    return found


@functools.cache
def names() -> dict[str, str]:
    """The plain name of every region of regions.json."""
    return {row["id"]: row["name"] for row in json.loads(FILE.read_text(encoding="utf-8"))["regions"]}


def cut(outline: BaseGeometry, lines: list, grid: float) -> list[Polygon]:
    """The pieces of the outline between the lines, corners on the grid: neighbors share their edges point by point."""
    net = shapely.union_all(
        [shapely.set_precision(shape, grid) for shape in (outline.boundary, *lines)], grid_size=grid
    )
    pieces = [piece for piece in polygonize(net) if outline.buffer(grid).contains(piece.representative_point())]
    whole = [piece for piece in pieces if piece.area > CRUMB]
    for crumb in (piece for piece in pieces if piece.area <= CRUMB):
        along = [piece.boundary.intersection(crumb.boundary).length for piece in whole]
        nearest = along.index(max(along))
        whole[nearest] = shapely.union_all([whole[nearest], crumb], grid_size=grid)
    return whole


def _half(view: str) -> BaseGeometry:
    return figure(view).outline.intersection(box(0, -9, 9, 9))


def _soles(view: str, side: int) -> list[BaseGeometry]:
    if view != "back":
        return []
    shape = affinity.translate(sole(), *SOLE_AT)
    shape = shapely.set_precision(_to_chart(shape).simplify(FINE), GRID)
    return [shape if side == 1 else mirrored(shape)]


def _to_chart(shape: BaseGeometry) -> BaseGeometry:
    """From dm to chart units, 0 at the middle of the view."""
    return affinity.affine_transform(shape, [SCALE, 0, 0, -SCALE, 0, TOP * SCALE])


def _regions(view: str) -> list[tuple[Seed, str, BaseGeometry]]:
    """Each region of a view with its side, in chart units with 0 at the middle of the view."""
    outline = shapely.set_precision(_to_chart(_half(view)).simplify(FINE), GRID)
    lines = [_to_chart(LineString(flowing(points))).simplify(FINE) for points in CUTS[view].values()]
    pieces = cut(outline, lines, GRID) + _soles(view, 1)
    right = "left" if view == "front" else "right"  # the side of the body that is at the right of the picture
    left = "right" if view == "front" else "left"
    drawn = []
    for seed, piece in zip(SEEDS[view], _paired(view, pieces), strict=True):
        if seed.middle:
            drawn.append((seed, "middle", shapely.union_all([piece, mirrored(piece)], grid_size=GRID)))
        else:
            drawn += [(seed, right, piece), (seed, left, mirrored(piece))]
    return drawn


def _paired(view: str, pieces: list[Polygon]) -> list[Polygon]:
    """For each seed the one piece it lies in."""
    found = []
    for seed in SEEDS[view]:
        held = [piece for piece in pieces if piece.contains(_to_chart(Point(seed.at)))]
        if len(held) != 1 or held[0] in found:
            raise ValueError(f"{view} {seed.stem}: the seed {seed.at} lies in {len(held)} pieces, or in another's")
        found += held
    for piece in pieces:
        if piece not in found:
            x, y = piece.representative_point().coords[0]
            raise ValueError(f"{view}: no seed in the piece of {piece.area:.1f} units² at {x / SCALE:.2f}, "
                             f"{TOP - y / SCALE:.2f} dm")  # fmt: skip
    return found


def _check(view: str, whole: BaseGeometry, shapes: list[BaseGeometry]) -> None:
    """Raise ValueError unless the shapes lie edge to edge and fill the silhouette but for rounding."""
    if not shapely.coverage_is_valid(shapes):
        raise ValueError(f"{view}: regions overlap, or their edges do not meet point by point")
    body = shapely.union_all([_to_chart(figure(view).outline), *_soles(view, 1), *_soles(view, -1)])
    strays = whole.symmetric_difference(body).area / body.area
    if strays > STRAY or sum(shape.area for shape in shapes) - whole.area > GRID:
        raise ValueError(f"{view}: the regions and the silhouette differ by {strays:.2%}, or regions overlap")


def _row(view: str, seed: Seed, side: str, shape: BaseGeometry, x: float) -> dict:
    center = _center(shape, seed.middle)
    return {
        "id": f"{view}-{seed.stem}-{side}",
        "name": seed.name if side == "middle" else f"{seed.name}, {side}",
        "view": view,
        "side": side,
        "path": _path(shape, x),
        "area": round(shape.area),
        "center": [round(center.x + x + HALF_WIDTH, 1), round(center.y, 1)],
        "group": seed.group,
    }


def _center(shape: BaseGeometry, middle: bool) -> Point:
    """Its centroid where that lies well inside, or else the middle of the largest circle in it.

    A region on both sides of the midline has its center on the midline, where the line's longest stretch in it is.
    """
    if middle:
        held = shape.intersection(LineString([(0, 0), (0, HEIGHT)]))
        return max(getattr(held, "geoms", [held]), key=lambda part: part.length).centroid
    circle = shapely.maximum_inscribed_circle(shape, tolerance=0.5)
    centroid = shape.centroid
    deep = shape.contains(centroid) and shape.exterior.distance(centroid) > 0.6 * circle.length
    return centroid if deep else Point(circle.coords[0])


def _path(shape: BaseGeometry, x: float) -> str:
    """An SVG path, in chart units from the chart's left edge."""
    rings = []
    for part in getattr(shape, "geoms", [shape]):
        for ring in (part.exterior, *part.interiors):
            points = [f"{_short(px + x + HALF_WIDTH)} {_short(py)}" for px, py in list(ring.coords)[:-1]]
            rings.append("M" + points[0] + "L" + " ".join(points[1:]) + "Z")
    return "".join(rings)


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _shape(path: str) -> BaseGeometry:
    """The polygon of one of _path's paths."""
    rings = []
    for ring in path.removesuffix("Z").split("Z"):
        values = [float(value) for value in ring.removeprefix("M").replace("L", " ").split()]
        rings.append(Polygon(list(zip(values[::2], values[1::2], strict=True))))
    return shapely.union_all(rings)


def main() -> None:
    table = chart()
    FILE.parent.mkdir(exist_ok=True)
    rows = ",\n".join(json.dumps(row, separators=(",", ":")) for row in table["regions"])
    views = ",\n".join(json.dumps(view, separators=(",", ":")) for view in table["views"])
    head = f'{{"width":{table["width"]},"height":{table["height"]}'
    FILE.write_text(f'{head},"views":[\n{views}\n],"regions":[\n{rows}\n]}}\n', encoding="utf-8", newline="\n")
    print(f"{FILE.name}: {len(table['regions'])} regions, {FILE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
