"""The palette keeps its promises: text can be read, outlines can be seen, fills stay apart for every kind of eye."""

from itertools import combinations

import pytest
from eyes import SEEN_AS, contrast, distance

from lowback.figures import palette

FILLS = [name for name in dir(palette) if f"{name}_EDGE" in dir(palette)]


def test_the_measures_agree_with_published_values():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # the best known near miss of WCAG AA
    assert distance("#FFFFFF", "#000000") == pytest.approx(100, abs=0.1)
    assert distance("#FF0000", "#00FF00") > 150 > 90 > distance("#FF0000", "#00FF00", "deutan")


@pytest.mark.parametrize(("name", "least"), [("INK", 7), ("MUTED", 4.5)])
def test_text_can_be_read_on_paper(name, least):
    assert contrast(getattr(palette, name), palette.PAPER) >= least


@pytest.mark.parametrize("name", FILLS)
def test_every_outline_stands_out_from_paper(name):
    """3 to 1 is what WCAG 2 asks of the parts of a drawing that one must see."""
    assert contrast(getattr(palette, f"{name}_EDGE"), palette.PAPER) >= 3


@pytest.mark.parametrize(("eye", "least"), [("usual", 35), ("protan", 14), ("deutan", 14), ("tritan", 9)])
def test_fills_that_lie_side_by_side_stay_apart(eye, least):
    near = {
        pair: distance(palette.APART[pair[0]], palette.APART[pair[1]], eye) for pair in combinations(palette.APART, 2)
    }
    worst = min(near, key=near.get)
    assert near[worst] >= least, f"{worst} look alike to a {eye} eye: {near[worst]:.1f}"


@pytest.mark.parametrize("eye", SEEN_AS)
def test_what_a_client_feels_stays_apart(eye):
    """Each also has a pattern of its own; color alone would be enough for most."""
    for one, other in combinations(palette.FEELINGS, 2):
        assert distance(palette.FEELINGS[one], palette.FEELINGS[other], eye) >= 20, (one, other)
