"""The tables of the differential: every slip in them is named with its file, entry and mend."""

from collections import Counter

import pytest
from msgspec.structs import replace

from lowback.content.knowledge import Clash, Conflict, ConflictValue, Stricter
from lowback.content.knowledgerules import RATIO, knowledge_mistakes
from lowback.content.known import Known
from lowback.content.lessons import read_lessons
from lowback.content.library import Library
from lowback.content.numberrules import P_HIGH, P_LOW
from lowback.tools.places import LESSONS
from lowback.tools.stats import BASES, by_basis


@pytest.fixture(scope="module")
def library() -> Library:
    return read_lessons(LESSONS)


def changed(library: Library, **fields) -> Library:
    return replace(library, knowledge=replace(library.knowledge, **fields))


def with_row(library: Library, place: int = 0, **fields) -> Library:
    rows = list(library.knowledge.likelihoods)
    rows[place] = replace(rows[place], **fields)
    return changed(library, likelihoods=rows)


def with_finding(library: Library, id: str, **fields) -> Library:
    return replace(library, findings=library.findings | {id: replace(library.findings[id], **fields)})


def with_rule(library: Library, **fields) -> Library:
    triage = library.knowledge.triage
    rules = [replace(triage.rules[0], **fields), *triage.rules[1:]]
    return changed(library, triage=replace(triage, rules=rules))


def first_setting(library: Library, **fields) -> Library:
    settings = library.knowledge.settings
    id = next(iter(settings))
    share = replace(settings[id].shares[0], **fields)
    return changed(library, settings=settings | {id: replace(settings[id], shares=[share, *settings[id].shares[1:]])})


def people(library: Library, **fields) -> Library:
    held = library.knowledge.people
    return changed(library, people=held | {"renal": replace(held["renal"], **fields)})


def case(library: Library, **fields) -> Library:
    held = library.knowledge.cases
    id = next(iter(held))
    return changed(library, cases=held | {id: replace(held[id], **fields)})


SLIPS = {
    "a row of an unknown finding": (lambda x: with_row(x, finding="sitting"), "there is no finding 'sitting'"),
    "a row of an unknown cause": (lambda x: with_row(x, cause="sciatica"), "there is no cause 'sciatica'"),
    "a certainty": (lambda x: with_row(x, p=1.0, high=1.0), f"Write p from {P_LOW} to {P_HIGH}"),
    "a range that leaves its value out": (lambda x: with_row(x, low=0.99, high=0.99), "low <= p <= high"),
    "measured by nobody": (lambda x: with_row(x, basis="measured", sources=[]), "from which source?"),
    "no reason": (lambda x: with_row(x, how=" "), "gives no reason"),
    "a reason said before": (
        lambda x: with_row(x, how=x.knowledge.likelihoods[1].how.upper()), "Give the reason for this one."),
    "a row twice": (
        lambda x: changed(x, likelihoods=[*x.knowledge.likelihoods, x.knowledge.likelihoods[0]]), "stands 2 times."),
    "a finding that tells nothing": (
        lambda x: changed(x, likelihoods=[r for r in x.knowledge.likelihoods if r.finding != "slr"]),
        "a finding that tells nothing is not asked"),
    "a finding without background": (lambda x: with_finding(x, "slr", background=None), "background: is missing"),
    "a finding without kind": (lambda x: with_finding(x, "slr", kind=None), "kind: is missing"),
    "a finding without words": (lambda x: with_finding(x, "slr", says=None), "says: has too few variants"),
    "a finding of no group": (lambda x: with_finding(x, "slr", group="nerves"), "there is no group"),
    "more than any study supports": (
        lambda x: with_finding(x, "fever-unwell", limit=None), f"{RATIO:g} is the limit"),
    "a limit without a study": (
        lambda x: with_finding(x, "fever-unwell", limit=replace(x.findings["fever-unwell"].limit, sources=[])),
        "limit: names no source"),
    "shares that do not add up": (lambda x: first_setting(x, p=0.9, high=0.95), "Make them add up to 1"),
    "a share outside its range": (lambda x: first_setting(x, low=0.99, high=1.0), "Write 0 < low <= share <= high"),
    "a setting without a cause": (lambda x: first_setting(x, cause="renal"), "stands 2 times"),
    "a setting too few": (
        lambda x: changed(x, settings={k: v for k, v in x.knowledge.settings.items() if k != "spine-clinic"}),
        "Write just massage-clinic"),
    "ages that do not add up": (lambda x: people(x, ages=[0.5] * 6), "Write 6 shares above 0"),
    "an age that nobody can have": (lambda x: people(x, ages=[0, 0.2, 0.2, 0.2, 0.2, 0.2]), "Write 6 shares above 0"),
    "an age that is no number": (lambda x: people(x, ages=[float("nan")] * 6), "Write 6 shares above 0"),
    "a question that costs nothing": (lambda x: with_finding(x, "slr", minutes=0), "chosen by its cost"),
    "more women than people": (lambda x: people(x, women=1.0), "women: is 1.0"),
    "a rule on an unknown finding": (lambda x: with_rule(x, all=["numb"]), "there is no finding 'numb'"),
    "a rule that asks for nothing": (
        lambda x: with_rule(x, all=[], any=[], count=None, likely=None, age=None), "has no condition"),
    "a rule twice": (lambda x: with_rule(x, id=x.knowledge.triage.rules[1].id), "stands 2 times"),
    "a half age": (lambda x: with_rule(x, age=[60]), "Write [from, to]"),
    "a warning sign without a rule": (
        lambda x: with_finding(x, "eases-lying", red_flag=True), "a warning sign with no rule of its own"),
    "a pair with itself": (
        lambda x: changed(x, pairs=[replace(x.knowledge.pairs[0], second=x.knowledge.pairs[0].main)]),
        "Name two causes"),
    "a pair twice": (lambda x: changed(x, pairs=[*x.knowledge.pairs, x.knowledge.pairs[0]]), "Keep one."),
    "an impossible nothing": (
        lambda x: changed(x, consistency=replace(x.knowledge.consistency, impossible=[Clash([], "Why.")])),
        "Name two parts or more"),
    "an impossible thing that is not there": (
        lambda x: changed(x, consistency=replace(x.knowledge.consistency, implied={"slr": ["leg-raise"]})),
        "there is no finding 'leg-raise'"),
    "a conflict settled otherwise than said": (
        lambda x: changed(x, conflicts=[Conflict("slr", "disc-herniation", [ConflictValue("a", 0.1)], 0.99, "So.")]),
        "but the table uses"),
    "a card that widens": (
        lambda x: changed(x, scope=replace(x.knowledge.scope, stricter=[Stricter("slr", "ask", "We may.")])),
        "can only narrow"),
    "a case coded both ways": (lambda x: case(x, present=["slr"], absent=["slr"]), "Keep the right one"),
    "a case with an unknown finding": (lambda x: case(x, present=["slrr"]), "there is no finding 'slrr'"),
    "a case too old": (lambda x: case(x, age=400), "Write whole years"),
    "a card that narrows twice": (
        lambda x: changed(x, scope=replace(x.knowledge.scope, stricter=[Stricter("slr", "medical", "No.")] * 2)),
        "Keep one."),
    "a case put aside for no reason": (
        lambda x: case(x, use="teaching-only", use_reason=None), "Say why it is for teaching only"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_with_its_mend(slip, library):
    change, told = SLIPS[slip]
    said = [str(m) for m in knowledge_mistakes(Known(change(library)))]
    assert [line for line in said if told in line], "\n".join(said)


def test_what_a_broken_file_names_is_not_blamed_a_second_time(library):
    known = Known(with_row(library, finding="sitting", how="A reason of its own."), {"sitting"})
    assert not [m for m in knowledge_mistakes(known) if "sitting" in str(m)]


def test_the_tables_of_the_workbook_hold_together(library):
    assert [str(m) for m in knowledge_mistakes(Known(library))] == []


def test_a_probability_never_calls_for_more_than_a_look(library):
    rule = next(r for r in library.knowledge.triage.rules if r.likely)
    place = library.knowledge.triage.rules.index(rule)
    rules = list(library.knowledge.triage.rules)
    rules[place] = replace(rule, action="emergency")
    said = knowledge_mistakes(Known(changed(library, triage=replace(library.knowledge.triage, rules=rules))))
    assert any("A probability may send a client to be looked at" in str(m) for m in said)


def test_rows_by_basis_are_counted_and_most_are_owned_up_to_as_estimates(library):
    """Every number says what it rests on; a change of more than a few shows here and in `stats`."""
    counted = by_basis(library)
    k = library.knowledge
    assert counted["likelihoods"].total() == len(k.likelihoods)
    assert counted["priors"].total() == 4 * len(library.causes)
    assert counted["people"].total() == len(library.causes)
    for table, n in counted.items():
        assert set(n) <= set(BASES), table
    likelihoods: Counter = counted["likelihoods"]
    assert dict(likelihoods) == EXPECTED_BASIS


EXPECTED_BASIS = {"measured": 18, "derived": 121, "teaching-estimate": 2401}
"""Rows of likelihoods.csv by basis. Change it together with the rows."""


def test_there_are_findings_enough_of_every_kind(library):
    kinds = Counter(f.kind for f in library.findings.values())
    assert len(library.findings) >= 110
    wanted = ("demographics", "history", "observation", "palpation", "range", "special-test", "neurological", "report")
    assert set(kinds) == set(wanted)
    assert len(library.causes) == 21 and "non-specific" in library.causes


def test_what_only_a_doctor_examines_is_only_heard_of(library):
    """No finding of a medical exam has steps, and none of the forbidden exams is asked for with another role."""
    for f in library.findings.values():
        if f.role == "medical":
            assert f.label.startswith("Doctor's report:") and f.how == []
        else:
            assert f.kind not in ("report", "neurological"), f.id
