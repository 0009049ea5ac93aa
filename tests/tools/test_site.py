"""The static pages: whole, linked, and never written over somebody's own files."""

import re

import pytest
from content.small_lessons import SmallLessons
from content.small_pictures import FRAMES, PICTURES

from lowback.content.lessons import read_lessons
from lowback.tools.check import checked_or_raise
from lowback.tools.pagecells import Cell
from lowback.tools.picturetables import picture_bundle
from lowback.tools.site import NotOurFolder, _cell_html, main, write_site


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "out"
    write_site(checked_or_raise(), folder)
    return folder


def test_every_link_picture_and_script_of_a_page_is_there(out):
    for page in out.glob("*.html"):
        html = page.read_text(encoding="utf-8")
        for target in re.findall(r'(?:href|src)="([^"#]+)', html):
            if not target.startswith(("https://", "data:")):
                assert (out / target).exists(), f"{page.name} leads to {target}"
        assert ".ipynb" not in re.sub(r"<script.*?</script>", "", html, flags=re.S)


def test_a_page_asks_nobody_for_a_script_style_or_font(out):
    for file in [*out.glob("*.html"), *out.glob("*.js"), *out.glob("*.css")]:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"""(?:src|@import|url\()\s*=?\s*["']?(?:https?:)?//""", text), file.name


@pytest.mark.parametrize(
    ("call", "holds"),
    [
        ('labels("hip")', ['data-screen="labels"', '"id": "labels-hip"', '"file": "hip.png"']),
        ('frames("forward-bend")', ['data-screen="frames"', "bend-early-02.png", "bend 40 degrees, hips 16."]),
        ('picture("hip")', ['<img src="images/hip.png"', "The picture in words"]),
        ('figure("base-rate-dots")', ['<svg role="img"', "The picture in words"]),
    ],
)
def test_each_call_of_a_picture_becomes_its_screen(call, holds, tmp_path):
    lessons = SmallLessons(tmp_path / "lessons")
    (lessons.folder / "frames.yaml").write_text(FRAMES, encoding="utf-8")
    bundles = {"pictures": picture_bundle(read_lessons(lessons.folder), PICTURES)}
    html = _cell_html(Cell("code", call), bundles)
    assert all(part in html for part in holds)


def test_only_pictures_that_a_page_shows_are_copied(out):
    shown = "".join(page.read_text(encoding="utf-8") for page in out.glob("*.html"))
    assert [p.name for p in (out / "images").iterdir() if p.suffix != ".md" and p.name not in shown] == []


def test_a_folder_with_somebody_elses_files_is_left_alone(tmp_path, capsys):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(NotOurFolder):
        write_site(checked_or_raise(), tmp_path)
    assert main([str(tmp_path)]) == 1
    assert "not empty" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_site_can_be_written_again_over_itself(out):
    (out / "99-gone.html").write_text("an old page")
    write_site(checked_or_raise(), out)
    assert not (out / "99-gone.html").exists()
