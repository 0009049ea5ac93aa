"""`python -m lowback build`: lessons/ -> notebooks, the JSON that screens read, and the list of known pages."""

import argparse
import contextlib
import hashlib
import sys
from pathlib import Path

from lowback.content.mistakes import BrokenLessons
from lowback.tools.places import BUNDLE, IMAGES, LAB_EXTENSION, LESSONS, NOTEBOOKS, STUDY_STATIC, pictures


def lessons_hash(lessons: Path = LESSONS, images: Path = IMAGES) -> str:
    """Of every lesson file and the picture table: changes whenever a build would."""
    digest = hashlib.sha256()
    named = {
        p.relative_to(lessons).as_posix(): p for end in ("yaml", "md", "csv", "json") for p in lessons.rglob(f"*.{end}")
    }
    for name, path in [*sorted(named.items()), ("pictures.json", images / "pictures.json")]:
        digest.update(name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def build(
    lessons: Path = LESSONS, notebooks: Path = NOTEBOOKS, bundle: Path = BUNDLE, extension: Path = LAB_EXTENSION,
    study: Path = STUDY_STATIC,
) -> str:  # fmt: skip
    """Build everything; a line that says what. Raises BrokenLessons, in which case nothing was written."""
    from lowback.tools.bundles import write_bundles
    from lowback.tools.check import checked_or_raise, counts
    from lowback.tools.notebooks import write_known_pages, write_notebooks

    library = checked_or_raise(lessons)
    write_known_pages(write_notebooks(library, pictures(), notebooks), extension)
    write_bundles(library, lessons_hash(lessons), bundle, pictures())
    write_picture_front(extension / "static", study)
    return f"Built {counts(library)}."


def write_picture_front(*folders: Path) -> None:
    """The picture dialog for hosts that load files of their own: JupyterLab's extension, Voila's template."""
    from lowback.screens.front import picture_script, picture_style

    for folder in folders:
        for name, text in (("picture.js", picture_script()), ("picture.css", picture_style())):
            (folder / name).write_text(text, encoding="utf-8", newline="\n")


def refresh() -> None:
    """Build where lessons/ was edited since the last build. A mistake is told; the last good build stays in use."""
    from lowback.content.bundle import built_from

    if built_from() == lessons_hash():
        return
    try:
        print(build())
        _forget_the_last_build()
    except BrokenLessons as error:
        print(f"{error}\n\nlessons/ has mistakes, so the pages show the last build without them.", file=sys.stderr)


def _forget_the_last_build() -> None:
    from lowback.content import bundle
    from lowback.reasoning import loaded

    bundle.forget()
    loaded.model.cache_clear()


def quietly_refreshed() -> None:
    """`refresh` with its words on standard error: for commands whose output is data."""
    with contextlib.redirect_stdout(sys.stderr):
        refresh()


def main(argv: list[str]) -> int:
    argparse.ArgumentParser(prog="lowback build", description=__doc__).parse_args(argv)
    try:
        print(build())
    except BrokenLessons as error:
        print(f"{error}\n\n{len(error.mistakes)} to mend; nothing was built.", file=sys.stderr)
        return 1
    return 0
