"""How the workbook's Jupyter server is set: everything in code, nothing read from the person's own Jupyter."""

import os
import sys
from pathlib import Path

from traitlets.config import Config

from lowback.tools.places import ROOT

SHARE = ROOT / "widgets" / "share"
LAB_SETTINGS = Path(__file__).with_name("labsettings")

# Named here, because with JUPYTER_NO_CONFIG no file names them: no terminals, no language servers, no Jupytext.
SERVER_EXTENSIONS = {"jupyterlab": True, "voila.server_extension": True}

# What a page without code needs: widgets. All other extensions (ours too) expect JupyterLab around them.
STUDY_EXTENSIONS = ["@voila-dashboards/widgets-manager8", "@jupyter-widgets/jupyterlab-manager", "anywidget"]


def set_environment(home: Path) -> None:
    """Point Jupyter, and the kernels it starts, at folders of the workbook's own.

    Called before the first Jupyter import. A broken ~/.jupyter cannot stop the workbook, and the workbook
    changes nothing there.
    """
    own = home / "jupyter"
    folders = {
        "JUPYTER_DATA_DIR": own / "data",
        "JUPYTER_RUNTIME_DIR": own / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": own / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": own / "workspaces",
        "IPYTHONDIR": own / "ipython",
    }
    for name, folder in folders.items():
        folder.mkdir(parents=True, exist_ok=True)
        os.environ[name] = str(folder)
    keep_folder_of_page_off_the_path(own / "ipython")
    os.environ["JUPYTER_NO_CONFIG"] = "1"
    os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(SHARE), os.environ.get("JUPYTER_PATH")]))


def keep_folder_of_page_off_the_path(ipython: Path) -> None:
    """A page imports lowback from here, never a file of that name that somebody put beside the notebook."""
    profile = ipython / "profile_default"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "ipython_kernel_config.json").write_text('{"InteractiveShellApp": {"ignore_cwd": true}}\n')


def server_config(page: str, port: int, open_browser: bool, workspaces: Path) -> Config:
    """Settings of the server that shows `page` first; Lab and study pages are the same server."""
    config = Config()
    config.ServerApp.update(
        ip="127.0.0.1",
        port=port,
        root_dir=str(ROOT),
        default_url=page,
        open_browser=open_browser,
        # A redirect file lies in a hidden folder, which a browser from a snap or on a Chromebook cannot open.
        use_redirect_file=False,
        allow_root=True,
    )
    # Pages shut their kernel down when they close; these were left behind by a crash or a lost connection.
    config.MappingKernelManager.update(cull_idle_timeout=600, cull_interval=60)
    config.KernelSpecManager.allowed_kernelspecs = {"python3"}
    config.merge(lab_config(workspaces))
    config.merge(study_config())
    return config


def lab_config(workspaces: Path) -> Config:
    """JupyterLab without news, update checks or an extension market: it asks nothing of the internet."""
    installed = Path(sys.prefix) / "share" / "jupyter" / "labextensions"
    config = Config()
    config.LabApp.update(
        app_settings_dir=str(LAB_SETTINGS),
        workspaces_dir=str(workspaces),
        labextensions_path=[str(SHARE / "labextensions"), str(installed)],
        check_for_updates_class="jupyterlab.NeverCheckForUpdate",
        extension_manager="readonly",
        news_url=None,
    )
    return config


def study_config() -> Config:
    """Voila's pages: our template for everyone, only pictures as files, no traceback ever."""
    config = Config()
    config.VoilaConfiguration.update(
        template="lowback",
        allow_template_override="NO",
        allow_theme_override="NO",
        extension_allowlist=STUDY_EXTENSIONS,
        file_allowlist=[r"images[/\\].*\.(png|jpe?g|svg|gif|webp)"],
        page_config_hook=offline_page_config,
        prelaunch_hook=give_xsrf_cookie,
        show_tracebacks=False,
    )
    config.VoilaExporter.markdown_renderer_class = "lowback.tools.studypage.PageText"
    # Without this the page ends at the first cell that fails; with it, only that cell says it failed.
    config.VoilaExecutor.allow_errors = True
    return config


def offline_page_config(page_config: dict, **_: object) -> dict:
    """Voila's page settings without MathJax: no formulas here, and its usual address is on the internet."""
    without = [*page_config.get("disabledExtensions", []), "@jupyterlab/mathjax-extension:plugin"]
    # Null in both makes Voila choose the MathJax extension it brings along, which is then switched off.
    return {**page_config, "fullMathjaxUrl": None, "mathjaxConfig": None, "disabledExtensions": without}


def give_xsrf_cookie(handler: object, **_: object) -> None:
    """Let a page that closes end its kernel: Voila's goodbye is refused without this cookie, which it never sets."""
    _ = handler.xsrf_token  # asking for it sets it
