"""Citations in lesson text: `[@key]` or `[@one; @two]`, and how a source reads, short and in full."""

import re
from collections import Counter
from collections.abc import Iterable
from string import ascii_lowercase

from lowback.content.model import Source

_CITE = re.compile(r"\s*\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]")


def cited(text: str) -> list[str]:
    """The keys cited in `text`, each once, in order."""
    keys = [key.strip().lstrip("@") for group in _CITE.findall(text) for key in group.split(";")]
    return list(dict.fromkeys(keys))


def without_citations(text: str) -> str:
    return _CITE.sub("", text)


def short_names(sources: Iterable[Source]) -> dict[str, str]:
    """Author and year by id; where two sources would read alike, the year takes a, b ... in the order of their ids."""
    names = {source.id: short(source) for source in sources}
    for name, times in Counter(names.values()).items():
        if times > 1:
            alike = sorted(id for id, other in names.items() if other == name)
            names.update({id: f"{name}{letter}" for id, letter in zip(alike, ascii_lowercase, strict=False)})
    return names


def short(source: Source) -> str:
    """Author and year as a reader would say them: `van der Windt 2010`, `NICE 2020`."""
    year = str(source.issued) if source.issued else "no date"
    return f"{_who(source)} {year}"


def _who(source: Source) -> str:
    if source.author:
        first, *others = [a.family for a in source.author]
        return f"{first} and others" if len(others) > 1 else " and ".join([first, *others])
    return source.publisher or source.container_title or source.title


def full(source: Source) -> str:
    """The whole reference on one line, ending in its DOI, PMID or official address."""
    names = [f"{a.family} {a.given}".strip() for a in source.author[:6]]
    who = ", ".join(names) + (", et al" if len(source.author) > 6 else "")
    where = source.container_title
    if source.volume:
        where += f" {source.volume}" + (f"({source.issue})" if source.issue else "")
    if source.page:
        where += f":{source.page}"
    parts = [who or source.publisher, f"{source.title.rstrip('.')}", where, str(source.issued or "no date")]
    text = ". ".join(part.rstrip(".") for part in parts if part) + "."
    return f"{text} {locator(source)} {seen_words(source)}".strip()


def locator(source: Source) -> str:
    if source.DOI:
        return f"doi:{source.DOI}."
    if source.PMID:
        return f"PMID {source.PMID}."
    return f"{source.URL}." if source.URL else ""


def seen_words(source: Source) -> str:
    return {
        "full": "(Read here: the part used, in full.)",
        "abstract": "(Read here: the abstract.)",
        "secondary": "(Read here: through another publication that reports it.)",
    }[source.seen]


def address(source: Source) -> str:
    """Where a reader who is online can open it; empty where only a title is known."""
    if source.DOI:
        return f"https://doi.org/{source.DOI}"
    if source.PMID:
        return f"https://pubmed.ncbi.nlm.nih.gov/{source.PMID}/"
    return source.URL
