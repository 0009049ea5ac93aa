"""Directives and citations of a page become plain Markdown."""

from msgspec.structs import replace

from lowback.content.knowledge import Stricter
from lowback.content.lessons import read_lessons
from lowback.content.model import Accuracy, Author, Interval, Ratio, Source
from lowback.content.pictures import Picture
from lowback.tools.check import checked_or_raise
from lowback.tools.pagecells import accuracy_table, cells_of, how_to, picture, scope_card, with_chips
from lowback.tools.places import LESSONS, pictures


class Two:
    sources = {
        "a2001": Source("a2001", "On a <b>", 2001, [Author("Alpha", "A")], "Spine", "1", "2", "3-4", DOI="10.1/x"),
        "b2002": Source("b2002", "On b", 2002, [Author("Beta"), Author("Gamma")], PMID="22"),
    }


def test_a_paragraph_is_followed_by_its_sources_once_each_and_escaped():
    text = with_chips("One [@a2001]. Two [@a2001; @b2002].\n\nNo source here.", Two)
    assert text.startswith("One. Two.\n\n<div")
    assert text.count("<summary>Alpha 2001</summary>") == 1
    assert "<summary>Beta and Gamma 2002</summary>" in text
    assert "On a &lt;b&gt;" in text and "https://doi.org/10.1/x" in text
    assert text.endswith("No source here.")


def test_a_list_is_not_cut_in_two_by_its_sources():
    text = with_chips("1. one [@a2001]\n2. two\n\n3. three [@b2002]\n\nAfter.", Two)
    assert text.index("3. three") < text.index("<div") < text.index("After.")


def test_an_accuracy_table_shows_what_was_published_and_what_was_not():
    row = Accuracy(
        "r",
        "slr",
        "disc",
        "Leg raise",
        Interval(0.92, 0.87, 0.95),
        Interval(None),
        "People.",
        "surgery",
        "a2001",
        Ratio(1.28, "derived"),
    )
    text = accuracy_table([row])
    assert "92 in 100 (87 to 95)" in text and "not given" in text and "1.28 (derived)" in text
    assert "People. Compared with: surgery." in text, "one full stop, whether the lesson ends with one or not"


def test_a_picture_carries_its_alt_text_its_note_its_words_and_its_sources():
    shown = picture(
        Picture("disc", "disc.png", "A disc", "A disc <above>.", "All of it.", "Drawn.", sources=["a2001"]), Two
    )
    assert 'alt="A disc &lt;above&gt;."' in shown and 'src="../images/disc.png"' in shown
    assert "The picture in words" in shown and "Drawn." in shown and "<summary>Alpha 2001</summary>" in shown


def test_only_the_first_picture_of_a_page_is_loaded_before_it_is_near():
    library, table = checked_or_raise(), {"x": Picture("x", "x.png", "T", "Alt.", "Long.", "Note.")}
    page = replace(next(iter(library.pages.values())), text="# T\n\n{{picture x}}\n\n{{picture x}}\n\n{{picture x}}")
    text = "".join(cell.text for cell in cells_of(page, library, table))
    assert (text.count("<img"), text.count('loading="lazy"')) == (3, 2)


def test_every_page_leads_on_to_the_next():
    library = checked_or_raise()
    slugs = list(library.pages)
    for slug, following in zip(slugs, slugs[1:], strict=False):
        assert f"]({following}.ipynb)" in cells_of(library.pages[slug], library, pictures())[-1].text


def test_the_schools_card_shows_what_it_narrows_and_a_narrowed_test_loses_its_steps():
    library = read_lessons(LESSONS)
    narrowed = Stricter("slr", "medical", "Our clinic leaves it to physical therapists.")
    scope = replace(library.knowledge.scope, school="Example School", stricter=[narrowed])
    card = scope_card(replace(library, knowledge=replace(library.knowledge, scope=scope)))
    assert "Example School" in card and "not filled in yet" in card and narrowed.why in card
    shown, usual = how_to(library.findings["slr"], narrowed), how_to(library.findings["slr"])
    assert narrowed.why in shown and library.findings["slr"].how[0] not in shown
    assert library.findings["slr"].how[0] in usual
