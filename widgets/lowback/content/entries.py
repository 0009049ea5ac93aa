"""One written entry -> one frozen object, field by field, so that every mistake in it is found at once."""

import re
import types
import typing
from typing import Any

import msgspec

from lowback.content.mistakes import Mistake, nearest
from lowback.content.model import Question

_SAY = {
    "str": "text", "int": "a whole number", "float": "a number", "bool": "true or false",
    "array": "a list", "object": "a set of fields", "null": "nothing",
}  # fmt: skip


def read_entry(raw: Any, kind: type, file: str, entry: str, mistakes: list[Mistake], path: str = "") -> Any:
    """`raw` as a `kind`, or None with what is wrong added to `mistakes`."""
    if not isinstance(raw, dict):
        mend = f"Write it as fields: {', '.join(f.encode_name for f in msgspec.structs.fields(kind))}."
        mistakes.append(Mistake(file, entry, path, f"expected a set of fields, found {raw!r:.60}.", mend))
        return None
    own: list[Mistake] = []
    fields = {f.encode_name: f for f in msgspec.structs.fields(kind)}
    for name in raw:
        if name not in fields:
            mend = nearest(name, fields, f"Known fields: {', '.join(fields)}.")
            own.append(Mistake(file, entry, _join(path, str(name)), "is not a field here.", mend))
    values = {}
    for name, spec in fields.items():
        if name in raw:
            values[spec.name] = _read_value(raw[name], spec.type, file, entry, own, _join(path, name), mistakes)
        elif spec.required:
            own.append(Mistake(file, entry, _join(path, name), "is missing.", f"Add a line `{name}: ...`."))
    mistakes += own
    return None if own else kind(**values)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _read_value(
    raw: Any, kind: Any, file: str, entry: str, mistakes: list[Mistake], path: str, of_items: list[Mistake]
) -> Any:
    """A broken question is left out of its set and told in `of_items`; any other broken item breaks its entry."""
    inner = _struct_in(kind)
    if inner and isinstance(raw, dict):
        return read_entry(raw, inner, file, entry, mistakes, path)
    item = _struct_in(typing.get_args(kind)[0]) if typing.get_origin(kind) is list else None
    if item and isinstance(raw, list):
        named = [(r, f"{path} {entry_name(r, 'id', i)}") for i, r in enumerate(raw)]
        into = of_items if item is Question else mistakes
        read = [read_entry(r, item, file, entry, into, name) for r, name in named]
        return [r for r in read if r is not None]
    try:
        value = msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        mistakes.append(Mistake(file, entry, path, *_explained(error, raw, kind)))
        return None
    if kind is str and not value.strip():
        mistakes.append(Mistake(file, entry, path, "is empty.", "Write it, or take the line out if it is optional."))
    if isinstance(value, list) and any(isinstance(v, str) and not v.strip() for v in value):
        mistakes.append(Mistake(file, entry, path, "holds an empty line.", "Write it, or take it out."))
    return value


def _struct_in(kind: Any) -> type | None:
    choices = typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
    return next((c for c in choices if isinstance(c, type) and issubclass(c, msgspec.Struct)), None)


def _explained(error: msgspec.ValidationError, raw: Any, kind: Any) -> tuple[str, str]:
    allowed = [a for a in typing.get_args(kind) if isinstance(a, str)]
    if allowed:
        return (
            f"{raw!r} is not one of its values.",
            f"Use one of: {', '.join(allowed)}. {nearest(raw, allowed)}".strip(),
        )
    message = re.sub(r"`([\w| ]+)`", lambda m: " or ".join(_SAY.get(w, w) for w in m[1].split(" | ")), str(error))
    mend = "If it is meant as text, put it in quotes." if kind is str else "Write it in that form."
    return f"{message}; found {raw!r:.60}.", mend


def entry_name(raw: Any, key: str, index: int | None = None) -> str:
    """How to name an entry to the person who wrote it: its id, else its number from 1."""
    if isinstance(raw, dict) and raw.get(key):
        return str(raw[key])
    return f"entry {index + 1}" if index is not None else ""
