"""The differential over all causes: Bayes on findings, next best question, triage, practice clients, debrief.

Pure: no files, no clock, no Jupyter; the standard library alone, so that the same code runs in a browser. `batch`
uses numpy where it is there.
"""

from lowback.reasoning.case import Case, NotACase, read_case
from lowback.reasoning.differential import Differential, Ranked, differential, posterior
from lowback.reasoning.model import Model
from lowback.reasoning.nextbest import Suggestion, next_best
from lowback.reasoning.pairs import Also, also
from lowback.reasoning.triage import Triage, triage

__all__ = [
    "Also", "Case", "Differential", "Model", "NotACase", "Ranked", "Suggestion", "Triage",
    "also", "differential", "next_best", "posterior", "read_case", "triage",
]  # fmt: skip
