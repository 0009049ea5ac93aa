"""Pictures, their labels, their series and charts, as a cell shows them."""

import re

import pytest
from content.small_pictures import PICTURES, write_png
from msgspec.structs import replace

from lowback import figure, frames, labels, picture
from lowback.content.bundle import NotInLessons
from lowback.figures import figure_ids
from lowback.record import new_id
from lowback.screens import pictured
from lowback.tools.picturetables import shown_picture


def test_a_picture_is_shown_with_its_words_its_sources_and_a_way_to_its_file():
    html = picture("hip")._repr_html_()
    assert '<a class="lb-zoom" href="../images/hip.png">' in html and 'width="1600" height="1000"' in html
    assert f'alt="{PICTURES["hip"].alt}"' in html and "CC BY 4.0" in html
    assert "The picture in words" in html and "<summary>Boyd and Villa 2012</summary>" in html
    assert "\n" not in html, "an empty line would end it in Markdown"
    assert repr(picture("hip")).startswith("A hip from behind: Hip from behind;")


@pytest.mark.parametrize(("show", "id", "near"), [(picture, "hop", "hip"), (frames, "bend", "forward-bend")])
def test_what_is_not_there_is_told_with_the_nearest(show, id, near, monkeypatch):
    with pytest.raises(NotInLessons, match=f"Did you mean '{near}'"):
        show(id)
    monkeypatch.setenv("LOWBACK_STRICT", "0")
    assert near in show(id)._repr_html_()


def test_a_picture_with_fewer_than_two_labels_cannot_be_asked():
    with pytest.raises(NotInLessons, match="too few labels"):
        labels("bend-free-01")


def test_the_quiz_knows_what_is_hidden_and_what_is_not_asked(record):
    screen = labels("hip", record=record)
    asked = [label["id"] for label in screen.payload["picture"]["labels"]]
    assert asked == ["gluteus-medius", "sit-bone", "piriformis", "sciatic-nerve"]
    assert screen.payload["items"][0]["id"] == "labels-hip" and screen.state == {}
    assert repr(screen) == "<lowback Labels>"


def test_a_round_is_picked_up_where_it_was_left(record):
    screen = labels("hip", record=record)
    state = {"mode": "name", "name": {"turn": 0, "list": ["piriformis"], "done": {}}}
    screen.keep([{
        "id": new_id(), "who": screen.payload["who"], "at": "2026-03-02T09:00:00-05:00", "kind": "labels-step",
        **{"item": "labels-hip", "version": screen.payload["items"][0]["version"], "data": {"state": state}},
    }])  # fmt: skip
    assert screen.state == labels("hip", record=record).state == {"labels-hip": state}


def test_a_picture_drawn_anew_keeps_its_version_until_what_it_asks_changes():
    hip = PICTURES["hip"]
    first, *others = hip.structures

    def version(**change) -> str:
        return shown_picture(replace(hip, structures=[replace(first, **change), *others]))["version"]

    assert version(at=(0.41, 0.2)) == version() == shown_picture(hip)["version"]
    assert len({version(), version(name="Gluteus minimus"), version(quiz=False)}) == 3


def test_a_series_tells_each_step_in_words(record):
    rows = frames("forward-bend", record=record).payload["rows"]
    assert [row["name"] for row in rows] == ["Hips move freely", "Hips stop early"]
    assert [s["words"] for s in rows[1]["steps"]] == ["bend 0 degrees, hips 0.", "bend 40 degrees, hips 16."]


def test_where_the_server_has_no_pictures_python_sends_the_bytes_of_ours_alone(record, tmp_path, monkeypatch):
    write_png(tmp_path / "hip.png")
    (tmp_path / "secret.txt").write_text("mine")
    monkeypatch.setattr(pictured, "FOLDER", tmp_path)
    screen, sent = labels("hip", record=record), []
    monkeypatch.setattr(screen, "send", lambda content, buffers=None: sent.append((content, buffers)))
    for file in ("hip.png", "secret.txt", "../hip.png", "gone.png"):
        screen._hear(screen, {"type": "picture", "file": file}, None)
    assert sent == [
        ({"type": "picture", "file": "hip.png", "kind": "image/png"}, [(tmp_path / "hip.png").read_bytes()])
    ]


def test_every_chart_can_be_drawn_and_says_what_it_shows(real_bundle):
    for id in figure_ids():
        html = figure(id)._repr_html_()
        assert html == figure(id)._repr_html_(), "not the same bytes each time"
        assert re.search(r'<svg role="img" aria-label="[^"]{20,150}"', html) and len(figure(id).long) > 60
        assert "\n\n" not in html and "<script" not in html


def test_the_dots_are_those_of_the_published_figures(real_bundle):
    shown = figure("base-rate-dots")
    assert "17 of 21 where 60 of 100" in shown.alt and "3 of 12 where 10 of 100" in shown.alt
    assert "<summary>van der Windt and others 2010</summary>" in shown._repr_html_()


def test_an_unknown_chart_is_told_with_the_nearest():
    with pytest.raises(NotInLessons, match="Did you mean 'base-rate-dots'"):
        figure("base-rate")
