"""Muscles of the right hip: what starts where, runs over what, and ends where. Points in mm, see surfaces.py.

Origins and insertions after the common anatomy texts; each comment says them in words.
"""

from drawing.kits.surfaces import Sheet, Spindle

HIP = {
    # front of the sacrum S2-S4, out through the greater sciatic notch, to the top of the greater trochanter
    "piriformis": Sheet(
        rows=[
            [(22, -46, 84), (21, -60, 68), (19, -72, 50)],
            [(38, -54, 72), (38, -62, 56), (36, -69, 40)],
            [(55, -60, 58), (54, -61, 43), (52, -59, 27)],
            [(78, -48, 38), (77, -49, 27), (75, -48, 15)],
            [(101, -32, 14), (100, -33, 8), (99, -33, 2)],
            [(119, -20, 2), (118, -21, -1), (117, -22, -4)],
        ],
        thick=15, tendons=(0.03, 0.28), clear=("hip_r", "femur_r"), gap=3, even=0.2, belly=0.92, streaks=8,
        fixed=("sacrum", "femur_r"),
    ),
    # inner wall of the pelvis, round the lesser sciatic notch, to the inner face of the greater trochanter
    "obturator internus": Sheet(
        rows=[
            [(43, -30, 4), (43, -32, -3), (44, -32, -11)],
            [(55, -53, 4), (57, -53, -3), (60, -52, -11)],
            [(80, -44, 1), (80, -44, -4), (80, -44, -10)],
            [(113, -23, -5), (113, -23, -8), (113, -23, -11)],
        ],
        thick=8, tendons=(0.02, 0.40), even=0.2, streaks=6, fixed=("", "femur_r"),
    ),
    # ischial spine to the tendon of obturator internus
    "gemellus superior": Spindle(
        [(47, -49, 9), (62, -51, 9), (86, -43, 4), (113, -23, -4)], 5.0, tendons=(0.05, 0.18), ends=(3.5, 2.0),
        streaks=6,
    ),
    # upper end of the ischial tuberosity to the tendon of obturator internus
    "gemellus inferior": Spindle(
        [(61, -46, -16), (72, -47, -17), (90, -40, -15), (113, -24, -12)], 5.0, tendons=(0.05, 0.18), ends=(3.5, 2.0),
        streaks=6,
    ),
    # outer edge of the ischial tuberosity to the crest between the trochanters
    "quadratus femoris": Sheet(
        rows=[
            [(68, -36, -22), (67, -34, -37), (61, -34, -50)],
            [(92, -38, -23), (91, -38, -39), (88, -35, -55)],
            [(116, -31, -22), (115, -31, -38), (112, -28, -56)],
        ],
        thick=10, tendons=(0.06, 0.08), clear=("hip_r", "femur_r"), gap=1, streaks=9, fixed=("hip_r", "femur_r"),
    ),
    # outer face of the ilium between the front and back gluteal lines, to the side of the greater trochanter
    "gluteus medius": Sheet(
        rows=[
            [(56, -66, 122), (74, -54, 142), (96, -24, 146), (116, 8, 126), (120, 34, 98)],
            [(84, -66, 88), (103, -60, 97), (126, -40, 98), (142, -6, 86), (142, 24, 66)],
            [(122, -24, 0), (130, -18, -6), (136, -12, -14), (139, -9, -26), (138, -2, -36)],
        ],
        thick=18, tendons=(0.04, 0.20), out=(0.6, -0.8, 0), clear=("hip_r", "femur_r"), streaks=18,
        fixed=("hip_r", "femur_r"),
    ),
    # outer face of the ilium below gluteus medius, to the front of the greater trochanter
    "gluteus minimus": Sheet(
        rows=[
            [(74, -56, 72), (88, -40, 96), (106, -12, 100), (116, 18, 84)],
            [(86, -46, 48), (102, -34, 62), (120, -10, 62), (126, 14, 52)],
            [(122, 0, -4), (128, 2, -12), (133, 4, -20), (136, 4, -28)],
        ],
        thick=10, tendons=(0.04, 0.25), out=(0.8, -0.6, 0), clear=("hip_r", "femur_r"), streaks=12,
        fixed=("hip_r", "femur_r"),
    ),
    # back of the iliac crest, sacrum, tailbone and sacrotuberous ligament, to the thigh's outer band and femur
    "gluteus maximus": Sheet(
        rows=[
            [(58, -70, 126), (42, -87, 98), (30, -91, 62), (16, -94, 38), (8, -92, 16), (12, -84, -4)],
            [(88, -72, 98), (72, -93, 58), (58, -103, 20), (46, -106, -6), (40, -102, -26), (38, -88, -42)],
            [(121, -50, 42), (114, -68, 2), (105, -78, -28), (94, -80, -54), (86, -76, -72), (80, -62, -90)],
            [(142, -14, -4), (143, -24, -38), (137, -34, -72), (130, -36, -96), (122, -32, -116), (113, -20, -134)],
        ],
        thick=22, tendons=(0.05, 0.15), clear=("hip_r", "femur_r", "sacrum"), even=0.5, belly=0.7, streaks=24,
    ),
}  # fmt: skip

# of the front: the hip flexors
FRONT = {
    # inner face of the ilium, over the front of the hip joint, to the lesser trochanter
    "iliacus": Sheet(
        rows=[
            [(54, -52, 118), (78, -28, 146), (108, 8, 136), (116, 38, 98)],
            [(52, -20, 82), (72, 0, 90), (95, 24, 88), (105, 44, 68)],
            [(66, 42, 38), (74, 50, 40), (82, 54, 41), (89, 54, 40)],
            [(78, 40, -12), (82, 42, -12), (86, 42, -12), (90, 40, -12)],
            [(90, -10, -60), (93, -10, -62), (96, -9, -65), (98, -9, -68)],
        ],
        thick=11, tendons=(0.03, 0.18), out=(-0.5, 0.8, 0.2), clear=("hip_r", "femur_r"), gap=4, streaks=15,
        fixed=("hip_r", ""),
    ),
}  # fmt: skip
