"""What is committed is what a build makes, byte for byte."""

import json
from pathlib import Path

import pytest

from lowback.tools import places
from lowback.tools.build import build, lessons_hash
from lowback.tools.notebooks import fnv


def build_in(out: Path) -> None:
    for folder in ("extension/static", "study"):
        (out / folder).mkdir(parents=True)
    build(notebooks=out / "notebooks", bundle=out / "bundle", extension=out / "extension", study=out / "study")


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A fresh build in a scratch folder."""
    out = tmp_path_factory.mktemp("built")
    build_in(out)
    return out


def contents(folder: Path, pattern: str) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.glob(pattern)}


@pytest.mark.parametrize(
    ("made", "committed", "pattern"),
    [
        ("notebooks", places.NOTEBOOKS, "[0-9][0-9]-*.ipynb"),
        ("bundle", places.BUNDLE, "*.json"),
        ("extension/static", places.LAB_EXTENSION / "static", "pages.json"),
        ("extension/static", places.LAB_EXTENSION / "static", "picture.*"),
        ("study", places.STUDY_STATIC, "picture.*"),
    ],
)
def test_what_is_committed_is_in_step_with_the_lessons(built, made, committed, pattern):
    assert contents(built / made, pattern) == contents(committed, pattern), "run: python3 start.py build"


def test_a_second_build_gives_the_same_bytes(built, tmp_path):
    build_in(tmp_path)
    for folder, pattern in (("notebooks", "*.ipynb"), ("bundle", "*.json")):
        assert contents(built / folder, pattern) == contents(tmp_path / folder, pattern)


@pytest.mark.parametrize("path", sorted(places.NOTEBOOKS.glob("[0-9][0-9]-*.ipynb")), ids=lambda p: p.stem)
def test_a_notebook_is_locked_has_no_outputs_and_hides_its_code(path):
    import nbformat

    nbformat.validate(nbformat.read(path, as_version=4))
    for n, cell in enumerate(json.loads(path.read_text(encoding="utf-8"))["cells"]):
        assert cell["id"] == f"{path.stem}-{n:02}"
        assert (cell["metadata"]["deletable"], cell["metadata"]["editable"]) == (False, False)
        if cell["cell_type"] == "code":
            assert cell["metadata"]["jupyter"]["source_hidden"] is True
            assert cell["outputs"] == [] and len(cell["source"]) <= 3
        else:
            text = "".join(cell["source"])
            assert "{{" not in text and "[@" not in text, "a directive or citation was not expanded"


def test_an_edited_lesson_changes_the_hash(tmp_path):
    import shutil

    shutil.copytree(places.LESSONS, tmp_path / "lessons")
    before = lessons_hash(tmp_path / "lessons")
    with (tmp_path / "lessons" / "causes" / "hamstrings.yaml").open("a", encoding="utf-8") as file:
        file.write("# note\n")
    assert lessons_hash(tmp_path / "lessons") != before == lessons_hash()


def test_the_page_hash_is_fnv_1a():
    assert fnv("") == "811c9dc5"
    assert fnv("a") == "e40c292c"
    assert fnv("foobar") == "bf9cf968"
