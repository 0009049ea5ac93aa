"""The right buttock from behind, flat, in mm: its bones, and where the piriformis lies."""

from matplotlib.axes import Axes
from matplotlib.patches import Circle

from drawing.kits import flat
from lowback.figures.palette import BONE_EDGE

# The piriformis, from the front of the sacrum to the tip of the greater trochanter: upper and lower border
PIRIFORMIS_UPPER = [(24, 62), (44, 53), (60, 43), (80, 27), (99, 10), (117, 1)]
PIRIFORMIS_LOWER = [(18, 34), (36, 31), (52, 23), (71, 11), (93, 0), (114, -5)]

# The borders of the hip bone that its outline hides, from the notch to the sit bone
SPINE_LINE = [(58, 47), (56.5, 38), (53, 27), (48.5, 18), (46.3, 11), (46.6, 5), (48.3, -3), (48.6, -10)]
CREST_LINE = [(112, -5), (113, -12), (111.5, -22), (104, -36), (98, -46)]
SACRUM_LINES = [
    [(-1, 108), (1, 90), (-1, 72), (0, 55)],
    [(-10, 46), (-8, 34), (-9, 27)],
    [(10, 46), (8, 34), (9, 27)],
]
FORAMINA = [(19, 84), (17.5, 66), (15.5, 49)]  # the holes in the back of the sacrum, S1 to S3 as far as they show
FORAMEN = 2.2  # mm, radius
BEFORE_SACRUM = 63  # mm: above this height the hip bone lies behind the sacrum and hides its edge


def bones(ax: Axes) -> None:
    """Femur at 0.6, hip bone at 1, sacrum at 8, and at 9 the part of the hip bone behind the sacrum."""
    left, right = ax.get_xlim()
    _, top = ax.get_ylim()
    flat.bone(ax, "femur_r", 0.6)
    flat.edge(ax, CREST_LINE, 0.7)
    flat.bone(ax, "hip_r", 1)
    flat.edge(ax, SPINE_LINE, 1.1)
    flat.bone(ax, "coccyx", 7.9)
    flat.bone(ax, "sacrum", 8)
    for line in SACRUM_LINES:
        flat.edge(ax, line, 8.1)
    for x, y in FORAMINA:
        for side in (-1, 1):
            ax.add_patch(Circle((side * x, y), FORAMEN, fc=BONE_EDGE, ec="none", alpha=0.55, zorder=8.1))
    flat.bone(ax, "hip_r", 9, (left, BEFORE_SACRUM, right - left, top - BEFORE_SACRUM))
