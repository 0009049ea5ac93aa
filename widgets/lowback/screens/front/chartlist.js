// The same chart as a list: one choice a place, for whoever does not paint. Made when it is first opened.
import { fresh, h } from "./kit.js";
import { FEELINGS } from "./overlap.js";

const PAIRS = FEELINGS.flatMap((one, i) => FEELINGS.slice(i + 1).map((other) => [one, other]));
const CHOICES = [[], ...FEELINGS.map((f) => [f]), ...PAIRS];
const joined = (feelings) => feelings.join("+");

/** `choose(id, feelings)` hears a choice. `show(marks)` keeps the list in step with the figure. */
export function chartList(figure, choose) {
  const picks = new Map();
  let shown = {};
  const body = h("div", { class: "lb-list" });
  const box = h("details", { class: "lb-pulls", on: { toggle: () => { if (box.open && !picks.size) fill(); } } },
    h("summary", {}, "The same chart as a list"), body);

  function fill() {
    for (const view of figure.views) {
      const mine = figure.regions.filter((r) => r.view === view.id);
      for (const group of new Set(mine.map((r) => r.group))) {
        body.append(h("fieldset", { class: "lb-places" }, h("legend", {}, `Seen from the ${view.id}: ${group}`), mine.filter((r) => r.group === group).map(row)));
      }
    }
    show(shown);
  }
  function row(region) {
    const id = fresh("place");
    const pick = h("select", { id, "data-place": region.id, on: { change: () => choose(region.id, pick.value ? pick.value.split("+") : []) } },
      CHOICES.map((feelings) => h("option", { value: joined(feelings) }, feelings.join(" + ") || "nothing")));
    picks.set(region.id, pick);
    return h("div", { class: "lb-row" }, h("label", { for: id }, region.name), pick);
  }
  function show(marks) {
    shown = marks;
    for (const [id, pick] of picks) pick.value = joined(marks[id] || []);
  }
  return { el: box, show };
}
