"""The marks of a page: directives, cells, headings, links."""

import pytest

from lowback.content import pagetext
from lowback.content.pagetext import Call, Directive

PAGE = """\
# Tight hamstrings

Read [this](01-safety-first.ipynb), not ![that](picture.png).

{{story}}
{{ tests slr-boyd2012  slr-scaia2012 }}

```python
question("hs-01")
```
```python
quiz('hamstrings')

duel()
```

## What {{is}} not a directive

```text
# no heading
```
"""


def test_the_parts_of_a_page_come_in_order_and_nothing_is_lost():
    parts = list(pagetext.parts(PAGE))
    assert [kind for kind, _ in parts] == ["markdown", "code", "code", "markdown"]
    assert parts[0][1].startswith("# Tight") and parts[0][1].endswith("slr-scaia2012 }}")
    assert parts[1][1] == 'question("hs-01")'
    assert parts[2][1] == "quiz('hamstrings')\n\nduel()"
    assert parts[3][1].startswith("## What") and parts[3][1].endswith("```")


def test_a_page_of_nothing_has_no_parts():
    assert list(pagetext.parts("\n\n")) == []


def test_code_cells_are_the_code_parts():
    assert pagetext.code_cells(PAGE) == [text for kind, text in pagetext.parts(PAGE) if kind == "code"]


def test_a_directive_stands_alone_on_its_line():
    assert pagetext.directives(PAGE) == [Directive("story", []), Directive("tests", ["slr-boyd2012", "slr-scaia2012"])]


def test_directives_are_replaced_and_the_rest_stays():
    text = pagetext.expand("a\n{{how x y}}\nb {{story}}\n", lambda d: f"<{d.name}:{'+'.join(d.ids)}>")
    assert text == "a\n<how:x+y>\nb {{story}}\n"


@pytest.mark.parametrize(
    ("line", "call"),
    [
        ('quiz("hamstrings")', Call("quiz", "hamstrings")),
        ("question('hs-01')", Call("question", "hs-01")),
        ("duel()", Call("duel", "")),
        ("  profile()  ", Call("profile", "")),
        ("import os", None),
        ("print('hello')", None),
        ("quiz(name)", None),
        ('quiz("a"); quiz("b")', None),
        ('quiz("a b")', None),
        ("x = quiz('a')", None),
    ],
)
def test_a_cell_holds_screens_and_nothing_else(line, call):
    assert pagetext.calls(line) == [call]


def test_blank_lines_between_screens_are_no_calls():
    assert pagetext.calls("duel()\n\n\nprofile()\n") == [Call("duel", ""), Call("profile", "")]


def test_headings_in_code_are_none():
    page = PAGE + "```python\n# a comment\n```\n"
    assert pagetext.headings(page)[:2] == [(1, "Tight hamstrings"), (2, "What {{is}} not a directive")]
    assert "a comment" not in str(pagetext.headings(page))


def test_links_are_found_and_pictures_are_not():
    assert pagetext.links(PAGE) == ["01-safety-first.ipynb"]
