"""An event's id, and what comes in from a browser."""

import os
import uuid
from contextlib import suppress

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lowback.record import Event, new_id
from lowback.record.events import NotAnEvent, now, read_event

MOMENTS = st.integers(0, 2**48 - 1)
GOOD = {
    "id": "0195586c-6a80-7cc3-98c4-dc0c0c07398f", "who": "a1b2", "at": "2026-03-02T09:00:00.000-05:00",
    "kind": "answered", "item": "hs-01", "version": "9f", "data": {"response": ["b"], "state": {"tries": 1}},
}  # fmt: skip


@given(MOMENTS)
def test_an_id_is_a_uuid_of_version_7_that_holds_its_moment(ms):
    made = uuid.UUID(new_id(ms))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == ms
    assert str(made) == new_id(ms)[:13] + str(made)[13:]


@given(MOMENTS, MOMENTS)
def test_ids_sort_as_their_moments_do(a, b):
    if a != b:
        assert (new_id(a) < new_id(b)) == (a < b)


def test_an_id_is_laid_out_as_in_the_example_of_rfc_9562(monkeypatch):
    chance = 0xCC3 << 68 | 0x18C4DC0C0C07398F
    monkeypatch.setattr(os, "urandom", lambda n: chance.to_bytes(n, "big"))
    assert new_id(0x017F22E279B0) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


def test_ids_of_one_moment_differ():
    assert len({new_id(1) for _ in range(2000)}) == 2000


@given(MOMENTS)
def test_every_id_that_is_made_is_let_in(ms):
    assert read_event(GOOD | {"id": new_id(ms)}).item == "hs-01"


def test_now_carries_its_offset_from_utc():
    assert read_event(GOOD | {"at": now()}).at[-6] in "+-"


def test_a_whole_event_comes_through_as_it_was():
    assert msgspec.to_builtins(read_event(GOOD)) == GOOD


def test_an_event_without_item_version_or_data_is_whole():
    bare = {name: GOOD[name] for name in ("id", "who", "at", "kind")}
    assert read_event(bare).data == {}


DAMAGE = {
    "not an object": ("hello", "damaged"),
    "nothing at all": (None, "damaged"),
    "no id": ({k: v for k, v in GOOD.items() if k != "id"}, "`id`"),
    "a number for an id": (GOOD | {"id": 7}, "damaged"),
    "an older kind of id": (GOOD | {"id": "f47ac10b-58cc-4372-a567-0e02b2c3d479"}, "not a UUIDv7"),
    "an id with more after it": (GOOD | {"id": GOOD["id"] + "\n"}, "not a UUIDv7"),
    "a time that is none": (GOOD | {"at": "yesterday"}, "yesterday"),
    "a time out of the calendar": (GOOD | {"at": "2026-02-30T09:00:00-05:00"}, "day"),
    "no learner": (GOOD | {"who": ""}, "who ''"),
    "a learner with a blank": (GOOD | {"who": "a b"}, "who 'a b'"),
    "a kind like a sentence": (GOOD | {"kind": "x" * 81}, "kind 'xxx"),
    "a list for data": (GOOD | {"data": []}, "damaged"),
    "an endless item": (GOOD | {"item": "x" * 81}, "larger than any screen sends"),
    "an endless version": (GOOD | {"version": "x" * 81}, "larger than any screen sends"),
    "a heap of data": (GOOD | {"data": {"x": "y" * 20_001}}, "larger than any screen sends"),
    "half a letter in the item": (GOOD | {"item": "hs\ud800"}, "damaged"),
    "half a letter in the data": (GOOD | {"data": {"response": ["\ud83e"]}}, "damaged"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_turned_away_in_plain_words(damage):
    raw, word = DAMAGE[damage]
    with pytest.raises(NotAnEvent) as error:
        read_event(raw)
    assert str(error.value).startswith("an answer arrived")
    assert word in str(error.value)
    assert len(str(error.value)) < 250


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
)


@settings(max_examples=25)
@given(JSON)
def test_whatever_comes_in_is_an_event_or_turned_away(raw):
    for value in (raw, GOOD | {"data": raw}, GOOD | {"item": raw}):
        with suppress(NotAnEvent):
            assert isinstance(read_event(value), Event)
