"""A picture while it is drawn: a matplotlib figure that remembers what its labels point at."""

import re
from dataclasses import dataclass, field
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.text import Annotation

from lowback.figures import style
from lowback.figures.palette import INK, MUTED


@dataclass
class Label:
    """A name on the picture; `at` and `box` are known once it is laid out."""

    id: str
    name: str
    latin: str
    quiz: bool
    axes: Axes
    point: tuple[float, float]
    text: Annotation


@dataclass
class Plate:
    """`width` and `height` in dots. The title stands on top; axes fill what is left below it."""

    width: int = style.WIDTH
    height: int = 1000
    title: str = ""
    fig: Any = field(init=False)
    labels: list[Label] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        matplotlib.rcParams.update(style.RC)
        self.fig = plt.figure(figsize=(self.width / style.DPI, self.height / style.DPI), dpi=style.DPI)
        if self.title:
            self.fig.text(0.5, 1 - 30 / self.height, self.title, ha="center", va="center", fontsize=style.TITLE,
                          fontweight="bold", color=INK)  # fmt: skip

    def axes(self, left: float = 0, bottom: float = 0, width: float = 1, height: float | None = None) -> Axes:
        """Bare axes with equal scales, in shares of the figure; by default all that the title leaves free."""
        top = 1 - 60 / self.height if self.title else 1
        ax = self.fig.add_axes((left, bottom, width, top - bottom if height is None else height))
        ax.set_aspect("equal")
        ax.axis("off")
        return ax

    def label(
        self, ax: Axes, point: tuple[float, float], text: str, at: tuple[float, float], *, name: str = "",
        latin: str = "", ha: str = "left", bold: bool = False, size: float = style.LABEL, dot: bool = True,
        quiz: bool = True,
    ) -> None:  # fmt: skip
        """Name what lies at `point` (data units of `ax`), with a leader from the words at `at` (the same units).

        `name` is the plain name where `text` says more; `quiz=False` keeps it out of the label quiz.
        """
        drawn = ax.annotate(
            text, xy=point, xytext=at, ha=ha, va="center", fontsize=size, fontweight="bold" if bold else "normal",
            color=INK, zorder=60, annotation_clip=False,
            bbox={"fc": "white", "ec": "none", "pad": 1.5, "alpha": 0.0},
            arrowprops={"arrowstyle": "-", "color": INK, "lw": style.LEADER, "shrinkA": 2, "shrinkB": 0,
                        "relpos": ({"left": 0.0, "right": 1.0}.get(ha, 0.5), 0.5)},
        )  # fmt: skip
        if dot:
            ax.plot(*point, "o", ms=5, color=INK, mec="white", mew=1, zorder=61, clip_on=False)
        plain = " ".join((name or text).split())
        again = sum(label.name == plain for label in self.labels)  # the same name twice is no fair question
        id = f"{_slug(plain)}-{again + 1}" if again else _slug(plain)
        self.labels.append(Label(id, plain, latin, quiz and not again, ax, point, drawn))

    def column(
        self, ax: Axes, labels: list[tuple], x: float, *, ha: str, low: float, high: float, gap: float,
        size: float = style.LABEL,
    ) -> None:  # fmt: skip
        """Labels under one another at `x`, each near the height of its point, so that leaders do not cross.

        Each is (point, text) or (point, text, options of `label`). `low`, `high` and `gap` are in data units, the
        gap for one line of text; axes may run up or down.
        """
        rows = sorted(labels, key=lambda row: row[0][1])
        need = [gap * (0.55 + 0.45 * (row[1].count("\n") + 1)) for row in rows]
        heights = _spread([row[0][1] for row in rows], need, low, high)
        for (point, text, *options), y in zip(rows, heights, strict=True):
            self.label(ax, point, text, (x, y), ha=ha, size=size, **(options[0] if options else {}))

    def note(self, text: str, *, x: float = 0.5, y: float | None = None, ha: str = "center") -> None:
        """The honesty line at the foot: "average adult, simplified", "model calculation", "maps differ"."""
        self.fig.text(
            x, 14 / self.height if y is None else y, text, ha=ha, va="bottom", fontsize=style.NOTE, color=MUTED
        )

    def side(self, ax: Axes, point: tuple[float, float], text: str, *, ha: str = "center") -> None:
        """LEFT, RIGHT, FRONT or BACK beside the drawing."""
        ax.text(*point, text, ha=ha, va="center", fontsize=style.NOTE, color=MUTED, zorder=60, clip_on=False)

    def structures(self) -> list[dict]:
        """What the labels name: `at` the point, `box` (left, top, width, height) the words, in shares from top left."""
        self.fig.canvas.draw()
        renderer = self.fig.canvas.get_renderer()
        return [self._structure(label, renderer) for label in self.labels]

    def _structure(self, label: Label, renderer: Any) -> dict:
        x, y = label.axes.transData.transform(label.point)
        box = matplotlib.text.Text.get_window_extent(label.text, renderer)
        wide, high = self.fig.bbox.width, self.fig.bbox.height
        return {
            "id": label.id,
            "name": label.name,
            **({"latin": label.latin} if label.latin else {}),
            **({} if label.quiz else {"quiz": False}),
            "at": [round(x / wide, 4), round(1 - y / high, 4)],
            "box": [round(v, 4) for v in (box.x0 / wide, 1 - box.y1 / high, box.width / wide, box.height / high)],
        }


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _spread(wanted: list[float], need: list[float], low: float, high: float) -> list[float]:
    """Heights near those wanted (rising), neighbors at least their mean need apart, all between low and high."""
    ys = [min(max(y, low), high) for y in wanted]
    for _ in range(500):
        for i in range(len(ys) - 1):
            short = (need[i] + need[i + 1]) / 2 - (ys[i + 1] - ys[i])
            if short > 0:
                ys[i] -= short / 2
                ys[i + 1] += short / 2
        ys = [min(max(y, low), high) for y in ys]
    return ys
