"""Where each muscle is: pale bones, the muscle in color, its nearest neighbors as ghosts."""

from dataclasses import dataclass
from functools import partial

import numpy as np
from matplotlib.axes import Axes

from drawing.kits.muscles import DISCS, LUMBAR_BONES, PELVIS_BONES, RIB_BONES, THIGH_BONES, scene
from drawing.kits.render3d import Shot, render
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures.palette import FIBULAR, ILIACUS, MULTIFIDUS, MUSCLE, NERVE, PSOAS, QL

MARGIN = 235  # dots for the labels of one side
LINE = 46  # dots from one label to the next
NEAR = 4  # dots that a label's point may miss its part by
HEAD, FOOT = 60, 44  # dots for the title and for the note
SIDES = {"back": ("BACK", "LEFT", "RIGHT"), "front": ("FRONT", "RIGHT", "LEFT")}
TRUNK = (*LUMBAR_BONES, *DISCS, *PELVIS_BONES)
HIPS = ("L4", "L5", "L4-L5", "L5-S1", *PELVIS_BONES, *THIGH_BONES)
LOW_RIBS = tuple(rib for rib in RIB_BONES if rib[3:5] in ("10", "11", "12"))
SIMPLE = "Average adult, simplified."


@dataclass(frozen=True)
class Mark:
    """A label: `at` is the point named, in mm of the picture (right, up, from between the hip joints), on `part`."""

    at: tuple[float, float]
    text: str
    part: str
    bold: bool = False
    latin: str = ""
    quiz: bool = True
    name: str = ""  # where `text` says more

    def row(self) -> tuple:
        """As `Plate.column` wants it."""
        return self.at, self.text, {"bold": self.bold, "latin": self.latin, "quiz": self.quiz, "name": self.name}


@dataclass(frozen=True)
class Where:
    """What one picture shows and from where; `middle` and `half_height` in mm of the picture."""

    title: str
    show: tuple[str, ...]
    highlight: dict[str, str]
    bone: tuple[str, ...]
    middle: tuple[float, float]
    half_height: float
    left: tuple[Mark, ...]
    right: tuple[Mark, ...]
    view: str = "back"
    height: int = 900
    width: int = 620  # dots of the drawing itself
    note: str = SIMPLE


class Astray(Exception):
    """A label whose point lies on another part than the one it names."""


def draw(where: Where) -> Plate:
    """The picture of one muscle."""
    plate = Plate(where.width + 2 * MARGIN, where.height, where.title)
    put(plate, where)
    return plate


def put(plate: Plate, where: Where, *, foot: int = FOOT) -> Axes:
    """The drawing in the middle of the plate, `foot` dots above its lower edge, with its labels at both sides."""
    high = where.height - HEAD - foot
    shot = _shot(where, (where.width, high))
    left = (plate.width - where.width) / 2
    ax = plate.axes(left / plate.width, foot / plate.height, where.width / plate.width, high / plate.height)
    wide = where.half_height * where.width / high
    u, v = where.middle
    ax.imshow(shot.image, extent=(u - wide, u + wide, v - where.half_height, v + where.half_height), zorder=1,
              interpolation="antialiased")  # fmt: skip
    low, top = v - 0.94 * where.half_height, v + 0.86 * where.half_height
    for marks, x, ha in ((where.left, u - wide, "right"), (where.right, u + wide, "left")):
        for mark in marks:
            _check(shot, where, mark)
        plate.column(ax, [mark.row() for mark in marks], x, ha=ha, low=low, high=top,
                     gap=2 * where.half_height / high * LINE)  # fmt: skip
    view, *sides = SIDES[where.view]
    top = v + 0.97 * where.half_height
    plate.side(ax, (u - wide, top), f"{view}   {sides[0]}", ha="right")
    plate.side(ax, (u + wide, top), sides[1], ha="left")
    plate.note(where.note)
    return ax


def _shot(where: Where, size: tuple[int, int]) -> Shot:
    u, v = where.middle
    focal = (u if where.view == "back" else -u, 0, v)
    items = scene(where.show, bone=where.bone, highlight=where.highlight)
    return render(items, where.view, focal, where.half_height, size)


def _check(shot: Shot, where: Where, mark: Mark) -> None:
    away = np.subtract(mark.at, where.middle)
    x, y = shot.at(shot.focal + shot.axes[0] * away[0] + shot.axes[1] * away[1])
    near = shot.parts[max(0, int(y) - NEAR) : int(y) + NEAR + 1, max(0, int(x) - NEAR) : int(x) + NEAR + 1]
    seen = {shot.names[number].removesuffix("/r") for number in np.unique(near)}
    if mark.part not in seen:
        raise Astray(f"{where.title}: {mark.text!r} at {mark.at} is not on {mark.part}, but on {sorted(seen)}")


PIRIFORMIS = Where(
    title="Where the piriformis is",
    show=("piriformis", "obturator internus", "gemellus superior", "gemellus inferior", "quadratus femoris",
          "sciatic nerve", "gluteus maximus/l", "gluteus medius/l"),
    highlight={"piriformis": MUSCLE, "sciatic nerve": NERVE},
    bone=HIPS,
    middle=(0, 15),
    half_height=206,
    left=(
        Mark((-115, 112), "Gluteus medius", "gluteus medius/l"),
        Mark((-80, 40), "Gluteus maximus\ncovers it", "gluteus maximus/l", name="Gluteus maximus"),
    ),
    right=(
        Mark((30, 62), "Starts in front\nof the sacrum", "sacrum", quiz=False),
        Mark((75, 34), "Piriformis", "piriformis", bold=True),
        Mark((122, -6), "Ends on the\nouter hip bone", "femur_r", quiz=False),
        Mark((103, -38), "Other deep\nrotators", "quadratus femoris"),
        Mark((48, -54), "Sit bone", "hip_r", latin="tuber ischiadicum"),
        Mark((83, -100), "Sciatic nerve", "sciatic nerve", bold=True, latin="nervus ischiadicus"),
    ),
)  # fmt: skip

HAMSTRINGS = Where(
    title="Where the hamstrings are",
    show=("semimembranosus", "semitendinosus", "biceps femoris", "sciatic nerve", "tibial nerve", "fibular nerve"),
    highlight={"semimembranosus": MUSCLE, "semitendinosus": MUSCLE, "biceps femoris": MUSCLE, "sciatic nerve": NERVE,
               "tibial nerve": NERVE, "fibular nerve": FIBULAR},
    bone=("hip_r", "sacrum", "coccyx", "femur_r", "shin_r"),
    middle=(30, -205),
    half_height=330,
    width=400,
    height=1020,
    left=(
        Mark((44, -50), "Sit bone: here\nthey start", "hip_r", latin="tuber ischiadicum", name="Sit bone"),
        Mark((56, -190), "Semitendinosus", "semitendinosus", bold=True),
        Mark((42, -330), "Semi-\nmembranosus", "semimembranosus", bold=True, name="Semimembranosus"),
        Mark((57, -470), "Ends on the\ninner shin bone", "semitendinosus", quiz=False),
    ),
    right=(
        Mark((84, -70), "Sciatic nerve\n(not a muscle)", "sciatic nerve", name="Sciatic nerve"),
        Mark((100, -250), "Biceps femoris", "biceps femoris", bold=True),
        Mark((112, -446), "Ends on the head\nof the fibula", "biceps femoris", quiz=False),
    ),
    note="Average adult, simplified. The short head of biceps is left out.",
)  # fmt: skip

QUADRATUS = Where(
    title="Where quadratus lumborum (QL) is",
    show=("quadratus lumborum/rl", "longissimus/l", "iliocostalis/l"),
    highlight={"quadratus lumborum": QL},
    bone=(*TRUNK, "T11", *LOW_RIBS),
    middle=(0, 225),
    half_height=180,
    left=(
        Mark((-70, 250), "Long back\nmuscles cover\nits inner part", "iliocostalis/l", name="Long back muscles"),
    ),
    right=(
        Mark((52, 299), "Last rib", "rib12_r", latin="costa XII"),
        Mark((64, 232), "Quadratus\nlumborum", "quadratus lumborum", bold=True),
        Mark((42, 204), "Side arm of\na vertebra", "L3", latin="processus transversus"),
        Mark((106, 141), "Rim of the\npelvis", "hip_r", latin="crista iliaca"),
    ),
)  # fmt: skip

ERECTOR = Where(
    title="Where the long back muscles are",
    show=("longissimus", "iliocostalis", "multifidus/l", "quadratus lumborum/l"),
    highlight={"longissimus": MUSCLE, "iliocostalis": MUSCLE},
    bone=(*TRUNK, "T11", "T10", *RIB_BONES),
    middle=(0, 235),
    half_height=222,
    left=(
        Mark((-66, 232), "Quadratus\nlumborum", "quadratus lumborum/l"),
        Mark((-17, 150), "Multifidus, under\nthe column", "multifidus/l", name="Multifidus"),
        Mark((-100, 120), "Pelvis", "hip_l"),
    ),
    right=(
        Mark((117, 342), "Ribs", "rib9_r"),
        Mark((66, 285), "Iliocostalis\n(outer strand)", "iliocostalis", bold=True, name="Iliocostalis"),
        Mark((32, 235), "Longissimus\n(inner strand)", "longissimus", bold=True, name="Longissimus"),
        Mark((24, 85), "Broad tendon\non the sacrum", "longissimus"),
    ),
    note="Average adult, simplified. Both strands run on higher than drawn.",
)  # fmt: skip

MULTIFIDI = Where(
    title="Where multifidus is",
    show=("multifidus", "longissimus/l", "iliocostalis/l"),
    highlight={"multifidus": MULTIFIDUS},
    bone=TRUNK,
    middle=(0, 160),
    half_height=180,
    left=(
        Mark((-38, 235), "Long back muscles\nlie over it", "longissimus/l", name="Long back muscles"),
    ),
    right=(
        Mark((0, 264), "Bony tips", "L1", latin="processus spinosi"),
        Mark((12, 180), "Multifidus", "multifidus", bold=True),
        Mark((14, 105), "Thickest from L4\nto the sacrum", "multifidus", quiz=False),
        Mark((30, 46), "Sacrum", "sacrum"),
    ),
)  # fmt: skip

HIP_FLEXORS = Where(
    title="Where the hip flexors are",
    show=("psoas major/rl", "iliacus/rl", "quadratus lumborum/rl"),
    highlight={"psoas major": PSOAS, "iliacus": ILIACUS},
    bone=(*TRUNK, "T11", *THIGH_BONES, "rib12_r", "rib12_l"),
    middle=(0, 105),
    half_height=230,
    view="front",
    left=(
        Mark((-74, 210), "Quadratus\nlumborum", "quadratus lumborum"),
        Mark((-46, 160), "Psoas", "psoas major", bold=True, latin="musculus psoas major"),
        Mark((-92, 105), "Iliacus", "iliacus", bold=True),
        Mark((-84, -46), "Both end on the\ninner side of the\nthigh bone", "psoas major", quiz=False),
    ),
    right=(
        Mark((56, 298), "Last rib", "rib12_l", latin="costa XII"),
        Mark((8, 240), "Lumbar vertebra", "L2", latin="vertebra lumbalis"),
        Mark((118, 128), "Rim of the\npelvis", "hip_l", latin="crista iliaca"),
        Mark((112, -85), "Thigh bone", "femur_l", latin="femur"),
    ),
    note="Average adult, simplified. Psoas and iliacus only; other muscles also bend the hip.",
)  # fmt: skip

GLUTEALS = Where(
    title="Where the gluteal muscles are",
    show=("gluteus maximus/l", "gluteus medius", "gluteus minimus", "piriformis", "sciatic nerve"),
    highlight={"gluteus maximus": MUSCLE, "gluteus medius": MUSCLE, "sciatic nerve": NERVE},
    bone=HIPS,
    middle=(0, 15),
    half_height=206,
    left=(
        Mark((-110, 138), "Rim of the\npelvis", "hip_l", latin="crista iliaca"),
        Mark((-80, 40), "Gluteus\nmaximus", "gluteus maximus/l", bold=True),
    ),
    right=(
        Mark((112, 100), "Gluteus\nmedius", "gluteus medius", bold=True),
        Mark((88, 50), "Gluteus minimus\nlies under it", "gluteus minimus", name="Gluteus minimus"),
        Mark((70, 38), "Piriformis", "piriformis"),
        Mark((128, -32), "Bony point of\nthe outer hip", "femur_r", latin="trochanter major"),
        Mark((83, -100), "Sciatic nerve", "sciatic nerve", latin="nervus ischiadicus"),
    ),
    note="Average adult, simplified. The back of medius is cut away so that minimus shows.",
)  # fmt: skip

WHERES = {
    "piriformis-syndrome": PIRIFORMIS, "hamstrings": HAMSTRINGS, "quadratus-lumborum": QUADRATUS,
    "erector-spinae": ERECTOR, "multifidus": MULTIFIDI, "hip-flexors": HIP_FLEXORS, "gluteals": GLUTEALS,
}  # fmt: skip

# cause: (alt, long, sources)
WORDS = {
    "piriformis-syndrome": (
        "Pelvis from behind: the piriformis runs from the front of the sacrum to the outer hip bone; the sciatic nerve "
        "lies beside it.",
        """Pelvis, lower spine and thigh bones from behind. Left side, surface: gluteus medius above, and gluteus
        maximus, which covers the piriformis. Right side, deep layer, top to bottom: the sacrum, where the piriformis
        starts on the front; the piriformis, which runs sideways and a little down; the outer hip bone, where it ends;
        the other deep rotators; the sit bone; and the sciatic nerve. The nerve comes out below the piriformis and
        runs down over the other deep rotators, between the sit bone and the outer hip bone.""",
        ("anat_piriformis", "tomaszewski2016"),
    ),
    "hamstrings": (
        "Right thigh from behind: the hamstrings run from the sit bone to below the knee, with the sciatic "
        "nerve close by.",
        """Right half of the pelvis, right thigh and upper shin from behind. At the top the sciatic nerve runs down
        outside the sit bone. The three hamstrings start at the sit bone. Semitendinosus runs down the inner side and
        ends on the inner shin bone. Semimembranosus lies deep to it, also on the inner side. Biceps femoris runs to
        the head of the fibula, on the outer side. The nerve passes in front of the muscles, deep to biceps, and
        appears again above the back of the knee, where it has split into two parts: one goes on down the middle, the
        other turns to the outer side, close to the tendon of biceps.""",
        ("anat_hamstrings",),
    ),
    "quadratus-lumborum": (
        "Low back from behind: quadratus lumborum fills the gap between the last rib and the rim of the pelvis.",
        """Lower ribs, lumbar spine and pelvis from behind. Right side, deep layer, top to bottom: the last rib;
        quadratus lumborum, a flat four-sided muscle that runs down from it; the side arm of a vertebra, to which its
        inner edge is fastened; and the rim of the pelvis, where it ends below. Left side, surface: the long back
        muscles, which cover all of quadratus lumborum but its outer edge. So hands reach it from the side.""",
        ("anat_ql",),
    ),
    "erector-spinae": (
        "Back from behind: the two strands of the long back muscles run beside the spine from the sacrum up to "
        "the ribs.",
        """Ribs, spine and pelvis from behind. Right side, surface, top to bottom: the ribs; iliocostalis, the outer
        strand; longissimus, the inner strand beside the spine; and the broad tendon on the sacrum and the back of the
        pelvis, where both start. Left side, with the long back muscles taken away: quadratus lumborum farther out,
        between the last rib and the pelvis; multifidus, close to the spine, which lies under the column; and the
        pelvis.""",
        (),
    ),
    "multifidus": (
        "Low back from behind: multifidus lies deep and close beside the spine, thickest from L4 to the sacrum.",
        """Lumbar spine and pelvis from behind. Left side, surface: the long back muscles, which lie over multifidus.
        Right side, with them taken away, top to bottom: the bony tips of the vertebrae, to which its bands run up;
        multifidus, a set of short bands close beside the spine; its thickest part, from L4 to the sacrum; and the
        sacrum, where the lowest bands start. A hand that presses here presses through the layers shown on the left.""",
        (),
    ),
    "hip-flexors": (
        "Low back and pelvis from the front: psoas from the spine and iliacus from the pelvis meet and end on "
        "the thigh bone.",
        """Lumbar spine, pelvis and thigh bones from the front, so the body's right is on the left. Top to bottom: the
        last rib; a lumbar vertebra; quadratus lumborum, which lies behind and farther out; psoas, which runs down
        from the sides of the lumbar vertebrae; the rim of the pelvis; iliacus, which fills the inside of the pelvis;
        the place where both pass the front of the hip and end on the inner side of the thigh bone; and the thigh bone
        itself.""",
        (),
    ),
    "gluteals": (
        "Buttocks from behind: gluteus maximus on the left; gluteus medius, with minimus under it, ending on "
        "the outer hip.",
        """Pelvis, lower spine and thigh bones from behind. Left side, surface: the rim of the pelvis and the big
        gluteus maximus, which runs from the back of the pelvis and sacrum to the thigh. Right side, with it taken
        away, top to bottom: gluteus medius, below the rim and at the side; gluteus minimus, which lies under it and
        shows where the back part of medius is cut away; the piriformis, in the middle of the buttock; the bony point
        of the outer hip, where medius and minimus end; and the sciatic nerve, which runs down beside it.""",
        (),
    ),
}


def _picture(cause: str) -> Picture:
    where, (alt, words, sources) = WHERES[cause], WORDS[cause]
    return Picture(
        id=f"where-{cause}", group="cause", title=where.title, alt=alt, long=words, note=where.note,
        draw=partial(draw, where), causes={cause: "where"}, sources=sources, shapes=("bones", "muscle-paths", "own"),
    )  # fmt: skip


PICTURES = [_picture(cause) for cause in WHERES]
