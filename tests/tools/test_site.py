"""The static pages: whole, linked, and never written over somebody's own files."""

import re

import pytest

from lowback.tools.check import checked_or_raise
from lowback.tools.site import NotOurFolder, main, write_site


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
