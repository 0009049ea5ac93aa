"""What the entries of lessons/ must say of each other. Each rule yields Mistakes; `broken_rules` gathers them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from lowback.content import pagetext
from lowback.content.chartrules import chart_mistakes
from lowback.content.citationrules import citations_lead_to_sources, sources_are_used, sources_can_be_found
from lowback.content.knowledgerules import knowledge_mistakes
from lowback.content.known import Known
from lowback.content.labrules import lab_mistakes
from lowback.content.library import Library
from lowback.content.mistakes import Mistake
from lowback.content.model import ACTIONS, REFER, SUBJECTS, DuelClient, Page, Question
from lowback.content.picturerules import picture_mistakes, screen_mistakes, series_mistakes
from lowback.content.pictures import Picture
from lowback.content.questionrules import question_mistakes
from lowback.content.safetyrules import safety_mistakes
from lowback.content.stamps import entries
from lowback.figures import figure_ids

Rule = Callable[[Known], Iterator[Mistake]]


def broken_rules(
    library: Library, written: set[str] = frozenset(), pictures: Mapping[str, Picture] | None = None
) -> list[Mistake]:
    """Every rule that does not hold, in the order of the files."""
    known = Known(library, written, pictures)
    return sorted({mistake for rule in RULES for mistake in rule(known)})


def causes_name_what_exists(known: Known) -> Iterator[Mistake]:
    library = known.library
    for c in library.causes.values():
        file = f"lessons/causes/{c.id}.yaml"
        names = [k.finding for k in c.key_findings]
        yield from known.unknown(file, c.id, "key_findings", names, library.findings, "finding")
        yield from known.unknown(file, c.id, "look_alikes", [k.cause for k in c.look_alikes], library.causes, "cause")


def medical_findings_are_never_taught_as_a_thing_to_do(known: Known) -> Iterator[Mistake]:
    for f in known.library.findings.values():
        if f.role == "medical" and f.how:
            mend = "Take the steps out: a massage therapist hears it from the doctor's report."
            yield Mistake("lessons/findings.yaml", f.id, "how", "gives steps for a medical exam.", mend)
        if f.role in ("hands-on", "look") and not f.how:
            yield Mistake("lessons/findings.yaml", f.id, "how", "has no steps.", "Write how to do it, step by step.")
        if f.role == "hands-on" and not f.stop:
            yield Mistake("lessons/findings.yaml", f.id, "stop", "has no stop sign.", "Say when to stop the test.")


def accuracy_is_possible(known: Known) -> Iterator[Mistake]:
    library = known.library
    for t in library.tests.values():
        yield from known.unknown("lessons/tests", t.id, "finding", [t.finding], library.findings, "finding")
        yield from known.unknown("lessons/tests", t.id, "target", [t.target], library.causes, "cause")
        for field in ("sensitivity", "specificity"):
            i = getattr(t, field)
            bounds = [x for x in (i.low, i.value, i.high) if x is not None]
            if any(not 0 <= x <= 1 for x in bounds) or bounds != sorted(bounds):
                found = f"low {i.low}, value {i.value}, high {i.high}."
                yield Mistake("lessons/tests", t.id, field, found, "Write shares from 0 to 1, low <= value <= high.")


def duel_causes(library: Library) -> list[str]:
    """The causes between which the duel asks to tell: those that have arrows. All of them where none has."""
    drawn = {a.cause for a in library.arrows}
    return [id for id in library.causes if id in drawn] or list(library.causes)


def arrows_are_whole(known: Known) -> Iterator[Mistake]:
    """Each finding that has a row has one for every hypothesis, and no reason is written twice."""
    library, file = known.library, "lessons/arrows.csv"
    rivals = [id for id in library.causes if id in duel_causes(library)] + [REFER]
    rows = Counter((a.finding, a.value, a.cause) for a in library.arrows)
    for finding, value in dict.fromkeys((a.finding, a.value) for a in library.arrows):
        yield from known.unknown(file, finding, "finding", [finding], library.findings, "finding")
        for cause in rivals:
            if rows[finding, value, cause] != 1 and "arrows" not in known.written:
                found = f"{rows[finding, value, cause]} rows for {cause}."
                yield Mistake(file, f"{finding} {value}", "cause", found, "Write exactly one.")
    for a in library.arrows:
        yield from known.unknown(file, a.finding, "cause", [a.cause], rivals, "cause")
        if a.basis == "measured" and not a.sources:
            mend = "Name the source, or call it a teaching-estimate."
            yield Mistake(file, f"{a.finding} {a.value}, {a.cause}", "sources", "measured, but by whom?", mend)
    for reason, times in Counter(a.reason for a in library.arrows).items():
        if times > 1:
            mend = "Say why for this cause."
            yield Mistake(file, reason[:50], "reason", f"stands {times} times.", mend)


def clients_are_playable(known: Known) -> Iterator[Mistake]:
    for c in known.library.clients.values():
        yield from _client(known, c)


def _client(known: Known, c: DuelClient) -> Iterator[Mistake]:
    library, file = known.library, "lessons/duel/clients.yaml"
    yield from known.unknown(file, c.id, "turns", [t.finding for t in c.turns], library.findings, "finding")
    yield from known.unknown(file, c.id, "answer", c.answer, [*duel_causes(library), REFER], "cause")
    rows = {(a.finding, a.value) for a in library.arrows}
    for t in c.turns:
        if t.finding in library.findings and (t.finding, t.value) not in rows and "arrows" not in known.written:
            mend = "Write its rows in lessons/arrows.csv."
            yield Mistake(file, c.id, f"turn {t.finding}", f"has no arrows for {t.value}.", mend)
    if not c.answer:
        yield Mistake(file, c.id, "answer", "names none.", "Name at least one cause, or refer.")
    if len(c.turns) < 3:
        yield Mistake(file, c.id, "turns", f"only {len(c.turns)}.", "Give at least three: no one word decides.")
    if REFER in c.answer and c.stop_turn is None:
        mend = "Give stop_turn, the turn of the warning sign, or another answer."
        yield Mistake(file, c.id, "answer", "is refer, but nothing calls for it.", mend)
    if c.action in c.also_ok:
        yield Mistake(file, c.id, "also_ok", f"repeats {c.action!r}.", f"Name others of {', '.join(ACTIONS)}.")


def safety_first(known: Known) -> Iterator[Mistake]:
    yield from safety_mistakes(known.library)


def knowledge_holds_together(known: Known) -> Iterator[Mistake]:
    yield from knowledge_mistakes(known)


def pictures_are_whole(known: Known) -> Iterator[Mistake]:
    yield from picture_mistakes(known)
    yield from series_mistakes(known)


def lab_sheets_are_safe(known: Known) -> Iterator[Mistake]:
    yield from lab_mistakes(known)


def body_charts_can_be_drawn(known: Known) -> Iterator[Mistake]:
    yield from chart_mistakes(known)


def stamps_are_of_what_is_there(known: Known) -> Iterator[Mistake]:
    for stamp in known.library.stamps.values():
        table = entries(known.library, stamp.kind)
        yield from known.unknown("lessons/stamps.csv", stamp.kind, "id", [stamp.id], table, stamp.kind)


def glossary_can_be_followed(known: Known) -> Iterator[Mistake]:
    file, seen = "lessons/glossary.yaml", {}
    for term in known.library.glossary.values():
        yield from known.unknown(file, term.id, "see", [term.see], known.library.pages, "page")
        for word in term.words:
            if word in seen or word != word.lower():
                mend = "Write each word once, in lower case."
                yield Mistake(file, term.id, "words", f"{word!r} is taken or has capitals.", mend)
            seen[word] = term.id


def questions_are_fair(known: Known) -> Iterator[Mistake]:
    seen: dict[str, str] = {}
    for name, group in known.library.sets.items():
        file = f"lessons/questions/{name}.yaml"
        for q in group.questions:
            if q.id in seen:
                yield Mistake(file, q.id, "id", f"is taken in {seen[q.id]}.", "Ids are never reused: take a new one.")
            seen[q.id] = file
            yield from question_mistakes(q, file)
            yield from _question_names(known, q, file)


def _question_names(known: Known, q: Question, file: str) -> Iterator[Mistake]:
    yield from known.unknown(file, q.id, "cause", [q.cause], [*known.library.causes, *SUBJECTS], "cause")
    yield from known.unknown(file, q.id, "findings", [*q.findings, *q.absent], known.library.findings, "finding")
    yield from known.unknown(file, q.id, "page", [q.page], known.library.pages, "page")


def pages_hold_together(known: Known) -> Iterator[Mistake]:
    for page in known.library.pages.values():
        file = f"lessons/pages/{page.slug}.md"
        yield from _headings(page, file)
        yield from _directives(known, page, file)
        yield from _cells(known, page, file)
        names = [f"{slug}.ipynb" for slug in known.library.pages]
        local = [link.partition("#")[0] for link in pagetext.links(page.text) if "://" not in link]
        yield from known.unknown(file, "", "link", [link for link in local if link], names, "page")


def _headings(page: Page, file: str) -> Iterator[Mistake]:
    levels = pagetext.headings(page.text)
    if [level for level, _ in levels].count(1) != 1 or levels[0][0] != 1:
        yield Mistake(file, "", "heading", "needs one # heading, first.", "Write `# Title` on the first line.")
    for (before, _), (level, words) in zip(levels, levels[1:], strict=False):
        if level > before + 1:
            found = f"jumps from level {before} to {level}."
            yield Mistake(file, words, "heading", found, f"Use {'#' * (before + 1)}.")


def _directives(known: Known, page: Page, file: str) -> Iterator[Mistake]:
    library = known.library
    tables = {"how": library.findings, "tests": library.tests, "claims": library.claims, "picture": known.pictures}
    names = [*pagetext.CAUSE_DIRECTIVES, *pagetext.TABLE_DIRECTIVES]
    found = pagetext.directives(page.text)
    for d in found:
        yield from known.unknown(file, "", "directive", [d.name], names, "directive")
        if d.name in tables:
            yield from known.unknown(file, f"{{{{{d.name}}}}}", "id", d.ids, tables[d.name], d.name)
            if not d.ids and d.name in tables:
                yield Mistake(file, f"{{{{{d.name}}}}}", "id", "names nothing.", "Write the ids after it.")
    if any(d.name in pagetext.CAUSE_DIRECTIVES for d in found):
        yield from known.unknown(file, "front matter", "cause", [page.cause], library.causes, "cause")
    if any(d.name == "lab-sheet" for d in found):
        yield from known.unknown(file, "{{lab-sheet}}", "cause", [page.cause], library.labs, "lab sheet")
    if page.text.count("{{") != len(found):
        mend = "Put each alone on its line, as {{name id}}."
        yield Mistake(file, "", "directive", "one is not in its form.", mend)


def _cells(known: Known, page: Page, file: str) -> Iterator[Mistake]:
    for fence in pagetext.odd_fences(page.text):
        mend = "Write ```python for a screen, ```text for anything else."
        yield Mistake(file, fence, "code cell", "is not a fence we know.", mend)
    chart = known.library.chart
    tables = {"question": known.questions, "quiz": known.library.sets, "figure": figure_ids()}
    tables |= {"chart": chart.clients} if chart else {}
    for code in pagetext.code_cells(page.text):
        lines = [line for line in code.splitlines() if line.strip()]
        for line, call in zip(lines, pagetext.calls(code), strict=True):
            if call is None:
                mend = f"A cell may hold {', '.join(pagetext.SCREENS)} with one id in quotes."
                yield Mistake(file, line, "code cell", "is not a screen.", mend)
            elif call.screen in tables and (call.id or call.screen != "chart"):
                yield from known.unknown(file, line, "id", [call.id], tables[call.screen], call.screen)
            elif call.screen in ("picture", "labels", "frames"):
                yield from screen_mistakes(known, file, line, call.screen, call.id)
            elif call.screen in pagetext.CHARTS and chart is None and "regions" not in known.written:
                mend = "Put lessons/chart/ back, or take the screen out."
                yield Mistake(file, line, "code cell", "there is no body chart for it.", mend)


def inline_questions_stand_on_one_page(known: Known) -> Iterator[Mistake]:
    placed = Counter(
        call.id
        for page in known.library.pages.values()
        for code in pagetext.code_cells(page.text)
        for call in pagetext.calls(code)
        if call and call.screen == "question"
    )
    for name, group in known.library.sets.items():
        for q in group.questions:
            if placed[q.id] != int(q.inline) and f"@{q.id}" not in known.written:
                found = f"inline is {str(q.inline).lower()}, but question({q.id!r}) stands on {placed[q.id]} pages."
                mend = "Place it once and write inline: true, or take both away."
                yield Mistake(f"lessons/questions/{name}.yaml", q.id, "inline", found, mend)


RULES: tuple[Rule, ...] = (
    sources_can_be_found,
    sources_are_used,
    citations_lead_to_sources,
    causes_name_what_exists,
    medical_findings_are_never_taught_as_a_thing_to_do,
    accuracy_is_possible,
    arrows_are_whole,
    clients_are_playable,
    questions_are_fair,
    safety_first,
    knowledge_holds_together,
    lab_sheets_are_safe,
    pictures_are_whole,
    body_charts_can_be_drawn,
    stamps_are_of_what_is_there,
    glossary_can_be_followed,
    pages_hold_together,
    inline_questions_stand_on_one_page,
)
