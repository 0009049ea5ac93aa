"""What the tables of the differential must say of each other and of the causes."""

import re
from collections.abc import Iterator

from lowback.content.formrules import form_mistakes
from lowback.content.knowledge import AGE_BANDS, Knowledge, TriageRule
from lowback.content.known import Known
from lowback.content.mistakes import Mistake
from lowback.content.model import Finding
from lowback.content.numberrules import chance_mistakes, people_mistakes, share_mistakes, twice

SETTINGS = ("massage-clinic", "primary-care", "spine-clinic", "emergency-room")
STRICTNESS = ("ask", "look", "hands-on", "medical")
ACTIONS = ("adapt", "routine", "urgent", "same-day", "emergency")
RATIO = 10.0
"""Teaching limit: two causes differ no further than this on one finding, unless its `limit` names a study."""
_CONDITION = re.compile(r"age[<>]\d+|sex=[FM]")


def knowledge_mistakes(known: Known) -> Iterator[Mistake]:
    k = known.library.knowledge
    if k is None:
        return
    for rule in (_findings, _likelihoods, _reasons, _ratios, _settings, _people, _triage, _pairs, _consistency,
                 _conflicts, _arrow_notes, _scope, _cases):  # fmt: skip
        yield from rule(known, k)
    yield from form_mistakes(known)


def _findings(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/findings.yaml"
    for f in known.library.findings.values():
        if f.kind is None:
            yield Mistake(
                file, f.id, "kind", "is missing.", "Add a line `kind: history` (or observation, palpation ...)."
            )
        yield from known.unknown(file, f.id, "group", [f.group], k.groups, "group in lessons/groups.yaml")
        if not f.minutes > 0 or not 0 <= f.discomfort <= 3:
            mend = "Write minutes above 0 and discomfort from 0 to 3: the next question is chosen by its cost."
            yield Mistake(file, f.id, "minutes", f"minutes {f.minutes}, discomfort {f.discomfort}.", mend)
        if f.kind == "demographics":
            continue
        if f.says is None or len(f.says.yes) < 2 or len(f.says.no) < 2:
            yield Mistake(file, f.id, "says", "has too few variants.", "Give two or more for yes and two for no.")
        if f.background is None:
            mend = "Say how often other clients with back pain show it: p, low, high, basis, how."
            yield Mistake(file, f.id, "background", "is missing.", mend)
        else:
            yield from chance_mistakes(file, f.id, "background", f.background)
    for g in k.groups.values():
        if not 0 <= g.overlap <= 1:
            yield Mistake("lessons/groups.yaml", g.id, "overlap", f"is {g.overlap}.", "Write a number from 0 to 1.")
        if g.id not in {f.group for f in known.library.findings.values()}:
            yield Mistake("lessons/groups.yaml", g.id, "", "no finding is in it.", "Take it out.")


def _likelihoods(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/likelihoods.csv"
    yield from twice(file, (f"{r.finding}, {r.cause}" for r in k.likelihoods))
    for r in k.likelihoods:
        entry = f"{r.finding}, {r.cause}"
        yield from known.unknown(file, entry, "finding", [r.finding], known.library.findings, "finding")
        yield from known.unknown(file, entry, "cause", [r.cause], known.library.causes, "cause")
        yield from chance_mistakes(file, entry, "p", r)
    told = {r.finding for r in k.likelihoods}
    for f in known.library.findings.values():
        if f.kind != "demographics" and f.id not in told:
            mend = "Write a row for each cause it speaks for or against; a finding that tells nothing is not asked."
            yield Mistake(file, f.id, "", "no cause has a row.", mend)


def _reasons(known: Known, k: Knowledge) -> Iterator[Mistake]:
    """No two reasons are the same text: each says something of its own cause and finding."""
    told = [("lessons/likelihoods.csv", f"{r.finding}, {r.cause}", r.how) for r in k.likelihoods]
    told += [("lessons/findings.yaml", f.id, f.background.how) for f in known.library.findings.values() if f.background]
    told += [("lessons/priors.yaml", f"{s.id}, {x.cause}", x.how) for s in k.settings.values() for x in s.shares]
    told += [("lessons/forms.csv", f"{r.finding}, {r.form}", r.how) for r in k.form_rows]
    told += [("lessons/forms.yaml", f.id, f.how) for f in k.forms.values()]
    told += [("lessons/people.yaml", p.cause, p.how) for p in k.people.values()]
    seen: dict[str, str] = {}
    for file, entry, how in told:
        words = " ".join(how.lower().split())
        if words in seen:
            yield Mistake(file, entry, "how", f"says the same as {seen[words]}.", "Give the reason for this one.")
        seen.setdefault(words, entry)


def _ratios(known: Known, k: Knowledge) -> Iterator[Mistake]:
    rows: dict[str, dict[str, float]] = {}
    for r in k.likelihoods:
        rows.setdefault(r.finding, {})[r.cause] = r.p
    for f in known.library.findings.values():
        if f.background is None or f.id not in rows:
            continue
        p = [*rows[f.id].values(), *([f.background.p] if len(rows[f.id]) < len(known.library.causes) else [])]
        if not all(0 < x < 1 for x in p):
            continue  # told by _chance
        allowed = f.limit.value if f.limit else RATIO
        for what, ratio in (("yes", max(p) / min(p)), ("no", (1 - min(p)) / (1 - max(p)))):
            if ratio > allowed * 1.001:
                found = f"a {what} counts {ratio:.1f} to 1 between two causes; {allowed:g} is the limit."
                mend = "Bring the ends closer, or write `limit:` with the study that supports so much."
                yield Mistake("lessons/likelihoods.csv", f.id, "p", found, mend)
        if f.limit and not f.limit.sources:
            yield Mistake("lessons/findings.yaml", f.id, "limit", "names no source.", "Name the study.")


def _settings(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/priors.yaml"
    if sorted(k.settings) != sorted(SETTINGS):
        yield Mistake(file, "", "id", f"holds {', '.join(k.settings)}.", f"Write just {', '.join(SETTINGS)}.")
    for s in k.settings.values():
        yield from _each_cause_once(file, s.id, [x.cause for x in s.shares], known)
        total = sum(x.p for x in s.shares)
        if abs(total - 1) > 0.001:
            yield Mistake(file, s.id, "shares", f"add up to {total:.4f}.", "Make them add up to 1.")
        for x in s.shares:
            yield from share_mistakes(file, f"{s.id}, {x.cause}", "p", x.p, x.low, x.high)


def _each_cause_once(file: str, entry: str, causes: list[str], known: Known) -> Iterator[Mistake]:
    yield from known.unknown(file, entry, "cause", causes, known.library.causes, "cause")
    for id in known.library.causes:
        if causes.count(id) != 1:
            yield Mistake(file, entry, "cause", f"{id} stands {causes.count(id)} times.", "Give each cause one entry.")


def _people(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/people.yaml"
    yield from _each_cause_once(file, "", list(k.people), known)
    for p in k.people.values():
        yield from people_mistakes(file, p.cause, p.ages, p.women)
    for place, (id, _, _) in enumerate(AGE_BANDS):
        shares = [p.ages[place] for p in k.people.values() if len(p.ages) == len(AGE_BANDS)]
        if shares and min(shares) > 0 and max(shares) / min(shares) > RATIO * 1.01:
            found = f"an age of this band counts {max(shares) / min(shares):.1f} to 1; {RATIO:g} is the limit."
            yield Mistake(file, id, "ages", found, "Raise the smallest shares, or lower the largest.")
        if id not in known.library.findings:
            yield Mistake("lessons/findings.yaml", id, "", "is not there.", "Add the age band as a finding.")


def _triage(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/triage.yaml"
    yield from known.unknown(file, "", "first", k.triage.first, known.library.findings, "finding")
    yield from twice(file, (r.id for r in k.triage.rules))
    for r in k.triage.rules:
        askable = [id for id, f in known.library.findings.items() if f.kind != "demographics"]
        yield from known.unknown(file, r.id, "all/any/count", rule_findings(r), askable, "finding")
        if any(not ids for ids in r.any):
            yield Mistake(file, r.id, "any", "holds an empty list, which nothing can meet.", "Take it out.")
        if r.count and len(set(r.count.of)) < len(r.count.of):
            yield Mistake(file, r.id, "count", "names a finding twice.", "Name each once.")
        if r.age and len(r.age) == 2 and None not in r.age and r.age[0] > r.age[1]:
            yield Mistake(file, r.id, "age", f"is {r.age}.", "Write the lower age first.")
        yield from known.unknown(
            file, r.id, "likely", r.likely.causes if r.likely else [], known.library.causes, "cause"
        )
        if not (r.all or r.any or r.count or r.likely or r.age):
            yield Mistake(file, r.id, "all", "has no condition.", "Say with all, any or count what must be present.")
        if r.count and not 1 <= r.count.at_least <= len(r.count.of) + bool(r.count.age_from):
            yield Mistake(
                file, r.id, "count", f"at_least is {r.count.at_least}.", "Write a number that can be reached."
            )
        if r.age is not None and len(r.age) != 2:
            yield Mistake(file, r.id, "age", f"is {r.age}.", "Write [from, to], null for an open end.")
        if r.likely and r.action != "routine":
            mend = "A probability may send a client to be looked at, no stricter: write routine."
            yield Mistake(file, r.id, "action", f"is {r.action} on a probability.", mend)
    alone = [r for r in k.triage.rules if ACTIONS.index(r.action) >= 1 and not (r.count or r.age or r.sex or r.likely)]
    for f in known.library.findings.values():
        if f.red_flag and not any(_is_enough(r, f.id) for r in alone):
            mend = "Write a rule that asks for it alone, routine or stricter."
            yield Mistake(file, f.id, "", "a warning sign with no rule of its own.", mend)


def rule_findings(r: TriageRule) -> list[str]:
    return [*r.all, *(id for ids in r.any for id in ids), *(r.count.of if r.count else [])]


def _is_enough(r: TriageRule, id: str) -> bool:
    return all(x == id for x in r.all) and all(id in ids for ids in r.any)


def _pairs(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/pairs.yaml"
    yield from twice(file, [f"{p.main}, {p.second}" for p in k.pairs])
    for p in k.pairs:
        entry = f"{p.main}, {p.second}"
        yield from known.unknown(file, entry, "cause", [p.main, p.second], known.library.causes, "cause")
        if p.main == p.second or not 0 < p.share < 1:
            yield Mistake(file, entry, "share", f"is {p.share}.", "Name two causes and a share between 0 and 1.")


def _consistency(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/consistency.yaml"
    for c in k.consistency.impossible:
        if len(c.parts) < 2:
            mend = "Name two parts or more that cannot be true together."
            yield Mistake(file, " + ".join(c.parts), "parts", f"holds {len(c.parts)}.", mend)
        ids = [part.lstrip("!") for part in c.parts if not _CONDITION.fullmatch(part)]
        yield from known.unknown(file, " + ".join(c.parts), "parts", ids, known.library.findings, "finding")
    for id, others in k.consistency.implied.items():
        yield from known.unknown(file, id, "implied", [id, *others], known.library.findings, "finding")


def _conflicts(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/conflicts.yaml"
    used = {(r.finding, r.cause): r.p for r in k.likelihoods}
    for c in k.conflicts:
        entry = f"{c.finding}, {c.cause}"
        yield from known.unknown(file, entry, "finding", [c.finding], known.library.findings, "finding")
        yield from known.unknown(file, entry, "cause", [c.cause], [*known.library.causes, "background"], "cause")
        f = known.library.findings.get(c.finding)
        stands = used.get((c.finding, c.cause), f.background.p if f and f.background else None)
        if stands is not None and stands != c.chosen:
            yield Mistake(file, entry, "chosen", f"is {c.chosen}, but the table uses {stands}.", "Write that one.")


def _arrow_notes(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/duel/arrow-notes.yaml"
    drawn = {(a.finding, a.value, a.cause) for a in known.library.arrows}
    for note in k.arrow_notes:
        if (note.finding, note.value, note.cause) not in drawn:
            entry = f"{note.finding} {note.value}, {note.cause}"
            yield Mistake(file, entry, "", "there is no such arrow.", "Name a row of lessons/arrows.csv.")


def _scope(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/scope-card.yaml"
    yield from twice(file, [s.finding for s in k.scope.stricter])
    for s in k.scope.stricter:
        yield from known.unknown(file, s.finding, "finding", [s.finding], known.library.findings, "finding")
        f: Finding | None = known.library.findings.get(s.finding)
        if f and STRICTNESS.index(s.role) <= STRICTNESS.index(f.role):
            found = f"is {s.role!r}, which is no stricter than {f.role!r}."
            yield Mistake(file, s.finding, "role", found, "A school's card can only narrow: write a stricter role.")


def _cases(known: Known, k: Knowledge) -> Iterator[Mistake]:
    file = "lessons/cases/published.yaml"
    for c in k.cases.values():
        yield from known.unknown(file, c.id, "cause", [c.cause, *c.accept_also], known.library.causes, "cause")
        yield from known.unknown(
            file, c.id, "present/absent", [*c.present, *c.absent], known.library.findings, "finding"
        )
        if c.age is not None and not AGE_BANDS[0][1] <= c.age <= AGE_BANDS[-1][2]:
            yield Mistake(file, c.id, "age", f"is {c.age}.", f"Write whole years from 0 to {AGE_BANDS[-1][2]}.")
        both = sorted(set(c.present) & set(c.absent))
        if both:
            yield Mistake(file, c.id, "present", f"{', '.join(both)} stands in absent too.", "Keep the right one.")
        yield from known.unknown(file, c.id, "setting", [c.setting] if c.setting else [], SETTINGS, "setting")
        if c.use == "teaching-only" and not c.use_reason:
            yield Mistake(file, c.id, "use_reason", "is missing.", "Say why it is for teaching only.")
