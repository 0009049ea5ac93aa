"""A picture of the workbook, with its words, its sources, and a way to enlarge it."""

from html import escape
from typing import Any

from lowback.content.bundle import picture_of, picture_tables
from lowback.screens.notice import kindly


class ShownPicture:
    """`picture("id")` in a notebook. As plain text it is what the picture shows."""

    def __init__(self, entry: dict[str, Any], sources: list[dict[str, str]]):
        self.entry, self._sources = entry, sources

    def __repr__(self) -> str:
        return f"{self.entry['title']}: {self.entry['alt']} {self.entry['note']}"

    def _repr_markdown_(self) -> str:
        return picture_html(self.entry, self._sources)

    _repr_html_ = _repr_markdown_


@kindly
def picture(id: str) -> ShownPicture:
    """One picture. Raises NotInLessons naming the nearest (shown as plain words to a learner)."""
    entry, known = picture_of(id), picture_tables()["sources"]
    return ShownPicture(entry, [known[key] for key in entry["sources"] if key in known])


def picture_html(entry: dict[str, Any], sources: list[dict[str, str]]) -> str:
    """A figure without empty lines, so that it may stand in Markdown. It leads to the file itself.

    Where front/picture.js runs, the link opens the larger view instead. JupyterLab takes `loading` away.
    """
    width, height = entry["size"]
    size = f' width="{width}" height="{height}"' if width and height else ""
    address = f"../images/{escape(entry['file'])}"
    link = (
        f'<a class="lb-zoom" href="{address}"><img src="{address}" alt="{escape(entry["alt"])}"{size} loading="lazy">'
        '<span class="lb-enlarge">Enlarge</span></a>'
    )
    caption = (
        f"<strong>{escape(entry['title'])}.</strong> {escape(entry['note'])} <small>{escape(entry['license'])}.</small>"
    )
    return (
        f'<figure class="lb-picture">{link}<figcaption>{caption}</figcaption>{below(entry["long"], sources)}</figure>'
    )


def below(words: str, sources: list[dict[str, str]]) -> str:
    """What stands folded below a picture: its words, and its sources."""
    said = (
        f'<details class="lb-cite lb-words"><summary>The picture in words</summary>{escape(" ".join(words.split()))}'
        "</details>"
    )
    return f'<div class="lb-cites">{said}{"".join(map(chip, sources))}</div>'


def chip(source: dict[str, str]) -> str:
    """A source, short, that opens in full."""
    link = f' <a href="{escape(source["url"])}">Open it (needs internet)</a>' if source["url"] else ""
    return (
        f'<details class="lb-cite"><summary>{escape(source["short"])}</summary>{escape(source["full"])}{link}</details>'
    )
