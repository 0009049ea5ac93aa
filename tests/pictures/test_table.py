"""images/: all files are described, credited, in bounds; labels point inside; every cause has its two pictures."""

import re
import struct
from itertools import combinations

import pytest

from lowback.content.lessons import read_lessons
from lowback.tools.places import IMAGES, LESSONS, ROOT, pictures

TABLE = pictures()
SHAPES = {"bones", "muscle-paths", "body", "own"}
NARROW = {"motion"}  # frames of a slider, shown two abreast
TWELVE = (
    "piriformis-syndrome", "nerve-root-impingement", "disc-herniation", "hamstrings", "quadratus-lumborum",
    "erector-spinae", "multifidus", "hip-flexors", "gluteals", "sacroiliac-joint", "facet-joint", "spinal-stenosis",
)  # fmt: skip


def size_of(file) -> tuple[float, float]:
    """Width and height: of a PNG in dots, of an SVG in its own units."""
    data = file.read_bytes()
    if file.suffix == ".png":
        return struct.unpack(">II", data[16:24])
    return tuple(float(v) for v in re.search(rb'viewBox="0 0 ([\d.]+) ([\d.]+)"', data).groups())


def test_every_file_is_in_the_table_and_every_entry_has_its_file():
    lying = {p.name for p in IMAGES.iterdir() if p.suffix in (".png", ".svg")}
    assert {p.file for p in TABLE.values()} == lying
    assert len(TABLE) >= 40


@pytest.mark.parametrize("id", TABLE)
def test_a_picture_is_described_credited_and_in_bounds(id):
    p = TABLE[id]
    assert 20 < len(p.alt) <= 150 and "image of" not in p.alt.lower()
    assert len(p.long) > len(p.alt) and p.note and p.title
    file = IMAGES / p.file
    assert file.stat().st_size <= 250_000
    wide, high = size_of(file)
    assert wide / high == pytest.approx(p.size[0] / p.size[1], rel=0.01)
    if file.suffix == ".png":
        assert (wide, high) == p.size and (p.group in NARROW or wide >= 1600 or high >= 1898)
        assert max(wide, high) <= 2000
    assert p.license == "CC BY 4.0" and p.shapes and set(p.shapes) <= SHAPES
    assert (IMAGES / p.script).is_file()


@pytest.mark.parametrize("id", TABLE)
def test_labels_point_inside_and_do_not_cover_one_another(id):
    structures = TABLE[id].structures
    assert len({s.id for s in structures}) == len(structures)
    for s in structures:
        x, y, wide, high = s.box
        assert all(0 <= v <= 1 for v in s.at), s
        assert x >= 0 and y >= 0 and x + wide <= 1 and y + high <= 1 and wide > 0 < high, s
    for a, b in combinations(structures, 2):
        (ax, ay, aw, ah), (bx, by, bw, bh) = a.box, b.box
        assert not (ax < bx + bw and bx < ax + aw and ay < by + bh and by < ay + ah), (a.name, b.name)


def test_attribution_names_every_picture_and_every_shape():
    text = (IMAGES / "ATTRIBUTION.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"[\w-]+", text.partition("| rests on |")[2]))
    assert set(TABLE) <= listed
    for words in ("Mozilla Public License 2.0", "Apache License 2.0", "MIT", "CC BY 3.0", "CC0 1.0", "CC BY 4.0"):
        assert words in text


@pytest.mark.parametrize("cause", TWELVE)
def test_every_cause_shows_where_it_is_and_what_goes_wrong(cause):
    shown = {p.causes.get(cause) for p in TABLE.values()}
    assert {"where", "wrong"} <= shown


def test_the_pictures_name_known_causes_findings_and_sources():
    library = read_lessons(LESSONS)
    for id, p in TABLE.items():
        assert set(p.causes) <= set(library.causes), id
        assert set(p.sources) <= set(library.sources), id
        if p.group == "test":
            assert library.findings[p.finding].role in ("hands-on", "look"), id


def test_at_least_twenty_hands_on_tests_are_drawn():
    assert len([p for p in TABLE.values() if p.group == "test"]) >= 20


def test_the_lock_of_the_drawing_tools_is_whole():
    """With --no-deps pip installs what is written, so each package that a script imports must be there, with hashes."""
    lock = (IMAGES / "drawing" / "requirements.lock").read_text(encoding="utf-8")
    wanted = re.findall(r"^([\w-]+)", (IMAGES / "drawing" / "requirements.in").read_text(encoding="utf-8"), re.M)
    for name in wanted:
        assert re.search(rf"^{name}==[^\n]*\\\n    --hash=sha256:", lock, re.M), name
    assert "://" not in lock and ".venv-pictures" in (ROOT / ".gitignore").read_text()
