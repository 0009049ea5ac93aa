"""A page of lessons/ -> its cells: directives expanded from the data, citations turned into small openable chips."""

import re
from typing import Literal, NamedTuple

from lowback.content import citations, pagetext
from lowback.content.knowledge import Stricter
from lowback.content.library import Library
from lowback.content.model import Accuracy, Finding, Interval, Page, Ratio
from lowback.content.pictures import Picture
from lowback.content.stamps import standing
from lowback.screens.picture import chip, picture_html
from lowback.tools.bundletext import shown_source, shown_sources
from lowback.tools.casepage import published_cases
from lowback.tools.glossary import glossary, words_on
from lowback.tools.labsheet import lab_sheet
from lowback.tools.picturetables import shown_picture
from lowback.tools.triagepage import triage_rules

ROLE_WORDS = {
    "ask": "Ask",
    "look": "Look, with consent",
    "hands-on": "Hands-on, with consent",
    "medical": "Medical exam: you hear it from the doctor's report",
}
VERDICT_WORDS = {
    "supported": "supported",
    "oversimplified": "too simple",
    "contradicted": "contradicted",
    "no-evidence": "no evidence found",
    "untestable": "cannot be tested",
}
_LIST_ITEM = re.compile(r"^(\s*[-*] |\s*\d+\. |\s{2,}\S)")


class Cell(NamedTuple):
    kind: Literal["markdown", "code"]
    text: str


def cells_of(page: Page, library: Library, pictures: dict[str, Picture]) -> list[Cell]:
    """The page's cells in order, with its time, sources and the way on."""
    text = pagetext.expand(page.text.strip(), lambda d: _expanded(d, page, library, pictures))
    text = text.replace(' loading="lazy"', "", 1)  # the first picture is soon in sight
    cells = [
        Cell(kind, _with_imports(part) if kind == "code" else with_chips(part, library))
        for kind, part in pagetext.parts(text)
    ]
    return [_timed(cells[0], page), *cells[1:], Cell("markdown", way_on(page, library))]


def _timed(first: Cell, page: Page) -> Cell:
    title, _, rest = first.text.partition("\n")
    return Cell("markdown", f"{title}\n\n*About {page.minutes} minutes.*\n{rest}".rstrip())


def _with_imports(code: str) -> str:
    names = dict.fromkeys(call.screen for call in pagetext.calls(code) if call)
    return f"from lowback import {', '.join(names)}\n{code}"


def way_on(page: Page, library: Library) -> str:
    """Links to the page before, the start and the page after; relative, so they work in every host."""
    slugs = list(library.pages)
    at = slugs.index(page.slug)
    links = []
    if at > 0:
        links.append(f"[Back: {library.pages[slugs[at - 1]].title}]({slugs[at - 1]}.ipynb)")
    if at > 1:
        links.append(f"[{library.pages[slugs[0]].title}]({slugs[0]}.ipynb)")
    if at + 1 < len(slugs):
        links.append(f"[Next: {library.pages[slugs[at + 1]].title}]({slugs[at + 1]}.ipynb)")
    note = f"*This page teaches; it does not diagnose. {read_by(page, library)}*"
    words = words_on(page, library)
    return "\n\n".join(["---", *([words] if words else []), " · ".join(links), note])


def read_by(page: Page, library: Library) -> str:
    """Who has read the page and its cause as they are now."""
    read = [("page", page.slug)] + ([("cause", page.cause)] if page.cause else [])
    second, clinician = ({standing(library, kind, id, who) for kind, id in read} for who in ("checked", "reviewed"))
    first = {
        "read": "A second reader has checked it against its sources. ",
        "changed": "It has been changed since a second reader checked it. ",
        "unread": "",
    }[max(second, key=("read", "changed", "unread").index)]
    return first + ("A clinician has reviewed it." if clinician == {"read"} else "No clinician has reviewed it yet.")


def with_chips(text: str, library: Library) -> str:
    """Each paragraph, list or table that cites is followed by its sources, short, each opening in full."""
    out, names = [], citations.short_names(library.sources.values())
    for block in _blocks(text):
        out.append(citations.without_citations(block))
        if chips := _chips(citations.cited(block), library, names):
            out.append(chips)
    return "\n\n".join(out)


def _blocks(text: str) -> list[str]:
    """Paragraphs, with a list kept whole (chips between its items would break its numbering)."""
    blocks: list[str] = []
    for part in re.split(r"\n{2,}", text):
        if blocks and _LIST_ITEM.match(part) and _LIST_ITEM.match(blocks[-1].splitlines()[-1]):
            blocks[-1] += f"\n\n{part}"
        else:
            blocks.append(part)
    return blocks


def _chips(keys: list[str], library: Library, names: dict[str, str]) -> str:
    chips = [chip(shown_source(library.sources[key], names[key])) for key in keys if key in names]
    return f'<div class="lb-cites">{"".join(chips)}</div>' if chips else ""


def _expanded(d: pagetext.Directive, page: Page, library: Library, pictures: dict[str, Picture]) -> str:
    if d.name in pagetext.CAUSE_DIRECTIVES:
        return _CAUSE[d.name](library.causes[page.cause], library)
    tables = {
        "how": lambda: "\n\n".join(_how_with_picture(i, library, pictures) for i in d.ids),
        "tests": lambda: accuracy_table([library.tests[i] for i in d.ids]),
        "claims": lambda: _table(
            ("The article says", "Verdict", "What the evidence says"),
            [(f"“{c.claim}”", f"**{VERDICT_WORDS[c.verdict]}**", c.evidence) for c in map(library.claims.get, d.ids)],
        ),
        "picture": lambda: "\n\n".join(picture(pictures[i], library) for i in d.ids),
        "scope-card": lambda: scope_card(library),
        "glossary": lambda: glossary(library),
        "triage-rules": lambda: triage_rules(library),
        "published-cases": lambda: published_cases(library),
    }
    return tables[d.name]()


def _how_with_picture(finding: str, library: Library, pictures: dict[str, Picture]) -> str:
    """The steps, and the test drawn where it has been drawn and the school's card leaves it to the hands."""
    narrowed = stricter(library).get(finding)
    steps = how_to(library.findings[finding], narrowed)
    drawn = [] if narrowed else [picture(p, library) for p in pictures.values() if p.finding == finding]
    return "\n\n".join([steps, *drawn])


def _bullets(items: list[str]) -> str:
    return "\n".join(f"- {' '.join(item.split())}" for item in items)


_CAUSE = {
    "story": lambda c, _: "\n".join(f"> {line}" for line in c.story.strip().splitlines()),
    "anatomy": lambda c, _: c.anatomy.strip(),
    "key-findings": lambda c, lib: _table(
        ("What you hear or find", "Why it matters"), [(lib.findings[k.finding].label, k.why) for k in c.key_findings]
    ),
    "look-alikes": lambda c, lib: _table(
        ("It can look like", "What helps to tell them apart"),
        [(lib.causes[k.cause].name, k.tell_apart) for k in c.look_alikes],
    ),
    "approach": lambda c, _: _bullets(c.approach),
    "cautions": lambda c, _: _bullets(c.cautions),
    "refer": lambda c, _: _bullets(c.refer),
    "lab-sheet": lambda c, lib: lab_sheet(lib.labs[c.id], lib.findings),
    "remember": lambda c, _: f"> **{c.remember.strip()}**",
}


def stricter(library: Library) -> dict[str, Stricter]:
    """What the school's scope card narrows, by finding."""
    return {s.finding: s for s in library.knowledge.scope.stricter} if library.knowledge else {}


def scope_card(library: Library) -> str:
    """The school's card: who, whom to call, and what is not done here although the workbook shows it."""
    card = library.knowledge.scope
    rows = [("School or clinic", card.school), ("State", card.state), ("Reviewed by", card.reviewed_by),
            ("Reviewed on", card.reviewed_on)]  # fmt: skip
    rows += [(f"Whom to call: {what.replace('_', ' ')}", whom) for what, whom in card.call.items()]
    lines = [
        _table(
            ("Our scope card", "What is written there"), [(what, whom or "*not filled in yet*") for what, whom in rows]
        )
    ]
    if card.stricter:
        narrowed = [(library.findings[s.finding].label, ROLE_WORDS[s.role], s.why) for s in card.stricter]
        lines.append(_table(("Stricter here", "What we do instead", "Why"), narrowed))
    return "\n\n".join(lines)


def how_to(f: Finding, narrowed: Stricter | None = None) -> str:
    """The steps of a finding as a learner follows them; where the school's card narrows it, what is left of them."""
    role = narrowed.role if narrowed else f.role
    lines = [f"**{f.label}** ({ROLE_WORDS[role]})", ""]
    if narrowed:
        lines += [f"*Your school's scope card: {narrowed.why}*", ""]
        if role == "medical":
            return "\n".join([*lines, f"- **Counts as present:** {f.positive}"])
    lines += [f"Say: {_quoted(f.ask)}", ""]
    lines += [f"{n}. {step}" for n, step in enumerate(f.how, 1)] if role == f.role else []
    lines += ["", f"- **Counts as present:** {f.positive}", f"- **Counts as absent:** {f.negative}"]
    if f.stop:
        lines.append(f"- **Stop:** {' '.join(f.stop)}")
    cites = f" [{'; '.join('@' + key for key in f.sources)}]" if f.sources else ""
    return "\n".join(lines) + cites


def _quoted(text: str) -> str:
    return f"“{text.strip().strip('“”').strip(chr(34))}”"


def accuracy_table(rows: list[Accuracy]) -> str:
    head = ("Test", "Found in people with it (sensitivity)", "Clear in people without it (specificity)",
            "Likelihood ratios", "Who was tested, against what")  # fmt: skip
    return _table(
        head,
        [
            (
                f"{t.name} [@{t.source}]", _share(t.sensitivity), _share(t.specificity),
                f"positive {_ratio(t.lr_positive)}; negative {_ratio(t.lr_negative)}",
                f"{t.population.rstrip('.')}. Compared with: {t.reference_standard}. {t.note}".strip(),
            )
            for t in rows
        ],
    )  # fmt: skip


def _share(i: Interval) -> str:
    if i.value is None:
        return "not given"
    ends = f" ({i.low * 100:.0f} to {i.high * 100:.0f})" if i.low is not None and i.high is not None else ""
    return f"{i.value * 100:.0f} in 100{ends}"


def _ratio(r: Ratio) -> str:
    return "not given" if r.value is None else f"{r.value:g} ({r.basis})" if r.basis else f"{r.value:g}"


def picture(p: Picture, library: Library) -> str:
    return picture_html(shown_picture(p), [*shown_sources(library, p.sources).values()])


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    def line(cells: tuple[str, ...]) -> str:
        return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"

    return "\n".join([line(head), "|" + " --- |" * len(head), *map(line, rows)])
