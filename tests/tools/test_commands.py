"""One table of commands; unknown ones are told kindly."""

import json
import subprocess
import sys
from importlib import import_module

import pytest

from lowback.__main__ import COMMANDS, main


def test_every_command_of_the_table_is_there():
    for target, what in COMMANDS.values():
        module, function = target.split(":")
        assert callable(getattr(import_module(module), function)) and what


def test_an_unknown_command_names_the_nearest(capsys):
    assert main(["chek"]) == 2
    assert "Did you mean 'check'?" in capsys.readouterr().err


def test_help_names_every_command(capsys):
    assert main([]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in COMMANDS)


@pytest.fixture(scope="module")
def questions() -> list[dict]:
    done = subprocess.run([sys.executable, "-m", "lowback", "questions", "--json"], capture_output=True, check=True)
    return json.loads(done.stdout)


def test_the_questions_as_json_have_the_promised_shape(questions):
    assert len(questions) >= 80
    for q in questions:
        tags = {"page", "area", "bloom", "findings", "absent"}
        assert set(q) == {"id", "cause", "skill", "kind", "stem", "options", "sources", "difficulty"} | tags
        assert all(set(o) == {"id", "text", "correct", "explanation"} for o in q["options"])
        assert q["sources"] and all(o["explanation"] for o in q["options"])


def test_at_least_eighty_questions_have_one_best_answer(questions):
    best = [q for q in questions if q["kind"] in ("single", "vignette")]
    assert len(best) >= 80
    assert all(sum(o["correct"] for o in q["options"]) == 1 and 3 <= len(q["options"]) <= 4 for q in best)


def test_a_reader_who_has_enough_is_no_error():
    """`questions | head` closes the pipe early."""
    command = [sys.executable, "-m", "lowback", "questions", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        process.stdout.readline()
        process.stdout.close()
        assert "Traceback" not in process.stderr.read()
    assert process.returncode == 0
