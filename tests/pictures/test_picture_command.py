"""The commands round the pictures: the contact sheet, and what is said when something is missing."""

import pytest

from lowback.tools import pictures as command
from lowback.tools.places import pictures


def test_the_contact_sheet_shows_every_picture_with_its_words_and_rings(tmp_path):
    out = tmp_path / "sheet.html"
    assert command.main(["--sheet", str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    table = pictures()
    assert all(f"/{p.file}" in text for p in table.values())
    assert text.count("<i style") == sum(len(p.structures) for p in table.values())


def test_a_picture_that_is_not_there_is_named_with_the_nearest(capsys):
    assert command.main(["--checked", "disc-axal"]) == 1
    assert "Did you mean" in capsys.readouterr().err


def test_what_pip_says_is_told_when_the_drawing_tools_cannot_be_installed(tmp_path):
    lock = tmp_path / "requirements.lock"
    lock.write_text("no-such-package-of-ours==1.0 \\\n    --hash=sha256:" + "0" * 64 + "\n")
    with pytest.raises(command.CannotDraw, match="no-such-package-of-ours"):
        command.prepare(tmp_path / "env", lock)
    assert not (tmp_path / "env" / "installed").exists()
