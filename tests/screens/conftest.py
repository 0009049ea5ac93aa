"""Screens over the small lessons, built as the real ones are, and what such a screen tells the browser."""

from importlib.resources import files

import pytest
from content.small_lessons import SmallLessons
from content.small_pictures import FRAMES, PICTURES

from lowback.content import bundle
from lowback.tools.bundles import write_bundles
from lowback.tools.check import checked_or_raise


@pytest.fixture
def lessons(tmp_path):
    small = SmallLessons(tmp_path / "lessons")
    (small.folder / "frames.yaml").write_text(FRAMES, encoding="utf-8")
    return small


@pytest.fixture
def build(lessons, tmp_path, monkeypatch):
    """Builds the small lessons as they are now; a screen opened after it shows them."""
    monkeypatch.setattr(bundle, "files", lambda _package: tmp_path)

    def build() -> None:
        write_bundles(checked_or_raise(lessons.folder), "today", tmp_path / "_bundle", PICTURES)
        bundle._index.cache_clear()
        bundle._read.cache_clear()

    yield build
    bundle._index.cache_clear()
    bundle._read.cache_clear()


@pytest.fixture(autouse=True)
def built(build):
    build()


@pytest.fixture
def real_bundle(built, monkeypatch):
    """The lessons as built for learners, in place of the small ones."""
    monkeypatch.setattr(bundle, "files", files)
    bundle.forget()


@pytest.fixture
def told(monkeypatch):
    """What `screen` sends to its browser from now on."""

    def listen(screen) -> list[dict]:
        sent: list[dict] = []
        monkeypatch.setattr(screen, "send", lambda content, buffers=None: sent.append(content))
        return sent

    return listen


@pytest.fixture
def away(tmp_path):
    """A record that cannot be written; `away.parent.unlink()` mends it."""
    (tmp_path / "usb").write_text("the stick is not in")
    return tmp_path / "usb" / "record.sqlite3"
