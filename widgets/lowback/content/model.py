"""The shapes of everything in lessons/. A field without a default must be written."""

from typing import Annotated, Literal

from msgspec import Struct, field

Skill = Literal["recall", "recognise", "discriminate", "decide", "safety"]
Kind = Literal["single", "several", "order", "match", "vignette", "estimate"]
Role = Literal["ask", "look", "hands-on", "medical"]
FindingKind = Literal[
    "demographics", "history", "observation", "palpation", "range", "special-test", "neurological", "report"
]
Basis = Literal["measured", "derived", "teaching-estimate"]
Direction = Literal["toward", "away", "none"]
Value = Literal["present", "absent"]
Action = Literal["massage", "adapt", "primary-care-today", "emergency"]
Verdict = Literal["supported", "oversimplified", "contradicted", "no-evidence", "untestable"]

ACTIONS: dict[str, str] = {
    "massage": "Massage today, with the usual care",
    "adapt": "Adapt the session and suggest a primary care visit soon",
    "primary-care-today": "No massage today; primary care today",
    "emergency": "Stop: 911 or emergency room now",
}
TriageAction = Literal["emergency", "same-day", "urgent", "routine", "adapt"]
SUBJECTS = ("safety", "assessment")
"""What a question may be about besides a cause."""
REFER = "refer"


class Author(Struct, frozen=True):
    family: str
    given: str = ""


class Source(Struct, frozen=True, rename={"container_title": "container-title"}):
    """One citation in CSL field names. `seen` says how far it was read."""

    id: str
    title: str
    issued: int | None = None
    author: list[Author] = field(default_factory=list)
    container_title: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    DOI: str = ""
    PMID: str = ""
    URL: str = ""
    publisher: str = ""
    type: str = "article-journal"
    seen: Literal["abstract", "full", "secondary"] = "abstract"
    note: str = ""


class Chance(Struct, frozen=True, kw_only=True):
    """A share from 0 to 1 with the range it may lie in, and the reason for it."""

    p: float
    low: float
    high: float
    basis: Basis
    how: str
    sources: list[str] = field(default_factory=list)


class Limit(Struct, frozen=True):
    """How far two causes may differ on one finding (ratio of their shares), and the study that supports so much."""

    value: float
    how: str
    sources: list[str] = field(default_factory=list)


class Says(Struct, frozen=True):
    """What a practice client says, or a student sees: variants for a yes and for a no."""

    yes: list[str]
    no: list[str]


class Finding(Struct, frozen=True):
    """A question or test. `minutes` in minutes, `discomfort` 0 (none) to 3; both teaching estimates.

    `background` is used for a cause without a row in likelihoods.csv. `group`: findings that repeat each other.
    """

    id: str
    label: str
    role: Role
    group: str
    ask: str
    positive: str
    negative: str
    how: list[str] = field(default_factory=list)
    stop: list[str] = field(default_factory=list)
    minutes: float = 1
    discomfort: int = 0
    red_flag: bool = False
    weak_flag: bool = False
    kind: FindingKind | None = None
    background: Chance | None = None
    limit: Limit | None = None
    says: Says | None = None
    sources: list[str] = field(default_factory=list)


class Interval(Struct, frozen=True):
    """A share from 0 to 1 with its 95 % interval; None where none was published."""

    value: float | None
    low: float | None = None
    high: float | None = None


class Ratio(Struct, frozen=True):
    value: float | None
    basis: Literal["reported", "derived"] | None = None


class Accuracy(Struct, frozen=True):
    """What one study found for one test against one cause."""

    id: str
    finding: str
    target: str
    name: str
    sensitivity: Interval
    specificity: Interval
    population: str
    reference_standard: str
    source: str
    lr_positive: Ratio = Ratio(None)
    lr_negative: Ratio = Ratio(None)
    note: str | None = None


class Claim(Struct, frozen=True):
    id: str
    claim: str
    verdict: Verdict
    evidence: str


class KeyFinding(Struct, frozen=True):
    finding: str
    why: str


class LookAlike(Struct, frozen=True):
    cause: str
    tell_apart: str


class Cause(Struct, frozen=True):
    id: str
    name: str
    plain: str
    group: Literal["sciatic", "back-muscle", "hip-and-thigh", "joint", "ordinary", "refer-out"]
    one_line: str
    story: str
    anatomy: str
    key_findings: list[KeyFinding]
    look_alikes: list[LookAlike]
    approach: list[str]
    cautions: list[str]
    refer: list[str]
    remember: str
    sources: list[str]


class Option(Struct, frozen=True):
    """`pair` is the right-hand side of a match; `upto` the upper end of an estimate's band."""

    id: str
    text: str
    explanation: str
    correct: bool = False
    pair: str = ""
    upto: float | None = None


class Estimate(Struct, frozen=True):
    """A number to guess. An answer within `close` of it counts as right."""

    min: float
    max: float
    answer: float
    close: float
    unit: str
    basis: Basis
    step: float = 1


class Question(Struct, frozen=True):
    id: str
    cause: str
    page: str
    skill: Skill
    kind: Kind
    difficulty: float
    stem: str
    options: list[Option]
    sources: list[str]
    hint: str
    client: str = ""
    inline: bool = False
    estimate: Estimate | None = None
    checked: str = ""


class QuestionSet(Struct, frozen=True):
    set: str
    title: str
    questions: list[Question]


class Arrow(Struct, frozen=True):
    """Which way a finding should move you with respect to one cause, and why."""

    finding: str
    value: Value
    cause: str
    arrow: Direction
    basis: Basis
    reason: str
    sources: list[str] = field(default_factory=list)


class Turn(Struct, frozen=True):
    finding: str
    value: Value
    words: str


class ActionReasons(Struct, frozen=True, rename={"primary_care_today": "primary-care-today"}):
    massage: str
    adapt: str
    primary_care_today: str
    emergency: str


class DuelClient(Struct, frozen=True):
    """An invented client. `stop_turn` is the turn (from 0) at which "Stop: refer" becomes right."""

    id: str
    name: str
    age: int
    opening: str
    level: Literal[1, 2, 3]
    turns: list[Turn]
    answer: list[str]
    answer_why: str
    action: Action
    action_why: ActionReasons
    say: str
    sources: list[str]
    stop_turn: int | None = None
    also_ok: list[Action] = field(default_factory=list)
    checked: str = ""


class Likelihood(Chance, frozen=True, kw_only=True):
    """P(finding present | main cause), with its range and reason. One row of likelihoods.csv."""

    finding: str
    cause: str


class Group(Struct, frozen=True):
    """Findings that tell much the same thing. `overlap` 0 (each is news) to 1 (all are one): a teaching estimate."""

    id: str
    label: str
    overlap: float
    why: str


class SettingShare(Chance, frozen=True, kw_only=True):
    """How common one cause is in a setting."""

    cause: str


class SettingShares(Struct, frozen=True):
    """How common each cause is where this therapist or doctor works. The shares sum to 1."""

    id: str
    label: str
    about: str
    shares: list[SettingShare]


class People(Struct, frozen=True):
    """Who has this cause: the share of each age band (see AGE_BANDS), and of women."""

    cause: str
    ages: list[float]
    women: float
    basis: Basis
    how: str
    sources: list[str] = field(default_factory=list)


class Count(Struct, frozen=True):
    """`at_least` of `of` present; an age of `age_from` or more counts as one."""

    of: list[str]
    at_least: int
    age_from: int | None = None


class Likely(Struct, frozen=True):
    causes: list[str]
    at_least: float


class TriageRule(Struct, frozen=True):
    """Holds when all its conditions do. Conditions ask only for what is present: nothing can lower an action."""

    id: str
    action: TriageAction
    when: str
    why: str
    say: str
    basis: Literal["guideline", "study", "teaching-rule"]
    all: list[str] = field(default_factory=list)
    any: list[list[str]] = field(default_factory=list)
    count: Count | None = None
    age: list[int | None] | None = None
    sex: Literal["F", "M"] | None = None
    likely: Likely | None = None
    sources: list[str] = field(default_factory=list)


class TriageTable(Struct, frozen=True):
    """`first`: asked of every client, in order. `worth_asking`: a rarer yes is not put ahead of other questions."""

    first: list[str]
    worth_asking: float
    rules: list[TriageRule]


class Pair(Struct, frozen=True):
    """Two causes that go together. `share`: how often `second` is there when `main` is the main trouble."""

    main: str
    second: str
    share: float
    basis: Basis
    why: str
    sources: list[str] = field(default_factory=list)


class Clash(Struct, frozen=True):
    """Parts that cannot all be true of one client: `id`, `!id`, `age<18`, `age>50`, `sex=M`."""

    parts: list[str]
    why: str


class Consistency(Struct, frozen=True):
    """`implied`: a finding -> others that come with it."""

    impossible: list[Clash]
    implied: dict[str, list[str]]


class ConflictValue(Struct, frozen=True, rename={"source": "from"}):
    """One of the figures that disagree: which table of the evidence it stands in."""

    source: str
    p: float | str


class Conflict(Struct, frozen=True):
    """Two readings of the evidence that disagree, and what the workbook uses."""

    finding: str
    cause: str
    values: list[ConflictValue]
    chosen: float
    why: str


class ArrowNote(Struct, frozen=True):
    """Why a hand-set arrow of the duel says something else than the engine's pull on the same answer."""

    finding: str
    value: Value
    cause: str
    why: str


class Stricter(Struct, frozen=True):
    finding: str
    role: Role
    why: str


Blank = Annotated[str, "a line on a form: it may stay empty"]


class ScopeCard(Struct, frozen=True):
    """What a school fills in. `call`: whom to call for what. `stricter` can only narrow what is done here."""

    school: Blank = ""
    state: Blank = ""
    reviewed_by: Blank = ""
    reviewed_on: Blank = ""
    call: dict[str, str] = field(default_factory=dict)
    stricter: list[Stricter] = field(default_factory=list)


class PublishedSource(Struct, frozen=True):
    citation: str
    year: int | None = None
    doi: str = ""
    pmid: str = ""
    url: str = ""


class PublishedCase(Struct, frozen=True):
    """A case from the literature, coded from its narrative before the engine saw it. Give-aways are never coded."""

    id: str
    source: PublishedSource
    source_kind: str
    read: str
    cause: str
    action: Literal["emergency", "refer", "usual-care"]
    use: Literal["calibration", "teaching-only"]
    story: str
    present: list[str]
    absent: list[str]
    confirmed_by: str
    accept_also: list[str] = field(default_factory=list)
    use_reason: str | None = None
    first_impression: str | None = None
    outcome: str | None = None
    age: int | None = None
    sex: Literal["F", "M"] | None = None
    setting: str | None = None
    not_coded: list[str] = field(default_factory=list)
    giveaways: list[str] = field(default_factory=list)
    investigations: list[str] = field(default_factory=list)
    notes: str | None = None


class Knowledge(Struct, frozen=True):
    """What the differential reckons with, besides causes and findings."""

    likelihoods: list[Likelihood]
    groups: dict[str, Group]
    settings: dict[str, SettingShares]
    people: dict[str, People]
    triage: TriageTable
    pairs: list[Pair]
    consistency: Consistency
    conflicts: list[Conflict]
    arrow_notes: list[ArrowNote]
    scope: ScopeCard
    cases: dict[str, PublishedCase]


AGE_BANDS: tuple[tuple[str, int, int], ...] = (
    ("age-under-20", 0, 19), ("age-20-34", 20, 34), ("age-35-49", 35, 49),
    ("age-50-64", 50, 64), ("age-65-79", 65, 79), ("age-80-plus", 80, 120),
)  # fmt: skip
"""Id, first and last year."""


class Page(Struct, frozen=True):
    """One file of lessons/pages: front matter and the text after it."""

    slug: str
    title: str
    minutes: int
    text: str
    cause: str = ""


class Library(Struct, frozen=True):
    """All of lessons/, each table keyed by id in the order written."""

    sources: dict[str, Source]
    causes: dict[str, Cause]
    findings: dict[str, Finding]
    tests: dict[str, Accuracy]
    claims: dict[str, Claim]
    sets: dict[str, QuestionSet]
    arrows: list[Arrow]
    clients: dict[str, DuelClient]
    pages: dict[str, Page]
    knowledge: Knowledge | None = None

    @property
    def questions(self) -> dict[str, Question]:
        return {q.id: q for s in self.sets.values() for q in s.questions}
