"""Pictures, their series and test results -> the JSON that their screens read."""

from typing import Any

import msgspec

from lowback.content.library import Library
from lowback.content.pictures import Picture, Series, asked, steps, told
from lowback.tools.bundletext import shown_sources, version_of


def picture_bundle(library: Library, pictures: dict[str, Picture]) -> dict[str, Any]:
    """What the pictures' screens show: the pictures, their series, and the sources of both."""
    return {
        "pictures": {p.id: shown_picture(p) for p in pictures.values()},
        "frames": {s.id: shown_series(s, pictures) for s in library.frames.values()},
        "sources": shown_sources(library, {key for p in pictures.values() for key in p.sources}),
    }


def shown_picture(p: Picture) -> dict[str, Any]:
    """A picture with the labels that the quiz asks for; `version` changes when what it asks for does.

    Where a label stands is no part of the version: a picture drawn anew keeps what was answered on it.
    """
    labels = asked(p)
    return {
        "id": p.id, "file": p.file, "title": p.title, "alt": p.alt, "long": p.long, "note": p.note, "size": p.size,
        "license": p.license, "sources": p.sources, "labels": msgspec.to_builtins(labels),
        "version": version_of(sorted([s.id, s.name] for s in labels)),
    }  # fmt: skip


def shown_series(s: Series, pictures: dict[str, Picture]) -> dict[str, Any]:
    def step(p: Picture) -> dict[str, Any]:
        return {"file": p.file, "alt": p.alt, "size": p.size, "words": told(s.words, p)}

    rows = [{"name": row.name, "steps": [step(p) for p in steps(row, pictures)]} for row in s.rows]
    return {"id": s.id, "title": s.title, "note": s.note, "rows": rows}


def accuracy_bundle(library: Library) -> dict[str, Any]:
    """The test results from which a chart can be worked out: those with both shares."""
    return {
        t.id: {"name": t.name, "sensitivity": t.sensitivity.value, "specificity": t.specificity.value,
               "source": shown_sources(library, {t.source}).get(t.source)}
        for t in library.tests.values()
        if t.sensitivity.value is not None and t.specificity.value is not None
    }  # fmt: skip
