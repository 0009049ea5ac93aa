"""A school pays for memory by the student, and a cell should answer at once: what is not needed is not loaded."""

import subprocess
import sys

import pytest

SOME = ("profile", "question", "quiz")


def loaded_by(code: str) -> set[str]:
    """The top-level packages that a fresh Python holds after `code`."""
    show = f"{code}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_lowback_costs_next_to_nothing():
    assert loaded_by("import lowback") & {"anywidget", "ipywidgets", "sqlite3", "yaml", "msgspec", "json"} == set()


def test_the_screens_load_nothing_that_only_the_builder_needs():
    loaded = loaded_by("from lowback import *")
    assert {"anywidget", "sqlite3"} <= loaded
    assert loaded & {"yaml", "matplotlib", "numpy", "nbformat", "nbclient", "jupytext", "tornado"} == set()


def test_the_record_alone_needs_no_screen():
    assert loaded_by("import lowback.record") & {"anywidget", "ipywidgets", "traitlets", "yaml", "IPython"} == set()


def test_a_name_that_lowback_has_not_got_is_told_with_those_it_has():
    import lowback

    with pytest.raises(AttributeError, match=f"lowback has no 'quizz'; it has .*{', '.join(SOME)}"):
        lowback.quizz  # noqa: B018
    assert {*SOME, "labels", "__version__"} <= set(dir(lowback)) == set(lowback.__all__)
