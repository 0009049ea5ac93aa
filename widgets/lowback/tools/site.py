"""`python -m lowback site OUT`: the pages, quizzes and duel as plain files that need no Python, also from file://."""

import argparse
import json
import re
import shutil
import sys
from html import escape
from pathlib import Path

from lowback.content import pagetext
from lowback.content.library import Library
from lowback.content.mistakes import BrokenLessons
from lowback.content.model import LabSheet, Page
from lowback.tools.bundles import duel_bundle, question_bundles
from lowback.tools.charts import chart_bundle
from lowback.tools.glossary import anchor
from lowback.tools.labsheet import lab_sheet
from lowback.tools.pagecells import Cell, cells_of, with_chips
from lowback.tools.picturetables import picture_bundle
from lowback.tools.places import IMAGES, LESSONS, STUDY_STATIC, pictures

_FILES = Path(__file__).with_name("sitefiles")
_MARK = "lowback-site"
LONG_CELL = 120  # letters: from here on a cell holds sentences


class NotOurFolder(Exception):
    """OUT holds something that this command did not write."""


def write_site(library: Library, out: Path) -> list[Path]:
    """Write every page to `out` (made, or an earlier site of ours), and return the pages written."""
    _make_ready(out)
    bundles = {**question_bundles(library), "duel": duel_bundle(library)}
    bundles["pictures"] = picture_bundle(library, pictures())
    if library.chart:
        bundles["chart"] = chart_bundle(library)
    pages = []
    for page in library.pages.values():
        html = page_html(page, library, cells_of(page, library, pictures()), bundles)
        pages.append(_write(out / f"{page.slug}.html", html))
    for cause, lab in library.labs.items():
        _write(out / lab_name(cause), lab_html(lab, library))
    first = pages[0]
    _write(out / "index.html", first.read_text(encoding="utf-8"))
    _write_shared(out)
    return pages


def _make_ready(out: Path) -> None:
    if out.exists() and any(out.iterdir()) and not (out / _MARK).exists():
        raise NotOurFolder(f"{out} is not empty and was not made by this command. Name another folder, or empty it.")
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.html"):
        old.unlink()
    _write(out / _MARK, "This folder is written by `python3 start.py site`. Files in it are replaced.\n")


def _write_shared(out: Path) -> None:
    from lowback.screens.front import page_script, picture_script, stylesheet

    reader_js, reader_css = ((STUDY_STATIC / name).read_text(encoding="utf-8") for name in ("reader.js", "reader.css"))
    _write(out / "lowback.js", f"{page_script()}\n{picture_script()}\n{reader_js}")
    _write(out / "lowback.css", stylesheet() + (_FILES / "page.css").read_text(encoding="utf-8") + reader_css)
    (out / "images").mkdir(exist_ok=True)
    shown = "".join(page.read_text(encoding="utf-8") for page in out.glob("*.html"))
    for picture in pictures().values():
        if picture.file in shown:
            shutil.copyfile(IMAGES / picture.file, out / "images" / picture.file)
    shutil.copyfile(IMAGES / "ATTRIBUTION.md", out / "images" / "ATTRIBUTION.md")


def page_html(page: Page, library: Library, cells: list[Cell], bundles: dict) -> str:
    return _framed(page.title, page.slug, library, "\n".join(_cell_html(cell, bundles) for cell in cells))


def _framed(title: str, here: str, library: Library, body: str) -> str:
    links = "\n".join(
        f'<li><a href="{slug}.html"{" aria-current=page" if slug == here else ""}>{escape(other.title)}</a></li>'
        for slug, other in library.pages.items()
    )
    sheets = "\n".join(
        f'<li><a href="{lab_name(cause)}">{escape(library.causes[cause].name)}</a></li>' for cause in library.labs
    )
    links += f"</ol><p>Lab sheets to print</p><ol>{sheets}" if sheets else ""
    frame = (_FILES / "page.html").read_text(encoding="utf-8")
    return frame.replace("{title}", escape(title)).replace("{links}", links).replace("{body}", body)


def lab_name(cause: str) -> str:
    """The file of a cause's lab sheet."""
    return f"lab-{cause}.html"


def lab_html(lab: LabSheet, library: Library) -> str:
    """Two sides of paper: the front is worked with, the back is signed."""
    name = library.causes[lab.cause].name
    text = with_chips(lab_sheet(lab, library.findings, level=2), library)
    front, _, back = text.partition("## Lab sheet, back")
    body = f'<article class="sheet">{_markdown(f"# {name}")}{_markdown(front)}</article>'
    body += f'<article class="sheet">{_markdown(f"# {name}")}{_markdown(f"## Lab sheet, back{back}")}</article>'
    return _framed(f"Lab sheet: {name}", "", library, body)


def _cell_html(cell: Cell, bundles: dict) -> str:
    if cell.kind == "markdown":
        return _markdown(cell.text)
    return "\n".join(_screen_html(call, bundles) for call in pagetext.calls(cell.text) if call)


def _markdown(text: str) -> str:
    from markdown_it import MarkdownIt

    md = MarkdownIt("commonmark", {"html": True}).enable("table")
    html = md.render(text).replace("../images/", "images/")
    html = re.sub(r"<h([2-4])>(.*?)</h\1>", _with_anchor, html)
    html = html.replace("<table>", '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>')
    html = html.replace("</table>", "</table></div>")
    html = re.sub(rf"<td>(?=[^<]{{{LONG_CELL}}})", '<td class="long">', html)
    return re.sub(r'\.ipynb(["#])', r".html\1", html)


def _with_anchor(heading: re.Match) -> str:
    """Headings can be linked to, by the name that JupyterLab gives them."""
    level, text = heading[1], heading[2]
    return f'<h{level} id="{escape(anchor(re.sub("<[^>]*>", "", text)))}">{text}</h{level}>'


def _screen_html(call: pagetext.Call, bundles: dict) -> str:
    from lowback.screens import chart, labels
    from lowback.screens.quiz import payload_of

    screen, payload = call.screen, {}
    if call.screen in ("picture", "figure"):
        return _drawing_html(call, bundles["pictures"])
    if call.screen == "quiz":
        content = bundles[call.id]
        payload = payload_of(content, [item for item in content["items"] if not item["inline"]])
    elif call.screen == "question":
        screen = "quiz"
        content = next(b for b in bundles.values() if any(i["id"] == call.id for i in b.get("items", ())))
        payload = payload_of(content, [item for item in content["items"] if item["id"] == call.id])
    elif call.screen == "duel":
        payload = bundles["duel"]
    elif call.screen == "labels":
        payload = labels.payload_of(bundles["pictures"]["pictures"][call.id])
    elif call.screen == "frames":
        payload = bundles["pictures"]["frames"][call.id]
    elif call.screen in chart.KINDS:
        screen, payload = "chart", chart.payload_of(bundles["chart"], chart.KINDS[call.screen], call.id)
    data = json.dumps(payload, ensure_ascii=False, sort_keys=True).replace("</", "<\\/").replace("<!--", "<\\u0021--")
    return f'<script type="application/json" data-screen="{screen}">{data}</script>'


def _drawing_html(call: pagetext.Call, bundle: dict) -> str:
    from lowback.screens.figure import figure
    from lowback.screens.picture import picture_html

    if call.screen == "figure":
        return figure(call.id)._repr_html_()
    entry = bundle["pictures"][call.id]
    return picture_html(entry, [bundle["sources"][key] for key in entry["sources"]]).replace("../images/", "images/")


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def main(argv: list[str]) -> int:
    from lowback.tools.check import checked_or_raise

    parser = argparse.ArgumentParser(prog="lowback site", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to write")
    out = parser.parse_args(argv).out
    try:
        pages = write_site(checked_or_raise(LESSONS), out)
    except (BrokenLessons, NotOurFolder, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(pages)} pages in {out}. Open {out / 'index.html'} in a browser, or put the folder on any web server.")
    return 0
