"""Where the parts of a checkout lie."""

from pathlib import Path

from lowback.content.mistakes import BrokenLessons
from lowback.content.pictures import Picture, read_pictures

ROOT = Path(__file__).resolve().parents[3]
LESSONS = ROOT / "lessons"
NOTEBOOKS = ROOT / "notebooks"
IMAGES = ROOT / "images"
BUNDLE = ROOT / "widgets" / "lowback" / "_bundle"
LAB_EXTENSION = ROOT / "widgets" / "share" / "labextensions" / "lowback"
STUDY_STATIC = ROOT / "widgets" / "share" / "voila" / "templates" / "lowback" / "static"


def pictures(folder: Path = IMAGES) -> dict[str, Picture]:
    """The table images/pictures.json, by picture id. Raises BrokenLessons with every mistake of shape in it."""
    found, mistakes = read_pictures(folder / "pictures.json")
    if mistakes:
        raise BrokenLessons(mistakes)
    return found
