"""A hands-on test as one picture made from data: START, MOVE, WHAT COUNTS, and in words when to STOP."""

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from matplotlib import patheffects
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.patches import Circle, Polygon, RegularPolygon

from drawing.kits.figure import Hand, Pain, Person
from drawing.kits.lineart import Camera, Solid, render
from drawing.kits.rig import Pose
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import ACTION, INK, MUTED, PAPER, PROBLEM, STOP_SIGN

HEIGHT = 1040
MARGIN, TOP, FOOT = 20, 62, 36  # dots around the four panels
HEAD, CAPTION_LINE, STOP_LINE, CAPTION_LINES = 46, 42, 38, 2  # dots
TITLE_SIZE, HEAD_SIZE, CAPTION_SIZE, STOP_SIZE, TAG_SIZE = (
    27,
    23,
    21,
    20,
    18,
)  # points: larger than elsewhere, for the phone
CAPTION_CHARS, STOP_CHARS, BOLD_LESS = 43, 32, 3  # letters a line; bold ones are wider
TALL_LEFT, TALL_CHARS, TALL_LINES = 275, 17, 8  # dots, letters and lines of a caption beside the drawing
AIR = 14  # dots left free around the people
ARROW, HALO, BARB = 5.5, 10.0, 30  # line widths in points, length of the arrowhead in dots
STEPS = 12  # places on the way of a movement
HEADS = ("START", "MOVE", "POSITIVE: what counts", "STOP")
NOTE = "Average adult, simplified; the sheet is left out. In this picture the right side is the sore side."


@dataclass(frozen=True)
class Swing:
    """An arrow along the way that a spot takes while the joints go from `start` to `end` (over the panel's pose).

    aside: dots to shift it (right, up); both: a head at each end, for to and fro.
    """

    spot: str
    start: Pose
    end: Pose
    aside: tuple[float, float] = (0, 0)
    both: bool = False


@dataclass(frozen=True)
class Guide:
    """A dashed line from a joint (a bone's beginning) toward where a spot is in another pose, and words at its end.

    reach: its length, as a share of the way to the spot; shift: dots from its end to the words (right, up).
    """

    bone: str
    spot: str
    pose: Pose
    reach: float = 0.8
    text: str = ""
    shift: tuple[float, float] = (0, 22)


@dataclass(frozen=True)
class Gap:
    """What is missing: a striped sector around a joint, between where a spot is in two poses.

    reach: from where to where it is drawn, as shares of the way from the joint to the spot; behind: behind the people.
    """

    bone: str
    spot: str
    start: Pose
    end: Pose
    reach: tuple[float, float] = (0.5, 0.95)
    behind: bool = False


@dataclass(frozen=True)
class Push:
    """A straight arrow that ends near a spot: the way in the world, its length and gap in meters.

    away: it starts at the spot and leads away from it.
    """

    spot: str
    way: tuple[float, float, float]
    length: float = 0.16
    gap: float = 0.03
    away: bool = False
    aside: tuple[float, float] = (0, 0)


@dataclass(frozen=True)
class Tag:
    """A few words beside a spot, with a leader; shift: dots from the spot (right, up)."""

    text: str
    spot: str
    shift: tuple[float, float]
    ha: str = "center"
    of: Person | None = None  # whose spot, if not that of the panel's person


@dataclass(frozen=True)
class Panel:
    """One picture of a test. caption: at most 12 words; extra: pillows and the like, or makers that take the person."""

    caption: str
    person: Person
    hands: Sequence[Hand] = ()
    marks: Sequence[Pain] = ()
    arrows: Sequence[Swing | Push] = ()
    angles: Sequence[Guide | Gap] = ()
    tags: Sequence[Tag] = ()
    extra: Sequence[Solid | Callable[[Person], Solid]] = ()
    azimuth: float = 0.0
    elevation: float = 12.0

    @property
    def view(self) -> tuple[float, float]:
        """Panels with the same view are drawn to the same scale."""
        return self.azimuth, self.elevation


@dataclass(frozen=True)
class Test:
    """A test: the finding it belongs to, three panels, the lines of the fourth, and what the person lies or sits on.

    alt, long, note, sources: as in Picture. level: the lowest height in meters that is shown. tall: somebody sits or
    stands, so that the captions go beside the drawing.
    """

    finding: str
    title: str
    start: Panel
    move: Panel
    counts: Panel
    stop: Sequence[str]
    furniture: Sequence[Solid] = ()
    alt: str = ""
    long: str = ""
    sources: tuple[str, ...] = ()
    note: str = NOTE
    level: float = -0.3
    tall: bool = False

    __test__ = False  # not one of pytest's


def picture(test: Test) -> Picture:
    """The entry of a test in PICTURES."""
    return Picture(
        f"test-{test.finding}", "test", test.title, test.alt, test.long, test.note, lambda: draw_test(test),
        sources=test.sources, shapes=("body",), finding=test.finding,
    )  # fmt: skip


def draw_test(test: Test) -> Plate:
    """The plate of a test: two panels above, two below."""
    plate = Plate(height=HEIGHT)
    plate.fig.text(0.5, 1 - TOP / 2 / HEIGHT, test.title, ha="center", va="center", fontsize=TITLE_SIZE,
                   fontweight="bold", color=INK)  # fmt: skip
    wide, high = (plate.width - 2 * MARGIN) // 2, (HEIGHT - TOP - FOOT) // 2
    art = _art_size(wide, high, test.tall)
    panels = (test.start, test.move, test.counts)
    scales = [min(_scale(other, test, art) for other in panels if other.view == panel.view) for panel in panels]
    for n in range(4):
        left, top = MARGIN + n % 2 * wide, TOP + n // 2 * high
        ax = _dots(plate, left, top, wide, high)
        words, more = (HEADS[n], "") if not test.tall else (HEADS[n].partition(" ")[::2])
        _head(ax, n, words, high)
        if n < 3:
            _caption(ax, panels[n].caption, more, high, test.tall)
            _art(plate, panels[n], test, art, scales[n], left + wide - MARGIN - art[0], top + high - art[1])
        else:
            _stop(ax, test.stop, wide, high)
    _cross(plate, wide, high)
    plate.note(test.note, y=6 / HEIGHT)
    return plate


def _art_size(wide: int, high: int, tall: bool) -> tuple[int, int]:
    """What a drawing may fill: below two lines of caption, or right of many."""
    if tall:
        return wide - 2 * MARGIN - TALL_LEFT, high - MARGIN // 2
    return wide - 2 * MARGIN, high - HEAD - CAPTION_LINE * CAPTION_LINES


def _dots(plate: Plate, left: float, top: float, wide: float, high: float) -> Axes:
    """Axes measured in dots, y up."""
    ax = plate.fig.add_axes(
        (left / plate.width, 1 - (top + high) / plate.height, wide / plate.width, high / plate.height)
    )
    ax.set_xlim(0, wide)
    ax.set_ylim(0, high)
    ax.axis("off")
    return ax


def _cross(plate: Plate, wide: float, high: float) -> None:
    """The thin lines between the panels."""
    ax = _dots(plate, 0, 0, plate.width, plate.height)
    ax.set_zorder(-1)
    middle = plate.height - TOP - high
    ax.plot([MARGIN, plate.width - MARGIN], [middle] * 2, color=MUTED, lw=1, alpha=0.5)
    ax.plot([MARGIN + wide] * 2, [FOOT + 4, plate.height - TOP], color=MUTED, lw=1, alpha=0.5)


def _head(ax: Axes, n: int, words: str, high: float) -> None:
    y = high - HEAD / 2 - 4
    ax.add_patch(Circle((38, y), 18, fc=INK, ec="none"))
    ax.text(38, y - 1, str(n + 1), ha="center", va="center_baseline", fontsize=TAG_SIZE, fontweight="bold", color=PAPER)
    ax.text(68, y - 1, words, ha="left", va="center_baseline", fontsize=HEAD_SIZE, fontweight="bold", color=INK)


def _caption(ax: Axes, words: str, more: str, high: float, tall: bool) -> None:
    """The caption; `more` is the rest of the heading where that is set narrow."""
    lines = textwrap.wrap(words, TALL_CHARS if tall else CAPTION_CHARS)
    if len(lines) > (TALL_LINES if tall else CAPTION_LINES):
        raise ValueError(f"caption too long: {words!r}")
    rows = [(more, "bold")] * bool(more) + [(line, "normal") for line in lines]
    for k, (line, weight) in enumerate(rows):
        ax.text(20, high - HEAD - CAPTION_LINE * (k + 0.5), line, ha="left", va="center_baseline",
                fontsize=CAPTION_SIZE, fontweight=weight, color=INK)  # fmt: skip


def _stop(ax: Axes, stops: Sequence[str], wide: float, high: float) -> None:
    """The stop sign and the lines beside it."""
    middle, radius = (112, high / 2 - 20), 88
    ax.add_patch(RegularPolygon(middle, 8, radius=radius, orientation=np.pi / 8, fc=STOP_SIGN, ec="none"))
    ax.add_patch(RegularPolygon(middle, 8, radius=radius - 7, orientation=np.pi / 8, fc="none", ec=PAPER, lw=3))
    ax.text(*middle, "STOP", ha="center", va="center_baseline", fontsize=28, fontweight="bold", color=PAPER)
    wrapped = [textwrap.wrap(line, STOP_CHARS - (0 if k else BOLD_LESS)) for k, line in enumerate(stops)]
    whole = sum(map(len, wrapped)) * STOP_LINE + (len(wrapped) - 1) * STOP_LINE / 2
    if whole > high - HEAD:
        raise ValueError(f"too many words on when to stop: {stops}")
    y = (high - HEAD) / 2 + whole / 2
    for k, lines in enumerate(wrapped):
        for line in lines:
            ax.text(222, y - STOP_LINE / 2, line, ha="left", va="center_baseline", fontsize=STOP_SIZE, color=INK,
                    fontweight="normal" if k else "bold")  # fmt: skip
            y -= STOP_LINE
        y -= STOP_LINE / 2


# ---------------------------------------------------------------- the drawn panels


def _actors(panel: Panel) -> list[Solid]:
    hands = [hand.solid(panel.person) for hand in panel.hands]
    extra = [made if isinstance(made, Solid) else made(panel.person) for made in panel.extra]
    return [panel.person.solid(panel.marks), *hands, *extra]


def _bounds(panel: Panel, test: Test) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest of what must be seen, in meters on the picture plane."""
    axes = Camera(panel.azimuth, panel.elevation).axes()
    points = np.concatenate([s.points for s in (*_actors(panel), *test.furniture)])
    flat = points[points[:, 1] >= test.level] @ axes[:2].T
    return flat.min(0), flat.max(0)


def _scale(panel: Panel, test: Test, art: tuple[int, int]) -> float:
    low, high = _bounds(panel, test)
    return float(min((np.array(art) - 2 * AIR) / (high - low)))


def _camera(panel: Panel, test: Test, art: tuple[int, int], scale: float) -> Camera:
    """In the middle from left to right; at the foot of the panel, so that tables stand level with one another."""
    camera = Camera(panel.azimuth, panel.elevation, (0, 0, 0), scale, art)
    low, high = _bounds(panel, test)
    right, up, _ = camera.axes()
    across = (low[0] + high[0]) / 2
    rise = low[1] - AIR / scale + art[1] / 2 / scale
    return replace(camera, center=tuple(across * right + rise * up))


def _art(plate: Plate, panel: Panel, test: Test, art: tuple[int, int], scale: float, left: float, top: float) -> None:
    camera = _camera(panel, test, art, scale)
    picture = render([*test.furniture, *_actors(panel)], camera, INK)
    ax = _dots(plate, left, top, *art)
    ax.imshow(np.clip(picture, 0, 1), extent=(0, art[0], 0, art[1]), interpolation="none", aspect="auto", zorder=2)
    ax.set_xlim(0, art[0])
    ax.set_ylim(0, art[1])
    for angle in panel.angles:
        (_draw_gap if isinstance(angle, Gap) else _draw_guide)(ax, angle, panel.person, camera)
    for arrow in panel.arrows:
        _draw_arrow(ax, _path(arrow, panel.person, camera), getattr(arrow, "both", False))
    for tag in panel.tags:
        _draw_tag(ax, tag, camera.project((tag.of or panel.person).spot(tag.spot)))


def _path(arrow: Swing | Push, person: Person, camera: Camera) -> np.ndarray:
    """The arrow's way in dots, its tip last."""
    if isinstance(arrow, Push):
        way = np.array(arrow.way, float) / np.linalg.norm(arrow.way)
        near, far = arrow.gap * way, (arrow.gap + arrow.length) * way
        at = person.spot(arrow.spot)
        ends = [at + near, at + far] if arrow.away else [at - far, at - near]
        return camera.project(np.array(ends)) + np.array(arrow.aside)
    return camera.project(_way(arrow, person)) + np.array(arrow.aside)


def _way(move: Swing | Gap, person: Person) -> np.ndarray:
    """Where the spot is, step by step, the pelvis staying where it is."""
    joints = {*move.start, *move.end}
    between = lambda joint, share: (1 - share) * move.start.get(joint, 0) + share * move.end.get(joint, 0)  # noqa: E731
    return np.array([_there(person, {j: between(j, share) for j in joints}, move.spot) for share in _SHARES])


_SHARES = np.linspace(0, 1, STEPS)


def _there(person: Person, pose: Pose, spot: str) -> np.ndarray:
    """Where a spot is with other joint angles, the pelvis staying where it is."""
    moved = replace(person, pose={**person.pose, **pose})
    return moved.spot(spot) - moved.joint("root") + person.joint("root")


def _draw_guide(ax: Axes, guide: Guide, person: Person, camera: Camera) -> None:
    joint = person.joint(guide.bone)
    end = joint + guide.reach * (_there(person, guide.pose, guide.spot) - joint)
    a, b = camera.project(np.array([joint, end]))
    ax.plot(*np.array([a, b]).T, color=INK, lw=2.2, ls=(0, (4, 3)), zorder=1)  # behind the people
    if guide.text:
        ax.text(*(b + np.array(guide.shift)), guide.text, ha="center", va="center", fontsize=TAG_SIZE,
                fontweight="bold", color=INK, zorder=30, linespacing=1.1,
                path_effects=[patheffects.withStroke(linewidth=5, foreground=PAPER)])  # fmt: skip


def _draw_gap(ax: Axes, gap: Gap, person: Person, camera: Camera) -> None:
    joint = person.joint(gap.bone)
    inner, outer = (joint + reach * (_way(gap, person) - joint) for reach in gap.reach)
    corners = camera.project(np.concatenate([inner[::-1], outer]))
    ax.add_patch(
        Polygon(
            corners,
            fc=(*to_rgb(PROBLEM), 0.25),
            ec=PROBLEM,
            lw=2.5,
            hatch="//",
            zorder=1 if gap.behind else 14,
            clip_on=False,
        )
    )


def _draw_arrow(ax: Axes, path: np.ndarray, both: bool = False) -> None:
    """A thick line with a head at its end (or at both) and a pale rim, over everything."""
    steps = np.r_[0, np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))]
    fine = np.linspace(0, steps[-1], 60)
    path = np.c_[np.interp(fine, steps, path[:, 0]), np.interp(fine, steps, path[:, 1])]
    first = BARB * 0.7 if both else 0
    shaft = path[(fine >= first) & (fine <= steps[-1] - BARB * 0.7)]
    rim = [patheffects.Stroke(linewidth=HALO, foreground=PAPER), patheffects.Normal()]
    ax.plot(*shaft.T, color=ACTION, lw=ARROW, zorder=21, path_effects=rim, solid_capstyle="butt", clip_on=False)
    for way in (path, path[::-1])[: 2 if both else 1]:
        ax.add_patch(Polygon(_barb(way, fine), fc=ACTION, ec=PAPER, lw=2, zorder=22, clip_on=False))


def _barb(path: np.ndarray, lengths: np.ndarray) -> list[np.ndarray]:
    """The corners of an arrowhead at the end of a path."""
    tip, neck = path[-1], path[np.argmin(np.abs(lengths - (lengths[-1] - BARB)))]
    way = (tip - neck) / max(np.linalg.norm(tip - neck), 1e-6)
    side = np.array([-way[1], way[0]])
    return [tip, tip - BARB * way + 0.55 * BARB * side, tip - BARB * way - 0.55 * BARB * side]


def _draw_tag(ax: Axes, tag: Tag, at: np.ndarray) -> None:
    ax.annotate(
        tag.text, xy=at, xytext=at + np.array(tag.shift), ha=tag.ha, va="center", fontsize=TAG_SIZE, fontweight="bold",
        color=INK, zorder=30, annotation_clip=False, linespacing=1.1,
        path_effects=[patheffects.withStroke(linewidth=5, foreground=PAPER)],
        arrowprops={"arrowstyle": "-", "color": INK, "lw": style.OUTLINE, "shrinkA": 2, "shrinkB": 0},
    )  # fmt: skip
