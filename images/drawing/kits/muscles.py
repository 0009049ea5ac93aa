"""Every part of the scene that is not bone: its form, its color and its layer; and the items to draw.

Parts are built for the right side and mirrored for the left. `scene` chooses what is shown; see its text.
"""

from collections.abc import Collection, Mapping
from functools import cache

import pyvista as pv

from drawing.kits.bones import bones
from drawing.kits.forms_back import BACK
from drawing.kits.forms_hip import FRONT, HIP
from drawing.kits.forms_ligament import LIGAMENT
from drawing.kits.forms_nerve import NERVE
from drawing.kits.forms_thigh import THIGH
from drawing.kits.render3d import Item
from drawing.kits.store import kept
from drawing.kits.surfaces import build, colored, mirrored
from lowback.figures import palette

FORMS = {**BACK, **HIP, **FRONT, **THIGH, **NERVE, **LIGAMENT}
COLORS = {
    **dict.fromkeys([*BACK, *HIP, *FRONT, *THIGH], palette.MUSCLE),
    **dict.fromkeys(NERVE, palette.NERVE),
    **dict.fromkeys(LIGAMENT, palette.LIGAMENT),
    "multifidus": palette.MULTIFIDUS,
    "quadratus lumborum": palette.QL,
    "psoas major": palette.PSOAS,
    "iliacus": palette.ILIACUS,
    "fibular nerve": palette.FIBULAR,
}
GHOST = 0.62  # how far a pale part is taken toward white

LUMBAR_BONES = ("T12", "L1", "L2", "L3", "L4", "L5")
DISCS = ("T12-L1", "L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1")
PELVIS_BONES = ("hip_r", "hip_l", "sacrum", "coccyx")
THIGH_BONES = ("femur_r", "femur_l")
SHIN_BONES = ("shin_r", "shin_l")
RIB_BONES = tuple(f"rib{n}_{side}" for n in (7, 8, 9, 10, 11, 12) for side in "rl")
SKELETON = (*LUMBAR_BONES, *DISCS, *PELVIS_BONES, *THIGH_BONES)


@cache
def part(name: str, side: str = "r") -> pv.PolyData:
    """The mesh of a muscle, nerve or ligament; side "r" or "l"."""
    if side == "l":
        return mirrored(part(name))
    return kept(f"part-{name}", lambda: _built(name))


def _built(name: str) -> pv.PolyData:
    form = FORMS[name]
    return build(form() if callable(form) else form)


def scene(
    show: Collection[str], *, bone: Collection[str] = SKELETON, highlight: Mapping[str, str] | Collection[str] = (),
    hide: Collection[str] = (),
) -> list[Item]:  # fmt: skip
    """What to draw: the parts in `show` and the bones in `bone`, less those in `hide`.

    A part is "piriformis" (right side), "piriformis/l" (left) or "piriformis/rl" (both). With `highlight`, only the
    parts named there keep their color (or take the one given) and all others are pale.
    """
    items = [bone_item(name) for name in bone if name not in hide]
    for wanted in show:
        name, _, sides = wanted.partition("/")
        for side in sides or "r":
            if {name, f"{name}/{side}"} & set(hide):
                continue
            chosen = name in highlight
            color = highlight[name] if chosen and isinstance(highlight, Mapping) else COLORS[name]
            pale = GHOST if highlight and not chosen else 0.0
            items.append(Item(colored(part(name, side), color, pale), f"{name}/{side}"))
    return items


def bone_item(name: str, color: str = "") -> Item:
    """A bone or disc in its own color."""
    return Item(bones()[name], name, color or (palette.DISC if "-" in name else palette.BONE))
