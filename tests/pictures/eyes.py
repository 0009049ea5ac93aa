"""What colors look like to different eyes: contrast as WCAG 2 has it, and color-blind vision by Machado and others."""

RGB = tuple[float, float, float]

# Severity 1.0 of Machado, Oliveira, Fernandes 2009, doi:10.1109/TVCG.2009.113; they act on linear RGB.
SEEN_AS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
_TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE = (0.95047, 1.0, 1.08883)


def linear(color: str) -> RGB:
    """Linear RGB (0 to 1) of "#RRGGBB"."""
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)


def _through(matrix, v):
    return tuple(sum(m * x for m, x in zip(row, v, strict=True)) for row in matrix)


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio, 1 to 21."""
    light, dark = sorted((_through(_TO_XYZ, linear(c))[1] for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(color: str, eye: str = "usual") -> RGB:
    """CIELAB (D65) of a color as that eye sees it."""
    seen = (min(max(v, 0), 1) for v in _through(SEEN_AS[eye], linear(color)))
    xyz = (v / w for v, w in zip(_through(_TO_XYZ, tuple(seen)), _WHITE, strict=True))
    x, y, z = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, eye: str = "usual") -> float:
    """CIELAB distance (1976) of two colors as that eye sees them; about 2 can just be told apart side by side."""
    return sum((a - b) ** 2 for a, b in zip(lab(one, eye), lab(other, eye), strict=True)) ** 0.5
