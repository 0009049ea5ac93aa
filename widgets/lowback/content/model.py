"""The shapes of what lessons/ teaches. A field without a default must be written."""

from typing import Annotated, Literal

from msgspec import Struct, field

Skill = Literal["recall", "recognise", "discriminate", "decide", "safety"]
Kind = Literal["single", "several", "order", "match", "vignette", "estimate"]
Area = Literal[
    "anatomy-physiology", "kinesiology", "pathology-cautions", "benefits-effects", "assessment-planning",
    "history-culture", "ethics-law", "professional-practice",
]  # fmt: skip
"""The content areas of the MBLEx, the US licensing examination for massage therapists."""
Role = Literal["ask", "look", "hands-on", "medical"]
FindingKind = Literal[
    "demographics", "history", "observation", "palpation", "range", "special-test", "neurological", "report"
]
Basis = Literal["measured", "derived", "teaching-estimate"]
Direction = Literal["toward", "away", "none"]
Value = Literal["present", "absent"]
Action = Literal["massage", "adapt", "primary-care-today", "emergency"]
Verdict = Literal["supported", "oversimplified", "contradicted", "no-evidence", "untestable"]

Blank = Annotated[str, "a line on a form: it may stay empty"]

ACTIONS: dict[str, str] = {
    "massage": "Massage today, with the usual care",
    "adapt": "Adapt the session and suggest a primary care visit soon",
    "primary-care-today": "No massage today; primary care today",
    "emergency": "Stop: 911 or emergency room now",
}
SUBJECTS = ("safety", "assessment", "treatment", "referral")
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


class Waiver(Struct, frozen=True):
    """A rule of `lint` that one question breaks on purpose, and why."""

    rule: str
    why: str


class Question(Struct, frozen=True):
    """`findings` and `absent`: what a vignette states, as finding ids, so that the engine can answer it too.

    `area`: the MBLEx content area; where it is empty the skill's usual one counts.
    """

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
    findings: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    area: Area | None = None
    waive: list[Waiver] = field(default_factory=list)


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


class Landmark(Struct, frozen=True):
    """`pressure` 0 (none) to 10 (the most that is ever used): a teaching estimate."""

    name: str
    find: str
    hands: str
    pressure: int


class SignOff(Struct, frozen=True):
    """A line that the instructor signs: not yet, with help, alone. Every `safety` line must be signed."""

    line: str
    safety: bool = False


class LabSheet(Struct, frozen=True):
    """Two sides of paper for two students who practice on each other. `tests`: finding ids."""

    cause: str
    goal: str
    not_today: list[str]
    consent: str
    opt_out: str
    draping: str
    landmarks: list[Landmark]
    tests: list[str]
    stop: list[str]
    swap: str
    talk: list[str]
    sign_off: list[SignOff]
    sources: list[str] = field(default_factory=list)


class GlossaryTerm(Struct, frozen=True):
    """`words`: the forms in which pages use the term. `say`: sounded out. `see`: the page where it is taught."""

    id: str
    term: str
    words: list[str]
    plain: str
    say: str
    spanish: str
    see: str
    mixed_up_with: str = ""


class Stamp(Struct, frozen=True):
    """What was read, and when (YYYY-MM-DD): `checked` by a second reader, `reviewed` by a clinician; else empty.

    `version`: see `stamps.version`. A stamp on another version than today's is stale, and the page says so.
    """

    kind: Literal["page", "cause", "question", "lab"]
    id: str
    version: str
    checked: Blank = ""
    reviewed: Blank = ""


class Page(Struct, frozen=True):
    """One file of lessons/pages: front matter and the text after it."""

    slug: str
    title: str
    minutes: int
    text: str
    cause: str = ""
