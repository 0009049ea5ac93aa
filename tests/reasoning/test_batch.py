"""The batch path says the same as one case at a time."""

import numpy as np
import pytest

from lowback.reasoning import batch, posterior
from lowback.reasoning.clients import draw_client


@pytest.fixture(scope="module")
def cases(model):
    ids = list(model.findings)
    drawn = [draw_client(model, seed, setting="primary-care") for seed in range(40)]
    return [client.case(ids[i % 7 :: 1 + i % 5]) for i, client in enumerate(drawn)]


def test_the_batch_agrees_with_single_cases(cases, model):
    unknown = cases[0]._replace(age=None, sex=None)
    both = [*cases, unknown]
    assert np.allclose(batch.posteriors(both, model), [posterior(c, model) for c in both], atol=1e-9)


def test_without_numpy_it_still_answers(cases, model, monkeypatch):
    monkeypatch.setattr(batch, "np", None)
    assert batch.posteriors(cases[:3], model) == [posterior(c, model) for c in cases[:3]]
    with pytest.raises(RuntimeError, match="need numpy"):
        batch.Batch(model)


def test_chunks_change_nothing_and_an_empty_batch_is_empty(model):
    values = np.random.default_rng(1).integers(-1, 2, (50, len(model.findings))).astype(np.int8)
    bands, sexes = np.full(50, 2), np.full(50, 1)
    ready = batch.Batch(model)
    assert np.allclose(ready.posteriors(values, bands, sexes, chunk=7), ready.posteriors(values, bands, sexes))
    assert ready.posteriors(values[:0], bands[:0], sexes[:0]).shape == (0, len(model.hypotheses))
    assert batch.posteriors([], model) == []


def test_one_batch_one_setting(cases, model):
    with pytest.raises(ValueError, match="one batch, one setting"):
        batch.posteriors([cases[0], cases[1]._replace(setting="spine-clinic")], model)
