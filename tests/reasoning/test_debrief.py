"""The debrief: what each question brought, what was missed, and a guess held too long."""

from itertools import pairwise
from math import isclose, log2

import pytest

from lowback.reasoning import Case, posterior
from lowback.reasoning.clients import draw_client
from lowback.reasoning.debrief import best_path, debrief


@pytest.fixture(scope="module")
def stenosis(model):
    return draw_client(model, 3, "spinal-stenosis", "primary-care")


def test_the_best_path_starts_with_the_warning_signs_and_ends_where_the_cause_leads(stenosis, model):
    path = best_path(stenosis, model)
    screening = [id for id in path if id in model.triage["first"]]
    assert path[: len(screening)] == screening == model.triage["first"][: len(screening)]
    assert len(path) == len(set(path)) <= 25


def test_bits_add_up_along_the_path(stenosis, model):
    told = debrief(stenosis, ["claudication", "better-sitting", "slr", "worse-walking"], model)
    assert [s.finding for s in told.steps] == ["claudication", "better-sitting", "slr", "worse-walking"]
    start = posterior(Case(age=stenosis.age, sex=stenosis.sex, setting="primary-care"), model)
    right = start[model.place["spinal-stenosis"]]
    assert isclose(sum(s.toward for s in told.steps), log2(told.steps[-1].p_right / right), abs_tol=1e-9)
    for one, other in pairwise(told.steps):
        assert isclose(other.toward, log2(other.p_right / one.p_right), abs_tol=1e-9)


def test_asking_twice_counts_once(stenosis, model):
    assert len(debrief(stenosis, ["slr", "slr"], model).steps) == 1


def test_a_warning_sign_that_nobody_asked_for_is_named(model):
    for seed in range(40):
        client = draw_client(model, seed, "cauda-equina", "primary-care")
        if client.answers["saddle-numbness"]:
            break
    blind = debrief(client, ["slr", "worse-sitting"], model)
    assert "saddle-numbness" in blind.missed
    assert blind.right_action == "emergency"
    seen = debrief(client, ["saddle-numbness"], model)
    assert "saddle-numbness" not in seen.missed and seen.action == "emergency"
    assert seen.needed is not None


def test_a_guess_held_against_the_findings_is_anchoring(stenosis, model):
    asked = ["claudication", "better-sitting", "better-bending-forward", "worse-walking", "no-pain-seated"]
    told = debrief(stenosis, asked, model, guesses=[(0, "vertebral-fracture")])
    if told.steps[-1].leader == "spinal-stenosis":
        assert [a.guess for a in told.anchors] == ["vertebral-fracture"]
        assert told.anchors[0].until == len(asked)
    changed = debrief(stenosis, asked, model, guesses=[(0, "vertebral-fracture"), (1, told.steps[-1].leader)])
    assert changed.anchors == []


def test_what_does_not_exist_is_refused(stenosis, model):
    with pytest.raises(KeyError):
        debrief(stenosis, ["no-such-finding"], model)
    with pytest.raises(KeyError):
        debrief(stenosis, ["slr", "slump", "claudication"], model, guesses=[(0, "no-such-cause")])
