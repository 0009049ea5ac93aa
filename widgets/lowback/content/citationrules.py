"""Each source can be found and is used, and each citation leads to one."""

from collections.abc import Iterator

from lowback.content import citations
from lowback.content.chartrules import CLIENTS, MAPS
from lowback.content.known import Known
from lowback.content.library import Library
from lowback.content.mistakes import Mistake
from lowback.content.model import Cause
from lowback.content.pictures import TABLE


def sources_can_be_found(known: Known) -> Iterator[Mistake]:
    for s in known.library.sources.values():
        if not (s.DOI or s.PMID or s.URL):
            mend = "Look it up and write the one you saw; a source that nobody can find is not cited."
            yield Mistake("lessons/sources.yaml", s.id, "DOI", "has no DOI, PMID or URL.", mend)
        if s.DOI and not s.DOI.startswith("10."):
            yield Mistake("lessons/sources.yaml", s.id, "DOI", f"is {s.DOI!r}.", "Write it bare, starting with 10.")
        if s.PMID and not s.PMID.isdigit():
            yield Mistake("lessons/sources.yaml", s.id, "PMID", f"is {s.PMID!r}.", "Write digits only.")
        if s.URL and not s.URL.startswith("https://"):
            yield Mistake("lessons/sources.yaml", s.id, "URL", f"is {s.URL!r}.", "Write it starting with https://.")


def sources_are_used(known: Known) -> Iterator[Mistake]:
    used = {key for _, _, _, keys in _all_citations(known) for key in keys}
    for id in known.library.sources:
        if id not in used and f"@{id}" not in known.written:
            mend = "Cite it where its fact stands, or take it out."
            yield Mistake("lessons/sources.yaml", id, "", "nothing cites it.", mend)


def citations_lead_to_sources(known: Known) -> Iterator[Mistake]:
    for file, entry, field, keys in _all_citations(known):
        yield from known.unknown(file, entry, field, keys, known.library.sources, "source")


def _all_citations(known: Known) -> Iterator[tuple[str, str, str, list[str]]]:
    library = known.library
    for c in library.causes.values():
        for field, text in cause_texts(c):
            yield f"lessons/causes/{c.id}.yaml", c.id, field, citations.cited(text)
        yield f"lessons/causes/{c.id}.yaml", c.id, "sources", c.sources
    for f in library.findings.values():
        yield "lessons/findings.yaml", f.id, "sources", f.sources
        yield "lessons/findings.yaml", f.id, "text", citations.cited(" ".join([f.ask, f.positive, f.negative, *f.how]))
    for t in library.tests.values():
        yield "lessons/tests", t.id, "source", [t.source]
        yield "lessons/tests", t.id, "note", citations.cited(f"{t.note} {t.population} {t.reference_standard}")
    for claim in library.claims.values():
        yield "lessons/claims", claim.id, "evidence", citations.cited(claim.evidence)
    for name, group in library.sets.items():
        for q in group.questions:
            yield f"lessons/questions/{name}.yaml", q.id, "sources", q.sources
            words = [q.client, q.stem, q.hint, *(o.explanation for o in q.options), *(o.text for o in q.options)]
            yield f"lessons/questions/{name}.yaml", q.id, "text", citations.cited(" ".join(words))
    for lab in library.labs.values():
        texts = [lab.goal, lab.draping, *lab.not_today, *lab.stop, *(mark.find for mark in lab.landmarks)]
        yield f"lessons/labs/{lab.cause}.yaml", "", "sources", lab.sources + citations.cited(" ".join(texts))
    for p in known.pictures.values():
        yield TABLE, p.id, "sources", p.sources
    for a in library.arrows:
        yield "lessons/arrows.csv", f"{a.finding}, {a.cause}", "sources", a.sources + citations.cited(a.reason)
    for client in library.clients.values():
        yield "lessons/duel/clients.yaml", client.id, "sources", client.sources
        why = client.action_why
        words = [client.answer_why, why.massage, why.adapt, why.primary_care_today, why.emergency]
        yield "lessons/duel/clients.yaml", client.id, "text", citations.cited(" ".join(words))
    yield from _chart_citations(library)
    for page in library.pages.values():
        yield f"lessons/pages/{page.slug}.md", "", "text", citations.cited(page.text)
    yield from _knowledge_citations(library)


def _chart_citations(library: Library) -> Iterator[tuple[str, str, str, list[str]]]:
    if library.chart is None:
        return
    for m in library.chart.maps.values():
        yield MAPS, m.id, "sources", m.sources + citations.cited(f"{m.words} {m.caution}")
    for c in library.chart.clients.values():
        yield CLIENTS, c.id, "sources", c.sources + citations.cited(c.why)


def _knowledge_citations(library: Library) -> Iterator[tuple[str, str, str, list[str]]]:
    for f in library.findings.values():
        for field in ("background", "limit"):
            held = getattr(f, field)
            yield "lessons/findings.yaml", f.id, field, held.sources if held else []
    k = library.knowledge
    if k is None:
        return
    for r in k.likelihoods:
        yield "lessons/likelihoods.csv", f"{r.finding}, {r.cause}", "sources", r.sources + citations.cited(r.how)
    for s in k.settings.values():
        for x in s.shares:
            yield "lessons/priors.yaml", f"{s.id}, {x.cause}", "sources", x.sources + citations.cited(x.how)
    for row in k.form_rows:
        yield "lessons/forms.csv", f"{row.finding}, {row.form}", "sources", row.sources + citations.cited(row.how)
    for form in k.forms.values():
        yield "lessons/forms.yaml", form.id, "sources", form.sources + citations.cited(form.how)
    for p in k.people.values():
        yield "lessons/people.yaml", p.cause, "sources", p.sources + citations.cited(p.how)
    for t in k.triage.rules:
        yield "lessons/triage.yaml", t.id, "sources", t.sources + citations.cited(f"{t.when} {t.why} {t.say}")
    for pair in k.pairs:
        yield "lessons/pairs.yaml", f"{pair.main}, {pair.second}", "sources", pair.sources + citations.cited(pair.why)
    for c in k.conflicts:
        yield "lessons/conflicts.yaml", f"{c.finding}, {c.cause}", "why", citations.cited(c.why)


def cause_texts(c: Cause) -> Iterator[tuple[str, str]]:
    """(field, text) for every text of a cause that a page shows."""
    yield from (("one_line", c.one_line), ("story", c.story), ("anatomy", c.anatomy), ("remember", c.remember))
    yield from ((f"key_findings {k.finding}", k.why) for k in c.key_findings)
    yield from ((f"look_alikes {k.cause}", k.tell_apart) for k in c.look_alikes)
    for field in ("approach", "cautions", "refer"):
        yield from ((field, text) for text in getattr(c, field))
