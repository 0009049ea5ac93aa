"""The glossary as a page, and the words of it that stand on another page."""

import re
from collections.abc import Iterable

from lowback.content.citationrules import cause_texts
from lowback.content.library import Library
from lowback.content.model import GlossaryTerm, Page

PAGE = "92-glossary"


def glossary(library: Library) -> str:
    """A heading a term, so that a link can lead to it."""
    return "\n\n".join(_entry(term, library) for term in _sorted(library.glossary.values()))


def words_on(page: Page, library: Library) -> str:
    """A line of links to the terms that the page uses; empty where there is none, and on the glossary itself."""
    if page.slug == PAGE or PAGE not in library.pages:
        return ""
    text = page.text
    if page.cause:
        text += " ".join(said for _, said in cause_texts(library.causes[page.cause]))
    used = [term for term in _sorted(library.glossary.values()) if _pattern(term).search(text)]
    links = ", ".join(f"[{term.term}]({PAGE}.ipynb#{anchor(term.term)})" for term in used)
    return f"**Words on this page:** {links}" if links else ""


def anchor(heading: str) -> str:
    """As JupyterLab makes it of a heading."""
    return heading.replace(" ", "-")


def _sorted(terms: Iterable[GlossaryTerm]) -> list[GlossaryTerm]:
    return sorted(terms, key=lambda term: term.term.casefold())


def _pattern(term: GlossaryTerm) -> re.Pattern:
    return re.compile(r"\b(" + "|".join(map(re.escape, term.words)) + r")\b", re.I)


def _entry(term: GlossaryTerm, library: Library) -> str:
    lines = [f"### {term.term}", "", term.plain.strip(), ""]
    lines += [f"- **Say:** {term.say}", f"- **In Spanish:** {term.spanish}"]
    if term.mixed_up_with:
        lines.append(f"- **Not to be mixed up with:** {term.mixed_up_with}")
    lines.append(f"- **Taught on:** [{library.pages[term.see].title}]({term.see}.ipynb)")
    return "\n".join(lines)
