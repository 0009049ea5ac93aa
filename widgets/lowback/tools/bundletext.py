"""How anything is put into a bundle: as the same bytes each time, with its citations beside it."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from lowback.content import citations
from lowback.content.library import Library
from lowback.content.model import Source


def as_text(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def version_of(content: Any) -> str:
    """The hash of what decides an answer: another one makes earlier answers old."""
    return hash_of(as_text(content))


def explained(text: str) -> dict[str, Any]:
    return {"text": citations.without_citations(text), "cites": citations.cited(text)}


def shown_sources(library: Library, keys: Iterable[str]) -> dict[str, dict[str, str]]:
    names = citations.short_names(library.sources.values())
    return {key: shown_source(library.sources[key], names[key]) for key in sorted(set(keys)) if key in names}


def shown_source(source: Source, name: str) -> dict[str, str]:
    return {"short": name, "full": citations.full(source), "url": citations.address(source)}
