"""The body chart of the lessons that are taught: every map can be asked for, and no drawing is too large to keep."""

import json

import pytest

from lowback.content.chart import FEELINGS
from lowback.content.chartrules import alarming
from lowback.tools.charts import NOT_TOLD_APART, OPTIONS, chart_bundle
from lowback.tools.check import checked_or_raise

MOST_BYTES = 20_000  # of one event: see record/events.py


@pytest.fixture(scope="module")
def library():
    return checked_or_raise()


@pytest.fixture(scope="module")
def shown(library):
    return chart_bundle(library)


def test_every_map_is_asked_for_among_enough_others(shown):
    for m in shown["maps"]:
        causes = [o["cause"] for o in m["options"]]
        assert len(causes) == len(set(causes)) == OPTIONS
        assert (m["cause"] in causes) is not m["alarm"]
        assert not {*causes, m["cause"]} >= NOT_TOLD_APART


def test_only_a_map_with_a_numb_saddle_calls_for_the_emergency_by_itself(library, shown):
    assert [m["cause"] for m in shown["maps"] if m["alarm"]] == ["cauda-equina"]
    for client in library.chart.clients.values():
        assert alarming(library.chart.figure, client.parts) == (client.cause == "cauda-equina")


def test_a_figure_painted_all_over_still_fits_into_one_event(library):
    marks = {r.id: list(FEELINGS[:2]) for r in library.chart.figure.regions}
    assert len(json.dumps({"state": {"marks": marks}})) < MOST_BYTES / 2


def test_the_saddle_and_both_legs_are_known_to_the_screens(shown):
    figure = shown["figure"]
    seat = {"back-tailbone-middle", "back-buttock-lower-left", "back-buttock-lower-right"}
    assert set(figure["saddle"]) == {"front-saddle-middle", "back-saddle-middle"} | seat
    sides = {r["side"] for r in figure["regions"] if r["id"] in figure["legs"]}
    assert sides == {"left", "right"} and len(figure["legs"]) > 20
