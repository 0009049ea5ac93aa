"""Each rule of the item linter: a sound question breaks none, one slip breaks just its own."""

import pytest
from msgspec.structs import replace

from lowback.content import bank, guessing, wording
from lowback.content.model import ACTIONS, Option, Question

WHY = "It fits the pull behind both thighs and nothing else."


def option(id: str, text: str, correct: bool = False, explanation: str = WHY) -> Option:
    return Option(id, text, explanation, correct)


SOUND = Question(
    id="x-01", cause="hamstrings", page="30-hamstrings", skill="discriminate", kind="vignette", difficulty=0.5,
    stem="Which pattern fits best?", hint="Ask what stops the leg.", sources=["boyd2012"],
    client="Ana, 34, paints houses. Both legs stop early on the raise with a pull behind the thigh. "
           "Moving the ankle adds nothing, and there is no tingling below the knee.",
    options=[
        option("a", "Short hamstrings", True), option("b", "Piriformis syndrome"), option("c", "Nerve root trouble"),
    ],
)  # fmt: skip


def with_option(place: int, **fields) -> Question:
    options = list(SOUND.options)
    options[place] = replace(options[place], **fields)
    return replace(SOUND, options=options)


LONG = "Short hamstrings that stop the leg raise early on both sides"
SLIPS = {
    "key-longest": with_option(0, text=LONG),
    "absolute-distractor": with_option(1, text="Always the piriformis"),
    "lone-absolute": with_option(0, text="Only short muscles"),
    "lone-hedge": with_option(0, text="Perhaps hamstrings"),
    "clang": replace(SOUND, stem="Which short muscle fits best?"),
    "grammar": replace(SOUND, stem="Her pattern is best called a"),
    "all-of-above": with_option(2, text="None of the above"),
    "negative-stem": replace(SOUND, stem="Which pattern does not fit?"),
    "rationale": with_option(1, explanation="No."),
    "mixed-kinds": with_option(1, text='"Your piriformis"'),
    "overlapping": with_option(1, text="Short hamstrings, left"),
    "unsourced": with_option(1, explanation="It is seen in 6 of 100 people with back and leg pain."),
    "long-sentence": replace(SOUND, hint="Ask " + "what stops the leg and " * 6 + "why."),
    "uncovered": replace(SOUND, stem="Which of the following fits best?"),
    "client-length": replace(SOUND, client="Ana, 34, cannot reach her toes."),
}


def test_a_sound_question_breaks_no_rule():
    assert list(wording.faults(SOUND)) == []


@pytest.mark.parametrize("rule", wording.RULES)
def test_each_rule_catches_its_slip(rule):
    assert rule in {name for name, _ in wording.faults(SLIPS[rule])}


def test_the_four_actions_may_differ_in_length():
    options = [option(str(i), text, i == 3) for i, text in enumerate(ACTIONS.values())]
    assert "key-longest" not in {rule for rule, _ in wording.faults(replace(SOUND, options=options))}


def test_a_figure_with_its_source_or_its_basis_is_no_fault():
    for told in ("It is seen in 6 of 100 people [@singh2013].", "About 6 of 100, a teaching estimate, have it."):
        assert list(wording.faults(with_option(1, explanation=told))) == []


def many(n: int, **fields) -> list[Question]:
    return [replace(SOUND, id=f"x-{i:02}", **fields) for i in range(n)]


def test_a_bank_whose_key_stands_in_one_place_is_told():
    assert "key-position" in {rule for rule, _ in bank.faults(many(30))}
    turned = [replace(q, options=q.options[i % 3:] + q.options[:i % 3]) for i, q in enumerate(many(30))]  # fmt: skip
    assert [rule for rule, _ in bank.faults(turned)] == []


def test_a_bank_whose_key_is_longest_is_told():
    assert "longest-share" in {rule for rule, _ in bank.faults(many(20, options=with_option(0, text=LONG).options))}


def test_near_duplicates_are_found_and_others_are_not():
    other = replace(SOUND, id="x-02", client="Ben, 61, drives. " + "His calf tingles after a mile on foot. " * 3)
    assert [(r.one, r.other) for r in bank.repeats([SOUND, replace(SOUND, id="x-03"), other])] == [("x-03", "x-01")]


def test_the_robot_counts_a_tie_in_part_and_finds_a_planted_tell():
    even = with_option(0, text="Hip flexors trouble")
    assert guessing.hit(replace(SOUND, options=[option(i, "same", i == "a") for i in "abc"]), guessing.length) == 1 / 3
    assert guessing.hit(with_option(0, text=LONG), guessing.length) == 1
    assert guessing.hit(with_option(0, text=LONG), guessing.shortness) == 0
    assert 0 <= guessing.hit(even, guessing.stem_words) <= 1
    assert len(guessing.features(SOUND, SOUND.options[0])) == len(guessing.STRATEGIES)
