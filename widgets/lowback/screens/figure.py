"""A chart drawn on the page, as SVG with its words."""

from dataclasses import dataclass
from html import escape

from lowback.content.bundle import NotInLessons, picture_tables
from lowback.content.mistakes import nearest
from lowback.figures import figure_ids
from lowback.screens.notice import kindly
from lowback.screens.picture import below


@dataclass(frozen=True)
class ShownFigure:
    """`figure("id")` in a notebook. As plain text it is what the chart shows."""

    svg: str
    title: str
    alt: str
    long: str
    note: str
    sources: list[dict[str, str]]

    def __repr__(self) -> str:
        return f"{self.title}: {self.alt} {self.note}"

    def _repr_html_(self) -> str:
        svg = self.svg.replace("<svg ", f'<svg role="img" aria-label="{escape(self.alt)}" ', 1)
        return (
            f'<figure class="lb-picture"><div class="lb-paper">{svg}</div><figcaption><strong>{escape(self.title)}.'
            f"</strong> {escape(self.note)}</figcaption>{below(self.long, self.sources)}</figure>"
        )


@kindly
def figure(id: str) -> ShownFigure:
    """One chart, drawn now. Raises NotInLessons naming the nearest.

    What the chart itself does not say (title, note, long description, sources) is that of the picture of its name.
    """
    if id not in figure_ids():
        raise NotInLessons(f"There is no figure {id!r}. {nearest(id, figure_ids())}".strip())
    from lowback.figures.show import chart, svg_of  # only now: matplotlib takes a second

    drawn, tables = chart(id), picture_tables()
    alike = tables["pictures"].get(id, {"title": id.replace("-", " ").capitalize()})
    words = {name: getattr(drawn, name) or alike.get(name, "") for name in ("title", "long", "note")}
    sources = list(drawn.sources) or [tables["sources"][key] for key in alike.get("sources", ())]
    return ShownFigure(svg=svg_of(drawn.figure), alt=drawn.alt, sources=sources, **words)
