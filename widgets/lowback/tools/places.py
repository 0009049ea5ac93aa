"""Where the parts of a checkout lie."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LESSONS = ROOT / "lessons"
NOTEBOOKS = ROOT / "notebooks"
IMAGES = ROOT / "images"
BUNDLE = ROOT / "widgets" / "lowback" / "_bundle"
LAB_EXTENSION = ROOT / "widgets" / "share" / "labextensions" / "lowback"
STUDY_STATIC = ROOT / "widgets" / "share" / "voila" / "templates" / "lowback" / "static"


def pictures(folder: Path = IMAGES) -> dict[str, dict]:
    """The table images/pictures.json, by picture id."""
    table = folder / "pictures.json"
    return {p["id"]: p for p in json.loads(table.read_text(encoding="utf-8"))} if table.exists() else {}
