"""The chart of hamstring length against hip angle. Its numbers come from a muscle model: see drawing/kits/pose.py."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from lowback.figures import style
from lowback.figures.palette import INK, MUSCLE, MUSCLE_EDGE, MUTED

TABLE = Path(__file__).with_suffix(".csv")
SIZE = (1100, 840)  # dots: narrower than other pictures, so that its words stay large on a phone
RIGHT_ANGLE = 90  # degrees
KNEES = {0: ("knee straight", "-", MUSCLE), RIGHT_ANGLE: ("knee bent 90°", (0, (5, 2)), MUSCLE_EDGE)}

Curves = dict[int, dict[int, list[float]]]


@cache
def curves() -> Curves:
    """Change of length in percent against standing, one for each of the three muscles, by knee and hip angle."""
    found: Curves = defaultdict(lambda: defaultdict(list))
    with TABLE.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found[int(row["knee_deg"])][int(row["hip_deg"])].append(float(row["change_percent"]))
    return found


def mean_change(knee: int, hip: int) -> float:
    """Mean of the three muscles in percent against standing."""
    values = curves()[knee][hip]
    return sum(values) / len(values)


def stretch(hip: float, knee: int = 0) -> float:
    """Mean of the three muscles in percent against standing, between the angles of the table too."""
    angles = sorted(curves()[knee])
    low = max(angle for angle in angles[:-1] if angle <= hip)
    high = angles[angles.index(low) + 1]
    share = (hip - low) / (high - low)
    return mean_change(knee, low) * (1 - share) + mean_change(knee, high) * share


def alt_text() -> str:
    """What the chart shows, with the figures of its own table."""
    straight, bent = (mean_change(knee, RIGHT_ANGLE) for knee in KNEES)
    return (
        f"Line chart of hamstring length by hip angle: at 90 degrees {straight:.0f} percent longer with a straight"
        f" knee, {bent:.0f} percent with a bent knee."
    )


def hamstring_length(figure: Any = None) -> tuple[Any, str]:
    """The chart, on `figure` or on one of its own, and its alt text."""
    from matplotlib.figure import Figure

    with style.styled():
        figure = figure or Figure(figsize=(SIZE[0] / style.DPI, SIZE[1] / style.DPI), dpi=style.DPI)
        ax = figure.add_axes((0.13, 0.175, 0.83, 0.725))
        for knee, hips in curves().items():
            _line(ax, knee, hips)
        _frame(ax)
    return figure, alt_text()


def _line(ax: Any, knee: int, hips: dict[int, list[float]]) -> None:
    """The mean of the muscles as a line, their spread as a band, and a mark at a right angle of the hip."""
    name, dashes, color = KNEES[knee]
    angles = sorted(hips)
    means = [mean_change(knee, hip) for hip in angles]
    ax.fill_between(
        angles, [min(hips[a]) for a in angles], [max(hips[a]) for a in angles], color=color, alpha=0.18, lw=0
    )
    ax.plot(angles, means, linestyle=dashes, color=color, lw=4)
    at = mean_change(knee, RIGHT_ANGLE)
    ax.plot(RIGHT_ANGLE, at, "o", ms=11, color=color, mec="white", mew=1.5, zorder=5)
    ax.annotate(
        f"{name}:\n{at:+.0f}%", (RIGHT_ANGLE, at), (-12, 12) if knee == 0 else (0, -58), textcoords="offset points",
        ha="right" if knee == 0 else "center", va="bottom" if knee == 0 else "top", fontsize=style.PANEL,
        fontweight="bold", color=INK,
    )  # fmt: skip


def _frame(ax: Any) -> None:
    ax.axhline(0, color=MUTED, lw=1)
    ax.plot(0, 0, "o", ms=11, color=INK, mec="white", mew=1.5, zorder=5)
    ax.annotate(
        "standing", (0, 0), (10, -14), textcoords="offset points", ha="left", va="top", fontsize=style.LABEL, color=INK
    )
    ax.set_xlim(-12, 122)
    ax.set_xticks(range(0, 121, 30), [f"{a}°" for a in range(0, 121, 30)])
    ax.set_yticks(range(-20, 31, 10), [f"{y:+d}%" if y else "0" for y in range(-20, 31, 10)])
    ax.tick_params(labelsize=style.LABEL)
    ax.grid(axis="y", alpha=0.25)
    ax.set_xlabel("How far the pelvis tips forward on the thigh", fontsize=style.LABEL, labelpad=8)
    ax.set_ylabel("Hamstring length against standing", fontsize=style.LABEL)
