"""Opens the workbook:  python3 start.py   (Windows: py start.py).

The first start makes the folder .venv beside this file and puts the packages of requirements.lock into it.
Later starts find it ready, touch no network, and hand over at once to `python -m lowback`.

Standard library only, and only syntax that Python 3.6 can read: a Python too old for the workbook
must get as far as saying so.
"""

import hashlib
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
OLDEST = (3, 11)
EXTRA_LOCKS = {"test": "requirements-test.lock", "benchmarks": "requirements-bench.lock"}


class SetupProblem(Exception):
    """Set-up cannot go on. The message is for the person at the keyboard: what happened, then what to do."""


# -- what to say when something is wrong -------------------------------------------------------------------------

TOO_OLD = """This workbook needs Python 3.11 or newer. You started it with Python {found}.
Install a newer Python from python.org (or from your computer's app store), then start again."""

DISK_FULL = """The disk is full. The workbook needs about 1 GB of free space to set itself up.
Delete or move some files, then start again."""

NETWORK_AWAY = """The packages could not be downloaded: there is no way through to the internet.
The first start needs the internet; later starts do not.
Check the connection (a school network may ask you to sign in first), then start again."""

NOT_TRUSTED = """The download was stopped because this network's security certificate is not known to Python.
School networks often do this. Try another network, or ask the school's IT staff for help."""

DAMAGED = """A downloaded package is not the one that was expected, so it was not used.
The download was probably cut short or changed on its way. Start again; if this repeats, try another network."""

NOT_WRITABLE = """The workbook may not write in its own folder: {folder}
Close any other window in which the workbook is running. If this repeats, copy the whole
workbook folder to a place of your own, such as Documents, and start it there."""

PATH_TOO_LONG = """The workbook's folder lies too deep for this computer: {folder}
Move the whole folder to a short place, such as C:\\lowback, and start it there."""

BAD_PATH = """The workbook cannot be set up in a folder with this name: {folder}
Move it to a folder whose name has no "{character}" in it, and start it there."""

NO_PACKAGE = """One of the packages does not exist for this kind of computer or this Python ({found}).
Install the 64-bit Python 3.11, 3.12 or 3.13 from python.org, then start again with it."""

NO_VENV = """This computer's Python comes without the part that makes a package folder (venv).
On Debian, Ubuntu or a Chromebook, type this line, then start again:
    sudo apt install python3-venv"""

NOT_WHOLE = """The file {name} is missing beside start.py.
If you opened the workbook inside a zip file, unpack the whole zip first, then start it in the unpacked folder."""

UNKNOWN = """Setting up did not work. {detail}
Start again once. If it fails again, show the file {log} to the person who looks after your computer."""

# pip's own words, most telling first: a full disk also breaks connections, and a dead network also "finds no package".
SIGNS = (
    (DISK_FULL, ("No space left on device", "Errno 28", "WinError 112", "Disk quota exceeded")),
    (PATH_TOO_LONG, ("WinError 206", "File name too long", "enable-long-paths")),
    (NOT_TRUSTED, ("CERTIFICATE_VERIFY_FAILED", "SSLCertVerificationError")),
    (
        NETWORK_AWAY,
        (
            "NewConnectionError",
            "Failed to establish a new connection",
            "NameResolutionError",
            "Temporary failure in name resolution",
            "getaddrinfo failed",
            "ConnectTimeoutError",
            "ReadTimeoutError",
            "Read timed out",
            "ProtocolError",
            "Connection refused",
            "Network is unreachable",
            "ProxyError",
            "RemoteDisconnected",
        ),
    ),
    (DAMAGED, ("DO NOT MATCH THE HASHES", "BadZipFile", "IncompleteRead")),
    (NOT_WRITABLE, ("Permission denied", "Errno 13", "WinError 5", "WinError 32", "Read-only file system")),
    (NO_VENV, ("no such option: --python", "No module named pip", "No module named ensurepip")),
    (NO_PACKAGE, ("No matching distribution found", "is not a supported wheel")),
)


def explained(text: str) -> str:
    """Plain words for what pip or the operating system said in `text`."""
    for words, signs in SIGNS:
        if any(sign in text for sign in signs):
            return words.format(folder=HERE, found=version_text())
    errors = [line.strip() for line in text.splitlines() if "error" in line.lower()]
    return UNKNOWN.format(detail=errors[-1] if errors else "", log=paths()["log"])


def version_text(version: tuple = sys.version_info) -> str:
    """The version as people write it, such as 3.11.7."""
    return ".".join(str(part) for part in version[:3])


def check_python(version: tuple = sys.version_info) -> None:
    """Raise SetupProblem for a Python that cannot run the workbook."""
    if tuple(version[:2]) < OLDEST:
        raise SetupProblem(TOO_OLD.format(found=version_text(version)))


# -- where things are --------------------------------------------------------------------------------------------


def paths(here: Path = None) -> dict:
    """The files this script reads and writes, all beside it. Tests give another folder."""
    here = here or HERE
    env = here / ".venv"
    return {
        "env": env,
        "python": env / ("Scripts/python.exe" if os.name == "nt" else "bin/python"),
        "busy": here / ".venv-setup.lock",
        "log": here / ".venv-setup.log",
    }


def lock_bytes(name: str) -> bytes:
    """The lock file's content, the same on every system whatever its line ends."""
    try:
        return (HERE / name).read_bytes().replace(b"\r\n", b"\n")
    except FileNotFoundError:
        raise SetupProblem(NOT_WHOLE.format(name=name)) from None


def stamp_text(name: str) -> str:
    """Changes with the lock, the Python and the folder: a moved or upgraded workbook is set up anew."""
    parts = [lock_bytes(name), sys.implementation.cache_tag.encode(), os.fsencode(str(HERE))]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamp_path(name: str) -> Path:
    return paths()["env"] / (Path(name).stem + ".installed")


def is_ready(name: str) -> bool:
    """True when set-up was finished for this very lock; costs a few file reads."""
    wanted = stamp_text(name)
    try:
        # is_file follows links, so a Python that was removed from the computer is noticed here.
        return stamp_path(name).read_text() == wanted and paths()["python"].is_file()
    except OSError:
        return False


def site_packages() -> Path:
    env = paths()["env"]
    return next(iter(sorted(env.glob("lib/python*/site-packages"))), env / "Lib" / "site-packages")


# -- one set-up at a time ----------------------------------------------------------------------------------------


def claim(handle) -> bool:
    """Try to hold the file; the system lets go by itself when we end, however we end.

    True as well where the disk knows no such locks (some network drives): better unguarded than unusable.
    """
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def wait_for_turn(handle) -> None:
    """Come back once no other start is setting up."""
    if claim(handle):
        return
    say("Another window is setting up the workbook. Waiting until it has finished ...")
    while not claim(handle):
        time.sleep(0.5)


# -- set-up ------------------------------------------------------------------------------------------------------


def say(text: str) -> None:
    print(text, flush=True)


def own_environment(*unwanted) -> dict:
    """The person's own settings, without those that would bring other packages into the workbook's Python."""
    return {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME") + unwanted}


def pip_environment() -> dict:
    """As above (a school's mirror and proxy stay), without what would make pip install elsewhere."""
    return own_environment("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV")


def make_env() -> None:
    """An empty .venv, with pip in it where this Python can do that."""
    try:
        import venv
    except ImportError:
        raise SetupProblem(NO_VENV) from None
    env = paths()["env"]
    links = os.name != "nt"
    try:
        venv.EnvBuilder(clear=True, symlinks=links, with_pip=True).create(str(env))
    except ValueError:
        raise SetupProblem(BAD_PATH.format(folder=HERE, character=os.pathsep)) from None
    except subprocess.CalledProcessError as problem:
        detail = (problem.output or b"").decode(errors="replace")
        if "No space left" in detail or "Errno 28" in detail:
            raise SetupProblem(DISK_FULL) from None
        # Debian ships venv without ensurepip. The environment works; only its own pip is missing.
        venv.EnvBuilder(clear=True, symlinks=links, with_pip=False).create(str(env))


def pip_command() -> list:
    """The environment's own pip, or else this Python's pip working on the environment from outside."""
    python = str(paths()["python"])
    if (site_packages() / "pip").is_dir():
        return [python, "-m", "pip"]
    outside = [sys.executable, "-m", "pip"]
    if subprocess.call(outside + ["--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        raise SetupProblem(NO_VENV)
    return outside + ["--python", python]


def install_arguments(name: str) -> list:
    """pip's arguments. Wheels only: building from source needs compilers that nobody here has."""
    quiet = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off", "--retries", "3"]
    return ["install"] + quiet + ["--only-binary", ":all:", "--require-hashes", "-r", str(HERE / name)]


# "Collecting argon2-cffi==25.1.0", "Processing /a/folder/argon2_cffi-25.1.0-py3-none-any.whl" -> the name
PACKAGE_LINE = re.compile(
    r"(?:Collecting|Processing|Requirement already satisfied:) (?:\S*[/\\])?(\w+(?:[-.][a-zA-Z]\w*)*)"
)


class Progress:
    """One line that keeps moving while pip works."""

    def __init__(self, total: int):
        self.total, self.seen, self.installing = total, set(), False
        self.started = time.monotonic()
        self.moving = sys.stdout.isatty()
        self.shown = ""

    def read(self, line: str) -> None:
        """Take in one line of pip's output. Names are counted, not lines: pip speaks of some packages twice."""
        named = PACKAGE_LINE.match(line)
        if named:
            self.seen.add(named.group(1).lower().replace("_", "-"))
        elif line.startswith("Ignoring "):  # a package for another system or Python
            self.total -= 1
        elif line.startswith("Installing collected packages"):
            self.installing = True

    def text(self) -> str:
        if self.installing:
            return "  Putting {} packages in place".format(len(self.seen))
        return "  Getting packages: {} of {}".format(len(self.seen), self.total)

    def show(self) -> None:
        """On a terminal rewrite the line with the seconds; elsewhere print every 25 packages."""
        if self.moving:
            line = "{} ({:.0f} s)".format(self.text(), time.monotonic() - self.started)
            print("\r" + line.ljust(len(self.shown)), end="", flush=True)
            self.shown = line
            return
        step = (self.installing, len(self.seen) // 25)
        if step != self.shown:
            self.shown = step
            say(self.text())

    def end(self) -> None:
        if self.moving:
            print(flush=True)


def run_pip(command: list, total: int) -> None:
    """Run pip with the moving line; what it says goes to the log, which stays only if it fails."""
    progress, log = Progress(total), paths()["log"]
    with open(str(log), "w", encoding="utf-8", errors="replace") as copy:
        pip = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env=pip_environment(),
            universal_newlines=True,
            errors="replace",
        )

        def listen():
            for line in pip.stdout:
                copy.write(line)
                progress.read(line)

        listener = threading.Thread(target=listen, daemon=True)
        try:
            listener.start()
            while listener.is_alive():
                progress.show()
                listener.join(0.5)
            progress.show()
            failed = pip.wait()
        finally:
            progress.end()
            if pip.poll() is None:  # Ctrl-C: leave no pip working on behind the person's back
                pip.terminate()
                pip.wait()
    if failed:
        raise SetupProblem(explained(log.read_text(encoding="utf-8", errors="replace")))
    log.unlink()


def link_source() -> None:
    """Let the environment find widgets/lowback where it lies.

    A .pth line instead of `pip install .`: no build step that could fail or need the network, and an updated
    workbook is in force at once. The path is relative, because .pth files cannot hold every letter on Windows.
    """
    site = site_packages()
    (site / "lowback-source.pth").write_text(os.path.relpath(str(HERE / "widgets"), str(site)) + "\n")


def install(name: str) -> None:
    """Put the packages of one lock into the environment, then stamp it as done."""
    total = sum(1 for line in lock_bytes(name).splitlines() if b"==" in line and not line.startswith((b" ", b"#")))
    if total:
        run_pip(pip_command() + install_arguments(name), total)
    stamp_path(name).write_text(stamp_text(name))


def set_up(locks: list) -> None:
    """Bring .venv up to date with the locks, the first of which is the workbook's own.

    A stamp is written last, so whatever was cut short has none and is done again from an empty folder.
    """
    with open(str(paths()["busy"]), "a") as busy:
        wait_for_turn(busy)
        if not is_ready(locks[0]):
            say("Setting up the workbook. This happens once, needs the internet, and takes a minute or two.")
            make_env()
            link_source()
            install(locks[0])
            say("The workbook is set up.")
        for name in locks[1:]:
            if not is_ready(name):
                say("Adding the packages of {}. This happens once.".format(name))
                install(name)


def prepare(locks: list) -> None:
    """Set up what is not ready; raise SetupProblem in plain words."""
    if all(is_ready(name) for name in locks):
        return
    try:
        set_up(locks)
    except OSError as problem:
        raise SetupProblem(explained(str(problem))) from problem


# -- handing over ------------------------------------------------------------------------------------------------


def command_of(arguments: list) -> list:
    """What `python -m lowback` is given: with no command, the workbook opens in JupyterLab."""
    if not arguments or arguments[0].startswith("-"):
        return ["lab"] + arguments
    return arguments


def hand_over(command: list) -> int:
    """Become that command (POSIX), or run it and wait (Windows, which cannot replace a process)."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, own_environment())
    child = subprocess.Popen(command, env=own_environment())
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:  # the child gets Ctrl-C too and ends in its own good time
            continue


def started_from_inside() -> bool:
    """True when this very script runs on .venv's Python, which then cannot be replaced under it."""
    return Path(sys.prefix).resolve() == paths()["env"].resolve()


def main(arguments: list) -> int:
    check_python()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a folder's name may hold letters the console cannot show
    command = command_of(arguments)
    locks = ["requirements.lock"] + [EXTRA_LOCKS[word] for word in command[:1] if word in EXTRA_LOCKS]
    if started_from_inside() and not is_ready(locks[0]):
        return hand_over([sys._base_executable, str(HERE / "start.py")] + arguments)
    prepare(locks)
    return hand_over([str(paths()["python"]), "-m", "lowback"] + command)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SetupProblem as problem:
        sys.exit("\n{}".format(problem))
    except KeyboardInterrupt:
        sys.exit("\nStopped. Start again whenever you like.")
