"""A Library -> the JSON files that screens read. The same lessons give the same bytes."""

from pathlib import Path
from typing import Any

import msgspec

from lowback.content import citations
from lowback.content.library import Library
from lowback.content.model import ACTIONS, REFER, Cause, DuelClient, Question
from lowback.content.pictures import Picture
from lowback.content.rules import duel_causes
from lowback.tools.bundletext import as_text, explained, hash_of, shown_sources, version_of
from lowback.tools.charts import chart_bundle
from lowback.tools.knowledge import knowledge_tables
from lowback.tools.picturetables import accuracy_bundle, picture_bundle


def write_bundles(
    library: Library, built_from: str, folder: Path, pictures: dict[str, Picture] | None = None
) -> list[Path]:
    """Write the set in full, then take away files of earlier builds. The index goes last."""
    folder.mkdir(parents=True, exist_ok=True)
    names, written = {}, []
    contents = {**question_bundles(library), "duel": duel_bundle(library), "accuracy": accuracy_bundle(library)}
    contents["pictures"] = picture_bundle(library, pictures or {})
    if library.chart:
        contents["chart"] = chart_bundle(library)
    if library.knowledge:
        contents["knowledge"] = knowledge_tables(library)
    for name, content in contents.items():
        text = as_text(content)
        names[name] = f"{name}.{hash_of(text)}.json"
        written.append(_put(folder / names[name], text))
    sets = {q.id: name for name, group in library.sets.items() for q in group.questions}
    index = {"built_from": built_from, "bundles": names, "questions": sets}
    written.append(_put(folder / "index.json", as_text(index)))
    for old in set(folder.glob("*.json")) - set(written):
        old.unlink()
    return written


def question_bundles(library: Library) -> dict[str, dict[str, Any]]:
    return {
        name: {
            "set": name,
            "title": group.title,
            "items": [question_item(q) for q in group.questions],
            "sources": shown_sources(library, {key for q in group.questions for key in _keys_of(q)}),
        }
        for name, group in library.sets.items()
    }


def question_item(q: Question) -> dict[str, Any]:
    """A question as its screen shows it: citations taken out of the text and listed beside it."""
    item = {
        "id": q.id, "version": question_version(q), "cause": q.cause, "skill": q.skill, "kind": q.kind, "page": q.page,
        "inline": q.inline, "client": q.client, "stem": q.stem, "hint": q.hint, "sources": q.sources,
        "options": [
            {"id": o.id, "text": o.text, "correct": o.correct,
             "explanation": citations.without_citations(o.explanation), "cites": citations.cited(o.explanation),
             **({"pair": o.pair} if o.pair else {}), **({"upto": o.upto} if o.upto is not None else {})}
            for o in q.options
        ],
    }  # fmt: skip
    return item | ({"estimate": msgspec.to_builtins(q.estimate)} if q.estimate else {})


def question_version(q: Question) -> str:
    """The hash of what decides an answer: kind, client, stem, options, key and figure."""
    options = [[o.id, o.text, o.correct, o.pair, o.upto] for o in q.options]
    return version_of([q.kind, q.client, q.stem, options, msgspec.to_builtins(q.estimate)])


def duel_bundle(library: Library) -> dict[str, Any]:
    clients = [duel_client(c) for c in library.clients.values()]
    used = {turn["finding"] for client in clients for turn in client["turns"]}
    arrows = [a for a in library.arrows if a.finding in used]
    keys = {key for c in library.clients.values() for key in c.sources}
    keys |= {key for a in arrows for key in [*a.sources, *citations.cited(a.reason)]}
    rivals = [c for c in in_page_order(library) if c.id in duel_causes(library)]
    return {
        "clients": clients,
        "rivals": [{"id": c.id, "name": c.name, "plain": c.plain} for c in rivals]
        + [{"id": REFER, "name": "Stop: refer", "plain": "a sign that needs a doctor before any massage"}],
        "actions": [{"id": id, "text": text} for id, text in ACTIONS.items()],
        "findings": {
            f.id: {"label": f.label, "role": f.role, "ask": f.ask, "red_flag": f.red_flag}
            for f in library.findings.values() if f.id in used
        },
        "arrows": _arrow_table(arrows),
        "sources": shown_sources(library, keys),
    }  # fmt: skip


def in_page_order(library: Library) -> list[Cause]:
    """Causes in the order of their pages; those without a page (ordinary back pain) after them."""
    paged = [library.causes[p.cause] for p in library.pages.values() if p.cause in library.causes]
    return paged + [c for c in library.causes.values() if c not in paged]


def duel_client(c: DuelClient) -> dict[str, Any]:
    shown = msgspec.to_builtins(c)
    shown["answer_why"] = explained(c.answer_why)
    shown["action_why"] = {key: explained(text) for key, text in shown["action_why"].items()}
    return shown | {"version": version_of([c.opening, shown["turns"], c.answer, c.action, c.also_ok, c.stop_turn])}


def _arrow_table(arrows: list) -> dict[str, dict[str, dict]]:
    """`{"slr:present": {"hamstrings": {arrow, basis, text, cites}}}`"""
    table: dict[str, dict[str, dict]] = {}
    for a in arrows:
        why = explained(a.reason)
        why["cites"] = list(dict.fromkeys([*why["cites"], *a.sources]))
        table.setdefault(f"{a.finding}:{a.value}", {})[a.cause] = {"arrow": a.arrow, "basis": a.basis, **why}
    return table


def _keys_of(q: Question) -> set[str]:
    return {*q.sources, *(key for o in q.options for key in citations.cited(o.explanation))}


def _put(path: Path, text: str) -> Path:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8", newline="\n")
    return path
