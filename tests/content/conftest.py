"""Small lessons to break, and the check as a lesson writer runs it."""

import pytest
from small_lessons import SmallLessons

from lowback.__main__ import main


@pytest.fixture
def lessons(tmp_path):
    return SmallLessons(tmp_path / "lessons")


@pytest.fixture
def check(lessons, capsys):
    """Runs `lowback check`; gives the exit code and what it said, a line each, without the count at the end."""

    def run() -> tuple[int, list[str]]:
        code = main(["check", "--lessons", str(lessons.folder)])
        out, err = capsys.readouterr()
        said = [line for line in (err or out).splitlines() if line]
        if code:
            assert said.pop() == f"{len(said)} to mend."
        return code, said

    return run
