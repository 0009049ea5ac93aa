"""Running the notebooks as tests can fail: a screen that cannot be made is seen."""

import json
import os
import subprocess
import sys

import pytest


def run_as_test(folder, code: str, strict: str) -> int:
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "execution_count": None, "outputs": [], "source": code}
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    (folder / "x.ipynb").write_text(
        json.dumps({"cells": [cell], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})
    )
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "--nbval-lax",
            "--nbval-current-env",
            "x.ipynb",
        ],
        cwd=folder,
        env=os.environ | {"LOWBACK_STRICT": strict},
        capture_output=True,
    ).returncode


@pytest.mark.parametrize(("strict", "code"), [("1", 1), ("0", 0)])
def test_a_broken_screen_fails_the_notebook_run_only_under_strict(tmp_path, strict, code):
    assert run_as_test(tmp_path, 'from lowback import quiz\nquiz("no-such-set")', strict) == code
