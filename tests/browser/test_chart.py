"""The body chart by keyboard, mouse and finger: in JupyterLab, in Voila and from a file; what is painted is kept."""

import contextlib
import json
from pathlib import Path

import pytest
from tests.browser.conftest import watched
from tests.browser.hosts import open_page, until
from tests.browser.keyboard import enter_screen, focused, is_button, is_radio, tab_to

from lowback import chart, draw_client
from lowback.content.bundle import chart_tables
from lowback.record import Record
from lowback.screens.chart import payload_of
from lowback.screens.front import page_script, stylesheet

ASSESS, REVIEW = "03-how-to-assess", "90-review-and-mock-exam"
CASES = Path(__file__).parents[1] / "screens" / "overlap_cases.json"
PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True}
START = "back-sacrum-middle"  # the middle of the close-up


def opened(context, site, slug=ASSESS, **settings):
    return open_page(watched(context(**settings).new_page()), "file", slug, site=site)


def at_place(page) -> str:
    return page.evaluate("() => document.activeElement.dataset.region || ''")


def to_figure(page, screen: str) -> None:
    enter_screen(page, screen)
    tab_to(page, lambda _: at_place(page))


def words(page, screen="chart") -> str:
    return " ".join(page.locator(f".lb-{screen} .lb-words").first.inner_text().split())


def point_in(page, place: str, screen="chart", scroll=True) -> tuple[float, float]:
    """A point of the screen that lies inside the place, however it is shaped."""
    x, y = page.locator(f".lb-{screen} [data-region={place}]").evaluate(
        """(e, scroll) => {
          if (scroll) e.scrollIntoView({block: "center"});
          const box = e.getBBox();
          for (let i = 0; i < 2000; i += 1) {
            const p = new DOMPoint(box.x + box.width * ((i * 0.618) % 1), box.y + box.height * ((i * 0.7549) % 1));
            const q = p.matrixTransform(e.getScreenCTM());
            if (document.elementFromPoint(q.x, q.y) === e) return [q.x, q.y];
          }
          throw new Error(`${e.dataset.region} cannot be hit`);
        }""",
        scroll,
    )
    return x, y


def paint(page, feeling: str, *places: str, screen="chart") -> None:
    page.locator(f".lb-{screen} input[value={feeling}]").check()
    for place in places:
        page.mouse.click(*point_in(page, place, screen))


@pytest.mark.parametrize("host", ["lab", "voila"])
def test_keys_paint_and_the_marks_arrive_in_python(page, workbook, host, axe):
    open_page(page, host, ASSESS, workbook)
    cells = page.locator(".jp-Cell").count()
    page.locator(".lb-chart").get_by_role("button", name="Clear all").click()
    if page.get_by_role("button", name="Yes, clear all").count():
        page.get_by_role("button", name="Yes, clear all").click()
    to_figure(page, "chart")
    page.keyboard.press("1")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    below = at_place(page)
    assert below not in ("", START)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    page.keyboard.press("Space")
    assert page.get_by_text("Two feelings are the most in one place").count()
    for key in ("u", "u", "u", "Shift+U", "Shift+U"):  # three steps back, two of them on again
        page.keyboard.press(key)
    assert at_place(page) == below, "the focus left the figure"
    until(lambda: marks_kept(workbook) == {START: ["pain"], below: ["tingling"]})
    assert page.locator(".jp-Cell").count() == cells
    name = draw_one_client(page)
    until(lambda: name in drawn(workbook))
    assert axe(page, ".lb-chart") == [] and axe(page, ".lb-draw") == []
    assert page.errors == []


@contextlib.contextmanager
def record_of(workbook):
    record = Record(workbook.record)
    yield record
    record.close()


def marks_kept(workbook) -> dict:
    """As a cell of the page would read them."""
    with record_of(workbook) as record:
        return chart(record=record).marks


def drawn(workbook) -> set[str]:
    """The clients, by name and age, whose drawing was checked."""
    with record_of(workbook) as record:
        screen = draw_client(record=record)
    done = {item for item, state in screen.state.items() if state.get("tries")}
    return {f"{c['name']}, {c['age']}" for c in screen.payload["clients"] if c["id"] in done}


def draw_one_client(page) -> str:
    """Paint two places and check them, by keys; the client's name and age."""
    name = page.locator(".lb-draw .lb-client .lb-tag").inner_text()
    to_figure(page, "draw")
    for key in ("Space", "ArrowDown", "Space"):
        page.keyboard.press(key)
    tab_to(page, is_button("Check"))
    page.keyboard.press("Enter")
    assert "the same" in focused(page)["text"]
    return name


def test_a_client_is_drawn_on_a_phone_by_keyboard_and_kept(context, site, axe):
    page = opened(context, site, **PHONE)
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    name = draw_one_client(page)
    assert page.locator(".lb-draw .lb-beside").count() == 2
    assert page.locator(".lb-draw .lb-why").count() >= 2
    assert axe(page, ".lb-draw") == []
    tab_to(page, is_button("Next client"))
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)  # a browser hands its storage on a moment after it is written
    page.reload()
    assert page.locator(".lb-draw select option", has_text=f"{name} (done)").count() == 1
    assert page.locator(".lb-draw .lb-client .lb-tag").inner_text() != name
    assert page.errors == []


def test_the_other_side_another_feeling_and_a_miss_are_each_told(context, site):
    page = opened(context, site)
    page.locator(".lb-draw select").first.select_option("chart-03")
    paint(page, "pain", "back-buttock-deep-middle-left", "front-foot-little-toe-right", screen="draw")
    page.locator(".lb-draw").get_by_role("button", name="Check").click()
    told = page.locator(".lb-draw .lb-result").inner_text()
    assert "The other side." in told and "their left is on your right" in told
    assert "top of the foot, little-toe side, right (you painted pain, the words say tingling)" in told
    assert "Missed: pain, back of the thigh, upper, inner half, right" in told
    page.locator(".lb-draw").get_by_role("button", name="Paint again").click()
    client = next(c for c in chart_tables()["clients"] if c["id"] == "chart-03")
    clear(page, "draw")
    for part in client["parts"]:
        paint(page, part["feeling"], *part["must"], screen="draw")
    page.locator(".lb-draw").get_by_role("button", name="Check").click()
    assert "A close match. 100% the same." in page.locator(".lb-draw .lb-verdict").inner_text()
    assert page.get_by_text("Close at the first try: 0.").is_visible()


def clear(page, screen: str) -> None:
    page.locator(f".lb-{screen}").get_by_role("button", name="Clear all").click()
    page.locator(f".lb-{screen}").get_by_role("button", name="Yes, clear all").click()


def test_who_is_painted_again_is_there_after_a_reload(context, site):
    page = opened(context, site)
    name = draw_one_client(page)
    page.locator(".lb-draw").get_by_role("button", name="Paint again").click()
    page.wait_for_timeout(200)
    page.reload()
    assert page.locator(".lb-draw .lb-client .lb-tag").inner_text() == name
    assert words(page, "draw").startswith("Pain: ")


def test_keys_stay_on_their_figure_and_the_place_is_named_in_sight(context, site):
    page = opened(context, site, viewport={"width": 1280, "height": 720})
    to_figure(page, "draw")
    for _ in range(12):
        page.keyboard.press("ArrowDown")
        assert at_place(page).startswith("back-")
        name, place = (box_of(page, css) for css in (".lb-draw .lb-at", ".lb-draw .lb-place:focus"))
        assert name["y"] + name["height"] <= 720
        assert place["y"] >= 0 and place["y"] + place["height"] <= name["y"]
    outline = page.locator(".lb-draw .lb-place:focus").evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline == "none", "a frame around the place covers its neighbors; the ring on its edge shows it"


def box_of(page, css: str) -> dict:
    return page.locator(css).first.bounding_box()


def test_a_drag_is_one_stroke_and_a_second_one_erases(context, site):
    page = opened(context, site)
    way = ["back-thigh-upper-outer-right", "back-thigh-lower-outer-right", "back-knee-right", "back-calf-outer-right"]
    for expected in (4, 0):
        point_in(page, "back-thigh-lower-outer-right")  # brings the whole leg into view
        start, end = (point_in(page, place, scroll=False) for place in (way[0], way[-1]))
        page.mouse.move(*start)
        page.mouse.down()
        page.mouse.move(*end, steps=2)
        page.mouse.up()
        painted = [place for place in way if place_label(page, place).endswith("pain")]
        assert len(painted) == expected
    page.locator(".lb-chart").get_by_role("button", name="Undo").click()
    assert place_label(page, way[2]).endswith("pain")
    page.locator(".lb-chart").get_by_role("button", name="Undo").click()
    assert words(page) == "Nothing is painted."
    page.locator(".lb-chart").get_by_role("button", name="Redo").click()
    clear(page, "chart")
    assert words(page) == "Nothing is painted."


def place_label(page, place: str) -> str:
    return page.locator(f".lb-chart [data-region={place}]").get_attribute("aria-label")


def test_a_finger_paints_on_the_body_and_scrolls_beside_it(context, site):
    page = opened(context, site, **PHONE)
    x, y = point_in(page, "back-calf-outer-left")
    gap = page.locator(".lb-chart .lb-view[data-view=back] svg").bounding_box()
    before = page.evaluate("() => scrollY")
    swipe(page, gap["x"] + 4, y)
    assert page.evaluate("() => scrollY") > before + 50, "a swipe beside the body does not scroll the page"
    assert words(page) == "Nothing is painted."
    x, y = point_in(page, "back-calf-outer-left")
    before = page.evaluate("() => scrollY")
    swipe(page, x, y)
    assert page.evaluate("() => scrollY") == before
    assert "calf, outer half, left" in words(page)


def swipe(page, x: float, y: float, up: float = 120) -> None:
    """One finger put down at x, y, drawn `up` pixels, and lifted."""
    cdp = page.context.new_cdp_session(page)
    touch = lambda kind, points: cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})  # noqa: E731
    touch("touchStart", [{"x": x, "y": y}])
    for step in range(1, 13):
        touch("touchMove", [{"x": x, "y": y - up * step / 12}])
    page.wait_for_timeout(150)  # a finger that stops before it lifts does not fling the page
    touch("touchEnd", [])
    page.wait_for_timeout(50)


def test_the_list_does_all_that_the_figure_does(context, site, axe):
    page = opened(context, site, **PHONE)
    page.locator(".lb-chart").get_by_text("The same chart as a list").click()
    row = page.locator(".lb-chart").get_by_label("Calf, outer half, left", exact=True)
    row.select_option("pain+tingling")
    assert place_label(page, "back-calf-outer-left") == "Calf, outer half, left: pain and tingling"
    page.mouse.click(*point_in(page, "back-calf-outer-left"))
    assert row.input_value() == "tingling"
    page.locator(".lb-chart").get_by_role("button", name="Undo").click()
    assert row.input_value() == "pain+tingling"
    small = page.evaluate(
        """() => [...document.querySelectorAll(".lb-chart :is(.lb-row select, .lb-choice)")]
          .filter((e) => Math.min(e.offsetWidth, e.offsetHeight) < 44).map((e) => e.textContent)"""
    )
    assert small == []
    assert axe(page, ".lb-chart .lb-places") == []
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0


WALK = """() => {
  const reached = new Set(), waiting = [document.activeElement];
  while (waiting.length) {
    const from = waiting.pop();
    reached.add(from.dataset.region);
    for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
      from.focus();
      from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      const to = document.activeElement;
      if (!reached.has(to.dataset.region) && !waiting.includes(to)) waiting.push(to);
    }
  }
  return [...reached];
}"""


def test_the_arrow_keys_reach_every_place_that_is_shown_and_no_other(context, site, axe):
    page = opened(context, site, color_scheme="dark", **PHONE)
    regions = chart_tables()["figure"]["regions"]
    shown = {"both": {r["id"] for r in regions}, "front": {r["id"] for r in regions if r["view"] == "front"}}
    for look in ("both", "front", "close"):
        page.locator(f".lb-chart input[value={look}]").check()
        to_figure(page, "chart")
        reached = set(page.evaluate(WALK))
        assert reached == shown.get(look, reached)
    assert reached >= {"back-saddle-middle", "back-dimple-left", "back-low-back-right", "back-buttock-deep-middle-left"}
    assert not any("calf" in place or "head" in place or "front" in place for place in reached)
    assert axe(page, ".lb-chart") == []


def test_a_numb_saddle_a_weak_leg_and_both_legs_are_answered_with_what_to_do(context, site):
    page = opened(context, site)
    paint(page, "numbness", "back-saddle-middle")
    assert "911 or emergency room now" in page.locator(".lb-chart .lb-emergency").inner_text()
    page.locator(".lb-chart").get_by_role("button", name="Undo").click()
    assert page.locator(".lb-chart .lb-emergency").count() == 0
    paint(page, "weakness", "front-thigh-lower-left")
    assert "primary care today" in page.locator(".lb-chart .lb-emergency").inner_text()
    paint(page, "tingling", "back-calf-outer-left", "front-knee-right")
    assert "both legs goes to the emergency room" in page.locator(".lb-chart .lb-emergency").inner_text()


def test_a_map_is_named_and_a_numb_saddle_means_stop(context, site, axe):
    page = opened(context, site, REVIEW)
    alarm, other = (next(m for m in chart_tables()["maps"] if m["alarm"] is numb) for numb in (True, False))
    box = page.locator(".lb-whose")
    for shown, choice, verdict in ((alarm, 0, "Not here. This one is: stop."), (other, other["cause"], "Right.")):
        box.locator("select").select_option(shown["id"])
        options = box.locator("input[type=radio]")
        assert options.count() == len(shown["options"]) + 1
        (options.first if choice == 0 else box.locator(f"input[value={choice}]")).check()
        box.get_by_role("button", name="Check").click()
        assert verdict in box.locator(".lb-verdict").inner_text()
        assert box.locator(".lb-emergency").count() == (shown is alarm)
        assert box.get_by_text("computed, shared area").count() >= 3
    assert axe(page, ".lb-whose") == []
    for wanted in (is_button("Next map"), is_radio, is_button("Check")):  # the third map by keys
        tab_to(page, wanted)
        page.keyboard.press("Space")
    assert focused(page)["text"][:1] in "✓✗"
    page.wait_for_timeout(200)  # as above
    page.reload()
    assert box.locator("select option", has_text="(done)").count() == 3
    assert page.errors == []


def test_a_clients_own_chart_is_a_picture_with_its_words(context, tmp_path, axe):
    data = json.dumps(payload_of(chart_tables(), "free", "chart-03")).replace("</", "<\\/")
    html = f"""<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>t</title><link rel="icon" href="data:,"><style>{stylesheet()}</style><body><main>
      <script type="application/json" data-screen="chart">{data}</script></main><script>{page_script()}</script>"""
    (tmp_path / "shown.html").write_text(html, encoding="utf-8")
    page = watched(context(**PHONE).new_page())
    page.goto((tmp_path / "shown.html").as_uri())
    assert page.locator(".lb-chart :is(button, input, select, [tabindex])").count() == 0
    figure = page.get_by_role("img", name="Andre's drawing. Pain: ")
    assert "Tingling: top of the foot, little-toe side, right." in figure.get_attribute("aria-label")
    assert "top of the foot, little-toe side, right." in words(page)
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    assert axe(page) == []
    assert page.errors == []


def test_damaged_or_old_marks_start_clean_and_say_so(context, site):
    page = opened(context, site)
    old = {"lowback:page:my-chart:1": {"marks": {"nose": ["pain"], "back-knee-right": ["pain"]}}}
    for client in chart_tables()["clients"]:
        old[f"lowback:page:{client['id']}:{client['version']}"] = {"marks": 7, "tries": "x", "checked": True}
    store = "(all) => Object.entries(all).forEach(([k, v]) => localStorage.setItem(k, JSON.stringify(v)))"
    page.evaluate(store, old)
    page.reload()
    assert words(page) == "Pain: back of the knee, right."
    for screen in ("chart", "draw"):
        assert page.locator(f".lb-{screen}").get_by_text("could not be used here").is_visible()
    assert words(page, "draw") == "Nothing is painted."
    assert page.errors == []


def test_the_browser_compares_as_python_does(context, tmp_path):
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    page = watched(context().new_page())
    mine = "window.played = { shared, compared, inWords, cleanMarks }; return mountChart;"
    script = page_script().replace("return mountChart;", mine)
    (tmp_path / "o.html").write_text(f"<!doctype html><meta charset=utf-8><script>{script}</script>", encoding="utf-8")
    page.goto((tmp_path / "o.html").as_uri())
    for case in cases["shared"]:
        got = page.evaluate("([a, c]) => played.shared(a, c.one, c.other)", [cases["areas"], case])
        assert got == pytest.approx(case["share"])
    for case in cases["compared"]:
        given = [cases["areas"], cases["twins"], cases["parts"], case["marks"]]
        got = page.evaluate("(given) => played.compared(...given)", given)
        assert got.pop("score") == pytest.approx(case["score"]), case["name"]
        assert got.pop("close") is case["close"]
        assert got == {name: case.get(name, []) for name in got}, case["name"]
    for case in cases["words"]:
        assert page.evaluate("([m, r]) => played.inWords(m, r)", [case["marks"], cases["regions"]]) == case["words"]
    for case in cases["clean"]:
        got = page.evaluate("([m, r]) => played.cleanMarks(m, r)", [case["raw"], cases["regions"]])
        assert got["marks"] == case["marks"]
