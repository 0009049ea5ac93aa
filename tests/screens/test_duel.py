"""Tell them apart: what the screen carries, and that a client is picked up where they were left."""

import pytest

from lowback import duel
from lowback.record import new_id


@pytest.fixture
def screen(record):
    return duel(record=record)


def test_every_finding_a_client_shows_has_an_arrow_for_every_rival(screen):
    rivals = {rival["id"] for rival in screen.payload["rivals"]}
    assert rivals == {"hamstrings", "non-specific", "refer"}
    for client in screen.payload["clients"]:
        for turn in client["turns"]:
            assert set(screen.payload["arrows"][f"{turn['finding']}:{turn['value']}"]) == rivals
            assert turn["finding"] in screen.payload["findings"]


def test_an_arrow_carries_its_reason_its_basis_and_its_source(screen):
    arrow = screen.payload["arrows"]["slr-thigh-pull:present"]["hamstrings"]
    assert arrow == {"arrow": "toward", "basis": "measured", "text": "It measures their length.", "cites": ["boyd2012"]}
    assert "boyd2012" in screen.payload["sources"]


def test_all_four_next_steps_are_offered_and_explained(screen):
    actions = [action["id"] for action in screen.payload["actions"]]
    assert actions == ["massage", "adapt", "primary-care-today", "emergency"]
    for client in screen.payload["clients"]:
        assert set(client["action_why"]) == set(actions)


def test_a_client_is_picked_up_where_they_were_left(screen, record):
    client = screen.payload["clients"][0]
    step = {
        "id": new_id(), "who": screen.payload["who"], "at": "2026-03-02T09:00:00-05:00", "kind": "duel-step",
        "item": client["id"], "version": client["version"], "data": {"step": 0, "state": {"picks": ["hamstrings"]}},
    }  # fmt: skip
    screen.keep([step])
    assert screen.state == duel(record=record).state == {"duel-01": {"picks": ["hamstrings"]}}


def test_a_client_whose_story_changed_is_met_anew(screen, record, lessons, build):
    before = screen.payload["clients"][0]["version"]
    lessons.swap("duel/clients.yaml", "words: It pulls.", "words: It pulls a lot.")
    build()
    assert duel(record=record).payload["clients"][0]["version"] != before


def test_the_screen_has_a_short_text(screen):
    assert repr(screen) == "<lowback Duel>"
