"""The right sciatic nerve and its roots. Points in mm, see surfaces.py."""

from drawing.kits.surfaces import Cord

# in front of piriformis, where the roots come together
MEETING = (43, -48, 50)
# below piriformis, over obturator internus and quadratus femoris, midway between sit bone and greater trochanter
SCIATIC = [
    MEETING, (51, -50, 34), (60, -57, 17), (70, -60, -2), (78, -56, -26), (82, -49, -58), (83, -38, -120),
    (82, -34, -220), (82, -34, -320),
]  # fmt: skip
FORK = SCIATIC[-1]

NERVE = {
    "sciatic nerve": Cord(SCIATIC, (4.0, 6.5, 6.5, 6.0, 5.5, 5.5), flat=0.7, clear=("hip_r",)),
    "tibial nerve": Cord(
        [(82, -34, -312), (81, -38, -360), (80, -38, -420), (80, -30, -470), (82, -26, -520), (83, -26, -580)], 4.2
    ),
    "fibular nerve": Cord(
        [
            (83, -34, -312),
            (89, -40, -360),
            (98, -38, -410),
            (104, -34, -446),
            (109, -28, -472),
            (114, -16, -488),
            (112, -3, -500),
        ],
        3.2,
    ),
    "nerve roots": [
        Cord([(17, -32, 163), (27, -28, 148), (34, -32, 118), (38, -40, 80), MEETING], (3.0, 3.0, 3.2)),  # L4
        Cord([(18, -34, 128), (28, -34, 112), (36, -40, 86), MEETING], (3.4, 3.4, 3.6)),  # L5
        Cord([(19, -34, 86), (30, -38, 76), (38, -44, 62), MEETING], (3.6, 3.6, 3.8)),  # S1
        Cord([(19, -54, 74), (28, -54, 64), (37, -51, 54), MEETING], (3.2, 3.2, 3.4)),  # S2
        Cord([(17, -68, 58), (26, -64, 52), (36, -56, 48), MEETING], (2.6, 2.6, 2.8)),  # S3
    ],
}
