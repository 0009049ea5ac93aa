"""How every picture and chart is set: sizes in points at 110 dots an inch, where 1600 dots are the full width."""

from contextlib import contextmanager

from lowback.figures.palette import INK, MUTED, PAPER

DPI = 110
WIDTH = 1600  # dots
TITLE, PANEL, LABEL, NOTE = 22, 17, 15, 13  # points; nothing is set smaller than NOTE
OUTLINE, INNER, LEADER, JOINT = 1.4, 0.7, 0.9, 3.0  # line widths in points

RC = {
    "font.family": "DejaVu Sans",
    "font.size": LABEL,
    "text.color": INK,
    "axes.edgecolor": MUTED,
    "axes.labelcolor": INK,
    "axes.titlesize": PANEL,
    "axes.titleweight": "bold",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "figure.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "svg.fonttype": "path",
    "svg.hashsalt": "lowback",
    "path.simplify_threshold": 0.2,
}


@contextmanager
def styled():
    """Draw in the house style, and leave the learner's own matplotlib settings as they were."""
    import matplotlib

    with matplotlib.rc_context(RC):
        yield
