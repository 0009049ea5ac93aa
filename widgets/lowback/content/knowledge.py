"""The shapes of the tables that the differential reckons with. A field without a default must be written."""

from typing import Literal

from msgspec import Struct, field

from lowback.content.model import Basis, Blank, Chance, Role, Value

TriageAction = Literal["emergency", "same-day", "urgent", "routine", "adapt"]


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


class CauseForm(Struct, frozen=True, kw_only=True):
    """One of the forms that a cause takes. `share`: of all people with this cause; `ages` and `women` as in People."""

    id: str
    cause: str
    name: str
    share: float
    low: float
    high: float
    ages: list[float]
    women: float
    basis: Basis
    how: str
    sources: list[str] = field(default_factory=list)


class FormLikelihood(Chance, frozen=True, kw_only=True):
    """P(finding present | form), where a form differs from its cause. One row of forms.csv."""

    finding: str
    form: str


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
    forms: dict[str, CauseForm]
    form_rows: list[FormLikelihood]
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
