"""Opens the workbook in the browser: `start.py lab` in JupyterLab, `start.py study` as pages without code."""

import argparse
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from lowback.home import lowback_home
from lowback.tools.build import refresh
from lowback.tools.places import NOTEBOOKS

FIRST_PAGE = "00-start-here.ipynb"
LAB, STUDY = "lab/tree/notebooks/", "voila/render/notebooks/"
LOG_LIMIT = 1_000_000  # bytes; then the log begins anew
PATIENCE = 10  # seconds for the kernels to end after Ctrl-C; they end with us in any case

HOW_TO_STOP = "To stop: close the page, then press Ctrl and C together in this window."
NO_HOME = """The folder for your answers cannot be used: {problem}
Check that it is there and that you may write in it. The variable LOWBACK_HOME, where set, names it."""
NO_PAGES = f"notebooks/{FIRST_PAGE} is missing. Make the pages first: python3 start.py build"


def main_lab(argv: list[str]) -> int:
    """Open the workbook in JupyterLab; comes back when it is stopped."""
    return serve("lab", LAB, argv)


def main_study(argv: list[str]) -> int:
    """Open the same pages without code; comes back when it is stopped."""
    return serve("study", STUDY, argv)


def arguments(command: str, argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"start.py {command}", description=f"Opens the workbook ({command}).")
    parser.add_argument("--no-browser", action="store_true", help="show the address, open no browser")
    parser.add_argument("--port", type=int, default=8888, help="the first port to try (8888)")
    return parser.parse_args(argv)


def serve(command: str, pages: str, argv: list[str]) -> int:
    """Run the server until Ctrl-C. All its chatter goes to a log; the terminal gets plain words."""
    wanted = arguments(command, argv)
    refresh()
    if not (NOTEBOOKS / FIRST_PAGE).exists():
        print(NO_PAGES, file=sys.stderr)
        return 1
    print("Opening the workbook. This takes a few seconds ...", flush=True)
    try:
        log = lowback_home() / "logs" / "server.log"
        terminal = send_output_to(log)
    except OSError as problem:
        print(NO_HOME.format(problem=problem), file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="lowback-", ignore_cleanup_errors=True) as scratch:
        try:
            server = make_server("/" + pages + FIRST_PAGE, wanted.port, not wanted.no_browser, Path(scratch))
            say = terminal_printer(terminal)
            # Said from within the loop: only there is it sure that the address answers.
            server.io_loop.add_callback(lambda: announce(address(server, pages), not wanted.no_browser, say))
            run(server)
        except KeyboardInterrupt:
            pass
        except (Exception, SystemExit) as problem:
            print(f"{type(problem).__name__}: {problem}", file=sys.stderr, flush=True)
            print(f"The workbook could not be opened: {problem}\nMore is in {log}", file=terminal, flush=True)
            return 1
    print("\nThe workbook is closed.", file=terminal, flush=True)
    return 0


def make_server(page: str, port: int, open_browser: bool, workspaces: Path):
    """A server that has chosen its port and will answer once started.

    JupyterLab's window layout goes to `workspaces`, which lasts one run: otherwise it would open every page of
    last time again, each with a kernel of its own.
    """
    from lowback.tools.serverconfig import SERVER_EXTENSIONS, server_config, set_environment

    set_environment(lowback_home())
    from jupyter_server.serverapp import ServerApp  # only now: it reads the environment when imported

    config = server_config(page, port, open_browser, workspaces)
    server = ServerApp.instance(config=config, jpserver_extensions=SERVER_EXTENSIONS)
    server.initialize(argv=[], find_extensions=False)
    return server


def run(server) -> None:
    """Answer until Ctrl-C or a signal to end; no question is asked, kernels and files of the run are put away."""
    from jupyter_core.paths import jupyter_config_dir

    def stop(*_: object) -> None:
        server.stop(from_signal=True)
        last_resort = threading.Timer(PATIENCE, os._exit, [1])
        last_resort.daemon = True
        last_resort.start()

    signal.signal(signal.SIGINT, stop)
    try:
        server.start()
    finally:
        # JUPYTER_NO_CONFIG makes an empty folder among the temporary files, and nobody else removes it.
        shutil.rmtree(jupyter_config_dir(), ignore_errors=True)


def address(server, pages: str) -> str:
    """The address of the first page with the token that lets only this person in."""
    return f"http://127.0.0.1:{server.port}/{pages}{FIRST_PAGE}?token={server.identity_provider.token}"


def announce(url: str, opened: bool, say: Callable[[str], None]) -> None:
    """Tell the person what happens, how to stop, and last the address."""
    say("The workbook is open in your browser." if opened else "The workbook is ready.")
    say("Keep this window open while you work.")
    say(HOW_TO_STOP)
    say("If no page appears by itself, open this address:" if opened else "Open this address in a browser:")
    say(url)


def terminal_printer(terminal: TextIO) -> Callable[[str], None]:
    return lambda text: print(text, file=terminal, flush=True)


def send_output_to(log: Path) -> TextIO:
    """Let this process and its children write to `log` from now on; returns the terminal.

    File descriptors rather than sys.stdout: kernels and browsers write to those.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    fresh = not log.exists() or log.stat().st_size > LOG_LIMIT
    sys.stdout.flush()
    terminal = os.fdopen(os.dup(1), "w", encoding=sys.stdout.encoding, errors="replace")
    with open(log, "w" if fresh else "a") as sink:
        os.dup2(sink.fileno(), 1)
        os.dup2(sink.fileno(), 2)
    return terminal
