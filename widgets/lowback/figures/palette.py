"""The colors of every picture and of the body chart, by what they stand for.

Color never stands alone: each use also has a label, a pattern or an outline. Orange marks the problem and nothing else.
tests/pictures/test_palette.py works out the contrasts and what color-blind eyes make of them.
"""

INK = "#22303C"  # text, leaders
MUTED = "#5B6B78"  # notes, side and view
PAPER = "#FFFFFF"

BONE, BONE_EDGE = "#F4EAD4", "#8C7B5E"
BONE_OTHER = "#E6D6B4"  # the second bone where two meet in one picture
MUSCLE, MUSCLE_EDGE = "#C05A4E", "#6E2A23"
TENDON, TENDON_EDGE = "#ECE2CD", "#8C7B5E"
LIGAMENT, LIGAMENT_EDGE = "#C9B98F", "#7A6A3C"
DISC, DISC_EDGE = "#A9CBD6", "#4F7C8C"
DISC_LIGHT = "#BDD9E1"  # every other ring of a disc
NUCLEUS = "#D9F0F5"
NERVE, NERVE_EDGE = "#F5C518", "#7A5C00"  # the whole nerve, or its tibial part
FIBULAR, FIBULAR_EDGE = "#0072B2", "#003B5C"  # the common fibular part
FLUID, FLUID_EDGE = "#DCE9F5", "#6C88A6"  # the dural sac
FAT = "#FBF3C4"
VESSEL, VESSEL_EDGE = "#A61B29", "#5E0F17"
KIDNEY, KIDNEY_EDGE = "#8F4A3F", "#4E221B"

QL, QL_EDGE = "#CC79A7", "#7C3F62"
MULTIFIDUS, MULTIFIDUS_EDGE = "#00796B", "#00443C"
PSOAS, PSOAS_EDGE = "#4B2E83", "#2B1A4D"
ILIACUS, ILIACUS_EDGE = "#7B62B3", "#4B2E83"

PROBLEM = "#D55E00"
SKIN, SKIN_EDGE = "#F1E3D6", "#9C8472"
CLOTH, CLOTH_EDGE = "#C9D3DB", "#5B6B78"  # the therapist's hands in test pictures
SHIRT, SHORTS, HAIR = "#D3E6E2", "#8FB0AC", "#A58F7C"  # what the drawn client wears
TABLE, TABLE_LEG, PILLOW = "#E3E6EC", "#B4BCC6", "#F6F7F9"
ACTION = "#005A8C"  # arrows: who moves what, and which way
STOP_SIGN = "#A61B29"

# What a client feels, as painted on the body chart. Each also has a pattern of its own.
FEELINGS = {
    "pain": "#D55E00",
    "tingling": "#0072B2",
    "numbness": "#F0E442",
    "weakness": "#3B3F45",
}

# The lines of those patterns.
FEELING_INKS = {"pain": "#5C2400", "tingling": FIBULAR_EDGE, "numbness": INK, "weakness": PSOAS_EDGE}

# Fills that lie side by side in a picture and must stay apart for every kind of eye.
APART = {
    "muscle": MUSCLE, "nerve": NERVE, "fibular": FIBULAR, "disc": DISC, "problem": PROBLEM,
    "quadratus lumborum": QL, "multifidus": MULTIFIDUS, "psoas": PSOAS,
}  # fmt: skip
