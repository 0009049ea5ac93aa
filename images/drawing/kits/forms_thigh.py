"""Hamstrings of the right thigh, which all start on the ischial tuberosity, and two muscles at its front.

Points in mm, see surfaces.py.
"""

from drawing.kits.surfaces import Sheet, Spindle

THIGH = {
    # upper outer facet of the tuberosity to the back of the inner tibia
    "semimembranosus": Spindle(
        [(61, -42, -34), (58, -42, -80), (55, -38, -165), (54, -42, -290), (56, -36, -390), (60, -20, -446)], 20,
        tendons=(0.32, 0.12), peak=0.62, flat=0.8, ends=(3.5, 4),
    ),
    # lower inner facet, shared with biceps, to the front of the inner tibia below the knee
    "semitendinosus": Spindle(
        [(52, -42, -40), (54, -54, -110), (56, -62, -210), (56, -56, -300), (56, -46, -380), (52, -30, -436),
         (55, -2, -474), (64, 14, -492)], 17, tendons=(0.05, 0.38), peak=0.33, ends=(4, 2.5),
    ),
    # lower inner facet to the head of the fibula
    "biceps femoris": Spindle(
        [(54, -42, -37), (66, -54, -110), (80, -62, -200), (94, -56, -300), (106, -40, -385), (113, -18, -464)], 20,
        tendons=(0.08, 0.22), peak=0.48, ends=(4, 3.5),
    ),
    # lower front spine of the hip bone (AIIS) to the kneecap
    "rectus femoris": Spindle(
        [(93, 42, 30), (96, 50, -20), (98, 58, -120), (92, 60, -240), (84, 54, -340), (79, 44, -400)], 19,
        tendons=(0.12, 0.22), peak=0.42, flat=0.6, ends=(4, 5), out=(0, 1, 0),
    ),
    # front of the iliac crest behind the ASIS, to the band on the outer thigh
    "tensor fasciae latae": Sheet(
        rows=[
            [(117, 26, 104), (113, 38, 90), (109, 46, 78)],
            [(134, 22, 40), (132, 34, 36), (126, 44, 30)],
            [(146, 2, -60), (145, 16, -64), (141, 28, -68)],
            [(144, -2, -130), (143, 6, -132), (141, 14, -134)],
        ],
        thick=13, tendons=(0.04, 0.30), out=(1, 0.4, 0), clear=("hip_r", "femur_r"), streaks=8, fixed=("hip_r", ""),
    ),
}  # fmt: skip
