"""What the forms of a cause must say of each other and of the cause: the cause's own numbers stay their average."""

from collections.abc import Iterator

from lowback.content.knowledge import AGE_BANDS, CauseForm, Knowledge
from lowback.content.known import Known
from lowback.content.mistakes import Mistake
from lowback.content.numberrules import basis_mistakes, chance_mistakes, people_mistakes, share_mistakes, twice

SPARE = 0.02
"""The average of the forms may leave the cause's range by this much, for rounding."""
PEOPLE_SPARE = 0.07
_FILE, _ROWS = "lessons/forms.yaml", "lessons/forms.csv"


def form_mistakes(known: Known) -> Iterator[Mistake]:
    k = known.library.knowledge
    by_cause: dict[str, list[CauseForm]] = {}
    for form in k.forms.values():
        by_cause.setdefault(form.cause, []).append(form)
    yield from known.unknown(_FILE, "", "cause", by_cause, known.library.causes, "cause")
    for form in k.forms.values():
        if form.id in known.library.causes:
            yield Mistake(_FILE, form.id, "id", "is the id of a cause.", "Give the form a name of its own.")
    for cause, forms in by_cause.items():
        yield from _shares(cause, forms)
        yield from _people(cause, forms, k)
    yield from _rows(known, k)
    yield from _averages(known, k, by_cause)


def _shares(cause: str, forms: list[CauseForm]) -> Iterator[Mistake]:
    if len(forms) < 2 or not abs(sum(f.share for f in forms) - 1) <= 0.001:
        found = f"{len(forms)} with shares that add up to {sum(f.share for f in forms):.3f}."
        yield Mistake(_FILE, cause, "share", found, "Give a cause two forms or more, and shares that add up to 1.")
    for f in forms:
        yield from share_mistakes(_FILE, f.id, "share", f.share, f.low, f.high)
        yield from basis_mistakes(_FILE, f.id, "basis", f.basis, f.sources)


def _people(cause: str, forms: list[CauseForm], k: Knowledge) -> Iterator[Mistake]:
    broken = [m for f in forms for m in people_mistakes(_FILE, f.id, f.ages, f.women)]
    yield from broken
    held = k.people.get(cause)
    if broken or held is None:
        return
    for i, (band, _, _) in enumerate(AGE_BANDS):
        mean = sum(f.share * f.ages[i] for f in forms)
        if abs(mean - held.ages[i]) > PEOPLE_SPARE:
            found = f"{band}: the forms average {mean:.2f}, lessons/people.yaml says {held.ages[i]:.2f}."
            yield Mistake(_FILE, cause, "ages", found, "Bring them together.")
    mean = sum(f.share * f.women for f in forms)
    if abs(mean - held.women) > PEOPLE_SPARE:
        found = f"the forms average {mean:.2f}, lessons/people.yaml says {held.women:.2f}."
        yield Mistake(_FILE, cause, "women", found, "Bring them together.")


def _rows(known: Known, k: Knowledge) -> Iterator[Mistake]:
    yield from twice(_ROWS, (f"{r.finding}, {r.form}" for r in k.form_rows))
    for r in k.form_rows:
        entry = f"{r.finding}, {r.form}"
        yield from chance_mistakes(_ROWS, entry, "p", r)
        yield from known.unknown(_ROWS, entry, "finding", [r.finding], known.library.findings, "finding")
        yield from known.unknown(_ROWS, entry, "form", [r.form], k.forms, "form in lessons/forms.yaml")


def _averages(known: Known, k: Knowledge, by_cause: dict[str, list[CauseForm]]) -> Iterator[Mistake]:
    """The forms of a cause average to what its own row, or the background, allows.

    So the limit on how far two causes may differ (`knowledgerules.RATIO`) holds for causes; a form alone may be defined
    by a finding.
    """
    cells = {(r.finding, r.cause): r for r in k.likelihoods}
    own = {(r.finding, r.form): r.p for r in k.form_rows}
    for f in known.library.findings.values():
        if f.background is None or not any((f.id, form) in own for form in k.forms):
            continue
        for cause, forms in by_cause.items():
            cell = cells.get((f.id, cause), f.background)
            p = [own.get((f.id, form.id), cell.p) for form in forms]
            mean = sum(form.share * x for form, x in zip(forms, p, strict=True))
            if not cell.low - SPARE <= mean <= cell.high + SPARE:
                found = f"the forms average {mean:.2f}, the cause has {cell.p:g} ({cell.low:g} to {cell.high:g})."
                yield Mistake(
                    _ROWS, f"{f.id}, {cause}", "p", found, "Bring the forms and lessons/likelihoods.csv together."
                )
