"""The picture table and the series: what is broken is named with its entry and field."""

import json

import pytest
from msgspec.structs import replace
from small_pictures import FRAMES, HIP, PICTURES

from lowback.content.known import Known
from lowback.content.lessons import gather
from lowback.content.picturerules import picture_mistakes, series_mistakes
from lowback.content.pictures import asked, read_pictures
from lowback.content.rules import broken_rules


def read(tmp_path, *entries: dict) -> tuple[dict, list[str]]:
    (tmp_path / "pictures.json").write_text(json.dumps(entries), encoding="utf-8")
    found, mistakes = read_pictures(tmp_path / "pictures.json")
    return found, [str(m) for m in mistakes]


def test_a_sound_entry_is_read_whole(tmp_path):
    found, mistakes = read(tmp_path, HIP)
    assert mistakes == [] and found == {"hip": PICTURES["hip"]}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"alt": ""}, "hip: alt: is empty."),
        ({"size": [1600]}, "hip: size: "),
        ({"licence": "CC0"}, "hip: licence: is not a field here. Did you mean 'license'?"),
        ({"causes": {"hamstrings": "here"}}, "hip: causes: "),
        ({"structures": [{"id": "x", "name": "X", "at": [0.1], "box": [0, 0, 1, 1]}]}, "hip: structures x.at: "),
        ({"structures": [{"id": "x", "name": "X", "at": [0.1, 0.1]}]}, "hip: structures x.box: is missing."),
    ],
)
def test_a_broken_entry_is_named_with_its_field(tmp_path, change, says):
    found, (mistake,) = read(tmp_path, HIP | change)
    assert found == {} and mistake.startswith(f"images/pictures.json, {says}")


def test_a_table_that_is_no_json_and_an_id_given_twice_are_mistakes(tmp_path):
    assert "stands there twice" in read(tmp_path, HIP, HIP)[1][0]
    (tmp_path / "pictures.json").write_text("[{")
    assert "is not JSON" in str(read_pictures(tmp_path / "pictures.json")[1][0])
    assert read_pictures(tmp_path / "none.json") == ({}, [])


def test_the_quiz_asks_in_reading_order_and_leaves_out_what_is_not_asked():
    assert [s.id for s in asked(PICTURES["hip"])] == ["gluteus-medius", "sit-bone", "piriformis", "sciatic-nerve"]


def test_check_names_a_broken_picture_and_not_the_page_that_shows_it(lessons, check, tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "pictures.json").write_text(json.dumps([HIP | {"alt": 3}]), encoding="utf-8")
    lessons.swap("pages/30-hamstrings.md", "{{cautions}}", "{{cautions}}\n\n{{picture hip}}")
    code, (mistake,) = check()
    assert code == 1 and mistake.startswith("images/pictures.json, hip: alt: ")


@pytest.fixture
def known(lessons):
    (lessons.folder / "frames.yaml").write_text(FRAMES, encoding="utf-8")
    library, mistakes, written = gather(lessons.folder)
    assert mistakes == []
    return Known(library, written, PICTURES)


def test_sound_pictures_and_series_have_no_mistakes(known):
    assert [*picture_mistakes(known), *series_mistakes(known)] == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"causes": {"hamstring": "where"}}, "causes: there is no cause 'hamstring'. Did you mean 'hamstrings'?"),
        ({"finding": "slr"}, "finding: there is no finding 'slr'."),
        ({"alt": "x" * 151}, "alt: has 151 characters"),
        ({"structures": [replace(PICTURES["hip"].structures[0], at=(0.4, 20.0))]}, "structures gluteus-medius: lies"),
    ],
)
def test_what_a_picture_says_of_the_lessons_must_be_so(known, change, says):
    known.pictures["hip"] = replace(PICTURES["hip"], **change)
    (mistake,) = picture_mistakes(known)
    assert says in str(mistake) and mistake.entry == "hip"


def test_a_source_that_only_a_picture_cites_must_be_there(known):
    known.pictures["hip"] = replace(PICTURES["hip"], sources=["nobody1999"])
    said = [str(m) for m in broken_rules(known.library, known.written, known.pictures)]
    assert any("hip: sources: there is no source 'nobody1999'" in line for line in said)


def test_rows_of_a_series_have_as_many_pictures_and_every_fact(known):
    gone = known.pictures.pop("bend-free-02")
    assert "has 1 and 2 pictures in its rows" in str(next(series_mistakes(known)))
    known.pictures["bend-free-02"] = replace(gone, facts={"total": 40})
    assert "bend-free-02: facts: lacks hip." in str(next(series_mistakes(known)))


@pytest.mark.parametrize(
    ("call", "says"),
    [
        ('labels("hipp")', "there is no picture 'hipp'. Did you mean 'hip'?"),
        ('labels("bend-free-01")', "too few labels"),
        ('frames("forward-bent")', "there is no series 'forward-bent'. Did you mean 'forward-bend'?"),
        ('figure("base-rate-dot")', "there is no figure 'base-rate-dot'. Did you mean 'base-rate-dots'?"),
        ('picture("hop")', "there is no picture 'hop'."),
        ('labels("hip")', ""),
        ('frames("forward-bend")', ""),
        ('figure("base-rate-dots")', ""),
    ],
)
def test_a_page_may_only_call_for_what_is_there(lessons, call, says):
    (lessons.folder / "frames.yaml").write_text(FRAMES, encoding="utf-8")
    lessons.swap("pages/30-hamstrings.md", 'quiz("hamstrings")', call)
    library, _, written = gather(lessons.folder)
    said = "\n".join(map(str, broken_rules(library, written, PICTURES)))
    assert says in said and (says or not said)


def test_a_series_on_a_page_without_its_pictures_is_a_mistake(lessons):
    (lessons.folder / "frames.yaml").write_text(FRAMES, encoding="utf-8")
    library, _, written = gather(lessons.folder)
    assert broken_rules(library, written, {}) == [], "a series may wait for its pictures"
    lessons.swap("pages/30-hamstrings.md", 'quiz("hamstrings")', 'frames("forward-bend")')
    library, _, written = gather(lessons.folder)
    assert "there are no pictures bend-free-NN" in "\n".join(map(str, broken_rules(library, written, {})))
