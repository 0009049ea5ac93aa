"""`lowback check`: what a lesson writer sees after a slip."""

import os
import re
import subprocess
import sys

import pytest
from slips import SLIPS


def test_sound_lessons_pass(check):
    code, said = check()
    assert said == [
        "lessons/ is sound: 1 pages, 2 causes, 3 questions, 1 clients, 3 findings, 9 arrows, "
        "1 test results, 1 claims, 2 sources."
    ]
    assert code == 0


@pytest.mark.parametrize(("broken", "code"), [(False, 0), (True, 1)])
def test_the_exit_code_is_there_for_a_script_to_see(lessons, broken, code):
    if broken:
        lessons.swap("sources.yaml", "  issued: 2012\n", "  isued: 2012\n")
    command = [sys.executable, "-m", "lowback", "check", "--lessons", lessons.folder]
    assert subprocess.run(command, capture_output=True, env=os.environ).returncode == code


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_with_its_place_and_mend_and_nothing_else_is_blamed(slip, lessons, check):
    file, old, new, where, mend = SLIPS[slip]
    lessons.swap(file, old, new)
    code, said = check()
    assert code == 1
    assert [line for line in said if line.startswith(f"lessons/{where}")], "\n".join(said)
    assert len(said) == 1, "\n".join(said)
    assert mend in said[0]


def test_slips_in_several_files_are_told_in_one_go_and_cause_no_others(lessons, check):
    """Broken are: a question that a page calls, a source, a cause, an arrow; and the page cites what is not there."""
    lessons.swap("questions/hamstrings.yaml", "  stem: What does a pull in both thighs for years fit best?\n", "")
    lessons.swap("questions/hamstrings.yaml", "skill: safety", "skill: safe")
    lessons.swap("sources.yaml", "issued: 2012", "issued: in 2012")
    lessons.swap("sources.yaml", "  title: Low back pain\n", "")
    lessons.swap("causes/hamstrings.yaml", "group: hip-and-thigh", "group: hip and thigh")
    lessons.swap("arrows.csv", "non-specific,toward,", "non-specific,forward,")
    lessons.swap("pages/30-hamstrings.md", "no name [@who2023]", "no name [@hartvigsen2018]")
    code, said = check()
    assert code == 1
    assert [re.split(" (?:Did|Add|Use|Write) ", line.removeprefix("lessons/"))[0] for line in said] == [
        "arrows.csv, line 9 (reflexes, non-specific): arrow: 'forward' is not one of its values.",
        "causes/hamstrings.yaml, hamstrings: group: 'hip and thigh' is not one of its values.",
        "questions/hamstrings.yaml, hamstrings: questions hs-01.stem: is missing.",
        "questions/hamstrings.yaml, hamstrings: questions hs-02.skill: 'safe' is not one of its values.",
        "sources.yaml, boyd2012: issued: Expected a whole number or nothing, got text; found 'in 2012'.",
        "sources.yaml, who2023: title: is missing.",
        "pages/30-hamstrings.md: text: there is no source 'hartvigsen2018'.",
    ]


def test_a_slip_in_each_field_of_one_entry_is_told(lessons, check):
    lessons.swap(
        "questions/hamstrings.yaml", "  difficulty: 0.6\n  inline: true\n", "  dificulty: 0.6\n  inline: 'yes'\n"
    )
    _, said = check()
    assert [line.split("hs-01.")[1].split(":")[0] for line in said] == ["difficulty", "dificulty", "inline"]


def test_a_file_that_is_gone_is_asked_for(lessons, check):
    (lessons.folder / "findings.yaml").unlink()
    code, said = check()
    assert code == 1
    assert said[0] == "lessons/findings.yaml: is not there. Put the file back."


def test_a_file_that_was_emptied_is_not_passed_over(lessons, check):
    (lessons.folder / "claims/hamstrings.yaml").write_text("# later\n")
    code, said = check()
    assert code == 1
    assert said[0].startswith("lessons/claims/hamstrings.yaml: is empty.")


def test_a_folder_that_is_not_there_is_named(lessons, check):
    lessons.folder = lessons.folder / "nowhere"
    code, said = check()
    assert code == 1
    assert said == [f"{lessons.folder}: there is no such folder. Name the lessons/ folder."]


@pytest.mark.parametrize("file", ["sources.yaml", "arrows.csv", "pages/30-hamstrings.md"])
def test_a_file_saved_by_notepad_is_read_as_any_other(file, lessons, check):
    path = lessons.folder / file
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert check()[0] == 0


def test_an_estimate_without_any_option_is_told_and_not_a_crash(lessons, check):
    text = (lessons.folder / "questions/hamstrings.yaml").read_text()
    start, end = text.index("  options:\n  - {id: a, text: under 40"), text.rindex("  sources:")
    lessons.swap("questions/hamstrings.yaml", text[start:end], "  options: []\n")
    code, said = check()
    assert code == 1
    assert any("hs-03: options: there are 0." in line for line in said)
