"""The regions of the body chart fill the figure edge to edge, and each holds its own center."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

FILE = Path(__file__).resolve().parents[2] / "lessons" / "chart" / "regions.json"
CHART = json.loads(FILE.read_text(encoding="utf-8"))
REGIONS, VIEWS = CHART["regions"], CHART["views"]


def rings(path):
    """The rings of an SVG path of M, L and Z, each a list of points."""
    found = []
    for ring in path.removesuffix("Z").split("Z"):
        values = [float(value) for value in re.findall(r"-?[\d.]+", ring)]
        found.append(list(zip(values[::2], values[1::2], strict=True)))
    return found


def edges(path):
    """Each edge with its lower end first, so that two neighbors give it alike."""
    return [tuple(sorted(edge)) for ring in rings(path) for edge in zip(ring, [*ring[1:], ring[0]], strict=True)]


def inside(point, path):
    x, y = point
    crossings = [
        (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in edges(path)
    ]
    return sum(crossings) % 2 == 1


def area(path):
    return sum(
        abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(r, [*r[1:], r[0]], strict=True))) / 2
        for r in rings(path)
    )


def test_there_are_enough_regions_and_not_too_many():
    assert 74 <= len(REGIONS) <= 100
    assert len({r["id"] for r in REGIONS}) == len({r["name"] for r in REGIONS}) == len(REGIONS)
    assert FILE.stat().st_size < 90_000


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view["id"])
def test_the_regions_of_a_view_leave_no_gap_and_do_not_overlap(view):
    shapes = [r["path"] for r in REGIONS if r["view"] == view["id"]]
    times = Counter(edge for path in shapes for edge in edges(path))
    assert set(times.values()) <= {1, 2}
    assert {edge for edge, n in times.items() if n == 1} == set(edges(view["outline"]))
    assert sum(area(path) for path in shapes) == pytest.approx(area(view["outline"]), abs=1)


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region["id"])
def test_a_region_holds_its_center_and_says_its_area_and_side(region):
    assert inside(region["center"], region["path"])
    assert region["area"] == pytest.approx(area(region["path"]), abs=0.6)
    assert region["id"].startswith(f"{region['view']}-") and region["id"].endswith(f"-{region['side']}")


@pytest.mark.parametrize("region", [r for r in REGIONS if r["side"] != "middle"], ids=lambda region: region["id"])
def test_the_right_of_the_body_is_at_the_left_of_the_front_view_and_at_the_right_of_the_back_view(region):
    view = next(v for v in VIEWS if v["id"] == region["view"])
    at_right = region["center"][0] > view["x"] + view["width"] / 2
    assert at_right == ((region["side"] == "right") == (view["id"] == "back"))
