"""A stamp says what was read; a change of one letter makes it stale."""

import pytest
from msgspec.structs import replace

from lowback.content.stamps import standing, version
from lowback.tools import stamp
from lowback.tools.check import checked
from lowback.tools.pagecells import read_by

DAY = "2026-11-22"


@pytest.fixture(scope="module")
def library():
    return replace(checked()[0], stamps={})


def test_a_reading_is_noted_and_goes_stale_with_the_text(library):
    read = replace(library, stamps=stamp.stamped(library, "cause", ["hamstrings"], "checked", DAY))
    assert standing(library, "cause", "hamstrings") == "unread"
    assert standing(read, "cause", "hamstrings") == "read"
    assert standing(read, "cause", "hamstrings", "reviewed") == "unread"
    changed = replace(read.causes["hamstrings"], remember="Something else.")
    later = replace(read, causes=read.causes | {"hamstrings": changed})
    assert standing(later, "cause", "hamstrings") == "changed"
    assert version(changed) != version(read.causes["hamstrings"])


def test_a_clinicians_review_of_older_words_does_not_carry_over(library):
    once = replace(library, stamps=stamp.stamped(library, "cause", ["hamstrings"], "reviewed", DAY))
    again = replace(once, stamps=stamp.stamped(once, "cause", ["hamstrings"], "checked", DAY))
    assert again.stamps["cause hamstrings"].reviewed == DAY
    changed = replace(once.causes["hamstrings"], remember="Something else.")
    later = replace(once, causes=once.causes | {"hamstrings": changed})
    assert stamp.stamped(later, "cause", ["hamstrings"], "checked", DAY)["cause hamstrings"].reviewed == ""


def test_the_page_tells_who_has_read_it(library):
    page = library.pages["30-hamstrings"]
    assert read_by(page, library) == "No clinician has reviewed it yet."
    half = replace(library, stamps=stamp.stamped(library, "page", [page.slug], "checked", DAY))
    assert "second reader" not in read_by(page, half)
    whole = replace(half, stamps=stamp.stamped(half, "cause", ["hamstrings"], "checked", DAY))
    assert read_by(page, whole).startswith("A second reader has checked it")
    later = replace(whole, pages=whole.pages | {page.slug: replace(page, text=page.text + " More.")})
    assert read_by(later.pages[page.slug], later).startswith("It has been changed since")


def test_the_file_holds_every_stamp_and_reads_back(library, tmp_path):
    stamps = stamp.stamped(library, "question", list(library.questions)[:3], "checked", DAY)
    lines = stamp.written(stamps).splitlines()
    assert lines[0] == "kind,id,version,checked,reviewed" and len(lines) == 4
    assert lines[1].startswith("question,") and lines[1].endswith(f",{DAY},")


def test_an_unknown_id_is_named_and_nothing_is_written(capsys):
    before = stamp.FILE.read_bytes() if stamp.FILE.exists() else b""
    assert stamp.main(["page", "41-facet-join"]) == 1
    assert "There is no page '41-facet-join'" in capsys.readouterr().err
    assert (stamp.FILE.read_bytes() if stamp.FILE.exists() else b"") == before
