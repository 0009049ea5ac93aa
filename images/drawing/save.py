"""Write a plate to images/ and describe it in pictures.json."""

import io
import json
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from PIL import Image

from drawing.attribution import attribution
from drawing.picture import Picture
from drawing.plate import Plate

IMAGES = Path(__file__).resolve().parents[1]
MOST_BYTES = 250_000
FLAT = 20  # how many of the most frequent colors are kept as they are
LICENSE = "CC BY 4.0"
WIDE, HIGH = 1600, 1900  # dots that a picture is brought up to, whichever it meets first
AS_DRAWN = {"motion"}  # frames of a slider, shown two abreast: small files matter more


class TooLarge(Exception):
    """A picture that does not fit in MOST_BYTES even with few colors."""


def save(picture: Picture, plate: Plate, folder: Path = IMAGES) -> dict:
    """Write the picture's file to `folder` and return its entry for pictures.json."""
    structures = plate.structures()
    finer = 1.0 if picture.group in AS_DRAWN else max(1.0, min(WIDE / plate.width, HIGH / plate.height))
    png, size = _png(plate, picture.id, finer)
    svg = _svg(plate) if picture.vector else None
    kind, data = ("svg", svg) if svg and len(svg) < len(png) else ("png", png)
    plt.close(plate.fig)
    for old in folder.glob(f"{picture.id}.*"):
        old.unlink()
    file = folder / f"{picture.id}.{kind}"
    file.write_bytes(data)
    return {
        "id": picture.id, "file": file.name, "group": picture.group, "title": picture.title, "alt": picture.alt,
        "long": " ".join(picture.long.split()), "note": picture.note, "size": size,
        "causes": picture.causes or {}, **({"finding": picture.finding} if picture.finding else {}),
        "sources": list(picture.sources), "shapes": list(picture.shapes), "license": LICENSE,
        **({"facts": picture.facts} if picture.facts else {}), "script": picture.script, "structures": structures,
    }  # fmt: skip


def _png(plate: Plate, id: str, finer: float) -> tuple[bytes, list[int]]:
    """PNG, `finer` times as many dots as the plate, with as many colors (256 to 48) as fit the bound; and its size."""
    raw = io.BytesIO()
    plate.fig.savefig(raw, format="png", dpi=plate.fig.dpi * finer)
    image = Image.open(raw).convert("RGB")
    for colors in (256, 160, 96, 64, 48):
        out = io.BytesIO()
        _fewer_colors(image, colors).save(out, "PNG", optimize=True)
        if out.tell() <= MOST_BYTES:
            return out.getvalue(), list(image.size)
    raise TooLarge(f"{id}: {out.tell()} bytes with 48 colors; at most {MOST_BYTES} are allowed. Draw it smaller.")


def _fewer_colors(image: Image.Image, colors: int) -> Image.Image:
    """The image with a palette; its most frequent colors stay exact, so that two pale tissues do not become one."""
    rest = colors - FLAT  # the usual median cut turns small patches of color gray
    small = image.quantize(rest, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
    places, pixels = np.array(small), np.array(image)
    flat = [color for _, color in sorted(image.getcolors(image.width * image.height), reverse=True)[:FLAT]]
    for i, color in enumerate(flat):
        places[(pixels == color).all(2)] = rest + i
    found = Image.fromarray(places, "P")
    palette = small.getpalette()[: 3 * rest]
    found.putpalette(palette + [0] * (3 * rest - len(palette)) + [value for color in flat for value in color])
    return found


def _svg(plate: Plate) -> bytes:
    out = io.BytesIO()
    plate.fig.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()


def write_table(entries: list[dict], gone: set[str] = frozenset(), folder: Path = IMAGES) -> None:
    """Put the entries into pictures.json in place of older ones with their id; take out those in `gone`; credit all."""
    path = folder / "pictures.json"
    table = {p["id"]: p for p in json.loads(path.read_text(encoding="utf-8"))} if path.exists() else {}
    table.update({entry["id"]: entry for entry in entries})
    rows = [table[id] for id in sorted(table) if id not in gone]
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    (folder / "ATTRIBUTION.md").write_text(attribution(rows), encoding="utf-8", newline="\n")
