"""Rows of the table, and the file that keeps every single figure."""

import json
import os
import platform
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median

PACKAGES = (
    "anywidget", "ipykernel", "ipyquizjb", "ipywidgets", "jupyterlab", "jupyterquiz", "numpy", "pgmpy", "playwright",
    "scikit-learn",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One comparison: every figure of ours, every figure of what stands beside it, and the highest ratio aimed for."""

    what: str
    ours: list[float]
    beside: str
    theirs: list[float]
    unit: str
    aim: float

    @property
    def ratio(self) -> float:
        return median(self.ours) / median(self.theirs)

    @property
    def met(self) -> bool:
        return self.ratio <= self.aim


def p95(figures: Iterable[float]) -> float:
    """The figure that 95 in 100 do not exceed (nearest rank)."""
    ranked = sorted(figures)
    return ranked[-(-len(ranked) * 95 // 100) - 1]


def table(rows: list[Row]) -> str:
    heads = ("measured", "ours", "beside", "theirs", "ratio", "aim", "met")
    lines = [heads, *((r.what, _shown(r.ours, r.unit), r.beside, _shown(r.theirs, r.unit), f"{r.ratio:.2f}",
                       f"<= {r.aim:g}", "yes" if r.met else "NO") for r in rows)]  # fmt: skip
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(f"{cell:{w}}" for cell, w in zip(line, widths, strict=True)).rstrip() for line in lines)


def _shown(figures: list[float], unit: str) -> str:
    """The median; with twenty figures or more the 95th percentile too."""
    digits = 2 if median(figures) < 10 else 0
    tail = f" (p95 {p95(figures):.{digits}f})" if len(figures) >= 20 else ""
    return f"{median(figures):.{digits}f} {unit}{tail}"


def write(rows: list[Row], path: Path) -> None:
    """All figures as JSON, with the versions and the machine they were measured on."""
    measured = [asdict(r) | {"ratio": round(r.ratio, 3), "met": r.met} for r in rows]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"on": surroundings(), "rows": measured}, indent=1) + "\n", encoding="utf-8")


def surroundings() -> dict[str, object]:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    return {
        "python": platform.python_version(), "system": platform.platform(), "processors": os.cpu_count(), "load": load,
        "packages": {name: _version(name) for name in PACKAGES},
    }  # fmt: skip


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
