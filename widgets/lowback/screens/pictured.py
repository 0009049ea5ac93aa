"""A screen that shows files of images/: where the browser cannot get one from the server, Python sends it."""

import re
from pathlib import Path
from typing import Any

from lowback.screens.base import Screen

FOLDER = Path(__file__).resolve().parents[3] / "images"  # of the checkout
_FILE = re.compile(r"[\w-]+\.(png|svg)")


class Pictured(Screen):
    """The address of a picture rests with the host: a file of its server is kept by the browser for the next page,
    and no kernel holds the bytes. A host that serves no images/ (another notebook program, another root) asks here.
    """

    def _hear(self, _widget: Any, message: dict[str, Any], _buffers: Any) -> None:
        if message.get("type") == "picture":
            self.send_picture(str(message.get("file")))
        else:
            super()._hear(_widget, message, _buffers)

    def send_picture(self, file: str) -> None:
        """Send the file's bytes to the browser; nothing where it is none of ours."""
        if _FILE.fullmatch(file) and (FOLDER / file).is_file():
            kind = "image/svg+xml" if file.endswith(".svg") else "image/png"
            self.send({"type": "picture", "file": file, "kind": kind}, buffers=[(FOLDER / file).read_bytes()])
