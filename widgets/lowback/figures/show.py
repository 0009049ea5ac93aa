"""A chart module's drawing -> SVG with its words, ready for a page."""

import io
import re
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from lowback.figures import style

_BEFORE_SVG = re.compile(r"^.*?(?=<svg )", re.S)


@dataclass(frozen=True)
class Chart:
    """What a chart module's function gives. `sources`: as screens show them, with short, full and url."""

    figure: Any
    alt: str
    long: str = ""
    title: str = ""
    note: str = ""
    sources: tuple[dict[str, str], ...] = ()


def chart(id: str) -> Chart:
    """Draw hamstring-length with `hamstring_length.hamstring_length()`.

    The function gives a Chart, or (figure, alt), or (figure, alt, long).
    """
    name = id.replace("-", "_")
    made = getattr(import_module(f"lowback.figures.{name}"), name)()
    return made if isinstance(made, Chart) else Chart(*made)


def svg_of(figure: Any) -> str:
    """The figure as an <svg> that takes the width of its column; the same bytes each time."""
    out = io.StringIO()
    with style.styled():
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return _without_size(_BEFORE_SVG.sub("", out.getvalue(), count=1))


def _without_size(svg: str) -> str:
    head, end, rest = svg.partition(">")
    return re.sub(r' (?:width|height)="[\d.]+pt"', "", head) + end + rest
