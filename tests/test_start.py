"""start.py: the first start, the later ones, and what it says when something is wrong. No test needs the network."""

import ast
import base64
import errno
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import venv
import zipfile
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "start.py"
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-bench.lock")
STUB = "import sys\nprint('ran', sys.argv[1:])\nsys.exit(7 if 'fail' in sys.argv else 0)\n"


def copy_workbook(folder: Path, lock: str = "") -> Path:
    """A workbook reduced to start.py, locks and a command that reports what it was given."""
    (folder / "widgets" / "lowback").mkdir(parents=True)
    (folder / "widgets" / "lowback" / "__init__.py").touch()
    (folder / "widgets" / "lowback" / "__main__.py").write_text(STUB)
    for name in LOCKS:
        (folder / name).write_text(lock)
    return Path(shutil.copy(SCRIPT, folder))


def load(script: Path):
    spec = importlib.util.spec_from_file_location("start_under_test", script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_wheel(folder: Path, name: str = "tinypart") -> str:
    """A wheel of one empty module; returns its line for a lock file."""
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    files = {
        f"{name}.py": "",
        f"{name}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{name}-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
            record += f"{path},sha256={digest},{len(text)}\n"
        archive.writestr(f"{name}-1.0.dist-info/RECORD", record + f"{name}-1.0.dist-info/RECORD,,\n")
    return f"{name}==1.0 \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def run(script: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, **variables}
    command = [sys.executable, str(script), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


class BareBuilder(venv.EnvBuilder):
    """Makes environments without pip, which takes seconds."""

    def __init__(self, with_pip: bool, **options):
        super().__init__(with_pip=False, **options)
        self.asked_for_pip = with_pip


class DebianBuilder(BareBuilder):
    """As on a Debian without python3-venv: asked for pip, it fails when the folder is half made."""

    def create(self, folder):
        super().create(folder)
        if self.asked_for_pip:
            raise subprocess.CalledProcessError(1, "ensurepip", b"No module named ensurepip")


@pytest.fixture
def start(tmp_path, monkeypatch):
    """start.py in a folder of its own, with nothing to install and no pip to wait for."""
    monkeypatch.setattr(venv, "EnvBuilder", BareBuilder)
    return load(copy_workbook(tmp_path / "workbook"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A workbook set up for real, by pip, from a wheel in a folder; with what the first start printed."""
    folder = tmp_path_factory.mktemp("a place") / "with spaces and é"
    wheels = tmp_path_factory.mktemp("wheels")
    script = copy_workbook(folder, make_wheel(wheels))
    return script, run(script, "study", PIP_FIND_LINKS=str(wheels))


def test_the_first_start_sets_up_and_then_runs_the_command(installed):
    script, first = installed
    assert first.returncode == 0, first.stderr
    assert "Setting up the workbook" in first.stdout
    assert "Getting packages: 0 of 1" in first.stdout
    assert "Putting 1 packages in place" in first.stdout
    assert first.stdout.endswith("ran ['study']\n")
    assert not (script.parent / ".venv-setup.log").exists()


def test_a_later_start_sets_up_nothing_and_passes_the_exit_code_on(installed):
    script, _ = installed
    later = run(script, "check", "fail", PIP_FIND_LINKS="/nowhere")
    assert later.stdout == "ran ['check', 'fail']\n"
    assert later.returncode == 7


def test_a_later_start_loses_no_time_before_it_hands_over(installed):
    start = load(installed[0])
    begun = time.perf_counter()
    start.prepare(["requirements.lock"])
    assert time.perf_counter() - begun < 0.15


def test_the_test_packages_are_added_once_with_a_stamp_of_their_own(installed):
    script, _ = installed
    first, second = run(script, "test", "-k", "x"), run(script, "test")
    assert "Adding the packages of requirements-test.lock" in first.stdout
    assert first.stdout.endswith("ran ['test', '-k', 'x']\n")
    assert second.stdout == "ran ['test']\n"


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 9), (3, 10, 14)])
def test_a_python_too_old_is_told_what_to_install(start, version):
    with pytest.raises(start.SetupProblem, match="Python 3.11 or newer") as problem:
        start.check_python(version)
    assert ".".join(map(str, version)) in str(problem.value)


def test_python_3_6_can_read_the_script_and_so_reach_the_version_check():
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(
    ("given", "passed_on"),
    [
        ([], ["lab"]),
        (["--no-browser"], ["lab", "--no-browser"]),
        (["study", "--port", "9000"], ["study", "--port", "9000"]),
        (["site", "out"], ["site", "out"]),
    ],
)
def test_no_command_means_lab_and_the_rest_is_passed_on(start, given, passed_on):
    assert start.command_of(given) == passed_on


@pytest.mark.parametrize(
    ("command", "locks"),
    [
        ("lab", ["requirements.lock"]),
        ("test", ["requirements.lock", "requirements-test.lock"]),
        ("benchmarks", ["requirements.lock", "requirements-bench.lock"]),
    ],
)
def test_each_command_has_its_packages(start, monkeypatch, command, locks):
    asked = []
    monkeypatch.setattr(start, "prepare", asked.extend)
    monkeypatch.setattr(start, "hand_over", lambda line: line)
    line = start.main([command])
    assert asked == locks
    assert line[1:] == ["-m", "lowback", command]


def test_an_interrupted_set_up_is_done_again_from_an_empty_folder(start):
    start.prepare(["requirements.lock"])
    start.stamp_path("requirements.lock").unlink()
    leftover = start.site_packages() / "half.py"
    leftover.touch()
    start.prepare(["requirements.lock"])
    assert start.is_ready("requirements.lock")
    assert not leftover.exists()


def test_a_moved_folder_is_set_up_again(start, tmp_path):
    start.prepare(["requirements.lock"])
    moved = load(Path(shutil.move(tmp_path / "workbook", tmp_path / "elsewhere")) / "start.py")
    assert not moved.is_ready("requirements.lock")


def test_a_changed_lock_is_noticed_and_changed_line_ends_are_not(start):
    start.prepare(["requirements.lock"])
    lock = start.HERE / "requirements.lock"
    lock.write_bytes(b"# new\n")
    assert not start.is_ready("requirements.lock")
    start.prepare(["requirements.lock"])
    lock.write_bytes(b"# new\r\n")
    assert start.is_ready("requirements.lock")


def test_the_environment_finds_the_source_without_a_build(start):
    start.prepare(["requirements.lock"])
    python = str(start.paths()["python"])
    where = subprocess.run([python, "-c", "import lowback; print(lowback.__file__)"], capture_output=True, text=True)
    assert where.stdout.strip() == str(start.HERE / "widgets" / "lowback" / "__init__.py")


def test_two_starts_at_once_take_turns(start, monkeypatch, capsys):
    place = start.paths()["busy"]
    with open(place, "a") as first, open(place, "a") as second:
        assert start.claim(first)
        assert not start.claim(second)
        monkeypatch.setattr(start.time, "sleep", lambda _: first.close())
        start.wait_for_turn(second)
    assert "Another window is setting up the workbook" in capsys.readouterr().out


def test_without_ensurepip_this_pythons_own_pip_fills_the_environment(start, monkeypatch):
    monkeypatch.setattr(venv, "EnvBuilder", DebianBuilder)
    start.make_env()
    monkeypatch.setattr(start.subprocess, "call", lambda *_, **__: 0)
    assert start.pip_command() == [sys.executable, "-m", "pip", "--python", str(start.paths()["python"])]


def test_without_ensurepip_and_pip_the_apt_command_is_named(start, monkeypatch):
    monkeypatch.setattr(venv, "EnvBuilder", DebianBuilder)
    start.make_env()
    monkeypatch.setattr(start.subprocess, "call", lambda *_, **__: 1)
    with pytest.raises(start.SetupProblem, match="sudo apt install python3-venv"):
        start.pip_command()


@pytest.mark.parametrize(
    ("pip_says", "words"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("WARNING: ... 'NewConnectionError(...)'\nERROR: No matching distribution found for anyio", "no way through"),
        ("ReadTimeoutError: HTTPSConnectionPool: Read timed out.", "no way through"),
        ("SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED'))", "security certificate"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "not the one that was expected"),
        ("ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: 'x'", "may not write"),
        ("OSError: [WinError 206] The filename or extension is too long", "lies too deep"),
        ("ERROR: No matching distribution found for numpy==2.4.6", "does not exist for this kind of computer"),
        ("ERROR: something new", "something new"),
    ],
)
def test_what_pip_says_is_told_in_plain_words_and_the_log_is_kept(start, pip_says, words):
    fake = [sys.executable, "-c", f"print({pip_says!r}); raise SystemExit(1)"]
    with pytest.raises(start.SetupProblem, match=words):
        start.run_pip(fake, total=1)
    assert pip_says.splitlines()[-1] in start.paths()["log"].read_text()


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EACCES, "may not write"), (errno.EROFS, "may not write")],
)
def test_a_disk_that_refuses_is_told_in_plain_words(start, monkeypatch, number, words):
    def refuse():
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(start, "make_env", refuse)
    with pytest.raises(start.SetupProblem, match=words):
        start.prepare(["requirements.lock"])


def test_a_start_inside_a_zip_is_told_to_unpack_it(start):
    (start.HERE / "requirements.lock").unlink()
    with pytest.raises(start.SetupProblem, match="unpack the whole zip"):
        start.prepare(["requirements.lock"])


def test_a_problem_ends_with_words_and_no_traceback(tmp_path):
    script = copy_workbook(tmp_path / "workbook")
    (script.parent / "requirements.lock").unlink()
    told = run(script)
    assert told.returncode == 1
    assert "requirements.lock is missing" in told.stderr
    assert "Traceback" not in told.stderr


def test_every_package_is_counted_once_however_pip_speaks_of_it(start):
    progress = start.Progress(total=4)
    for line in (
        "Ignoring appnope: markers 'sys_platform == \"darwin\"' don't match your environment",
        "Collecting argon2-cffi==25.1.0",
        "  Downloading argon2_cffi-25.1.0-py3-none-any.whl (14 kB)",
        "Processing /a/folder/anyio-4.16.0-py3-none-any.whl (from -r requirements.lock (line 1))",
        "Requirement already satisfied: Anyio>=4 in ./a place/site-packages (from jupyter-server)",
    ):
        progress.read(line + "\n")
    assert progress.text() == "  Getting packages: 2 of 3"
