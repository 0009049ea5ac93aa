"""The body chart: what is painted arrives in Python, and nothing damaged harms it."""

import pytest

from lowback import chart, draw_client, whose_map
from lowback.content.bundle import NotInLessons
from lowback.record import Record, new_id
from lowback.screens.chart import MY_CHART

PAINTED = {"back-low-back-left": ["pain"], "back-calf-left": ["pain", "tingling"]}


def painted(screen, marks, item=MY_CHART, kind="painted"):
    """The event that a stroke sends."""
    return {
        "id": new_id(), "who": screen.payload["who"], "at": "2026-03-02T09:00:00-05:00", "kind": kind,
        "item": item["id"], "version": item["version"], "data": {"state": {"marks": marks}},
    }  # fmt: skip


def test_what_is_painted_arrives_in_python_and_is_there_after_a_restart(record):
    screen = chart(record=record)
    assert (screen.marks, screen.regions, screen.describe()) == ({}, [], "Nothing is painted.")
    screen.keep([painted(screen, PAINTED)])
    for seen in (screen, chart(record=Record(record.path))):
        assert seen.marks == PAINTED
        assert seen.regions == ["Low back, left", "Calf, left"]
        assert seen.describe() == "Pain: low back, left; calf, left. Tingling: calf, left."


@pytest.mark.parametrize("junk", [None, 3, "x", [], {"nose": ["pain"]}, {"back-calf-left": "pain"}])
def test_damaged_marks_start_clean_and_stay_in_the_record(junk, record):
    screen = chart(record=record)
    screen.keep([painted(screen, junk)])
    assert screen.marks == {}
    assert record.events(items=[MY_CHART["id"]])[-1].data["state"]["marks"] == junk


def test_a_clients_own_chart_gives_what_the_words_say(record):
    screen = chart("chart-01", record=record)
    assert screen.marks == {"back-thigh-right": ["pain"], "back-calf-right": ["tingling"]}
    assert screen.describe() == "Pain: back of the thigh, right. Tingling: calf, right."


def test_a_client_that_is_not_there_is_told_with_the_nearest(record):
    with pytest.raises(NotInLessons, match="no body-chart client 'chart-1'. Did you mean 'chart-01'?"):
        chart("chart-1", record=record)


def test_lessons_without_a_body_chart_say_so(lessons, build, record):
    for file in (lessons.folder / "chart").iterdir():
        file.unlink()
    (lessons.folder / "chart").rmdir()
    build()
    with pytest.raises(NotInLessons, match="hold no body chart"):
        chart(record=record)


def test_a_client_is_picked_up_where_they_were_left(record):
    screen = draw_client(record=record)
    (client,) = screen.payload["clients"]
    screen.keep([painted(screen, PAINTED, client)])
    assert draw_client(record=record).state == {"chart-01": {"marks": PAINTED}}


def test_a_client_whose_words_changed_is_met_anew(record, lessons, build):
    before = draw_client(record=record).payload["clients"][0]["version"]
    lessons.swap("chart/clients.yaml", "the calf tingles", "the right calf tingles")
    build()
    assert draw_client(record=record).payload["clients"][0]["version"] != before


def test_explanations_carry_their_sources_beside_them(record):
    payload = draw_client(record=record).payload
    assert payload["clients"][0]["why"] == {
        "text": "The findings are most consistent with tight hamstrings.", "cites": ["boyd2012"],
    }  # fmt: skip
    assert set(payload["sources"]) >= {"boyd2012"}


def test_a_map_is_offered_beside_others_each_with_its_map(record):
    payload = whose_map(record=record).payload
    by_id = {m["id"]: m for m in payload["items"]}
    assert by_id["map-hamstrings"]["options"] == [
        {"cause": "hamstrings", "map": "map-hamstrings"}, {"cause": "non-specific", "map": "map-ordinary"},
    ]  # fmt: skip
    assert set(payload["causes"]) == {"hamstrings", "non-specific"}


def test_where_the_saddle_is_numb_the_cause_is_not_offered_because_the_answer_is_to_stop(record, lessons, build):
    lessons.swap("causes/hamstrings.yaml", "group: hip-and-thigh", "group: refer-out")
    old = "{feeling: pain, how: core, regions: [back-thigh-left, back-thigh-right]}"
    lessons.swap("chart/maps.yaml", old, "{feeling: numbness, how: core, regions: [back-saddle-middle]}")
    build()
    shown = next(m for m in whose_map(record=record).payload["items"] if m["id"] == "map-hamstrings")
    assert shown["alarm"] is True
    assert [o["cause"] for o in shown["options"]] == ["non-specific"]


def test_the_figure_names_each_twin_the_saddle_and_the_legs(record):
    figure = chart(record=record).payload["figure"]
    twins = {r["id"]: r["twin"] for r in figure["regions"]}
    assert twins["back-calf-left"] == "back-calf-right" and twins["back-saddle-middle"] == ""
    assert figure["saddle"] == ["back-saddle-middle"]
    assert set(figure["legs"]) == {id for id in twins if "thigh" in id or "calf" in id}


@pytest.mark.parametrize(
    ("make", "name"), [(chart, "Chart"), (draw_client, "ClientDrawing"), (whose_map, "MapQuestion")]
)
def test_each_screen_has_a_short_text(make, name, record):
    assert repr(make(record=record)) == f"<lowback {name}>"
