"""`python -m tests.benchmarks.server FOLDER`: the workbook's JupyterLab over FOLDER/notebooks; prints its address."""

import sys
from pathlib import Path

from lowback.home import lowback_home
from lowback.tools.serve import run, send_output_to
from lowback.tools.serverconfig import SERVER_EXTENSIONS, server_config, set_environment

# With these two a page's clock ticks every 5 microseconds instead of every 100.
FINE_CLOCK = {"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp"}


def main(folder: Path) -> None:
    terminal = send_output_to(folder / "server.log")
    set_environment(lowback_home())
    from jupyter_server.serverapp import ServerApp  # only now: it reads the environment when imported

    config = server_config("/lab", 8988, False, folder / "workspaces")
    config.ServerApp.root_dir = str(folder / "notebooks")
    config.ServerApp.tornado_settings = {"headers": FINE_CLOCK}
    config.LabApp.expose_app_in_browser = True
    server = ServerApp.instance(config=config, jpserver_extensions=SERVER_EXTENSIONS)
    server.initialize(argv=[], find_extensions=False)
    print(f"http://127.0.0.1:{server.port} {server.identity_provider.token}", file=terminal, flush=True)
    run(server)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
