"""All pictures on one page, each with its words and with a ring where each label points: for looking them over."""

from html import escape
from os.path import relpath
from pathlib import Path

from lowback.content.pictures import Picture
from lowback.tools.places import IMAGES, pictures

_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1rem; color: #22303c; background: #eef1f4; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(30rem, 1fr)); gap: 1rem; }
article { background: #fff; padding: 0.7rem; border-radius: 0.4rem; break-inside: avoid; }
h2 { font-size: 1.05rem; margin: 0 0 0.3rem; } p { margin: 0.3rem 0; font-size: 0.85rem; }
figure { position: relative; margin: 0; } img { width: 100%; display: block; }
i { position: absolute; width: 14px; height: 14px; margin: -8px 0 0 -8px; }
i { border: 2px solid #a61b29; border-radius: 50%; }
u { position: absolute; outline: 1px dashed #0072b2; }
@media (max-width: 32rem) { main { grid-template-columns: 1fr; } }
"""


def write_sheet(out: Path, folder: Path = IMAGES) -> Path:
    """Write the sheet as HTML to `out`, with the pictures linked where they lie; the file written."""
    out = out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    table = pictures(folder)
    cards = "\n".join(_card(p, Path(relpath(folder, out.parent)).as_posix(), folder) for p in table.values())
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head += f"<title>Pictures</title><style>{_STYLE}</style><h1>{len(table)} pictures</h1><main>"
    out.write_text(f"{head}\n{cards}\n</main></html>\n", encoding="utf-8", newline="\n")
    return out


def _card(p: Picture, images: str, folder: Path) -> str:
    marks = "".join(
        f'<u style="left:{x:.2%};top:{y:.2%};width:{w:.2%};height:{h:.2%}"></u>'
        f'<i style="left:{s.at[0]:.2%};top:{s.at[1]:.2%}" title="{escape(s.name)}"></i>'
        for s in p.structures
        for x, y, w, h in (s.box,)
    )
    source = f"{images}/{p.file}"
    size = (folder / p.file).stat().st_size // 1000
    causes = ", ".join(f"{cause} ({what})" for cause, what in p.causes.items())
    facts = " · ".join(filter(None, (p.group, f"{size} KB", causes, p.finding, ", ".join(p.sources))))
    return (
        f'<article><h2>{escape(p.id)}</h2><figure><a href="{source}"><img src="{source}" alt="{escape(p.alt)}" '
        f'loading="lazy"></a>{marks}</figure><p><b>{escape(p.title)}.</b> {escape(p.alt)}</p>'
        f"<p>{escape(p.long)}</p><p>{escape(p.note)}</p><p>{escape(facts)}</p></article>"
    )
