"""What goes wrong in the buttock: the sciatic nerve at the piriformis; gluteal muscle or tendon."""

from matplotlib.axes import Axes

from drawing.kits.flatbones import traced
from drawing.kits.flatshapes import cable, fan, muscle, sides
from drawing.kits.panels import arrow, dashed, heading, sore, window
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures.palette import MUSCLE_EDGE, NERVE, NERVE_EDGE, PROBLEM

WIDTH = 1100  # dots
SIMPLE = "Average adult, simplified. Gluteus maximus is taken away."
SIDE_NOTE = "Average adult, simplified. Gluteus maximus is taken away; minimus lies under medius."

# Right buttock from behind, cm: u to the right from the midline, v up from the hip joint.
PIRIFORMIS = (  # from the front of the sacrum, under its rim, to the tip of the outer hip bone
    [(1.2, 8.2), (4.1, 6.4), (6.0, 5.6), (8.4, 3.4), (10.6, 1.1), (12.4, -0.1)],
    [(0.9, 4.4), (3.0, 2.9), (4.8, 2.2), (7.4, 1.1), (9.8, -0.1), (12.2, -0.9)],
)
HIDDEN = (PIRIFORMIS[0][:2], [(1.2, 8.2), (0.7, 6.3), (0.9, 4.4)], PIRIFORMIS[1][:2])  # in front of the sacrum
ROTATORS = (  # obturator internus with the gemelli, then quadratus femoris
    ([(5.4, 0.5), (8.0, 0.1), (10.4, -0.6), (11.9, -1.3)], [(5.5, -1.9), (8.0, -1.8), (10.2, -1.9), (11.8, -2.2)]),
    ([(6.4, -3.0), (8.6, -2.8), (10.8, -2.9)], [(6.3, -6.2), (8.6, -6.4), (10.9, -6.3)]),
)
NERVE_WAY = [(4.3, 4.6), (5.4, 2.9), (6.7, 0.9), (7.9, -1.6), (8.5, -5.0), (8.7, -9.0), (8.7, -13.5)]
NERVE_WIDE = 1.05
HELD = (6.1, 1.9)

# Right hip from the side, cm: u forward, v up.
MEDIUS_FROM = [(-7.6, 9.0), (-6.6, 12.2), (-4.2, 13.9), (-1.4, 13.2), (1.4, 11.0), (3.4, 8.4)]
MEDIUS_TO = [(-2.7, -1.6), (-2.2, -2.2), (-1.5, -2.4), (-0.9, -2.1)]
FLESH, TENDON_SPOT = (-3.2, 8.6), (-1.8, -1.2)


def _deep_buttock(ax: Axes, held: bool) -> None:
    for name, z in (("L5", 1), ("femur_r", 1), ("hip_r", 2), ("coccyx", 8.5), ("sacrum", 9)):
        traced(name, "back").draw(ax, z=z)
    for pair in ROTATORS:
        muscle(ax, sides(*pair), z=5, alpha=0.4, fibers=5)
    cable(ax, NERVE_WAY, NERVE_WIDE, NERVE, PROBLEM if held else NERVE_EDGE, z=6, lw=2.2 if held else 1.2)
    muscle(ax, sides(*PIRIFORMIS), z=8, fibers=9, tendons=(0.06, 0.28))
    for way in HIDDEN:
        dashed(ax, way, color=MUSCLE_EDGE, z=10)
    if held:
        sore(ax, HELD, 3.4, 2.3, angle=-42)
        arrow(ax, (9.9, -7.0), (9.9, -10.6))


def draw_piriformis() -> Plate:
    """Two right buttocks: the nerve free, and the nerve held where it comes out."""
    plate = Plate(WIDTH, 880, "The sciatic nerve at the piriformis")
    left = window(plate, (0.17, 0.19, 0.33, 0.70), -1.2, -11.6, 15.5)
    right = window(plate, (0.51, 0.19, 0.33, 0.70), -1.2, -11.6, 15.5)
    _deep_buttock(left, held=False)
    _deep_buttock(right, held=True)
    heading(left, "Usual", "In most legs the whole nerve\ncomes out below the muscle.", below=True)
    heading(right, "When it hurts", "The nerve is held, rubbed\nor irritated at the muscle.", below=True)
    plate.column(left, [
        ((0.6, 9.2), "Sacrum"),
        ((5.3, 4.2), "Piriformis", {"bold": True}),
        ((5.1, -4.6), "Sit bone", {"latin": "tuber ischiadicum"}),
        ((8.6, -9.5), "Sciatic nerve", {"bold": True, "latin": "nervus ischiadicus"}),
    ], -1.8, ha="right", low=-11, high=11, gap=1.4)  # fmt: skip
    plate.column(right, [
        ((12.9, -1.4), "Outer hip\nbone", {"latin": "trochanter major"}),
        ((10.2, -4.3), "Other deep\nrotators"),
        ((7.0, 1.2), "Trouble here", {"bold": True, "quiz": False}),
        ((9.9, -8.8), "Pain may go\ndown the leg", {"quiz": False}),
    ], 14.6, ha="left", low=-11, high=6.5, gap=1.7)  # fmt: skip
    plate.side(left, (-4.0, 13.4), "BACK")
    plate.side(right, (16.6, 13.4), "RIGHT")
    plate.note(SIMPLE)
    return plate


def _side_of_hip(ax: Axes) -> None:
    for name, z in (("coccyx", 1), ("sacrum", 1), ("hip_r", 2), ("femur_r", 3)):
        traced(name, "right").draw(ax, z=z)
    fan(ax, MEDIUS_FROM, MEDIUS_TO, z=5, fibers=18, bow=0.8)


def draw_gluteals() -> Plate:
    """Two right hips from the side: the sore flesh of gluteus medius, and its sore tendon."""
    plate = Plate(WIDTH, 880, "Side of the hip: sore muscle or sore tendon")
    left = window(plate, (0.17, 0.19, 0.33, 0.70), -10.6, -11.0, 17)
    right = window(plate, (0.52, 0.19, 0.33, 0.70), -10.6, -11.0, 17)
    for ax in (left, right):
        _side_of_hip(ax)
    sore(left, FLESH, 6.2, 5.0, angle=20)
    sore(right, TENDON_SPOT, 3.0, 3.4)
    heading(left, "Sore muscle", "Felt in the flesh, above and\nbehind the bony point.", below=True)
    heading(right, "Sore tendon", "Felt on the bony point. Lying on\nit or standing on it hurts.", below=True)
    plate.column(left, [
        ((-5.6, 14.6), "Hip bone rim", {"latin": "crista iliaca"}),
        ((-6.2, 10.6), "Gluteus\nmedius", {"bold": True}),
        ((-3.5, 7.6), "Sore here", {"quiz": False}),
        ((-9.0, 5.4), "Sacrum"),
        ((-3.9, -4.0), "Sit bone", {"latin": "tuber ischiadicum"}),
    ], -11.2, ha="right", low=-11, high=14, gap=1.7)  # fmt: skip
    plate.column(right, [
        ((-1.4, 1.0), "Tendon", {"bold": True, "name": "Tendon of gluteus medius"}),
        ((-1.0, -1.6), "Sore here", {"quiz": False}),
        ((-0.9, -3.6), "Bony point\nof the hip", {"latin": "trochanter major"}),
        ((4.0, 8.4), "Front of the\nhip bone", {"quiz": False}),
        ((-0.3, -9.5), "Thigh bone", {"latin": "femur"}),
    ], 6.8, ha="left", low=-11, high=12, gap=1.9)  # fmt: skip
    plate.side(left, (-13.5, 15.6), "RIGHT SIDE")
    plate.side(right, (9.0, 15.6), "FRONT")
    plate.note(SIDE_NOTE)
    return plate


PICTURES = [
    Picture(
        id="wrong-piriformis-syndrome",
        group="cause",
        title="Piriformis syndrome: the sciatic nerve held at the muscle",
        alt="Right buttock from behind, twice: the sciatic nerve comes out free below the piriformis, and it is"
        " held where it comes out.",
        long="""Two drawings of the right buttock from behind, with the big buttock muscle taken away. The piriformis
        starts in front of the sacrum, shown by a dashed line, and runs to the outer hip bone. Two other deep rotators
        lie below it. The sciatic nerve comes out below the piriformis and runs down between the sit bone and the
        outer hip bone. Left drawing, usual: in most legs the whole nerve comes out below the muscle. Right drawing,
        when it hurts: a mark lies where the nerve leaves the muscle's lower edge. There it is held, rubbed or
        irritated. An arrow shows that pain may go down the leg.""",
        note=SIMPLE,
        draw=draw_piriformis,
        causes={"piriformis-syndrome": "wrong"},
        sources=("tomaszewski2016", "poutoglidou2020", "hopayian2018"),
        shapes=("bones", "own"),
    ),
    Picture(
        id="wrong-gluteals",
        group="cause",
        title="Side of the hip: sore muscle or sore tendon",
        alt="Right hip from the side, twice: soreness in the flesh of gluteus medius, and soreness of its "
        "tendon on the bony point.",
        long="""Two drawings of the right hip from the side, front at the right, with gluteus maximus taken away.
        Gluteus medius spreads like a fan from below the rim of the hip bone. It narrows to a tendon that ends on the
        bony point of the hip, the top of the thigh bone. Behind lie the sacrum and, lower down, the sit bone. Left
        drawing, sore muscle: the mark lies in the flesh, above and behind the bony point. Right drawing, sore tendon:
        the mark lies on the bony point. Lying on it or standing on it hurts.""",
        note=SIDE_NOTE,
        draw=draw_gluteals,
        causes={"gluteals": "wrong"},
        shapes=("bones", "own"),
    ),
]
