"""lowback: a teaching workbook on one question, *what kind of back pain is this?*

Names load when they are first used, so that `import lowback` costs next to nothing.
"""

from importlib import import_module

__version__ = "0.1.0"

_HOME_OF = {
    "question": "lowback.screens.quiz",
    "quiz": "lowback.screens.quiz",
    "duel": "lowback.screens.duel",
    "profile": "lowback.screens.profile",
    "picture": "lowback.screens.picture",
    "labels": "lowback.screens.labels",
    "frames": "lowback.screens.frames",
    "figure": "lowback.screens.figure",
    "chart": "lowback.screens.chart",
    "draw_client": "lowback.screens.chart",
    "whose_map": "lowback.screens.chart",
}
__all__ = [*_HOME_OF, "__version__"]


def __getattr__(name: str):
    if name not in _HOME_OF:
        raise AttributeError(f"lowback has no {name!r}; it has {', '.join(sorted(_HOME_OF))}")
    return getattr(import_module(_HOME_OF[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
