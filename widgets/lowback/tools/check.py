"""`python -m lowback check`: every mistake in lessons/ and the picture table, each with file, entry, field and mend."""

import argparse
import sys
from pathlib import Path

from lowback.content.lessons import gather
from lowback.content.library import Library
from lowback.content.mistakes import BrokenLessons, Mistake
from lowback.content.pictures import read_pictures
from lowback.content.rules import broken_rules
from lowback.tools.places import IMAGES, LESSONS


def checked(folder: Path = LESSONS) -> tuple[Library, list[Mistake]]:
    """The library, and every mistake of shape or rule in it, and in the table of the pictures beside it."""
    library, mistakes, written = gather(folder)
    pictures, misdrawn = read_pictures(folder.parent / IMAGES.name / "pictures.json")
    written |= {mistake.entry for mistake in misdrawn}
    return library, sorted(mistakes + misdrawn) + broken_rules(library, written, pictures)


def checked_or_raise(folder: Path = LESSONS) -> Library:
    """Raises BrokenLessons with all mistakes where there is one."""
    library, mistakes = checked(folder)
    if mistakes:
        raise BrokenLessons(mistakes)
    return library


def counts(library: Library) -> str:
    return (
        f"{len(library.pages)} pages, {len(library.causes)} causes, {len(library.questions)} questions, "
        f"{len(library.clients)} clients, {len(library.findings)} findings, {len(library.arrows)} arrows, "
        f"{len(library.tests)} test results, {len(library.claims)} claims, {len(library.sources)} sources"
    )


def main(argv: list[str]) -> int:
    """0 where lessons/ is sound, 1 with the mistakes printed where it is not."""
    parser = argparse.ArgumentParser(prog="lowback check", description=__doc__)
    parser.add_argument("--lessons", type=Path, default=LESSONS, help="another lessons folder")
    try:
        library, mistakes = checked(parser.parse_args(argv).lessons)
    except BrokenLessons as error:
        library, mistakes = None, error.mistakes
    for mistake in mistakes:
        print(mistake, file=sys.stderr)
    if mistakes:
        print(f"\n{len(mistakes)} to mend.", file=sys.stderr)
        return 1
    print(f"lessons/ is sound: {counts(library)}.")
    return 0
