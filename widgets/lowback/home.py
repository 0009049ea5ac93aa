"""Where lowback keeps what belongs to the person: their record, and JupyterLab's settings for this workbook."""

import os
from pathlib import Path


def lowback_home() -> Path:
    """The person's own lowback folder, made if it is not there yet.

    LOWBACK_HOME names another one (tests do that). Without it, the place the system keeps such data.
    """
    named = os.environ.get("LOWBACK_HOME")
    if named:
        home = Path(named).expanduser().absolute()
    else:
        from platformdirs import user_data_path

        home = user_data_path("lowback", appauthor=False)
    home.mkdir(parents=True, exist_ok=True)
    return home
