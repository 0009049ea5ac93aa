"""From Run All Cells to a screen that can be seen, in JupyterLab with a fresh kernel each time."""

from pathlib import Path

from tests.benchmarks.contestants import BARE, OURS
from tests.benchmarks.lab import laboratory
from tests.benchmarks.report import Row

RUNS = 7
AIM = 1.3
SEEN = {"bare": ".bare-check", "ours": ".lb-quiz legend"}
_RUN = """(seen) => new Promise((done) => {
  const began = performance.now();
  window.jupyterapp.commands.execute("notebook:run-all-cells");
  const look = () => {
    if (document.querySelector(seen)?.getBoundingClientRect().height > 0) done(performance.now() - began);
    else requestAnimationFrame(look);
  };
  look();
})"""


def rows(scratch: Path) -> list[Row]:
    """Both take turns; the first of each warms the server and the browser and is not counted."""
    code = {"bare": [BARE], "ours": [OURS]}
    notebooks = {f"{name}-{run}": cells for run in range(RUNS + 1) for name, cells in code.items()}
    took: dict[str, list[float]] = {"bare": [], "ours": []}
    with laboratory(scratch, notebooks) as lab:
        for notebook in notebooks:
            name = notebook.partition("-")[0]
            with lab.open(notebook) as page:
                took[name].append(page.evaluate(_RUN, SEEN[name]))
    what = "Run All Cells to first screen visible, Lab"
    return [Row(what, took["ours"][1:], "bare anywidget", took["bare"][1:], "ms", AIM)]
