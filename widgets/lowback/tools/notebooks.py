"""Pages -> notebooks, one way, the same bytes each time: cell ids by page and position, no outputs."""

import json
from pathlib import Path

from lowback.content.library import Library
from lowback.content.pictures import Picture
from lowback.tools.pagecells import Cell, cells_of

_LOCKED = {"deletable": False, "editable": False}
_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook(slug: str, cells: list[Cell]) -> dict:
    return {
        "cells": [_cell(f"{slug}-{n:02}", cell) for n, cell in enumerate(cells)],
        "metadata": _METADATA,
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _cell(id: str, cell: Cell) -> dict:
    common = {"cell_type": cell.kind, "id": id, "source": cell.text.splitlines(keepends=True)}
    if cell.kind == "markdown":
        return common | {"metadata": _LOCKED}
    hidden = _LOCKED | {"jupyter": {"source_hidden": True}}
    return common | {"metadata": hidden, "execution_count": None, "outputs": []}


def write_notebooks(library: Library, pictures: dict[str, Picture], folder: Path) -> dict[str, list[Cell]]:
    """Write one notebook a page, take away those whose page is gone, and return the cells by slug."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {slug: cells_of(page, library, pictures) for slug, page in library.pages.items()}
    for slug, cells in pages.items():
        text = json.dumps(notebook(slug, cells), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        (folder / f"{slug}.ipynb").write_text(text, encoding="utf-8", newline="\n")
    for old in folder.glob("[0-9][0-9]-*.ipynb"):
        if old.stem not in pages:
            old.unlink()
    return pages


def write_known_pages(pages: dict[str, list[Cell]], extension: Path) -> Path:
    """The list by which the JupyterLab extension knows our pages: all code, and a hash of the prose."""
    known = [
        {
            "page": slug,
            "code": [cell.text for cell in cells if cell.kind == "code"],
            "prose": fnv("\0".join(cell.text for cell in cells if cell.kind == "markdown")),
        }
        for slug, cells in pages.items()
    ]
    path = extension / "static" / "pages.json"
    path.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    return path


def fnv(text: str) -> str:
    """FNV-1a over code points, 32 bits, as the extension computes it."""
    a = 2166136261
    for c in text:
        a = (a ^ ord(c)) * 16777619 & 0xFFFFFFFF
    return f"{a:x}"
