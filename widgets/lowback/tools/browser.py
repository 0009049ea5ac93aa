"""Finds a browser that the tests can drive."""

import os
import shutil
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")

MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_PROGRAMS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


def usual_places() -> list[Path]:
    """Where macOS and Windows keep such browsers; they are not on the PATH there."""
    mac = [Path("/Applications") / f"{app}.app" / "Contents" / "MacOS" / app for app in MAC_APPS]
    folders = [os.environ[name] for name in WINDOWS_FOLDERS if name in os.environ]
    return mac + [Path(folder, program) for folder in folders for program in WINDOWS_PROGRAMS]


def find_browser() -> str | None:
    """The browser's path: the one CHROMIUM names, else the first known one; None where there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    found = next(filter(None, map(shutil.which, COMMANDS)), None)
    return found or next((str(place) for place in usual_places() if place.is_file()), None)
