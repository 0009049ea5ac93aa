"""The engine under Pyodide, the Python of the browser, gives what it gives here: same ranking, same clients."""

import importlib.util
import json
import os
import shutil
import subprocess
from importlib.resources import files
from math import isclose
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1] / "pyodide"
CASES = [
    {"present": ["pain-below-knee", "slr", "tingling-numb"], "absent": ["saddle-numbness"], "age": 42, "sex": "F"},
    {"present": ["claudication", "better-sitting"], "age": 71, "setting": "primary-care"},
    {"present": ["saddle-numbness"], "age": 38, "sex": "M", "setting": "emergency-room"},
    {},
]


@pytest.mark.pyodide
def test_the_same_answers_in_the_browsers_python():
    index = json.loads((files("lowback") / "_bundle" / "index.json").read_text(encoding="utf-8"))
    bundle = Path(str(files("lowback") / "_bundle" / index["bundles"]["knowledge"]))
    command = [shutil.which("node"), str(HERE / "run.mjs"), str(bundle)]
    done = subprocess.run(command, input=json.dumps(CASES), capture_output=True, text=True, timeout=240,
                          env=os.environ | {"NODE_NO_WARNINGS": "1"})  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    there = json.loads(done.stdout.strip().splitlines()[-1])
    assert there["platform"] == "emscripten" and there["heavy"] == []
    here = same_code().answers(json.loads(bundle.read_text(encoding="utf-8")), CASES)
    for mine, other in zip(json.loads(json.dumps(here)), there["told"], strict=True):
        assert [row[0] for row in mine["ranking"]] == [row[0] for row in other["ranking"]]
        pairs = zip(mine["ranking"], other["ranking"], strict=True)
        assert all(isclose(a, b, rel_tol=1e-9) for x, y in pairs for a, b in zip(x[1:], y[1:], strict=True))
        assert all(isclose(a, b, rel_tol=1e-9) for a, b in zip(mine["batch"], other["batch"], strict=True))
        assert [mine[key] for key in ("action", "next", "client")] == [
            other[key] for key in ("action", "next", "client")
        ]


def same_code():
    spec = importlib.util.spec_from_file_location("in_browser", HERE / "in_browser.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
