"""The server's settings and words. Lab and Voila themselves are driven in the browser tests."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from types import SimpleNamespace

import pytest

from lowback.home import lowback_home
from lowback.tools import serve, serverconfig
from lowback.tools.studypage import PageText

TEMPLATE = serverconfig.SHARE / "voila" / "templates" / "lowback"


@pytest.fixture
def config(tmp_path):
    return serverconfig.server_config("/lab", port=8888, open_browser=False, workspaces=tmp_path)


def test_home_is_the_folder_lowback_home_names_and_is_made(tmp_path, monkeypatch):
    monkeypatch.setenv("LOWBACK_HOME", str(tmp_path / "new" / "home"))
    assert lowback_home() == tmp_path / "new" / "home"
    assert lowback_home().is_dir()


def test_home_without_a_name_is_where_the_system_keeps_data(tmp_path, monkeypatch):
    monkeypatch.delenv("LOWBACK_HOME", raising=False)
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, **_: tmp_path / name)
    assert lowback_home() == tmp_path / "lowback"


def test_the_persons_own_jupyter_is_neither_read_nor_changed(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "environ", {"JUPYTER_PATH": "/theirs", "JUPYTER_CONFIG_DIR": "/theirs"})
    serverconfig.set_environment(tmp_path)
    assert os.environ["JUPYTER_NO_CONFIG"] == "1"
    assert os.environ["JUPYTER_PATH"].split(os.pathsep) == [str(serverconfig.SHARE), "/theirs"]
    folders = ("JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_SETTINGS_DIR", "IPYTHONDIR")
    assert all(Path(os.environ[name]).is_relative_to(tmp_path) for name in folders)


def test_only_this_computer_can_reach_the_server(config):
    assert config.ServerApp.ip == "127.0.0.1"


def test_jupyterlab_asks_nothing_of_the_internet(config):
    assert config.LabApp.news_url is None
    assert config.LabApp.check_for_updates_class == "jupyterlab.NeverCheckForUpdate"
    assert config.LabApp.extension_manager == "readonly"


def test_every_setting_we_change_exists_in_this_jupyterlab():
    schemas = Path(sys.prefix) / "share" / "jupyter" / "lab" / "schemas"
    overrides = json.loads((serverconfig.LAB_SETTINGS / "overrides.json").read_text())
    for plugin, settings in overrides.items():
        package, name = plugin.split(":")
        known = json.loads((schemas / package / f"{name}.json").read_text())["properties"]
        assert set(settings) <= set(known), plugin


@pytest.mark.parametrize(
    ("path", "served"),
    [
        ("images/disc-axial.png", True),
        (r"images\disc-axial.png", True),
        ("start.py", False),
        ("images/pictures.json", False),
        ("notebooks/00-start-here.ipynb", False),
    ],
)
def test_study_pages_serve_pictures_and_no_other_file(config, path, served):
    rules = config.VoilaConfiguration.file_allowlist
    assert any(re.fullmatch(rule, path, re.IGNORECASE) for rule in rules) is served


def test_study_pages_load_no_extension_that_needs_jupyterlab(config):
    assert "lowback" not in config.VoilaConfiguration.extension_allowlist


def test_a_failing_cell_shows_no_traceback_and_stops_no_other(config):
    assert config.VoilaConfiguration.show_tracebacks is False
    assert config.VoilaExecutor.allow_errors is True


def test_study_pages_have_no_mathjax_address():
    page_config = serverconfig.offline_page_config({"fullMathjaxUrl": "https://somewhere", "base": 1}, base_url="/")
    assert page_config["fullMathjaxUrl"] is None
    assert page_config["base"] == 1


@pytest.mark.parametrize("page", sorted(TEMPLATE.rglob("*.*")), ids=lambda page: page.name)
def test_the_template_names_no_address_on_the_internet(page):
    assert not re.search(r"https?://|//cdn", page.read_text(encoding="utf-8"))


def rendered(markdown: str) -> str:
    from nbconvert.filters.markdown_mistune import MarkdownWithMath

    return MarkdownWithMath(renderer=PageText(contents_manager=None, escape=False)).render(markdown)


def test_a_picture_keeps_its_alternative_text_and_comes_from_voilas_files():
    html = rendered('![A disc, "cut" across](../images/disc-axial.png)')
    assert 'src="../../files/images/disc-axial.png"' in html
    assert 'alt="A disc, &quot;cut&quot; across"' in html


def test_a_link_to_another_page_stays_beside_this_one():
    assert 'href="11-slipped-disc.ipynb"' in rendered("[disc](11-slipped-disc.ipynb)")


def test_a_heading_can_be_linked_to_and_shows_no_paragraph_sign():
    assert rendered("## What *it* is") == '<h2 id="What-it-is">What <em>it</em> is</h2>\n'


def test_a_wide_table_can_be_scrolled_with_the_keyboard():
    html = rendered("| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert html.startswith('<div class="table" role="group" tabindex="0" aria-label="Table">')
    assert "<td>2</td>" in html


@pytest.mark.parametrize("opened", [True, False])
def test_the_last_line_is_the_address_alone(opened):
    said = []
    server = SimpleNamespace(port=8890, identity_provider=SimpleNamespace(token="abc"))
    serve.announce(serve.address(server, serve.STUDY), opened, said.append)
    assert said[-1] == "http://127.0.0.1:8890/voila/render/notebooks/00-start-here.ipynb?token=abc"
    assert serve.HOW_TO_STOP in said


def test_without_pages_the_command_that_makes_them_is_named(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(serve, "NOTEBOOKS", tmp_path)
    assert serve.main_lab(["--no-browser"]) == 1
    assert "python3 start.py build" in capsys.readouterr().err


def test_a_log_grown_too_long_begins_anew(tmp_path):
    log = tmp_path / "logs" / "server.log"
    log.parent.mkdir()
    log.write_text("x" * (serve.LOG_LIMIT + 1))
    code = "import sys, pathlib; from lowback.tools.serve import send_output_to as s; "
    code += "t = s(pathlib.Path(sys.argv[1])); print('to the log'); print('to the person', file=t)"
    shown = subprocess.run([sys.executable, "-c", code, str(log)], capture_output=True, text=True, check=True)
    assert shown.stdout == "to the person\n"
    assert log.read_text() == "to the log\n"


@pytest.fixture
def study_server(tmp_path):
    """`start.py study` as a process of its own, and what it says line by line."""
    environment = {**os.environ, "LOWBACK_HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "lowback", "study", "--no-browser"]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    yield server
    server.kill()
    server.communicate()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_the_server_answers_tells_its_address_last_and_ends_on_ctrl_c(study_server, tmp_path):
    lines = iter(study_server.stdout.readline, "")
    address = next(line.strip() for line in lines if line.startswith("http://127.0.0.1:"))
    front = address.replace("voila/render/notebooks/00-start-here.ipynb", "voila")
    with urllib.request.urlopen(front, timeout=20) as page:
        assert "Go to the start page" in page.read().decode()
    study_server.send_signal(signal.SIGINT)
    rest, _ = study_server.communicate(timeout=20)
    assert rest == "\nThe workbook is closed.\n"
    assert study_server.returncode == 0
    assert not list(tmp_path.glob("jupyter-clean-cfg*"))


def test_a_home_that_cannot_be_used_is_told_plainly(tmp_path):
    (tmp_path / "home").write_text("a file, not a folder")
    env = os.environ | {"LOWBACK_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "lowback", "lab", "--no-browser"]
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    assert done.returncode == 1
    assert "The folder for your answers cannot be used" in done.stderr and "Traceback" not in done.stderr
