"""The engine is pure and light: no file, no Jupyter, nothing beyond the standard library at run time."""

import ast
import subprocess
import sys
from pathlib import Path

import lowback.reasoning

FOLDER = Path(lowback.reasoning.__file__).parent


def test_it_loads_nothing_but_the_standard_library():
    show = "import lowback.reasoning\nimport sys\nprint(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True).stdout.split()
    assert {name for name in loaded if not name.startswith("_")} - set(sys.stdlib_module_names) <= {"lowback"}


def test_no_part_of_it_reads_files_the_clock_or_the_net_or_what_lies_above():
    """Imports point one way: content below, nothing from record, screens, classroom or tools."""
    allowed = {"bisect", "collections", "difflib", "functools", "itertools", "math", "random", "re", "typing", "numpy"}
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                own = name.startswith(("lowback.reasoning", "lowback.content.bundle"))
                assert own or name == "lowback" or name.partition(".")[0] in allowed, f"{path.name}: {name}"
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            assert called not in ("open", "print", "input"), path.name
