// A figure to paint: feelings to choose, undo, clear, the list, and what must be said of a drawing at once.
import { button, fresh, h } from "./kit.js";
import { FEELINGS } from "./overlap.js";
import { inWords, isFull, same, warnings, withFeeling, withFeelings } from "./chartmarks.js";
import { bodyFigure, swatch, wordsOf } from "./chartmap.js";
import { chartList } from "./chartlist.js";

const NARROW = "(max-width: 34rem)";
export const SADDLE = "If this is new since the pain began: no massage, 911 or emergency room now. Tingling or numbness where a saddle would touch can mean that the nerves to the bladder and bowel are squeezed. One yes is enough. Ask, and never test the feeling yourself.";
export const BOTH_LEGS = "Both legs are painted. Ask whether that is new. New pain, tingling, numbness or weakness in both legs goes to the emergency room, even with a normal bladder.";
export const WEAK_LEG = "Weakness is painted in a leg. Ask since when, and whether it grows. New or growing weakness: no massage, primary care today. A dropped foot, a leg too weak to stand on, or weakness that grew within a day: 911 or emergency room now.";

export function emergency(text) {
  return h("div", { class: "lb-emergency", role: "alert" }, h("p", {}, h("strong", {}, "Stop sign. "), text));
}

/** `changed(marks)` hears each finished stroke, undo, redo and clear. */
export function paintBox(payload, start, label, changed) {
  const { figure } = payload;
  const name = (id) => figure.regions.find((r) => r.id === id).name;
  let marks = start;
  let feeling = FEELINGS[0];
  let stroke = null;
  const past = [];
  const future = [];
  const live = h("div", { class: "lb-hidden", role: "status", "aria-live": "polite" });
  const say = (text) => { live.textContent = live.textContent === text ? `${text}\u00a0` : text; };
  const at = h("p", { class: "lb-at lb-small", "aria-hidden": "true" }, "\u00a0");
  const words = h("div", {});
  const alarm = h("div", {});
  const drawn = bodyFigure(payload, label, { start: begin, over, end, press, key, at: (id) => { at.textContent = name(id); } });
  const list = chartList(figure, (id, feelings) => { commit(withFeelings(marks, id, feelings), `${name(id)}: ${feelings.join(" and ") || "nothing"}.`); });
  const brushes = radios("What does the client feel?", FEELINGS.map((id, i) => [id, [swatch(payload.feelings, id), ` ${id}`, h("kbd", { "aria-hidden": "true" }, String(i + 1))]]), feeling, choose);
  const looks = radios("Show", [["both", "Both"], ["front", "Front"], ["back", "Back"], ["close", "Close up"]], matchMedia(NARROW).matches ? "back" : "both", drawn.look);
  const undoButton = button("Undo", () => step(past, future, "Undone."));
  const redoButton = button("Redo", () => step(future, past, "Done again."));
  const clearButton = button("Clear all", clear, { class: "lb-button lb-quiet" });
  clearButton.addEventListener("blur", unsure);
  const help = h("p", { class: "lb-small" }, "Click, tap or drag over the body to paint; paint again to erase. Up to two feelings fit in one place. ", h("span", { class: "lb-keys" }, "Keys on the figure: arrows move, Space paints, 1 to 4 choose the feeling, U takes back, Shift+U brings back."));
  const tools = h("div", { class: "lb-tools" }, brushes.el, looks.el);
  const steps = h("div", { class: "lb-actions" }, undoButton, redoButton, clearButton);
  const el = h("div", { class: "lb-paintbox" }, tools, help, drawn.el, at, steps, alarm, words, list.el, live);

  function begin(id) {
    stroke = { on: !marks[id]?.includes(feeling), from: marks, full: 0, places: [] };
    over(id);
  }
  function over(id) {
    if (!stroke || stroke.places.includes(id)) return;
    stroke.places.push(id);
    if (stroke.on && !marks[id]?.includes(feeling) && isFull(marks, id)) { stroke.full += 1; return; }
    marks = withFeeling(marks, id, feeling, stroke.on);
    drawn.show(marks);
  }
  function end() {
    if (!stroke) return;
    const { on, from, full, places } = stroke;
    const [to, many] = [marks, places.length - full];
    stroke = null;
    marks = from;
    const where = places.length === 1 ? name(places[0]) : `${many} places`;
    const crowded = full ? ` Two feelings are the most in one place${full < places.length ? "; some were full" : ""}: erase one first.` : "";
    commit(to, `${many ? `${feeling} ${on ? "painted" : "erased"}: ${where}.` : ""}${crowded}`.trim());
    if (full) at.textContent = crowded.trim();
  }
  function press(id) { begin(id); end(); }

  function commit(to, told) {
    if (!same(marks, to)) {
      past.push(marks);
      future.length = 0;
      marks = to;
      changed(marks);
    }
    draw();
    say(told);
  }
  function step(from, to, told) {
    if (!from.length) { say("Nothing to take back or bring back."); return; }
    to.push(marks);
    marks = from.pop();
    changed(marks);
    draw();
    say(`${told} ${inWords(marks, figure.regions)}`);
  }
  function clear(e) {
    if (e.detail > 1) return;
    if (!Object.keys(marks).length) { say("Nothing is painted."); return; }
    if (!clearButton.dataset.sure) {
      clearButton.dataset.sure = "1";
      clearButton.textContent = "Yes, clear all";
      say("Press again to clear all. Undo brings it back.");
      return;
    }
    unsure();
    commit({}, "Cleared.");
  }
  function unsure() {
    delete clearButton.dataset.sure;
    clearButton.textContent = "Clear all";
  }
  function choose(id) {
    feeling = id;
    say(`Now painting ${id}.`);
  }
  function key(e) {
    const wanted = FEELINGS[Number(e.key) - 1];
    if (wanted) { brushes.set(wanted); choose(wanted); return true; }
    if (e.key.toLowerCase() !== "u") return false;
    (e.shiftKey ? redoButton : undoButton).click();
    return true;
  }
  function draw() {
    drawn.show(marks);
    list.show(marks);
    words.replaceChildren(wordsOf(payload, marks));
    undoButton.setAttribute("aria-disabled", String(!past.length));
    redoButton.setAttribute("aria-disabled", String(!future.length));
    const { saddle, bothLegs, weakLeg } = warnings(marks, figure);
    const text = saddle ? SADDLE : bothLegs ? BOTH_LEGS : weakLeg ? WEAK_LEG : "";
    if ((alarm.textContent || "").includes(text) && text) return;
    alarm.replaceChildren(...(text ? [emergency(text)] : []));
  }
  drawn.look(looks.value());
  draw();
  return { el, marks: () => marks };
}

/** A row of radio buttons. `chosen(value)` hears a choice by hand; `set` chooses without telling. */
function radios(title, choices, first, chosen) {
  const group = fresh("choice");
  const inputs = choices.map(([value]) => h("input", { type: "radio", name: group, value, checked: value === first, on: { change: () => chosen(value) } }));
  const el = h("fieldset", { class: "lb-choices" }, h("legend", {}, title), h("div", {}, choices.map(([, text], i) => h("label", { class: "lb-choice" }, inputs[i], h("span", {}, text)))));
  return {
    el, value: () => inputs.find((i) => i.checked).value, set: (value) => { inputs.find((i) => i.value === value).checked = true; },
  };
}
