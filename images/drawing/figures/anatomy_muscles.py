"""The muscles of low back, buttock and hip as layers on the bones, and the sciatic nerve among them."""

from drawing.kits.atlas import Name, Sight, atlas
from drawing.kits.landmarks import mammillary, spinous, transverse
from drawing.kits.muscles import DISCS, LUMBAR_BONES, PELVIS_BONES, RIB_BONES, SHIN_BONES, SKELETON, THIGH_BONES, scene
from drawing.picture import Picture
from drawing.plate import Plate

NOTE = "Average adult, simplified."
HAMSTRINGS = ("biceps femoris", "semitendinosus", "semimembranosus")
DEEP_ROTATORS = ("piriformis", "obturator internus", "gemellus superior", "gemellus inferior", "quadratus femoris")
TRUNK = (*SKELETON, *RIB_BONES, "T10", "T11")


def left(*names: str) -> list[str]:
    return [f"{name}/l" for name in names]


def both(*names: str) -> list[str]:
    return [f"{name}/rl" for name in names]


def posterior_buttock() -> Plate:
    """Surface layer on the left, deep layer on the right."""
    show = [*left("gluteus maximus", "gluteus medius", *HAMSTRINGS), *DEEP_ROTATORS, "sciatic nerve", "nerve roots",
            "sacrotuberous ligament"]  # fmt: skip
    return atlas(
        "The buttock from behind: surface (left), deep (right)",
        scene(show, bone=[b for b in SKELETON if b not in ("T12", "L1", "L2", "T12-L1", "L1-L2")]),
        Sight("back", (0, 0, 15), 195),
        left=[
            Name("Gluteus medius\n(upper part shows)", "gluteus medius/l", (-110, -40, 118), bold=True,
                 name="Gluteus medius"),
            Name("Sacrum", "sacrum", (-16, -95, 66)),
            Name("Gluteus maximus", "gluteus maximus/l", (-78, -90, 10), bold=True),
            Name("Hamstrings", "biceps femoris/l", (-80, -60, -145), bold=True),
        ],
        right=[
            Name("Dimple bone (PSIS)", "hip_r", (42, -86, 98), latin="posterior superior iliac spine"),
            Name("Piriformis", "piriformis/r", (72, -50, 36), bold=True),
            Name("Sacrotuberous\nligament", "sacrotuberous ligament/r", (50, -70, 2)),
            Name("Outer hip bone\n(greater trochanter)", "femur_r", (128, -24, -22), name="Outer hip bone",
                 latin="greater trochanter"),
            Name("Sit bone", "hip_r", (46, -38, -50), latin="ischial tuberosity", beside=(-14, 62)),
            Name("Sciatic nerve", "sciatic nerve/r", (83, -38, -120), bold=True),
        ],
        sides=("LEFT: surface layer", "RIGHT: deep layer"), note=f"BACK. {NOTE}", width=1400, margins=(305, 335),
    )[0]  # fmt: skip


def lowback_muscles() -> Plate:
    """Erector columns on the left, quadratus lumborum and multifidus on the right."""
    return atlas(
        "The low-back muscles from behind",
        scene([*left("longissimus", "iliocostalis"), "multifidus", "quadratus lumborum"], bone=TRUNK),
        Sight("back", (0, 0, 185), 185),
        left=[
            Name("Erector spinae:\niliocostalis\n(outer column)", "iliocostalis/l", (-66, -78, 245), bold=True,
                 name="Iliocostalis"),
            Name("Erector spinae:\nlongissimus\n(inner column)", "longissimus/l", (-30, -85, 205), bold=True,
                 name="Longissimus"),
            Name("Top of the hip\nbone (iliac crest)", "hip_l", (-84, -46, 149), name="Top of the hip bone",
                 latin="iliac crest"),
            Name("Broad tendon\non the sacrum", "longissimus/l", (-20, -98, 80), name="Broad tendon of erector spinae"),
        ],
        right=[
            Name("Rib 12", "rib12_r", (70, -34, 287)),
            Name("Side process of L3", "L3", transverse("L3") - [6, 0, 0], name="Side process of L3",
                 latin="transverse process"),
            Name("Quadratus lumborum\n(crest to rib 12\nand L1 to L4)", "quadratus lumborum/r", (72, -45, 196),
                 bold=True, name="Quadratus lumborum"),
            Name("Multifidus (deep,\nbeside the spine)", "multifidus/r", (20, -90, 122), bold=True, name="Multifidus"),
            Name("Sacrum", "sacrum", (30, -88, 50)),
        ],
        sides=("LEFT: long columns", "RIGHT: columns lifted off"), note=f"BACK. {NOTE}",
    )[0]  # fmt: skip


def lowback_deep() -> Plate:
    """Multifidus and quadratus lumborum of both sides, close up."""
    return atlas(
        "The deep low back: multifidus and quadratus lumborum",
        scene(both("multifidus", "quadratus lumborum"), bone=[*TRUNK]),
        Sight("back", (0, 0, 180), 165),
        left=[
            Name("Rib 12", "rib12_l", (-70, -34, 287)),
            Name("Quadratus\nlumborum", "quadratus lumborum/l", (-68, -45, 235), bold=True),
            Name("Top of the hip\nbone (iliac crest)", "hip_l", (-84, -46, 149), name="Top of the hip bone",
                 latin="iliac crest"),
            Name("Dimple bone\n(PSIS)", "hip_l", (-43, -86, 103), latin="posterior superior iliac spine"),
        ],
        right=[
            Name("Side process\nof L1", "L1", transverse("L1") - [5, 0, 0], name="Side process of L1",
                 latin="transverse process"),
            Name("Spine bump of L3", "L3", spinous("L3"), latin="spinous process"),
            Name("Multifidus: thin\nhigher up", "multifidus/r", mammillary("L4") + [-2, -6, 6], bold=True,
                 name="Multifidus"),
            Name("Multifidus: thick\nover L5 and sacrum", "multifidus/r", (20, -92, 116), bold=True, quiz=False),
            Name("Sacrum", "sacrum", (34, -88, 60)),
        ],
        sides=("LEFT", "RIGHT"), note=f"BACK. {NOTE}", margins=(270, 280),
    )[0]  # fmt: skip


def pelvis_pulls_side() -> Plate:
    """What pulls on the pelvis from above and below, in front and behind; seen from the right."""
    bone = [b for b in (*TRUNK, *SHIN_BONES) if not b.endswith("_l")]
    return atlas(
        "What pulls on the pelvis, from the right side",
        scene(["psoas major", "iliacus", "quadratus lumborum", "longissimus", "iliocostalis", *HAMSTRINGS], bone=bone),
        Sight("right", (0, -10, 45), 285),
        left=[
            Name("Erector spinae\n(lifts the back\nof the pelvis)", "iliocostalis/r", (60, -66, 225), bold=True,
                 name="Erector spinae"),
            Name("Sacrum", "sacrum", (20, -86, 38)),
            Name("Sit bone", "hip_r", (60, -45, -30), latin="ischial tuberosity"),
            Name("Hamstrings\n(pull the sit bone\ndown)", "biceps femoris/r", (80, -64, -170), bold=True,
                 name="Hamstrings"),
        ],
        right=[
            Name("Quadratus\nlumborum", "quadratus lumborum/r", (80, -42, 205), bold=True),
            Name("Psoas major\n(side of the spine)", "psoas major/r", (40, 2, 175), bold=True, name="Psoas major"),
            Name("Iliacus (inside the\nhip bone)", "iliacus/r", (90, 58, 30), bold=True, name="Iliacus"),
            Name("Tendon to the\nlesser trochanter", "iliacus/r", (94, 20, -48), quiz=False),
            Name("Thigh bone", "femur_r", (110, 5, -170), latin="femur"),
        ],
        sides=("BACK", "FRONT"), note=f"Seen from the RIGHT. {NOTE}", width=1250, height=1100, margins=(330, 330),
    )[0]  # fmt: skip


def iliopsoas_front() -> Plate:
    """Psoas, iliacus, quadratus lumborum and piriformis from the front."""
    bone = [*LUMBAR_BONES, *DISCS, *PELVIS_BONES, *THIGH_BONES, "rib12_r", "rib12_l"]
    return atlas(
        "The hip flexors from the front (iliopsoas)",
        scene([*both("psoas major", "iliacus", "quadratus lumborum"), "piriformis/rl"], bone=bone),
        Sight("front", (0, 0, 122), 210),
        left=[
            Name("Psoas major", "psoas major/r", (36, 4, 190), bold=True),
            Name("Iliacus", "iliacus/r", (88, 20, 92), bold=True),
            Name("Piriformis", "piriformis/r", (32, -60, 58), bold=True),
            Name("Thigh bone", "femur_r", (120, 0, -60), latin="femur"),
            Name("Shared tendon to\nthe lesser trochanter", "iliacus/r", (91, 0, -56), quiz=False),
        ],
        right=[
            Name("Quadratus lumborum\n(behind the psoas)", "quadratus lumborum/l", (-72, -40, 225), bold=True,
                 name="Quadratus lumborum"),
            Name("Disc L4 to L5", "L4-L5", (-8, 8, 144)),
            Name("Disc L5 to S1", "L5-S1", (-6, 0, 106)),
            Name("Front hip bone\n(ASIS)", "hip_l", (-112, 47, 76), latin="anterior superior iliac spine"),
            Name("Sacrum", "sacrum", (-14, -72, 56)),
        ],
        sides=("RIGHT", "LEFT"), note=f"FRONT: the client's right is on your left. {NOTE}",
    )[0]  # fmt: skip


def sciatic_path() -> Plate:
    """The sciatic nerve from its roots to below the knee, from behind."""
    bone = [b for b in (*SKELETON, *SHIN_BONES) if b not in ("T12", "L1", "T12-L1")]
    show = ["sciatic nerve", "tibial nerve", "fibular nerve", "nerve roots", "piriformis"]
    return atlas(
        "The path of the sciatic nerve, from behind",
        scene(show, bone=bone),
        Sight("back", (30, 0, -145), 385),
        left=[
            Name("Sacrum", "sacrum", (-16, -95, 66)),
            Name("Sit bone", "hip_r", (46, -38, -50), latin="ischial tuberosity"),
            Name("Tibial part", "tibial nerve/r", (81, -38, -400), latin="tibial nerve", bold=True),
        ],
        right=[
            Name("Roots L4 to S3 join\nin front of the sacrum", "nerve roots/r", (33, -32, 132), quiz=False),
            Name("Piriformis: the nerve\ncomes out below it", "piriformis/r", (80, -48, 28), bold=True,
                 name="Piriformis"),
            Name("Outer hip bone\n(greater trochanter)", "femur_r", (128, -24, -22), name="Outer hip bone",
                 latin="greater trochanter"),
            Name("Sciatic nerve, midway\nbetween the two bones", "sciatic nerve/r", (82, -49, -58), bold=True,
                 name="Sciatic nerve"),
            Name("Under the hamstrings\n(lifted off here)", "sciatic nerve/r", (82, -34, -220), quiz=False),
            Name("Divides above the knee", "sciatic nerve/r", (82, -34, -302), quiz=False),
            Name("Fibular part: round the\nneck of the fibula", "fibular nerve/r", (109, -28, -472), bold=True,
                 name="Fibular part", latin="common fibular nerve"),
        ],
        sides=("LEFT", "RIGHT"), note=f"BACK. {NOTE}", width=1200, height=1200, margins=(200, 350),
    )[0]  # fmt: skip


PICTURES = [
    Picture(
        id="posterior-buttock", group="anatomy", title="The buttock from behind", draw=posterior_buttock,
        alt="Buttocks from behind. On the right, the sciatic nerve comes out below the piriformis and passes "
            "outside the sit bone.",
        long="""Pelvis, sacrum and thigh bones from behind, with the tailbone below the sacrum. Left side, surface
            layer, top to bottom: gluteus medius, whose upper part shows; gluteus maximus; and the hamstrings
            coming out below it (biceps femoris, long head, and semitendinosus). Right side, deep layer, top to
            bottom: the PSIS (the dimple bone); piriformis, from the sacrum to the outer hip bone (greater
            trochanter); the sacrotuberous ligament, from sacrum and tailbone to the sit bone; the sit bone
            (ischial tuberosity). Small deep rotators lie below the piriformis: obturator internus with the
            gemelli, then quadratus femoris. The sciatic nerve comes out below the piriformis and runs down over
            them, between the sit bone and the outer hip bone.""",
        note="Average adult, simplified. On the deep side the hamstrings and all three gluteal muscles are off.",
        causes={"piriformis-syndrome": "where", "gluteals": "where", "hamstrings": "where"},
        shapes=("bones", "own"),
    ),
    Picture(
        id="lowback-muscles", group="anatomy", title="The low-back muscles from behind", draw=lowback_muscles,
        alt="Low back from behind: two erector spinae columns on the left; short deep multifidus and quadratus "
            "lumborum on the right.",
        long="""Ribs, lumbar spine, sacrum and pelvis from behind. Left side: erector spinae in two columns,
            iliocostalis outside and longissimus inside, which run down into a broad tendon on the sacrum. Right
            side, with the columns lifted off: multifidus, deep and close to the spine, from the spinous processes
            down to the sacrum and thickest at the bottom; and quadratus lumborum, from the top of the hip bone up
            to rib 12 and to the side processes of L1 to L4. Labeled bones: rib 12, the side process of L3, the top
            of the hip bone, the sacrum.""",
        note="Average adult, simplified. The innermost column, spinalis, is not drawn.",
        causes={"erector-spinae": "where", "quadratus-lumborum": "where", "multifidus": "where"},
        shapes=("bones", "own"),
    ),
    Picture(
        id="lowback-deep", group="anatomy", title="The deep low back from behind", draw=lowback_deep,
        alt="Deep low back from behind: multifidus lies against the spine and thickens toward the sacrum; "
            "quadratus lumborum lies farther out.",
        long="""Close view of the lumbar spine from behind, with the long columns taken off. Top to bottom: rib 12; the
            side process of L1; quadratus lumborum on each side, from the top of the hip bone to rib 12 and to the
            tips of the side processes of L1 to L4; the spinous process of L3, which you can feel in the midline;
            multifidus against the spine, its bundles running down and outward from one spinous process to
            vertebrae two to five levels lower; the top of the hip bone; the thick lower part of multifidus over L5
            and the sacrum, beside the PSIS.""",
        note="Average adult, simplified.",
        causes={"multifidus": "where", "quadratus-lumborum": "where"},
        shapes=("bones", "own"),
    ),
    Picture(
        id="pelvis-pulls-side", group="anatomy", title="What pulls on the pelvis, from the side",
        draw=pelvis_pulls_side,
        alt="Pelvis from the right side: back muscles and psoas above; hamstrings hang from the sit bone and pull"
            " it down.",
        long="""Lower ribs, lumbar spine, pelvis and thigh from the right side. Behind, top to bottom: erector spinae,
            which lifts the back of the pelvis; the sacrum; the sit bone; and the hamstrings, which run from the
            sit bone down the back of the thigh and pull the sit bone down. In front, top to bottom: quadratus
            lumborum; psoas major along the side of the lumbar spine; iliacus on the inside of the hip bone;
            and their shared tendon to the lesser trochanter of the thigh bone.""",
        note="Average adult, simplified. Gluteal and belly muscles are left out.",
        causes={"hip-flexors": "where", "hamstrings": "where", "erector-spinae": "where"},
        shapes=("bones", "own"),
    ),
    Picture(
        id="iliopsoas-front", group="anatomy", title="The hip flexors from the front", draw=iliopsoas_front,
        alt="Lumbar spine and pelvis from the front: psoas runs from the spine and iliacus from the hip bone to "
            "one tendon on the thigh.",
        long="""Lumbar spine, pelvis and upper thigh bones from the front. Top to bottom: quadratus lumborum on both
            sides, from rib 12 to the top of the hip bone, behind the psoas; psoas major, along the
            sides of the vertebrae and discs from T12 to L5; the discs L4 to L5 and L5 to S1; iliacus, which lines
            the inside of the hip bone; the ASIS, the bony point in front; piriformis on the front of the sacrum;
            the sacrum; and the shared tendon of psoas and iliacus, over the front of the hip joint to the lesser
            trochanter on the inside of the thigh bone.""",
        note="Average adult, simplified. Belly organs, vessels and nerves are left out.",
        causes={"hip-flexors": "where"},
        shapes=("bones", "own"),
    ),
    Picture(
        id="sciatic-path", group="anatomy", title="The path of the sciatic nerve", draw=sciatic_path,
        alt="Right leg from behind: the sciatic nerve runs from low-back roots, out below the piriformis, down "
            "the thigh, dividing above the knee.",
        long="""Lower spine, pelvis and leg bones from behind, with the sciatic nerve of the right side. Top to bottom:
            the root of L4, which those of L5 to S3 join in front of the sacrum, out of sight; the piriformis,
            below which the nerve comes out; the greater trochanter on the outer side and the sit bone on the inner
            side, with the nerve midway between them; the thigh, where the hamstrings would cover it; and above the
            knee, where it divides into a tibial part, which goes straight on down, and a fibular part, which winds
            round the neck of the fibula.""",
        note="Average adult, simplified. Where the nerve divides differs between people.",
        causes={"piriformis-syndrome": "where", "nerve-root-impingement": "where"},
        shapes=("bones", "own"),
    ),
]  # fmt: skip
