"""Which root leaves where, and which one a disc presses."""

from matplotlib.axes import Axes

from drawing.kits import behind, segment
from drawing.kits.behind import Herniation, View
from drawing.kits.layout import column, view, words
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import INK

SIDE_WINDOW = (-52, 76, -92, 204)
BEHIND_WINDOW = (-58, 58, -98, 120)


def number_bones(ax: Axes, bones: dict[str, segment.Bone], size: float = style.PANEL) -> None:
    """The name of each bone on its body."""
    for name, bone in bones.items():
        at = bone.spot((-1, 0) if name != "S1" else (-6, 4))
        ax.text(*at, name, ha="center", va="center", fontsize=size, fontweight="bold", color=INK, zorder=30)


def draw_levels() -> Plate:
    plate = Plate(1400, 1330, "Which root leaves where")
    ax = view(plate, 420, 90, 520, SIDE_WINDOW)
    bones = segment.stack()
    segment.draw_outside(ax, bones, roots=segment.LUMBAR)
    number_bones(ax, bones)
    at, _ = segment.disc_frame(bones["L1"], bones["L2"])
    left = [((at[0] - 27, at[1] + 3), "Disc L1-L2")]
    left += [(tuple(segment.root(bones[name], 34)[95]), f"Root {name}", {"bold": True}) for name in segment.LUMBAR]
    column(plate, ax, left, x=-56, ha="right", low=-20, high=190)
    column(plate, ax, [
        (bones["L1"].spot((60, -2)), "Spinous process of L1"),
        (bones["L2"].spot((24.5, -10)), "Opening between\ntwo bones", {"name": "opening for the root"}),
        (bones["L4"].spot((34.4, 14)), "Facet joint L3-L4"),
        (bones["S1"].spot((8, -8)), "Sacrum: the root S1\nleaves through it", {"name": "sacrum"}),
    ], x=80, ha="left", low=-60, high=190)  # fmt: skip
    plate.side(ax, (-30, 206), "FRONT")
    plate.side(ax, (60, 206), "BACK")
    words(plate, 700, 1238, "A lumbar root has the name of the bone above it.", size=style.PANEL, bold=True)
    plate.note("Left side, seen from the left. Average adult, simplified; numbers can differ by a bone.")
    return plate


def draw_where() -> Plate:
    plate = Plate(1400, 1140, "The roots, seen from behind")
    ax = view(plate, 430, 90, 520, BEHIND_WINDOW)
    behind.draw(ax)
    plate.side(ax, (-44, 116), "LEFT")
    plate.side(ax, (44, 116), "RIGHT")
    column(plate, ax, [
        (tuple(behind.root_way("L3", 1)[84]), "Root L3"),
        (tuple(behind.root_way("L4", 1)[84]), "Root L4"),
        (tuple(behind.root_way("L5", 1)[84]), "Root L5", {"bold": True}),
        (tuple(behind.root_way("S1", 1)[88]), "Root S1: leaves\nthrough the sacrum", {"bold": True, "name": "root S1"}),
    ], x=62, ha="left", low=-60, high=100)  # fmt: skip
    column(plate, ax, [
        ((-2.5, 90), "Sac with the loose\nbundle of roots", {"name": "dural sac"}),
        ((-behind.PEDICLE["L4"], behind.middle("L4") + 4), "Arch sawn off here", {"name": "pedicle"}),
        ((-20, behind.disc_level("L4")), "Disc L4-L5"),
        ((-20, behind.disc_level("L5")), "Disc L5-S1"),
        ((-30, -34), "Sacrum"),
    ], x=-62, ha="right", low=-60, high=100)  # fmt: skip
    _number(ax)
    plate.note("From behind, the back of the bones sawn away. Average adult, simplified.")
    return plate


def _number(ax: Axes, names: tuple[str, ...] = ("L3", "L4", "L5")) -> None:
    for name in names:
        ax.text(37, behind.middle(name) + 4.6, name, ha="center", va="center", fontsize=style.LABEL, fontweight="bold",
                color=INK, zorder=30)  # fmt: skip


WRONG = View(("L4", "L5"), (Herniation("L4", 10.5, 13, 12, "L5"), Herniation("L4", -28.5, 13, 12, "L4")))


def draw_wrong() -> Plate:
    plate = Plate(1400, 830, "One disc, two roots it can press")
    ax = view(plate, 420, 100, 560, (-58, 58, -50, 84))
    behind.draw(ax, WRONG)
    plate.side(ax, (-44, 80), "LEFT")
    plate.side(ax, (44, 80), "RIGHT")
    _number(ax, ("L4", "L5"))
    level = behind.disc_level("L4") - 1
    right = tuple(behind.root_way("L5", 1, behind.PUSH_INWARD)[72])
    left = tuple(behind.root_way("L4", -1, behind.PUSH_OUTWARD)[106])
    column(plate, ax, [
        ((13.2, level), "Disc L4-L5, out\nbeside the midline:\nthe usual way", {"name": "disc out beside the midline"}),
        (right, "It presses the\nnext root, L5", {"bold": True, "name": "pressed root L5"}),
        (tuple(behind.root_way("S1", 1)[70]), "Root S1"),
    ], x=62, ha="left", low=-14, high=50)  # fmt: skip
    column(plate, ax, [
        ((-2, 70), "Sac"),
        ((-26.5, level), "Disc L4-L5, out far\nto the side: less usual", {"name": "disc out far to the side"}),
        (left, "It presses the root\nthat leaves here, L4", {"bold": True, "name": "pressed root L4"}),
    ], x=-62, ha="right", low=8, high=72)  # fmt: skip
    plate.note("From behind, the back of the bones sawn away. Both shown at once to compare. Simplified.")
    return plate


PICTURES = [
    Picture(
        id="spinal-levels", group="spine", title="The low spine from the left: which root leaves where",
        alt="Low spine from the left side: roots L1 to L5 leave through the openings between the bones, each "
            "under the bone it is named for.",
        long="""The five lumbar bones and the sacrum from the left, front on the left, named L1 to L5 and S1 on their
        bodies. A disc lies between each two; the disc L1-L2 is labeled. Behind each body, a short bar of bone leads
        to the arch with its spinous process; that of L1 is labeled. Between two bars is an opening for the root.
        The root L1 leaves under L1, and so on down to L5, which leaves between L5 and the sacrum. The root S1
        leaves through the sacrum itself. Behind the openings lie the facet joints; the one between L3 and L4 is
        labeled.""",
        note="Average adult, simplified. Some people have one lumbar bone more or less, and then the numbers shift.",
        draw=draw_levels, vector=True,
    ),
    Picture(
        id="where-nerve-root-impingement", group="cause", title="The lowest roots, seen from behind",
        alt="Lowest lumbar bones and sacrum from behind, arches removed: roots leave the sac, pass one disc, and "
            "go out under their bone.",
        long="""The bodies of L3, L4, and L5 and the sacrum from behind, left on the left. The arches are sawn off, so
        that the canal lies open. In the middle runs the sac with the loose bundle of roots. On each side a root
        leaves the sac, runs down past a disc, bends round the sawn bar of bone under its own bone, and goes out to
        the side. So the root L5 passes the disc L4-L5 and goes out under L5. The root S1 passes the disc L5-S1 and
        leaves through the first hole of the sacrum. Labels: sac, sawn arch, the discs L4-L5 and L5-S1, the sacrum,
        and the roots L3, L4, L5, and S1.""",
        note="Average adult, simplified: drawn flat, without the curve of the low back.",
        draw=draw_where, causes={"nerve-root-impingement": "where"}, vector=True,
    ),
    Picture(
        id="wrong-nerve-root-impingement", group="cause", title="One disc, two roots it can press",
        alt="Disc L4-L5 from behind. Out beside the midline it presses the next root, L5. Out far to the side it "
            "presses the leaving root, L4.",
        long="""L4, L5, and the top of the sacrum from behind, arches sawn off. On the right, material of the disc L4-L5
        has come out beside the midline, the usual way. It lies in front of the root L5, which passes this disc on
        its way down, and presses it. The root L4 has already left and is free. On the left, material of the same
        disc has come out far to the side, which is less usual. There it meets the root that leaves at this level,
        L4. The root L5 on that side is free. The root S1 passes below and is not touched. The sac lies in the
        middle.""",
        note="Both kinds are shown at once to compare them. Simplified; more than one root can be pressed.",
        draw=draw_wrong, causes={"nerve-root-impingement": "wrong"}, vector=True,
    ),
]  # fmt: skip
