"""The glossary: every term is used, can be followed, and each page lists its own."""

import re
from html import unescape

import pytest
from msgspec.structs import replace

from lowback.content.rules import broken_rules
from lowback.tools.check import checked
from lowback.tools.glossary import PAGE, anchor, words_on
from lowback.tools.places import pictures
from lowback.tools.site import write_site


@pytest.fixture(scope="module")
def library():
    return checked()[0]


def test_there_are_enough_terms_each_with_sound_and_spanish(library):
    assert len(library.glossary) >= 80
    for term in library.glossary.values():
        assert re.search(r"[A-Z]{2}", term.say), f"{term.id}: no stressed syllable in {term.say!r}"
        assert term.spanish and len(term.plain.split()) <= 35


def test_a_page_lists_the_words_it_uses_and_links_to_them(library):
    line = words_on(library.pages["40-sacroiliac-joint"], library)
    assert f"[Sacrum]({PAGE}.ipynb#Sacrum)" in line
    assert words_on(library.pages[PAGE], library) == ""
    plain = replace(library.pages["40-sacroiliac-joint"], text="# Nothing here", cause="")
    assert words_on(plain, library) == ""


def test_every_link_to_a_term_meets_its_heading(library, tmp_path):
    write_site(library, tmp_path)
    text = (tmp_path / f"{PAGE}.html").read_text(encoding="utf-8")
    ids = set(map(unescape, re.findall(r'<h[2-4] id="([^"]+)"', text)))
    assert {anchor(term.term) for term in library.glossary.values()} <= ids
    for page in tmp_path.glob("*.html"):
        for name in re.findall(rf'href="{PAGE}\.html#([^"]+)"', page.read_text(encoding="utf-8")):
            assert unescape(name) in ids, f"{page.name} leads to {name}"


def test_a_word_of_two_terms_and_a_page_that_is_not_there_are_told(library):
    first, second = list(library.glossary.values())[:2]
    broken = {first.id: first, second.id: replace(second, words=first.words, see="93-nowhere")}
    said = "\n".join(map(str, broken_rules(replace(library, glossary=broken), pictures=pictures())))
    assert "is taken or has capitals" in said and "there is no page '93-nowhere'" in said
