"""Write a plate to images/ and describe it in pictures.json."""

import io
import json
from pathlib import Path

import matplotlib.pyplot as plt
from PIL import Image

from drawing.attribution import attribution
from drawing.picture import Picture
from drawing.plate import Plate

IMAGES = Path(__file__).resolve().parents[1]
MOST_BYTES = 250_000
LICENSE = "CC BY 4.0"


class TooLarge(Exception):
    """A picture that does not fit in MOST_BYTES even with few colors."""


def save(picture: Picture, plate: Plate, folder: Path = IMAGES) -> dict:
    """Write the picture's file to `folder` and return its entry for pictures.json."""
    structures = plate.structures()
    png, svg = _png(plate, picture.id), _svg(plate) if picture.vector else None
    kind, data = ("svg", svg) if svg and len(svg) < len(png) else ("png", png)
    plt.close(plate.fig)
    for old in folder.glob(f"{picture.id}.*"):
        old.unlink()
    file = folder / f"{picture.id}.{kind}"
    file.write_bytes(data)
    return {
        "id": picture.id, "file": file.name, "group": picture.group, "title": picture.title, "alt": picture.alt,
        "long": " ".join(picture.long.split()), "note": picture.note, "size": [plate.width, plate.height],
        "causes": picture.causes or {}, **({"finding": picture.finding} if picture.finding else {}),
        "sources": list(picture.sources), "shapes": list(picture.shapes), "license": LICENSE,
        "script": picture.script, "structures": structures,
    }  # fmt: skip


def _png(plate: Plate, id: str) -> bytes:
    """PNG with as many colors (256 to 48) as fit the bound."""
    raw = io.BytesIO()
    plate.fig.savefig(raw, format="png")
    image = Image.open(raw).convert("RGB")
    for colors in (256, 160, 96, 64, 48):
        out = io.BytesIO()
        image.quantize(colors, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if out.tell() <= MOST_BYTES:
            return out.getvalue()
    raise TooLarge(f"{id}: {out.tell()} bytes with 48 colors; at most {MOST_BYTES} are allowed. Draw it smaller.")


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
