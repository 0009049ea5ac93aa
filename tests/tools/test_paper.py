"""What goes on paper: lab sheets of two sides, review sheets, and the grade a page reads at."""

import re

import pytest

from lowback.tools import paper, reading, review
from lowback.tools.browser import find_browser
from lowback.tools.check import checked
from lowback.tools.site import lab_html, write_site


@pytest.fixture(scope="module")
def library():
    return checked()[0]


def test_a_page_that_is_not_there_is_named_with_the_nearest(library):
    with pytest.raises(paper.CannotPrint, match="Did you mean '30-hamstrings'"):
        paper.file_of("30-hamstring", False, library)


def test_a_page_without_a_lab_sheet_says_which_have_one(library):
    with pytest.raises(paper.CannotPrint, match="has no lab sheet. These have one"):
        paper.file_of("00-start-here", True, library)


def test_every_lab_sheet_is_a_page_of_the_site_with_two_sides(library, tmp_path):
    write_site(library, tmp_path)
    for cause, lab in library.labs.items():
        html = (tmp_path / f"lab-{cause}.html").read_text(encoding="utf-8")
        assert html.count('<article class="sheet">') == 2
        assert all(mark.name.split(" (")[0] in html for mark in lab.landmarks)
        assert f'href="lab-{cause}.html"' in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_without_a_browser_it_says_what_to_do(library, monkeypatch, capsys):
    monkeypatch.setattr(paper, "find_browser", lambda: None)
    assert paper.main(["30-hamstrings"]) == 1
    assert "print it from any browser" in capsys.readouterr().err


@pytest.mark.skipif(find_browser() is None, reason="needs a browser")
def test_a_lab_sheet_fits_on_two_sides_of_paper(library, tmp_path):
    for lab in library.labs.values():
        page = tmp_path / f"lab-{lab.cause}.html"
        page.write_text(lab_html(lab, library), encoding="utf-8")
    write_site(library, tmp_path / "site")
    fullest = max(library.labs, key=lambda cause: len(lab_html(library.labs[cause], library)), default=None)
    if fullest:
        out = tmp_path / "sheet.pdf"
        paper.to_pdf(tmp_path / "site" / f"lab-{fullest}.html", out, find_browser())
        assert len(re.findall(rb"/Type\s*/Page\b", out.read_bytes())) == 2


def test_a_review_sheet_holds_every_statement_number_and_question(library):
    text = review.sheet("hamstrings", library)
    for row in [r for r in library.knowledge.likelihoods if r.cause == "hamstrings"]:
        assert row.how in text
    for q in [q for q in library.questions.values() if q.cause == "hamstrings"]:
        assert f"### {q.id}" in text and q.stem in text
    assert all(" ".join(line.split()) in text for line in library.causes["hamstrings"].refer)
    assert "how" in text.lower() and "Version reviewed: cause hamstrings" in text


def test_a_review_of_an_unknown_cause_names_the_nearest(capsys):
    assert review.main(["hamstring"]) == 1
    assert "hamstrings" in capsys.readouterr().err


def test_the_reading_grade_by_hand():
    """Two sentences, six words, seven syllables: 0.39 * 3 + 11.8 * 7 / 6 - 15.59."""
    found = reading.reading("x", "The leg is weak. Go slowly.", lambda w: 2 if w == "slowly" else 1)
    assert (found.words, found.sentences, found.longest) == (6, 2, 4)
    assert abs(found.grade - (0.39 * 3 + 11.8 * 7 / 6 - 15.59)) < 1e-9


def test_every_page_reads_at_the_grade_aimed_for(library):
    """A listed term counts as two syllables: it has to be learned, however long it is."""
    hard = [(r.what, round(r.grade, 1)) for r in reading.report(library) if r.grade > reading.MOST]
    assert hard == []


def test_without_the_dictionary_reading_says_how_to_get_it(monkeypatch, capsys):
    monkeypatch.setitem(__import__("sys").modules, "syllables", None)
    assert reading.main([]) == 1
    assert "start.py test" in capsys.readouterr().err
