"""What several hands-on tests share: tables, pillows, where pain is felt. Meters; the right side is the sore one."""

from drawing.kits.figure import Person, pain, pillow, table
from drawing.kits.lineart import Solid

TABLE = table(-0.86, 0.94, legs=0.06)
PRONE_TABLE = table(-0.98, 0.84, legs=0.06)
EDGE = table(-0.42, 0.16, legs=0.4, inset=0.1, deep=0.3)  # a table to sit on the edge of
SIDE_TABLE = table(-0.93, 0.88, legs=0.06)
BELLY_PILLOW = pillow(0.12, 0.025, 0, long=0.36, high=0.07, deep=0.5)

# where the pain runs: the chains of spots that show from the side
DOWN_THE_LEG = (
    "buttock-outer.R",
    "thigh.R:0.3:back-outer",
    "thigh.R:0.9:back-outer",
    "shin.R:0.5:back-outer",
    "shin.R:0.88:outer",
)
NOTCH = pain("buttock.R", 0.056)


def head_pillow(client: Person) -> Solid:
    """Under the head of somebody who lies on the side."""
    x, y, z = (client.spot("forehead") + client.spot("back-of-head")) / 2
    return pillow(x, y / 2 - 0.03, z, long=0.3, high=y - 0.06, deep=0.4)


def under_head(client: Person) -> Solid:
    """Under the head of somebody on the back, whose neck is bent a little."""
    x, y, z = client.spot("back-of-head")
    return pillow(x, y / 2, z, long=0.34, high=y + 0.05, deep=0.46)


def under_knees(client: Person) -> Solid:
    """Under both knees of somebody on the back."""
    x, y, z = (client.joint("lowerleg01.R") + client.joint("lowerleg01.L")) / 2
    return pillow(x, y / 2 - 0.02, z, long=0.3, high=y - 0.02, deep=0.6)


def between_knees(client: Person) -> Solid:
    """Between the knees of somebody on the side."""
    above, below = client.joint("lowerleg01.R"), client.joint("lowerleg01.L")
    x, y, z = (above + below) / 2
    return pillow(x, y, z, long=0.3, high=max(above[1] - below[1] - 0.07, 0.05), deep=0.36)
