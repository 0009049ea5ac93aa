"""A test-wise robot that never reads the content, beside blind guessing: the bank should give it nothing.

The logistic model learns from the looks of all options of the other sets (item families) which one to pick, so that a
tell which no single strategy names would show as well.
"""

from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.report import Row

from lowback.content.bank import chance, with_one_key
from lowback.content.guessing import SPARE, STRATEGIES, features, success
from lowback.content.lessons import read_lessons
from lowback.content.model import Question
from lowback.tools.places import LESSONS

FOLDS = 8


def rows(scratch: Path) -> list[Row]:
    library = read_lessons(LESSONS)
    families = {q.id: name for name, held in library.sets.items() for q in held.questions}
    questions = with_one_key(library.questions.values())
    blind = 100 * chance(questions)
    aim = (blind + 100 * SPARE) / blind
    hits = {name: 100 * success(questions, strategy) for name, strategy in STRATEGIES.items()}
    hits["logistic model of all looks"] = 100 * logistic(questions, [families[q.id] for q in questions])
    return [Row(f"robot: {name}", [hit], "blind guess", [blind], "%", aim) for name, hit in hits.items()]


def logistic(questions: Sequence[Question], families: Sequence[str]) -> float:
    """The share right of a logistic regression, each family answered by a model that never saw it."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold

    looks = [np.array([features(q, o) for o in q.options]) for q in questions]
    keys = [np.array([o.correct for o in q.options]) for q in questions]
    hits = 0.0
    folds = GroupKFold(min(FOLDS, len(set(families))))
    for train, test in folds.split(questions, groups=families):
        model = LogisticRegression(C=1.0, max_iter=1000)
        model.fit(np.vstack([looks[i] for i in train]), np.concatenate([keys[i] for i in train]))
        for i in test:
            said = model.decision_function(looks[i])
            best = said >= said.max() - 1e-12
            hits += float(keys[i][best].mean())
    return hits / len(questions)
