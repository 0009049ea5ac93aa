"""Practice clients: always the same for a seed, never impossible, and as the tables say."""

import hashlib
import json
import os
from collections import Counter

import pytest
from small_model import small_model, tables

from lowback.reasoning import Model
from lowback.reasoning.clients import CannotDraw, Client, clashing, draw_client
from lowback.reasoning.evaluation import recovery
from lowback.reasoning.intake import SECTIONS, intake_form

FULL = os.environ.get("LOWBACK_FULL") == "1"
CLIENTS = 8000 if FULL else 2000


@pytest.fixture(scope="module")
def drawn(model) -> list[Client]:
    return [draw_client(model, seed, setting="spine-clinic") for seed in range(CLIENTS)]


def test_the_same_seed_gives_the_same_client(model):
    assert draw_client(model, 11, setting="primary-care") == draw_client(model, 11, setting="primary-care")
    assert draw_client(model, 11, "renal") != draw_client(model, 12, "renal")


def test_a_seed_gives_this_very_client_on_every_computer():
    """Draws and comparisons alone: no logarithm or root of the platform decides. The tables here never change."""
    m = small_model()
    told = [
        [c.cause, c.age, c.sex, c.answers, c.words] for c in (draw_client(m, s, setting="clinic") for s in range(50))
    ]
    digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
    assert digest[:16] == "b17c13da6e768db4"


def test_no_client_shows_an_impossible_combination(drawn, model):
    for client in drawn:
        for clause in model.impossible:
            assert not clashing(clause, client.answers, client.age, client.sex), (client.seed, clause)
        for id, others in model.implied.items():
            assert not client.answers[id] or all(client.answers[o] for o in others), (client.seed, id)


def test_every_client_answers_everything_in_written_words(drawn, model):
    for client in drawn[:200]:
        assert set(client.answers) == set(client.words) == set(model.findings)
        for id, words in client.words.items():
            f = model.findings[id]
            assert words in (f.says_yes if client.answers[id] else f.says_no)


def test_causes_come_as_often_as_the_setting_says(drawn, model):
    shares = dict(zip(model.hypotheses, model.settings["spine-clinic"].shares, strict=True))
    came = Counter(client.cause for client in drawn)
    for cause, share in shares.items():
        error = (share * (1 - share) / CLIENTS) ** 0.5
        assert abs(came[cause] / CLIENTS - share) < 4.5 * error + 0.002, cause


def test_findings_come_about_as_often_as_the_table_says(model):
    """Consistency moves some shares a little; on average by no more than a few points."""
    n = 400
    for cause in ("disc-herniation", "spinal-stenosis", "renal"):
        clients = [draw_client(model, seed, cause) for seed in range(n)]
        off = [
            abs(sum(c.answers[f.id] for c in clients) / n - f.p[model.place[cause]]) for f in model.findings.values()
        ]
        assert sum(off) / len(off) < 0.04, cause


@pytest.mark.parametrize("setting", ["massage-clinic", "primary-care", "spine-clinic", "unstated"])
def test_clients_are_recognised_as_often_as_the_engine_says(setting, model):
    """With about 25 answers known: an error of 0.02 at most. The default run draws too few to see that fine."""
    found = recovery(model, setting, CLIENTS, share=0.15)
    assert found.error <= (0.02 if FULL else 0.045)  # chance alone makes 0.025 of 2,000
    assert abs(found.said - found.right.value) <= (0.02 if FULL else 0.03)


def test_with_everything_asked_the_engine_errs_on_the_side_of_doubt(model):
    """All 168 answers at once: it is right more often than it says, by no more than a few points."""
    found = recovery(model, "spine-clinic", CLIENTS // 2, share=1.0)
    assert -0.01 <= found.right.value - found.said <= 0.06


def test_a_table_in_which_nobody_can_exist_is_told():
    held = tables()
    held["impossible"] = [["age<200"]]
    with pytest.raises(CannotDraw, match="disc: .* impossible combination"):
        draw_client(Model(held), 1, "disc")


def test_unknown_causes_and_settings_are_refused(model):
    with pytest.raises(KeyError):
        draw_client(model, 1, "sciatica")
    with pytest.raises(KeyError):
        draw_client(model, 1, setting="spa")


def test_the_intake_form_is_part_of_the_truth_and_the_same_each_time(drawn, model):
    for client in drawn[:100]:
        form = intake_form(client, model)
        assert form == intake_form(client, model)
        assert list(form.sections) == list(SECTIONS)
        assert all(len(lines) <= 2 for lines in form.sections.values())
        assert all(client.answers[id] for id in form.told)
        assert {"saddle-numbness", "self-harm", "bladder-bowel"} & set(form.told) == set()
    assert sum(bool(intake_form(c, model).told) for c in drawn[:100]) > 90
