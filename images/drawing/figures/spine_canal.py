"""The canal: open, narrow, in two postures, and pressed by a big disc."""

from matplotlib.axes import Axes
from shapely.geometry import Point
from shapely.ops import nearest_points

from drawing.figures.spine_roots import number_bones
from drawing.kits import axial, segment
from drawing.kits.axial import Level
from drawing.kits.layout import column, heading, tag, view, words
from drawing.kits.paint import arrow
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import INK

CUT_WINDOW = (-50, 76, -82, 204)
PANEL_WINDOW = (-37, 37, -66, 21)
ABOVE_NOTE = "From above: right is right. Scans are usually shown the other way round. Simplified."
NARROW = Level("bulge", facets=1.28, flavum=5.4)


def _directions(plate: Plate, ax: Axes) -> None:
    plate.side(ax, (0, 21), "FRONT")
    plate.side(ax, (0, -66), "BACK")
    plate.side(ax, (-33, 14), "LEFT")
    plate.side(ax, (33, 14), "RIGHT")


def draw_where_stenosis() -> Plate:
    plate = Plate(1400, 1360, "The spinal canal and its walls")
    ax = view(plate, 440, 100, 510, CUT_WINDOW)
    bones = segment.stack()
    segment.draw_cut(ax, bones, conus="L1")
    number_bones(ax, bones)
    at, _ = segment.disc_frame(bones["L3"], bones["L4"])
    column(plate, ax, [
        (bones["L1"].spot((24.6, 9)), "End of the\nspinal cord", {"name": "end of the spinal cord"}),
        (bones["L2"].spot((22, -8)), "Sac with the\nloose roots", {"name": "dural sac", "bold": True}),
        ((at[0] - 8, at[1]), "Disc: the\nfront wall", {"name": "disc"}),
        (bones["S1"].spot((-4, -12)), "Sacrum"),
    ], x=-54, ha="right", low=-60, high=195)  # fmt: skip
    f = bones["L3"].spot((34.0, -17))
    column(plate, ax, [
        (bones["L2"].spot((55, -3)), "Spinous\nprocess", {"name": "spinous process"}),
        (f, "Yellow ligament:\nthe back wall", {"name": "yellow ligament", "bold": True}),
        (bones["S1"].spot((20.0, -30)), "End of the sac", {"name": "end of the sac"}),
    ], x=80, ha="left", low=-60, high=195)  # fmt: skip
    plate.side(ax, (-30, 206), "FRONT")
    plate.side(ax, (60, 206), "BACK")
    plate.note("Sawn through the midline, from the left. The facet joints lie to both sides. Simplified.")
    return plate


def draw_wrong_stenosis() -> Plate:
    plate = Plate(1600, 830, "An open canal and a narrow one, from above")
    healthy, narrow = view(plate, 270, 145, 510, PANEL_WINDOW), view(plate, 815, 145, 510, PANEL_WINDOW)
    heading(plate, 525, 66, "Open")
    heading(plate, 1070, 66, "Narrow (stenosis)")
    for ax in (healthy, narrow):
        _directions(plate, ax)
    axial.draw(healthy)
    cut = axial.draw(narrow, NARROW, sac_problem=True)
    column(plate, healthy, [
        ((-17, 4), "Disc"),
        ((-3, -20), "Sac, with room", {"bold": True, "name": "sac with room"}),
        ((-21.6, -25.2), "Facet joint"),
        ((-9.2, -28.6), "Yellow ligament"),
    ], x=-39, ha="right", low=-44, high=6)  # fmt: skip
    ligament = cut.flavum(1).representative_point()
    column(plate, narrow, [
        ((16, -16.6), "Bulging disc"),
        ((3, -22), "Sac, crowded", {"bold": True, "name": "crowded sac"}),
        ((27.5, -25), "Big, worn\nfacet joint", {"name": "big facet joint"}),
        ((ligament.x, ligament.y), "Thick ligament", {"name": "thick yellow ligament"}),
    ], x=39, ha="left", low=-50, high=-4)  # fmt: skip
    plate.note(ABOVE_NOTE)
    return plate


POSTURES = {  # name: tilts, thickness of the yellow ligament (mm), window, area of the canal (schmid1999)
    "Bending forward": ({"L3": 22.0, "L4": 23.0, "L5": 26.0, "S1": 34.0}, 1.8, (-84, 56, -26, 136), "268"),
    "Bending back": ({"L3": -12.0, "L4": 3.0, "L5": 19.0, "S1": 40.0}, 5.8, (-54, 86, -26, 136), "224"),
}


def draw_posture() -> Plate:
    plate = Plate(1500, 1000, "Rounding opens the canal, arching narrows it")
    for i, (name, (tilts, flavum, window, area)) in enumerate(POSTURES.items()):
        x = 90 + i * 760
        heading(plate, x + 280, 66, name)
        ax = view(plate, x, 124, 560, window)
        bones = segment.stack(tilts)
        segment.draw_cut(ax, bones, flavum=flavum)
        number_bones(ax, bones)
        at, _ = segment.disc_frame(bones["L4"], bones["L5"])
        ligament = segment.flavum_between(bones["L4"], bones["L5"], flavum)
        front = nearest_points(Point(at), ligament)[1]
        arrow(ax, at, (front.x, front.y), both=True, color=INK, lw=2.4, head=12)
        middle = ((at[0] + front.x) / 2, (at[1] + front.y) / 2)
        plate.side(ax, (window[0] + 12, 140), "FRONT")
        plate.side(ax, (window[1] - 12, 140), "BACK")
        words(plate, x + 280, 790, f"Canal at L4-L5: {area} mm²", size=style.PANEL, bold=True)
        (canal_at, ligament_at, state) = (((-60, 6), (40, 76), "thin"), ((-50, 47), (58, 14), "thick"))[i]
        inside = ligament.representative_point()
        tag(plate, ax, (inside.x, inside.y), f"Yellow\nligament, {state}", ligament_at, name=f"{state} yellow ligament")
        tag(plate, ax, middle, "Canal", canal_at, ha="right", bold=True, dot=False, name=f"canal, {name.lower()}")
    words(plate, 750, 848, "Mean of 12 young adults without symptoms, scanned upright (Schmid 1999).")
    words(plate, 750, 884, "The openings for the roots were also smallest when bent back.")
    plate.note("Sawn through the midline, from the left. The drawing shows the direction, not the size, of the change.")
    return plate


def draw_cauda() -> Plate:
    plate = Plate(1600, 830, "Cauda equina: the whole bundle is squeezed")
    healthy, big = view(plate, 270, 145, 510, PANEL_WINDOW), view(plate, 815, 145, 510, PANEL_WINDOW)
    heading(plate, 525, 66, "Healthy")
    heading(plate, 1070, 66, "Very large disc, in the middle")
    for ax in (healthy, big):
        _directions(plate, ax)
    axial.draw(healthy)
    axial.draw(big, Level("central"), sac_problem=True)
    column(plate, healthy, [
        ((-17, 4), "Disc"),
        ((-3, -20), "Sac: roots to legs,\nbladder, bowel,\nand saddle area", {"bold": True, "name": "sac with room"}),
        ((-9.2, -28.6), "Yellow ligament"),
    ], x=-39, ha="right", low=-44, high=6)  # fmt: skip
    column(plate, big, [
        ((2, -12), "Torn rings"),
        ((4, -20), "Soft center,\npushed out", {"name": "soft center, pushed out"}),
        ((11, -21.8), "Next root,\nsqueezed", {"name": "squeezed root"}),
        ((3.4, -28.6), "Sac and all its\nroots, squeezed", {"bold": True, "name": "squeezed sac"}),
    ], x=39, ha="left", low=-48, high=-2)  # fmt: skip
    plate.note(ABOVE_NOTE)
    return plate


PICTURES = [
    Picture(
        id="where-spinal-stenosis", group="cause", title="The spinal canal and its walls",
        alt="Low spine sawn through the midline, from the left: the canal with the sac of roots, discs in front, "
            "the yellow ligament behind.",
        long="""The bones L1 to S1 sawn through the midline, from the left, front on the left. Behind the bodies runs
        the canal. At the top the spinal cord ends near L1; below it the sac holds only loose roots. The sac ends
        inside the sacrum. In front of the sac lie the bodies and the discs. Behind it lie the yellow ligament,
        stretched between the arches, and the spinous processes. The facet joints stand to both sides and are not in
        this cut. If disc, ligament, or joint takes up room, the sac has less.""",
        note="Average adult, simplified. The cord ends a little higher or lower in some people.",
        draw=draw_where_stenosis, causes={"spinal-stenosis": "where"}, vector=True,
    ),
    Picture(
        id="wrong-spinal-stenosis", group="cause", title="An open canal and a narrow one, from above",
        alt="Two lumbar levels from above. Open: the sac has room. Narrow: bulging disc, thick ligament, and big "
            "facet joints crowd the sac.",
        long="""The same lumbar level twice, cut across at the disc, from above, front up. Open: the sac lies between
        the disc in front, the facet joints at the sides, and the yellow ligament behind. The roots inside it have
        room. Narrow: the disc bulges past the edge of the bone, shown hatched. Both facet joints are big and worn,
        and the ligament is thick. All three take room from the sac, which is small and three-cornered. The roots
        inside lie close together. A scan can look like this in people without any symptom.""",
        note="From above, so right is right; scans are usually shown the other way round. Simplified.",
        draw=draw_wrong_stenosis, causes={"spinal-stenosis": "wrong"}, sources=("jensen2020",), vector=True,
    ),
    Picture(
        id="stenosis-posture", group="spine", title="Rounding opens the canal, arching narrows it",
        alt="Low spine sawn through, bent forward and bent back: the canal at L4-L5 was 268 square millimeters "
            "forward and 224 back.",
        long="""The bones L3 to S1 sawn through the midline, from the left, front on the left, twice. Bending forward:
        the spinous processes spread, the yellow ligament is stretched thin, and the canal is wide. Bending back:
        the spinous processes come together, the yellow ligament is thick, and the canal is narrower. A double arrow
        marks the canal at L4-L5. In 12 young adults without symptoms, scanned upright, the canal there measured 268
        square millimeters bent forward and 224 bent back, on average. The openings for the roots were also smallest
        when bent back.""",
        note="Measured in healthy young adults, not in people with stenosis. The drawing shows the direction, not "
            "the size.",
        draw=draw_posture, sources=("schmid1999",), vector=True,
    ),
    Picture(
        id="wrong-cauda-equina", group="cause", title="Cauda equina: the whole bundle is squeezed",
        alt="Two lumbar levels from above. Healthy: the sac has room. A very large disc in the middle squeezes "
            "all its roots: an emergency.",
        long="""The same lumbar level twice, cut across at the disc, from above, front up. Healthy: behind the disc lies
        the sac with the roots to the legs, the bladder, the bowel, and the skin of the saddle area. The yellow
        ligament lies behind it. On the right drawing the rings are torn in the middle. A very large piece of the
        soft center fills the canal. It squeezes the next root on both sides and presses the sac, with all its
        roots, flat against the ligament. So one squeeze can trouble both legs, the bladder, the bowel, and the
        saddle at once. That is an emergency.""",
        note="From above, so right is right. Simplified; other things than a disc can squeeze the bundle too.",
        draw=draw_cauda, causes={"cauda-equina": "wrong"}, sources=("ajemces",), vector=True,
    ),
]  # fmt: skip
