"""Drawings made with matplotlib: one palette and one style, for pictures built ahead and for charts drawn on a page.

A chart that a page can draw is a module here with a function of its own name: see `show.figure`.
"""

from importlib.resources import files

_NOT_FIGURES = ("__init__", "palette", "show", "style")


def figure_ids() -> list[str]:
    """The charts that `figure(id)` can draw: base_rate_dots.py is base-rate-dots. No matplotlib is loaded for it."""
    stems = sorted(f.name.removesuffix(".py") for f in files(__name__).iterdir() if f.name.endswith(".py"))
    return [stem.replace("_", "-") for stem in stems if stem not in _NOT_FIGURES]
