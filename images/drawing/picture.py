"""What a figure module lists in its PICTURES, and how they are found."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

from drawing import figures
from drawing.plate import Plate

GROUPS = ("anatomy", "cause", "spine", "nerve", "map", "safety", "landmarks", "test", "motion", "chart")
SHAPES = ("bones", "muscle-paths", "body", "own")


@dataclass(frozen=True)
class Picture:
    """One picture.

    alt: at most 150 characters: what it is, the view, the one thing to learn; no "image of".
    long: every labeled structure, top to bottom, and what the picture shows of it.
    note: the honesty line. causes: {cause id: "where" | "wrong"}: for whom it shows where it is, or what goes wrong.
    sources: keys of lessons/sources.yaml for facts and figures in it. shapes: what it rests on, of SHAPES.
    finding: the id of the finding whose test it shows. vector: keep the SVG where it is the smaller file.
    facts: figures that it shows, for screens that step through a series.
    """

    id: str
    group: str
    title: str
    alt: str
    long: str
    note: str
    draw: Callable[[], Plate]
    causes: dict[str, str] | None = None
    sources: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ("own",)
    finding: str = ""
    vector: bool = False
    facts: dict[str, float] | None = None
    script: str = ""


def all_pictures() -> dict[str, Picture]:
    """Every picture of every module in figures/, by id; raises ValueError for an id given twice."""
    found: dict[str, Picture] = {}
    for info in sorted(pkgutil.iter_modules(figures.__path__), key=lambda info: info.name):
        module = importlib.import_module(f"drawing.figures.{info.name}")
        for picture in getattr(module, "PICTURES", []):
            if picture.id in found:
                raise ValueError(f"drawing/figures/{info.name}.py: there is already a picture {picture.id!r}")
            object.__setattr__(picture, "script", f"drawing/figures/{info.name}.py")
            found[picture.id] = picture
    return found
