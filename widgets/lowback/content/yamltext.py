"""YAML as a lesson writer means it: a key written twice is a mistake, not a silent overwrite."""

from pathlib import Path
from typing import Any

import yaml

from lowback.content.mistakes import Mistake


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    pass


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict:
    seen: dict[Any, int] = {}
    for key_node, _ in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            problem = "braces or brackets stand where a key belongs"
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=key_node.start_mark)
        key = loader.construct_object(key_node)
        if key in seen:
            raise yaml.MarkedYAMLError(problem=f"the key {key!r} is written twice", problem_mark=key_node.start_mark)
        seen[key] = 1
    return {loader.construct_object(k, deep=True): loader.construct_object(v, deep=True) for k, v in node.value}


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_text(path: Path, file: str, mistakes: list[Mistake]) -> str | None:
    """The file's text, or None with the mistake added. `file` is how to name it to a person."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        mistakes.append(Mistake(file, f"byte {error.start}", "", "is not UTF-8 text.", "Save the file as UTF-8."))
    return None


def read_yaml(text: str | None, file: str, mistakes: list[Mistake]) -> Any:
    """What the YAML in `text` holds, or None with the mistake added."""
    if text is None:
        return None
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        mend = "Check the indentation, the dashes, and quotes around text that holds a colon."
        mistakes.append(Mistake(file, where, "", f"{error.problem}.", mend))
    except yaml.YAMLError as error:
        mistakes.append(Mistake(file, "", "", f"cannot be read ({error}).", "Check for stray control characters."))
    return None
