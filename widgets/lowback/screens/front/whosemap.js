// Whose map is this? One cause's map is shown; look-alikes are offered, and their overlap is computed.
import { BASIS, button, fresh, h, newId, references, shuffled, stamp } from "./kit.js";
import { percent, shared } from "./overlap.js";
import { inWords, lower, warnings } from "./chartmarks.js";
import { bodyFigure, wordsOf } from "./chartmap.js";
import { BOTH_LEGS, SADDLE, emergency } from "./paintbox.js";

const STOP = "stop";
const RANK = ["core", "often", "sometimes"];
const placesOf = (map) => [...new Set(map.parts.flatMap((p) => p.regions))];

/** Marks of a map, and how often a place is felt at its most. */
export function paintingOf(map) {
  const marks = {};
  const pale = {};
  for (const how of RANK) for (const part of map.parts.filter((p) => p.how === how)) for (const id of part.regions) {
    if (!marks[id]) { marks[id] = []; if (how !== "core") pale[id] = how; }
    if (!marks[id].includes(part.feeling)) marks[id].push(part.feeling);
  }
  return { marks, pale };
}

export function mountMaps(el, host) {
  const { items, none, causes, figure, sources, seed } = host.payload;
  const order = shuffled(items, `${seed}/maps`);
  const areas = Object.fromEntries(figure.regions.map((r) => [r.id, r.area]));
  const nameOf = (id) => lower(figure.regions.find((r) => r.id === id).name);
  const called = (m) => `${causes[m.cause].name}${items.filter((other) => other.cause === m.cause).length > 1 ? ` (${m.title})` : ""}`;
  const mapOf = (id) => items.find((m) => m.id === id);
  const states = {};
  for (const m of items) if (valid(m, host.state[m.id])) states[m.id] = host.state[m.id];
  const done = (m) => Boolean(states[m.id]);
  let map = order.find((m) => !done(m)) || order[0];
  const body = h("div", { class: "lb-body" });
  const live = h("div", { class: "lb-hidden", role: "status", "aria-live": "polite" });
  el.replaceChildren(h("section", { class: "lb lb-whose", "aria-label": "Whose map is this?" }, body, live, host.foot));

  function valid(m, kept) {
    return kept && [STOP, ...m.options.map((o) => o.cause)].includes(kept.choice) && kept.tries > 0;
  }
  const emit = (kind, detail) => host.emit({ id: newId(), who: host.payload.who, at: stamp(), kind, item: map.id, version: map.version,
    data: { ...detail, state: states[map.id] || null } });
  /** To stop is right where a numb saddle is painted, and never wrong where the cause is one to refer. */
  const isRight = (choice) => (map.alarm ? choice === STOP : choice === map.cause || (map.refer && choice === STOP));

  function draw(focus = true) {
    const s = states[map.id];
    body.replaceChildren(top(), ...picture(), ...(s ? result(s) : [asking()]).filter(Boolean));
    if (!focus) return;
    const target = body.querySelector(s ? ".lb-verdict" : "legend");
    target.focus({ preventScroll: true });
    (s ? target : body).scrollIntoView({ block: "nearest" });
  }
  function top() {
    const id = fresh("map");
    const pick = h("select", { id, on: { change: () => { map = mapOf(pick.value); draw(false); body.querySelector("select").focus(); } } },
      order.map((m, i) => h("option", { value: m.id, selected: m === map }, `Map ${i + 1} (${done(m) ? "done" : "new"})`)));
    const seen = items.filter(done);
    const tally = seen.length ? `${seen.length} of ${items.length} named. Right at the first try: ${seen.filter((m) => states[m.id].first).length}.` : `${items.length} maps.`;
    return h("div", { class: "lb-head" }, h("label", { for: id }, "Map"), pick, h("p", { class: "lb-count" }, tally));
  }
  function picture() {
    const { marks, pale } = paintingOf(map);
    const shown = bodyFigure(host.payload, "The map, front and back. Its places are told below it.");
    shown.show(marks, pale);
    shown.look("both");
    return [shown.el, wordsOf(host.payload, marks), h("p", { class: "lb-small" }, `Full: the core. Paler: often. Palest, inside a dashed line: sometimes.${oneSided(marks) ? " One side is drawn; it may be either." : ""}`)];
  }
  const oneSided = (marks) => figure.regions.some((r) => marks[r.id] && r.twin && !marks[r.twin]);
  function asking() {
    const name = fresh("whose");
    const ask = h("p", { role: "alert", class: "lb-ask" });
    const option = (value, text, more, css = "") => h("label", { class: `lb-option ${css}` }, h("input", { type: "radio", name, value }), h("span", {}, h("strong", {}, text), h("span", { class: "lb-small" }, ` ${more}`)));
    const form = h("form", { on: { submit: (e) => {
      e.preventDefault();
      const choice = form.querySelector("input:checked")?.value;
      if (!choice) { ask.textContent = "Choose one first."; return; }
      const correct = isRight(choice);
      states[map.id] = { choice, correct, tries: 1, first: correct };
      emit("answered", { choice, correct });
      draw();
      live.textContent = body.querySelector(".lb-result").innerText;
    } } },
      h("fieldset", { class: "lb-fields" }, h("legend", { tabindex: "-1" }, "Whose map is this most like?"), h("div", { class: "lb-options" },
        shuffled(map.options, `${seed}/${map.id}`).map((o) => option(o.cause, causes[o.cause].name, causes[o.cause].plain)),
        option(STOP, "Stop: emergency room now", "this drawing alone calls for it", "lb-stop"))),
      ask, h("div", { class: "lb-actions" }, h("button", { type: "submit", class: "lb-button lb-main" }, "Check")));
    return form;
  }
  function result(s) {
    const right = isRight(s.choice);
    const stopped = s.choice === STOP && !map.alarm;
    const next = order.find((m) => !done(m));
    const missed = map.alarm && !right ? "The name comes second here: the numb saddle decides." : "";
    const legs = !map.alarm && warnings(paintingOf(map).marks, figure).bothLegs;
    const careful = stopped && !legs ? (map.refer ? "This cause is one to refer. The drawing alone does not show it: the story does." : "Nothing on this map alone calls for it. To stop when unsure is never wrong; here you could ask on.") : "";
    return [h("div", { class: "lb-result" },
      h("p", { class: `lb-verdict ${right ? "lb-right" : "lb-wrong"}`, tabindex: "-1" }, right ? "✓ Right." : map.alarm ? "✗ Not here. This one is: stop." : "✗ Another one fits better."),
      map.alarm ? emergency(SADDLE) : null,
      legs ? h("p", {}, BOTH_LEGS) : null,
      h("p", {}, h("strong", {}, `${called(map)}. `), [missed, careful, map.words.text].filter(Boolean).join(" ")),
      map.sore.length ? h("p", {}, h("strong", {}, "Often sore to press: "), `${map.sore.map(nameOf).join("; ")}.`) : null,
      h("p", {}, h("strong", {}, "Careful: "), map.caution.text),
      h("p", { class: "lb-small" }, `Where this map comes from: ${BASIS[map.basis]}.`)),
    references([...new Set([...map.sources, ...map.words.cites, ...map.caution.cites])], sources), likeness(s), unmapped(),
    h("div", { class: "lb-actions" }, next ? button("Next map", () => { map = next; draw(); }, { class: "lb-button lb-main" }) : h("p", {}, "You have named every map."),
      button("Ask me this one again", () => { delete states[map.id]; emit("started-over", {}); draw(); }, { class: "lb-button lb-quiet" }))];
  }
  function unmapped() {
    return none.length ? h("details", { class: "lb-pulls" }, h("summary", {}, "Causes without a map"), h("ul", { class: "lb-whys" }, none.map((n) => h("li", { class: "lb-why" }, h("p", {}, h("strong", {}, `${causes[n.cause].name}. `), n.why))))) : null;
  }
  /** Each option beside the map that was shown, with the skin they share. */
  function likeness(s) {
    const rows = map.options.filter((o) => o.cause !== map.cause).map((o) => {
      const other = mapOf(o.map);
      const share = shared(areas, placesOf(map), placesOf(other));
      const pane = h("details", { class: "lb-pulls", on: { toggle: () => { if (pane.open && !pane.querySelector(".lb-figure")) pane.append(small(other)); } } }, h("summary", {}, "Its map"));
      return h("li", { class: `lb-why${o.cause === s.choice ? " lb-mine" : ""}` },
        h("p", {}, h("strong", {}, called(other)), o.cause === s.choice ? " (your choice)" : "", `: computed, shared area ${percent(share)}.`), pane);
    });
    return h("div", {}, h("p", {}, "How alike the maps are. Of all the skin that either map paints, the shared area is painted in both, whatever is felt there."), h("ul", { class: "lb-whys" }, rows));
  }
  function small(other) {
    const { marks, pale } = paintingOf(other);
    const shown = bodyFigure(host.payload, `${called(other)}: ${inWords(marks, figure.regions)}`);
    shown.show(marks, pale);
    shown.look("both");
    return shown.el;
  }
  draw(false);
}
