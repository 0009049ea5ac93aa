"""The panel of a test that shows where pain counts and where it does not, on two torsos."""

from collections.abc import Sequence

from drawing.kits.figure import Pain, pain, torso
from drawing.kits.test_plate import Panel, Tag
from lowback.figures.palette import MUTED

FRONT_AT, BACK_AT = -0.18, 0.18  # meters: where the two torsos stand
GRAY_RADIUS = 0.035  # meters
JOINT = pain(("dimple.R", "sacrum-edge.R"), 0.026)  # where the pain of the sacroiliac joint comes
BACK_SHIFT, FRONT_SHIFT = (84, 40), (-72, 40)  # dots from a patch to its words


def where(caption: str, no: str, not_there: Sequence[str], leader: str, yes: Pain = JOINT) -> Panel:
    """Behind, the pain that counts; in front, at the spots `not_there`, what does not count, said by `no`."""
    front, back = torso(FRONT_AT), torso(BACK_AT, back=True)
    grays = [pain(spot, GRAY_RADIUS, MUTED) for spot in not_there]
    tags = [
        Tag("BACK\nown pain\ncounts", yes.spots[0], BACK_SHIFT, ha="left"),
        Tag(f"FRONT\n{no}", leader, FRONT_SHIFT, ha="right", of=front),
    ]
    return Panel(caption, back, marks=[yes], tags=tags, extra=[lambda _: front.solid(grays)], elevation=0)


def both(caption: str, front_pain: Pain, front_words: str, back_pain: Pain, back_words: str) -> Panel:
    """Pain counts in front as well as behind."""
    front, back = torso(FRONT_AT), torso(BACK_AT, back=True)
    tags = [
        Tag(f"BACK\n{back_words}", back_pain.spots[0], BACK_SHIFT, ha="left"),
        Tag(f"FRONT\n{front_words}", front_pain.spots[0], FRONT_SHIFT, ha="right", of=front),
    ]
    return Panel(caption, back, marks=[back_pain], tags=tags, extra=[lambda _: front.solid([front_pain])], elevation=0)
