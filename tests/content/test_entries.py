"""One written entry: every mistake of it at once, and only its own."""

import pytest

from lowback.content.entries import entry_name, read_entry
from lowback.content.lessons import read_lessons
from lowback.content.mistakes import BrokenLessons, Mistake, nearest
from lowback.content.model import Claim, DuelClient, Source

CLAIM = {"id": "c", "claim": "It is the hamstrings.", "verdict": "untestable", "evidence": "None."}


def read(raw, kind=Claim):
    mistakes: list[Mistake] = []
    return read_entry(raw, kind, "lessons/x.yaml", entry_name(raw, "id", 2), mistakes), mistakes


def test_a_whole_entry_is_read_without_a_word():
    assert read(CLAIM) == (Claim(**CLAIM), [])


def test_every_mistake_of_an_entry_is_found_at_once():
    entry, mistakes = read({"id": "c", "claim": 3, "verdict": "maybe", "evidenze": "x"})
    assert entry is None
    assert sorted(m.field for m in mistakes) == ["claim", "evidence", "evidenze", "verdict"]
    assert {(m.file, m.entry) for m in mistakes} == {("lessons/x.yaml", "c")}


def test_a_mistake_reads_where_what_and_how_to_mend():
    _, (mistake,) = read(CLAIM | {"verdict": "suported"})
    assert str(mistake) == (
        "lessons/x.yaml, c: verdict: 'suported' is not one of its values. Use one of: supported, oversimplified, "
        "contradicted, no-evidence, untestable. Did you mean 'supported'?"
    )


def test_a_field_may_be_written_as_the_citation_style_writes_it():
    entry, mistakes = read({"id": "s", "title": "T", "container-title": "BMJ", "author": [{"family": "Boyd"}]}, Source)
    assert (entry.container_title, entry.author[0].family, mistakes) == ("BMJ", "Boyd", [])


def test_a_mistake_deep_inside_names_the_way_to_it():
    entry, mistakes = read({"id": "s", "title": "T", "author": [{"family": "A"}, {"familly": "B"}]}, Source)
    assert entry is None
    assert [m.field for m in mistakes] == ["author entry 2.familly", "author entry 2.family"]
    reasons = {"massage": "a", "adapt": "b", "primary-care-today": "c", "emergancy": "d"}
    _, mistakes = read({"action_why": reasons}, DuelClient)
    assert {"action_why.emergancy", "action_why.emergency"} <= {m.field for m in mistakes}


def test_an_entry_without_an_id_is_named_by_its_number():
    assert entry_name({"claim": "x"}, "id", 2) == "entry 3"
    assert entry_name("x", "id") == ""
    assert read(None)[1][0].entry == "entry 3"


def test_the_nearest_word_is_offered_only_where_it_is_near():
    assert nearest("hamstring", ["hamstrings", "multifidus"]) == "Did you mean 'hamstrings'?"
    assert nearest("zzz", ["hamstrings"], "There are: hamstrings.") == "There are: hamstrings."
    assert nearest("zzz", []) == ""


def test_the_builder_gets_all_mistakes_at_once_or_the_lessons(lessons):
    assert list(read_lessons(lessons.folder).questions) == ["hs-01", "hs-02", "hs-03"]
    lessons.swap("sources.yaml", "issued: 2012", "issued: soon")
    lessons.swap("findings.yaml", "role: medical", "role: doctor")
    with pytest.raises(BrokenLessons) as error:
        read_lessons(lessons.folder)
    assert sorted(m.field for m in error.value.mistakes) == ["issued", "role"]
    assert str(error.value).count("\n") == 1
