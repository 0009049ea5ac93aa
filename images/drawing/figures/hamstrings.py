"""Hamstring length against hip angle: the chart of lowback.figures, kept as a picture too."""

from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures.hamstring_length import KNEES, RIGHT_ANGLE, SIZE, alt_text, curves, hamstring_length, mean_change


def draw() -> Plate:
    """The chart with a title and its honesty line."""
    plate = Plate(*SIZE, title="Hamstring length: the knee decides")
    hamstring_length(plate.fig)
    plate.note("Model calculation: geometry, no cause and no pain. Bands: the three muscles.")
    return plate


def _long() -> str:
    straight, bent = KNEES
    low, high = (f(curves()[straight][RIGHT_ANGLE]) for f in (min, max))
    return f"""Line chart from a muscle model. Across: how far the pelvis tips forward on the thigh, from 10 degrees
    back to 120 degrees. Up: hamstring length against standing, in percent. Two lines with a band each; the band
    spans biceps femoris, semimembranosus and semitendinosus. Solid line, knee straight: it rises from 0 in standing
    to {mean_change(straight, RIGHT_ANGLE):.0f} percent at 90 degrees (the three muscles {low:.0f} to {high:.0f}).
    Dashed line, knee bent 90 degrees: it is {abs(mean_change(bent, 0)):.0f} percent shorter at 0 degrees and is back
    near standing length, {mean_change(bent, RIGHT_ANGLE):+.0f} percent, at 90 degrees. So the same hip angle asks
    much more of the hamstrings when the knee is straight."""


PICTURES = [
    Picture(
        "hamstring-length", "chart", "Hamstring length against hip angle, with a straight and a bent knee", alt_text(),
        _long(), "Worked out with a muscle model of one average adult, not measured on people.", draw,
        shapes=("muscle-paths",), vector=True,
    )
]  # fmt: skip
