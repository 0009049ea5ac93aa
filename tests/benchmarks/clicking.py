"""From a click on Check to its feedback, in JupyterLab: ours beside bare widgets and two quiz packages."""

from pathlib import Path

from tests.benchmarks.contestants import BARE, IPYQUIZJB, JUPYTERQUIZ, OURS, ROUND_TRIP
from tests.benchmarks.lab import laboratory
from tests.benchmarks.report import Row

BLOCKS, CLICKS = 4, 10
CELLS = {"ours": OURS, "bare": BARE, "jupyterquiz": JUPYTERQUIZ, "ipyquizjb": IPYQUIZJB, "trip": ROUND_TRIP}
READY = (".lb-quiz legend", ".bare-check", ".MCButton", "text=Check answer", ".trip-check")
BESIDE = {
    "bare": ("bare anywidget, no kernel", 2),
    "jupyterquiz": ("jupyterquiz", 1),
    "ipyquizjb": ("ipyquizjb", 1 / 5),
    "trip": ("ipywidgets Button -> Label", 1 / 5),
}
_RUN = "() => window.jupyterapp.commands.execute('notebook:run-all-cells')"
_MEASURE = Path(__file__).with_suffix(".js")


def rows(scratch: Path) -> list[Row]:
    """All stand on one page and take turns in blocks, so that whatever disturbs the machine disturbs all of them."""
    with laboratory(scratch, {"clicks": list(CELLS.values())}) as lab, lab.open("clicks") as page:
        page.evaluate(_RUN)
        for selector in READY:
            page.wait_for_selector(selector)
        page.wait_for_timeout(2000)
        took = clicked(page)
    there, painted = ({key: [click[clock] for click in took[key]] for key in CELLS} for clock in (0, 1))
    compared = [
        Row("click to feedback, Lab", there["ours"], name, there[key], "ms", aim) for key, (name, aim) in BESIDE.items()
    ]
    name, aim = BESIDE["bare"]
    return [*compared, Row("click to feedback painted, Lab", painted["ours"], name, painted["bare"], "ms", aim)]


def clicked(page) -> dict[str, list[list[float]]]:
    """By contestant, the milliseconds of each click until feedback is in the page, and until it is painted.

    Raises RuntimeError where a click brought no feedback.
    """
    script = _MEASURE.read_text(encoding="utf-8")
    took: dict[str, list[list[float]]] = {name: [] for name in CELLS}
    for block in range(BLOCKS):
        for cell, name in enumerate(CELLS):
            took[name] += page.evaluate(script, [cell, name, block * CLICKS, CLICKS])
    silent = [name for name, times in took.items() if min(times) < [0]]
    if silent:
        raise RuntimeError(f"no feedback within ten seconds of a click: {', '.join(silent)}")
    return took
