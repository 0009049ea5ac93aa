"""How the text of a notebook becomes a study page: Voila calls this renderer for every Markdown cell."""

import re
from html import escape

from voila.exporter import VoilaMarkdownRenderer

_SOURCE = re.compile(r'((?:src|href)=")(\.\./images/)')


def picture_address(source: str) -> str:
    """Where Voila serves a picture that the notebook calls ../images/NAME.

    A notebook lies at voila/render/notebooks/NAME, files at voila/files/.
    """
    return source.replace("../images/", "../../files/images/", 1) if source.startswith("../images/") else source


class PageText(VoilaMarkdownRenderer):
    """Markdown to HTML for readers: headings one can link to, pictures as files, tables that scroll on a phone."""

    def image(self, text: str, url: str, title: str | None = None) -> str:
        # Past Voila's own way, which asks the contents manager: it refuses "../", and answers late (it is async here).
        address = picture_address(url)
        return f'<a href="{escape(address)}">{super(VoilaMarkdownRenderer, self).image(text, address, title)}</a>'

    def block_html(self, html: str) -> str:
        return super().block_html(_SOURCE.sub(lambda m: m[1] + picture_address(m[2]), html))

    def heading(self, text: str, level: int, **attrs: object) -> str:
        anchor = re.sub(r"<[^>]+>", "", text).strip().replace(" ", "-")  # as JupyterLab names its headings
        return f'<h{level} id="{escape(anchor)}">{text}</h{level}>\n'

    def table(self, text: str) -> str:
        return f'<div class="table" role="group" tabindex="0" aria-label="Table">\n<table>\n{text}</table>\n</div>\n'
