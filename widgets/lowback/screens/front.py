"""A screen's front end as one text: the kit, the screen and its host joined, for a module that cannot import."""

import re
from functools import cache
from importlib.resources import files

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./[\w.]+";\n', re.M)
_EXPORT = re.compile(r"^export (?=function|const|class|async)", re.M)
_PARTS = {
    "quiz": ("kinds.js", "quiz.js"),
    "duel": ("duel.js",),
    "profile": ("profile.js",),
    "labels": ("zoom.js", "labels.js"),
    "frames": ("frames.js",),
    "chart": (
        "overlap.js",
        "chartmarks.js",
        "chartmap.js",
        "chartlist.js",
        "paintbox.js",
        "drawclient.js",
        "whosemap.js",
        "chart.js",
    ),
}
_MOUNT = {
    "quiz": "mountQuiz",
    "duel": "mountDuel",
    "profile": "mountProfile",
    "labels": "mountLabels",
    "frames": "mountFrames",
    "chart": "mountChart",
}


@cache
def stylesheet() -> str:
    """Every .css file of front/, lowback.css first."""
    names = sorted(f.name for f in (files("lowback.screens") / "front").iterdir() if f.name.endswith(".css"))
    return "\n".join(_read(name) for name in sorted(names, key=lambda name: name != "lowback.css"))


@cache
def widget_module(screen: str) -> str:
    """The ES module that anywidget runs for `screen`."""
    host = _inner("host_widget.js")
    return f"{_inner('kit.js')}\n{_joined(screen)}\n{host}\nexport default widgetHost({_MOUNT[screen]});\n"


@cache
def page_script(screens: tuple[str, ...] = ("quiz", "duel", "labels", "frames", "chart")) -> str:
    """A classic script (modules do not load from file://) that mounts every screen of a static page."""
    table = ", ".join(f"{name}: {_MOUNT[name]}" for name in screens)
    joined = "\n".join(_joined(name) for name in screens)
    return f"(() => {{\n{_inner('kit.js')}\n{joined}\n{_inner('host_page.js')}\nmountAll({{ {table} }});\n}})();\n"


@cache
def picture_script() -> str:
    """A classic script that lets every picture of a page be enlarged."""
    return f"(() => {{\n{_inner('kit.js')}\n{_inner('zoom.js')}\n{_inner('picture.js')}\n}})();\n"


def picture_style() -> str:
    return _read("picture.css")


def _joined(screen: str) -> str:
    """The screen's parts in a room of their own, so that two screens may use the same names."""
    text = "\n".join(_inner(part) for part in _PARTS[screen])
    mount = _MOUNT[screen]
    return f"const {mount} = (() => {{\n{text}\nreturn {mount};\n}})();"


def _inner(name: str) -> str:
    return _EXPORT.sub("", _IMPORT.sub("", _read(name)))


def _read(name: str) -> str:
    return (files("lowback.screens") / "front" / name).read_text(encoding="utf-8")
