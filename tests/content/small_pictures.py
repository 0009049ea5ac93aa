"""A few pictures as a drawing module describes them, and a file for one. Nothing of them lies in images/."""

import struct
import zlib
from pathlib import Path

from msgspec import convert

from lowback.content.pictures import Picture


def label(id: str, name: str, x: float, y: float, side: str, **more) -> dict:
    """A label whose words stand at the left or right rim, at the height of its point (shares of the picture)."""
    left = 0.04 if side == "left" else 0.78
    return {"id": id, "name": name, "at": [x, y], "box": [left, y - 0.02, 0.18, 0.04], **more}


LABELS = [
    label("gluteus-medius", "Gluteus medius", 0.40, 0.20, "left", latin="musculus gluteus medius"),
    label("sit-bone", "Sit bone", 0.42, 0.70, "left", latin="tuber ischiadicum"),
    label("piriformis", "Piriformis", 0.60, 0.35, "right"),
    label("sciatic-nerve", "Sciatic nerve", 0.58, 0.60, "right"),
    label("l5", "L5", 0.50, 0.08, "right", quiz=False),
]
HIP = {
    "id": "hip", "file": "hip.png", "group": "anatomy", "title": "A hip from behind",
    "alt": "Hip from behind; the sciatic nerve comes out below the piriformis.",
    "long": "From top to bottom: gluteus medius, piriformis, the sciatic nerve, the sit bone. The fifth vertebra.",
    "note": "Average adult, simplified.", "size": [1600, 1000], "causes": {"hamstrings": "where"},
    "sources": ["boyd2012"],
    "shapes": ["own"], "license": "CC BY 4.0", "script": "drawing/figures/hip.py", "structures": LABELS,
}  # fmt: skip


def step(row: str, n: int, hip: int) -> dict:
    named = {"id": f"bend-{row}-{n:02}", "file": f"bend-{row}-{n:02}.png", "alt": f"A bend, step {n}, hips {row}."}
    return {**HIP, **named, "sources": [], "structures": [], "facts": {"total": 40 * (n - 1), "hip": hip}}


STEPS = [step("free", 1, 0), step("free", 2, 26), step("early", 1, 0), step("early", 2, 16)]
PICTURES: dict[str, Picture] = {raw["id"]: convert(raw, Picture) for raw in [HIP, *STEPS]}
FRAMES = """\
- id: forward-bend
  title: Forward bending
  rows:
  - {name: Hips move freely, pictures: bend-free}
  - {name: Hips stop early, pictures: bend-early}
  words: "bend {total} degrees, hips {hip}."
  note: This is geometry. It shows no cause and no pain.
"""


def write_png(path: Path, width: int = 160, height: int = 100) -> None:
    """A light gray picture of that many dots."""
    rows = b"".join(b"\0" + b"\xdd" * width for _ in range(height))
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    chunks = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    ]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
