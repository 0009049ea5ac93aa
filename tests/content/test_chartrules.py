"""The body chart's own rules: each slip in lessons/chart/ is named, with its place and its mend."""

import pytest
from slips import Slip

MAPS, CLIENTS, FIGURE = (f"chart/{name}" for name in ("maps.yaml", "clients.yaml", "regions.json"))
BAND, CALVES = "regions: [back-low-back-left, back-low-back-right]", "regions: [back-calf-left, back-calf-right]"
MUST = "must: [back-thigh-right], may: [back-low-back-right]"
SLIPS = {
    "a place that is not on the figure": Slip(
        MAPS, CALVES, "regions: [back-calf-left, back-calf]",
        f"{MAPS}, hamstrings: parts pain sometimes: there is no place 'back-calf'.", "Did you mean 'back-calf-",
    ),
    "a place twice in a list": Slip(
        CLIENTS, MUST, "must: [back-thigh-right, back-thigh-right], may: []",
        f"{CLIENTS}, chart-01: pain must: names back-thigh-right 2 times.", "Write it once.",
    ),
    "a place that must and may": Slip(
        CLIENTS, MUST, "must: [back-thigh-right], may: [back-thigh-right]",
        f"{CLIENTS}, chart-01: parts: back-thigh-right is painted with pain 2 times.", "Keep it in one list only.",
    ),
    "a place painted twice on a map": Slip(
        MAPS, CALVES, "regions: [back-thigh-left, back-calf-right]",
        f"{MAPS}, hamstrings: parts: back-thigh-left is painted with pain 2 times.", "Keep it in one list only.",
    ),
    "nothing that must be there": Slip(
        CLIENTS, MUST, "must: [], may: [back-thigh-right]",
        f"{CLIENTS}, chart-01: pain must: names no place.", "Write at least one.",
    ),
    "three feelings in one place": Slip(
        CLIENTS, "  - {feeling: tingling, must: [back-calf-right]}\n",
        "  - {feeling: tingling, must: [back-thigh-right]}\n  - {feeling: weakness, must: [back-thigh-right]}\n",
        f"{CLIENTS}, chart-01: must: back-thigh-right has 3 feelings.", "A place shows 2 at most",
    ),
    "a cause that is not there": Slip(
        CLIENTS, "cause: hamstrings", "cause: hamstring",
        f"{CLIENTS}, chart-01: cause: there is no cause 'hamstring'.", "Did you mean 'hamstrings'?",
    ),
    "a source that is not there": Slip(
        MAPS, "sources: [boyd2012]", "sources: [boyd2021]",
        f"{MAPS}, hamstrings: sources: there is no source 'boyd2021'.", "Did you mean 'boyd2012'?",
    ),
    "an explanation that sounds like a diagnosis": Slip(
        CLIENTS, "The findings are most consistent with", "She has",
        f"{CLIENTS}, chart-01: why: does not say 'consistent with'.", "a drawing does not diagnose",
    ),
    "a numb saddle that is massaged": Slip(
        MAPS, "{feeling: pain, how: often, regions: [back-thigh-right]}",
        "{feeling: numbness, how: often, regions: [back-saddle-middle]}",
        f"{MAPS}, ordinary: cause: paints the saddle, but non-specific is not a cause to refer.",
        "Name the cause to refer",
    ),
    "a share above one": Slip(
        MAPS, CALVES, f"{CALVES}, share: 40",
        f"{MAPS}, hamstrings: parts pain sometimes: its share is 40.", "Write it from 0 to 1.",
    ),
    "a cause without a map or a reason": Slip(
        MAPS, "cause: non-specific", "cause: hamstrings",
        "chart/none.yaml, non-specific: cause: has neither a map nor a reason", "Draw its map in maps.yaml",
    ),
    "a twin of another size": Slip(
        FIGURE, '"path": "M42 65H58V85H42Z", "area": 320', '"path": "M42 65H58V85H42Z", "area": 329',
        f"{FIGURE}, back-calf-left: area: is 329, its twin's 320.", "Draw one side and mirror it.",
    ),
    "a figure that cannot be read": Slip(
        FIGURE, '{"width": 80,', '{"width" 80,', f"{FIGURE}, line 1: cannot be read", "Draw the figure again.",
    ),
    "a client on a page who is not there": Slip(
        "pages/30-hamstrings.md", 'quiz("hamstrings")', 'quiz("hamstrings")\nchart("chart-02")',
        "pages/30-hamstrings.md, chart(\"chart-02\"): id: there is no chart 'chart-02'.", "Did you mean 'chart-01'?",
    ),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_with_its_place_and_mend(slip, lessons, check):
    file, old, new, where, mend = SLIPS[slip]
    lessons.swap(file, old, new)
    code, said = check()
    assert code == 1
    told = [line for line in said if line.startswith(f"lessons/{where}")]
    assert told and mend in told[0], "\n".join(said)
    assert len({line.partition(":")[0] for line in said}) == 1 or "twin" in slip, "\n".join(said)


@pytest.mark.parametrize(("file", "old"), [(MAPS, "basis: measured"), (FIGURE, '{"width": 80,')])
def test_a_broken_file_is_not_blamed_on_what_rests_on_it(file, old, lessons, check):
    lessons.swap("pages/30-hamstrings.md", 'quiz("hamstrings")', 'quiz("hamstrings")\nchart("chart-01")')
    lessons.swap(file, old, old.replace(":", ": x", 1) if file == FIGURE else "basis: guessed")
    code, said = check()
    assert code == 1
    assert len(said) == 1 and said[0].startswith(f"lessons/{file}"), "\n".join(said)


def test_screens_may_stand_on_a_page_with_or_without_a_client(lessons, check):
    calls = 'quiz("hamstrings")\nchart()\nchart("chart-01")\ndraw_client()\nwhose_map()'
    lessons.swap("pages/30-hamstrings.md", 'quiz("hamstrings")', calls)
    assert check()[0] == 0


def test_a_page_cannot_show_a_chart_that_is_not_there(lessons, check):
    for file in (lessons.folder / "chart").iterdir():
        file.unlink()
    (lessons.folder / "chart").rmdir()
    lessons.swap("pages/30-hamstrings.md", 'quiz("hamstrings")', 'quiz("hamstrings")\ndraw_client()')
    code, said = check()
    assert code == 1 and "there is no body chart" in said[0]
