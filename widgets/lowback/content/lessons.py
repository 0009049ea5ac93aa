"""lessons/ -> a Library. Every mistake of every file is gathered before anything is said."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from lowback.content.chart import BodyChart, ChartClient, FeelingMap, Figure, NoMap
from lowback.content.entries import entry_name, read_entry
from lowback.content.knowledge import (
    ArrowNote,
    CauseForm,
    Conflict,
    Consistency,
    FormLikelihood,
    Group,
    Knowledge,
    Likelihood,
    Pair,
    People,
    PublishedCase,
    ScopeCard,
    SettingShares,
    TriageTable,
)
from lowback.content.library import Library
from lowback.content.mistakes import BrokenLessons, Mistake
from lowback.content.model import (
    Accuracy,
    Arrow,
    Cause,
    Claim,
    DuelClient,
    Finding,
    GlossaryTerm,
    LabSheet,
    Page,
    QuestionSet,
    Source,
    Stamp,
)
from lowback.content.pictures import Series
from lowback.content.yamltext import read_text, read_yaml

_KNOWLEDGE = ("likelihoods.csv", "groups.yaml", "priors.yaml", "people.yaml", "triage.yaml", "consistency.yaml")


def read_lessons(folder: Path) -> Library:
    """The whole of `folder`, shapes checked. Raises BrokenLessons with every mistake found.

    What the entries say of each other (ids that exist, one right option ...) is `rules.broken_rules`' work.
    """
    library, mistakes, _ = gather(folder)
    if mistakes:
        raise BrokenLessons(mistakes)
    return library


def gather(folder: Path) -> tuple[Library, list[Mistake], set[str]]:
    """The entries that could be read, the mistakes of the others, and what the files with mistakes name.

    The names let a rule tell "no such question" from "that question is there but broken".
    """
    mistakes: list[Mistake] = []
    if not folder.is_dir():
        raise BrokenLessons([Mistake(str(folder), "", "", "there is no such folder.", "Name the lessons/ folder.")])
    lists = _Lists(folder, mistakes)
    library = Library(
        sources=lists.table("sources.yaml", Source),
        causes=lists.one_per_file("causes", Cause),
        findings=lists.table("findings.yaml", Finding),
        tests=lists.tables("tests", Accuracy),
        claims=lists.tables("claims", Claim),
        sets=lists.one_per_file("questions", QuestionSet, key="set"),
        arrows=lists.arrows("arrows.csv"),
        clients=lists.table("duel/clients.yaml", DuelClient),
        pages=lists.pages(),
        labs=lists.one_per_file("labs", LabSheet, key="cause"),
        glossary=lists.optional("glossary.yaml", GlossaryTerm),
        stamps=lists.stamps("stamps.csv"),
        frames=lists.optional("frames.yaml", Series),
        knowledge=lists.knowledge(),
        chart=lists.chart(),
    )
    broken = {folder / mistake.file.removeprefix("lessons/") for mistake in mistakes}
    return library, mistakes, {name for path in broken for name in _named_in(path)}


class _Lists:
    def __init__(self, folder: Path, mistakes: list[Mistake]):
        self.folder, self.mistakes = folder, mistakes

    def name(self, path: Path) -> str:
        return f"lessons/{path.relative_to(self.folder).as_posix()}"

    def table(self, relative: str, kind: type, key: str = "id") -> dict[str, Any]:
        path = self._there(relative)
        return self._keyed(path, kind, key) if path else {}

    def optional(self, relative: str, kind: type) -> dict[str, Any]:
        """A table that a small lessons folder may do without."""
        return self._keyed(self.folder / relative, kind) if (self.folder / relative).exists() else {}

    def tables(self, subfolder: str, kind: type) -> dict[str, Any]:
        """All entries of the folder's files; an id may stand in one file only."""
        merged: dict[str, Any] = {}
        for path in self._yaml_files(subfolder):
            for key, entry in self._keyed(path, kind).items():
                if key in merged:
                    self._twice(self.name(path), key)
                merged[key] = entry
        return merged

    def one_per_file(self, subfolder: str, kind: type, key: str = "id") -> dict[str, Any]:
        """One object a file, its `key` the same as the file's stem."""
        found = {}
        for path in self._yaml_files(subfolder):
            name = self.name(path)
            raw = self._read(path)
            if raw is None:
                continue
            entry = read_entry(raw, kind, name, entry_name(raw, key), self.mistakes)
            if entry is None:
                continue
            if getattr(entry, key) != path.stem:
                mend = f"Write `{key}: {path.stem}`, or rename the file."
                self.mistakes.append(Mistake(name, "", key, f"is {getattr(entry, key)!r}.", mend))
            found[path.stem] = entry
        return found

    def _read(self, path: Path) -> Any:
        name = self.name(path)
        before = len(self.mistakes)
        raw = read_yaml(read_text(path, name, self.mistakes), name, self.mistakes)
        if raw is None and len(self.mistakes) == before:
            self.mistakes.append(Mistake(name, "", "", "is empty.", "Write its entries, or take the file away."))
        return raw

    def _yaml_files(self, subfolder: str) -> list[Path]:
        return sorted((self.folder / subfolder).glob("*.yaml"))

    def _keyed(self, path: Path, kind: type, key: str = "id") -> dict[str, Any]:
        name, keyed = self.name(path), {}
        raw = self._read(path)
        if raw is not None and not isinstance(raw, list):
            self.mistakes.append(Mistake(name, "", "", "is not a list.", "Start each entry with `- id: ...`."))
        for i, item in enumerate(raw if isinstance(raw, list) else []):
            entry = read_entry(item, kind, name, entry_name(item, key, i), self.mistakes)
            if entry is None:
                continue
            if getattr(entry, key) in keyed:
                self._twice(name, getattr(entry, key))
            keyed[getattr(entry, key)] = entry
        return keyed

    def _twice(self, name: str, key: str) -> None:
        self.mistakes.append(Mistake(name, key, "id", "stands there twice.", "Give one of the two another id."))

    def knowledge(self) -> Knowledge | None:
        """None where a folder has none of these files; where it has one, it must have all."""
        if not any((self.folder / name).exists() for name in _KNOWLEDGE):
            return None
        parts = {
            "likelihoods": self.rows("likelihoods.csv", Likelihood, numbers=("p", "low", "high")),
            "groups": self.table("groups.yaml", Group),
            "settings": self.table("priors.yaml", SettingShares),
            "people": self.table("people.yaml", People, key="cause"),
            "forms": self.table("forms.yaml", CauseForm),
            "form_rows": self.rows("forms.csv", FormLikelihood, numbers=("p", "low", "high")),
            "triage": self.whole("triage.yaml", TriageTable),
            "pairs": self.entries("pairs.yaml", Pair),
            "consistency": self.whole("consistency.yaml", Consistency),
            "conflicts": self.entries("conflicts.yaml", Conflict),
            "arrow_notes": self.entries("duel/arrow-notes.yaml", ArrowNote),
            "scope": self.whole("scope-card.yaml", ScopeCard),
            "cases": self.table("cases/published.yaml", PublishedCase),
        }
        return None if None in parts.values() else Knowledge(**parts)

    def chart(self) -> BodyChart | None:
        """None where a folder has no body chart; where it has the folder, it must have all of it."""
        if not (self.folder / "chart").is_dir():
            return None
        figure = self.drawn("chart/regions.json", Figure)
        maps = self.table("chart/maps.yaml", FeelingMap)
        clients = self.table("chart/clients.yaml", ChartClient)
        none = self.entries("chart/none.yaml", NoMap)
        return BodyChart(figure, maps, clients, none) if figure else None

    def drawn(self, relative: str, kind: type) -> Any:
        """The one object of a JSON file that a program wrote, None where it cannot be read."""
        path = self._there(relative)
        text = read_text(path, self.name(path), self.mistakes) if path else None
        try:
            raw = None if text is None else json.loads(text)
        except json.JSONDecodeError as error:
            found = f"cannot be read ({error.msg})."
            self.mistakes.append(Mistake(self.name(path), f"line {error.lineno}", "", found, "Draw the figure again."))
            return None
        return None if raw is None else read_entry(raw, kind, self.name(path), "", self.mistakes)

    def whole(self, relative: str, kind: type) -> Any:
        """The one object that a file is, None where it cannot be read."""
        path = self._there(relative)
        raw = self._read(path) if path else None
        return None if raw is None else read_entry(raw, kind, self.name(path), "", self.mistakes)

    def entries(self, relative: str, kind: type) -> list[Any]:
        """A list of entries without ids of their own."""
        path = self._there(relative)
        raw = self._read(path) if path else []
        if not isinstance(raw, list):
            self.mistakes.append(Mistake(self.name(path), "", "", "is not a list.", "Start each entry with `- `."))
            return []
        read = [read_entry(r, kind, self.name(path), f"entry {i}", self.mistakes) for i, r in enumerate(raw, 1)]
        return [entry for entry in read if entry is not None]

    def _there(self, relative: str) -> Path | None:
        path = self.folder / relative
        if path.exists():
            return path
        self.mistakes.append(Mistake(f"lessons/{relative}", "", "", "is not there.", "Put the file back."))
        return None

    def arrows(self, relative: str) -> list[Arrow]:
        return self.rows(relative, Arrow)

    def stamps(self, relative: str) -> dict[str, Stamp]:
        """Kind and id -> stamp; a folder without stamps has none."""
        read = self.rows(relative, Stamp) if (self.folder / relative).exists() else []
        return {f"{stamp.kind} {stamp.id}": stamp for stamp in read}

    def rows(self, relative: str, kind: type, numbers: tuple[str, ...] = ()) -> list[Any]:
        """The lines of a CSV file whose columns are the fields of `kind`, in any order."""
        path = self._there(relative)
        text = read_text(path, self.name(path), self.mistakes) if path else None
        if text is None:
            return []
        columns = [f.encode_name for f in msgspec.structs.fields(kind)]
        reader = csv.DictReader(io.StringIO(text))
        wrong = set(columns) ^ set(reader.fieldnames or [])
        if wrong:
            found = f"its first line has or lacks {', '.join(sorted(wrong))}."
            self.mistakes.append(Mistake(self.name(path), "line 1", "", found, f"Write {','.join(columns)}."))
            return []
        read = [self._row(path, line, row, kind, numbers) for line, row in enumerate(reader, 2)]
        return [row for row in read if row is not None]

    def _row(self, path: Path, line: int, row: dict, kind: type, numbers: tuple[str, ...]) -> Any:
        entry = f"line {line} ({row.get('finding')}, {row.get('cause') or row.get('form')})"
        if None in row or None in row.values():
            mend = f"Give it {len(msgspec.structs.fields(kind))} columns; put text that holds a comma in double quotes."
            self.mistakes.append(Mistake(self.name(path), entry, "", "has too few or too many columns.", mend))
            return None
        raw: dict[str, Any] = row | {"sources": row["sources"].split()} if "sources" in row else dict(row)
        for name in numbers:
            raw[name] = _number(row[name])
        return read_entry(raw, kind, self.name(path), entry, self.mistakes)

    def pages(self) -> dict[str, Page]:
        return {page.slug: page for path in sorted((self.folder / "pages").glob("*.md")) for page in self._page(path)}

    def _page(self, path: Path) -> Iterator[Page]:
        name = self.name(path)
        text = read_text(path, name, self.mistakes)
        if text is None:
            return
        head, found, body = text.removeprefix("---\n").partition("\n---\n")
        if not text.startswith("---\n") or not found:
            mend = "Start it with a line ---, then title: and minutes:, then a line ---."
            self.mistakes.append(Mistake(name, "", "", "has no front matter.", mend))
            return
        raw = read_yaml(head, name, self.mistakes)
        page = read_entry(
            {**(raw if isinstance(raw, dict) else {}), "slug": path.stem, "text": body},
            Page,
            name,
            "front matter",
            self.mistakes,
        )
        if page:
            yield page


def _number(text: str) -> Any:
    """The number a cell holds; the text itself where it holds none, so that the mistake can be told."""
    try:
        return float(text)
    except ValueError:
        return text


def _named_in(path: Path) -> set[str]:
    """What a broken file would have given: its own name, the ids in it, and `@word` for each word it might cite."""
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    ids = re.findall(r"""\b(?:id|set): *["']?([\w-]+)""", text)
    return {path.stem, f"{path.stem}.ipynb", *ids, *(f"@{word}" for word in re.findall(r"[\w-]+", text))}
