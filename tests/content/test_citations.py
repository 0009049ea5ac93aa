"""How a source is cited in lesson text, and how it reads to a learner."""

import pytest

from lowback.content import citations
from lowback.content.model import Author, Source

BOYD, VILLA, NEE = Author("Boyd", "BS"), Author("Villa", "PS"), Author("Nee", "RJ")


def source(**fields) -> Source:
    return Source(**{"id": "x", "title": "The leg raise", "issued": 2012, "author": [BOYD], "DOI": "10.1/a"} | fields)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Nothing is cited here, not even me@example.org.", []),
        ("Once [@boyd2012].", ["boyd2012"]),
        ("Two [@boyd2012; @who_fs2023] and again [@boyd2012].", ["boyd2012", "who_fs2023"]),
        ("Close together [@a;@b-c].", ["a", "b-c"]),
        ("A [link](page.ipynb) and a [note] are none.", []),
    ],
)
def test_the_keys_of_a_text_are_found_once_each_and_in_order(text, keys):
    assert citations.cited(text) == keys


def test_a_text_without_its_citations_reads_on():
    text = "The leg stops at 57 degrees [@boyd2012; @nee2013], or before [@li1996]. See [this](page.ipynb)."
    assert citations.without_citations(text) == "The leg stops at 57 degrees, or before. See [this](page.ipynb)."


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Boyd 2012"),
        ({"author": [BOYD, VILLA]}, "Boyd and Villa 2012"),
        ({"author": [BOYD, VILLA, NEE]}, "Boyd and others 2012"),
        ({"issued": None}, "Boyd no date"),
        ({"author": [], "publisher": "NICE", "issued": 2020}, "NICE 2020"),
        ({"author": [], "container_title": "BMJ"}, "BMJ 2012"),
        ({"author": []}, "The leg raise 2012"),
    ],
)
def test_a_source_in_short_is_who_and_when(fields, words):
    assert citations.short(source(**fields)) == words


def test_a_source_in_full_is_one_line_that_ends_in_how_far_it_was_read():
    fields = {"container_title": "BMC Spine", "volume": "13", "issue": "2", "page": "245", "seen": "full"}
    assert citations.full(source(author=[BOYD, Author("WHO")], title="The leg raise.", **fields)) == (
        "Boyd BS, WHO. The leg raise. BMC Spine 13(2):245. 2012. doi:10.1/a. (Read here: the part used, in full.)"
    )


def test_a_source_with_little_to_say_has_no_empty_places():
    bare = source(author=[], publisher="WHO", issued=None, DOI="", URL="https://who.int/back", seen="secondary")
    assert citations.full(bare) == (
        "WHO. The leg raise. no date. https://who.int/back. (Read here: through another publication that reports it.)"
    )


def test_the_seventh_author_is_among_the_others():
    six = [Author(f"N{n}") for n in range(6)]
    assert citations.full(source(author=six)).startswith("N0, N1, N2, N3, N4, N5. The")
    assert citations.full(source(author=[*six, BOYD])).startswith("N0, N1, N2, N3, N4, N5, et al. The")


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ({"PMID": "7", "URL": "https://b"}, "https://doi.org/10.1/a"),
        ({"DOI": "", "PMID": "7", "URL": "https://b"}, "https://pubmed.ncbi.nlm.nih.gov/7/"),
        ({"DOI": "", "URL": "https://b"}, "https://b"),
        ({"DOI": ""}, ""),
    ],
)
def test_a_source_is_opened_where_it_will_be_found_longest(fields, address):
    assert citations.address(source(**fields)) == address


def test_two_sources_that_would_read_alike_get_a_letter():
    from lowback.content.citations import short_names
    from lowback.content.model import Author, Source

    written = [
        Source(id, "t", 2021, [Author(name)]) for id, name in (("p2", "Pesonen"), ("p1", "Pesonen"), ("k", "Kizaki"))
    ]
    assert short_names(written) == {"p1": "Pesonen 2021a", "p2": "Pesonen 2021b", "k": "Kizaki 2021"}
