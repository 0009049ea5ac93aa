// The labels of a picture, hidden: name what a number marks, or find what is named. One number at a time.
import { button, fresh, h, newId, shuffled, stamp } from "./kit.js";
import { zoomer } from "./zoom.js";

const BADGE = 28; // px, and as far apart at least: the stage is made wide enough for that
const COLUMN = 640; // px: about the width of the column; what needs more room than this moves aside
const WIDEST = 1200; // px
const NEAR = 36; // px: a tap so far from a point or its words still means it
const COVER = 0.006; // share of the picture by which a patch is larger than its words
const MODES = [["name", "Name it"], ["find", "Find it"]];
const ARROWS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function mountLabels(el, host) {
  const { picture, items, seed } = host.payload;
  const [item] = items;
  const twin = (label, i) => picture.labels.slice(0, i).filter((other) => other.id === label.id).length; // a name may stand twice
  const parts = picture.labels.map((label, i) => ({ ...label, number: i + 1, id: twin(label, i) ? `${label.id}-${twin(label, i) + 1}` : label.id }));
  const shape = picture.size[0] ? picture.size[0] / picture.size[1] : 1.6; // width to height
  const badges = badgesOf(parts, shape);
  const names = [...new Set(parts.map((p) => p.name))].sort();
  const byId = (id) => parts.find((p) => p.id === id);
  const named = (name) => parts.find((p) => p.name === name);
  const known = host.state[item.id];
  let state = known && usable(known, parts) ? structuredClone(known) : { mode: "name" };
  let now = null; // the part that is asked
  let told = null; // what was chosen for it, once it was

  const live = h("div", { class: "lb-hidden", role: "status", "aria-live": "polite" });
  const modes = h("div", { class: "lb-modes", role: "group", "aria-label": "How to practice" });
  const stage = h("div", { class: "lb-stage", style: `--shape:${shape};--least:${leastWidth([...badges.values()], shape)}px` });
  const frame = h("div", { class: "lb-frame", role: "group", "aria-label": "The picture", tabindex: "-1" }, stage);
  const zoom = zoomer(frame, stage, (text) => { live.textContent = text; });
  const tools = h("div", { class: "lb-tools" }, zoom.buttons("Usual size"));
  const ask = h("div", { class: "lb-asking" });
  const list = h("div", { class: "lb-list" });
  const id = fresh("asked");
  const image = h("img", { alt: `${picture.title}. Its labels are hidden.`, width: picture.size[0] || null, height: picture.size[1] || null });
  host.show(image, picture.file);
  image.addEventListener("load", () => { if (now && state.mode === "name") show(now); }, { once: true });
  frame.addEventListener("keydown", zoom.key);
  stage.addEventListener("click", tapped);
  el.replaceChildren(h("section", { class: "lb lb-labels", "aria-label": `Labels: ${picture.title}` }, modes, frame, tools, ask, list,
    h("details", { class: "lb-pulls" }, h("summary", {}, "The picture in words (gives the names away)"), h("p", {}, picture.long)), live, host.foot));

  // -- where the learner stands: per mode the round's list in order, what was done of it, and what was mixed up

  const round = () => state[state.mode];
  const open = () => round().list.filter((p) => !round().done[p]);
  const missed = () => round().list.filter((p) => round().done[p] && !round().done[p].right);
  function begin(list, turn) {
    state[state.mode] = { turn, list: shuffled(list, `${seed}/${item.id}/${state.mode}/${turn}`), done: {} };
  }
  function keep(kind, detail) {
    host.emit({ id: newId(), who: host.payload.who, at: stamp(), kind, item: item.id, version: item.version,
      data: { mode: state.mode, ...detail, state: structuredClone(state) } });
  }

  function choose(chosen) {
    if (told || !now || !chosen) return;
    const right = chosen.name === now.name;
    told = chosen;
    round().done[now.id] = { right, chosen: chosen.id };
    draw();
    ask.querySelector(".lb-main").focus({ preventScroll: true });
    bring();
    show(now);
    live.textContent = ask.querySelector(".lb-verdict").textContent;
    keep("labels-step", { structure: now.id, chosen: chosen.id, correct: right });
  }

  function next(part) {
    told = null;
    now = part || byId(open()[0]) || null;
    draw();
    if (!now) { ask.querySelector("[tabindex]").focus({ preventScroll: true }); live.textContent = ask.textContent; return; }
    live.textContent = ask.querySelector(".lb-verdict").textContent;
    const first = (state.mode === "name" ? list : stage).querySelector('[tabindex="0"]');
    first.focus({ preventScroll: true });
    bring();
    if (state.mode !== "name") return; // to find it is the task
    show(now);
    first.scrollIntoView({ block: "nearest" });
  }
  /** The picture and, below it, what is asked or told of it: both in sight, or as much of the picture as there is room for. */
  function bring() {
    frame.scrollIntoView({ block: "nearest" });
    ask.scrollIntoView({ block: "nearest" });
  }

  function again(ids, why) {
    begin(ids, (round()?.turn || 0) + 1);
    keep(why, {});
    next();
  }

  function change(mode) {
    state.mode = mode;
    if (!round()) begin(parts.map((p) => p.id), 0);
    told = null;
    now = byId(open()[0]) || null;
    draw();
    modes.querySelector('[aria-pressed="true"]').focus({ preventScroll: true });
    bring();
    live.textContent = ask.querySelector(".lb-verdict").textContent;
  }

  // -- drawing

  function draw() {
    modes.replaceChildren(...MODES.map(([mode, text]) =>
      button(text, () => change(mode), { class: "lb-button lb-mode", "aria-pressed": String(mode === state.mode) })));
    const over = !now;
    stage.classList.toggle("lb-tappable", state.mode === "find" && !told && !over);
    frame.tabIndex = over ? 0 : -1; // with no number left in it, it must still scroll by keys
    const numbers = over ? [] : parts.map(numberOf);
    roving(numbers, now && state.mode === "name" ? now.number - 1 : 0);
    stage.replaceChildren(image, ...parts.map(patch), ...rings(),
      ...(over ? [] : [h("div", { role: "toolbar", "aria-label": "Numbers on the picture" }, numbers)]));
    ask.replaceChildren(...(over ? summary() : told ? verdict() : question()));
    list.replaceChildren(...(over ? [] : state.mode === "name" ? nameList() : numberList()));
  }

  const shown = (p) => !now || (told && (p === now || p === told));
  const word = (p) => {
    const done = round().done[p.id];
    return done ? (done.right ? "right" : "missed") : p === now && state.mode === "name" ? "asked now" : "";
  };

  function patch(p) {
    const [left, top, width, height] = p.box;
    const grown = [left - COVER, top - COVER * shape, width + 2 * COVER, height + 2 * COVER * shape].map((v) => `${v * 100}%`);
    const lifted = shown(p);
    const mark = lifted && told ? (p.name === now.name ? " lb-patch-right" : " lb-patch-wrong") : "";
    return h("span", { class: `lb-patch${lifted ? " lb-lifted" : ""}${mark}`, "aria-hidden": "true",
      style: `left:${grown[0]};top:${grown[1]};width:${grown[2]};height:${grown[3]}` });
  }

  function numberOf(p) {
    const [x, y] = badges.get(p.id);
    const asked = p === now && state.mode === "name";
    const sign = { right: "✓", missed: "✗" }[word(p)] || "";
    return button(`${p.number}${sign}`, () => pressed(p), { class: `lb-number${asked ? " lb-asked" : ""}${shown(p) ? " lb-away" : ""}`,
      "aria-label": `Number ${p.number}${word(p) ? `, ${word(p)}` : ""}`, style: `left:${x * 100}%;top:${y * 100}%` });
  }
  function pressed(p) {
    if (state.mode === "find") choose(p);
    else if (!told && !round().done[p.id] && round().list.includes(p.id)) next(p);
    else if (!told) live.textContent = `Number ${p.number} is ${word(p) || "not asked in this round"}.`;
  }

  function rings() {
    const ring = (p, kind) => h("span", { class: `lb-ring ${kind}`, "aria-hidden": "true", style: `left:${p.at[0] * 100}%;top:${p.at[1] * 100}%` });
    if (!now || (state.mode === "find" && !told)) return [];
    const chosen = told && told !== now ? ring(told, told.name === now.name ? "lb-ring-right" : "lb-ring-wrong") : null;
    return [chosen, ring(now, told ? "lb-ring-right" : "lb-ring-asked")].filter(Boolean);
  }

  function question() {
    const text = state.mode === "name" ? `Number ${now.number}: what is it?` : `Find: ${now.name}`;
    const how = state.mode === "name" ? "Choose its name below." : "Tap the picture, or choose a number below.";
    return [count(), h("p", { class: "lb-verdict", id }, text), h("p", { class: "lb-small" }, how, h("span", { class: "lb-keys" }, " Arrow keys move, Enter chooses."))];
  }

  function verdict() {
    const latin = (p) => (p.latin ? ` (${p.latin})` : "");
    const right = told.name === now.name;
    const line = right ? `✓ Right: number ${told.number} is ${now.name}${latin(now)}.`
      : state.mode === "name" ? `✗ You chose ${told.name}; this is ${now.name}${latin(now)}. ${told.name} is number ${told.number}.`
        : `✗ You chose number ${told.number}, ${told.name}${latin(told)}; ${now.name}${latin(now)} is number ${now.number}.`;
    const left = open().length;
    return [count(), h("p", { class: `lb-verdict ${right ? "lb-right" : "lb-wrong"}`, id }, line),
      h("div", { class: "lb-actions" }, button(left ? "Next" : "See how it went", once(() => next()), { class: "lb-button lb-main" }))];
  }

  function count() {
    const done = round().list.length - open().length;
    return h("p", { class: "lb-count" }, `${told ? done : done + 1} of ${round().list.length} · right: ${done - missed().length}`);
  }

  function nameList() {
    const rows = names.map((name) => {
      const mark = told && name === now.name ? "✓ " : told && name === told.name ? "✗ " : "";
      return button(`${mark}${name}`, once(() => choose(state.mode === "name" ? pick(name) : null)), { class: "lb-button lb-name", disabled: Boolean(told) });
    });
    return [h("p", { class: "lb-on-paper" }, "On paper: write beside each name the number that marks it."), toolbar("lb-names", rows, "vertical")];
  }
  /** Two labels may have the same name: then the one that is asked. */
  const pick = (name) => (now.name === name ? now : named(name));

  function numberList() {
    const rows = parts.map((p) => button(String(p.number), once(() => choose(p)), { class: "lb-button lb-step", disabled: Boolean(told), "aria-label": `Number ${p.number}` }));
    return [toolbar("lb-numbers", rows, "horizontal")];
  }

  function toolbar(kind, rows, direction) {
    roving(rows, 0);
    return h("div", { class: kind, role: "toolbar", "aria-labelledby": id, "aria-orientation": direction }, rows);
  }

  function summary() {
    const wrong = missed();
    const all = round().list.length;
    const other = MODES.find(([mode]) => mode !== state.mode);
    const mixed = (p) => `${byId(p).name} (you chose ${byId(round().done[p].chosen).name})`;
    return [h("p", { class: "lb-verdict", tabindex: "-1", id }, `${all - wrong.length} of ${all} right.`),
      wrong.length ? h("p", {}, "Worth another look:") : h("p", {}, "All right. Come back another day to see what has stayed."),
      h("ul", { class: "lb-looks" }, wrong.map((p) => h("li", { class: "lb-why" }, mixed(p)))),
      h("div", { class: "lb-actions" },
        wrong.length ? button(`Only the missed (${wrong.length})`, () => again(wrong, "labels-step"), { class: "lb-button lb-main" }) : null,
        button("Start over", () => again(parts.map((p) => p.id), "started-over")),
        button(`Now: ${other[1]}`, () => { change(other[0]); }))];
  }

  // -- tapping the picture, and bringing a number into sight

  function tapped(event) {
    if (state.mode !== "find" || told || !now || event.target.closest("button")) return;
    const seen = stage.getBoundingClientRect();
    const [x, y] = [event.clientX - seen.left, event.clientY - seen.top];
    const far = (p) => Math.min(Math.hypot(p.at[0] * seen.width - x, p.at[1] * seen.height - y), boxFar(p.box, x, y, seen));
    const nearest = parts.reduce((best, p) => (far(p) < far(best) ? p : best));
    if (far(nearest) <= NEAR) choose(nearest); else live.textContent = "Nothing is labeled there. Tap nearer to a number or to its point.";
  }

  function show(p) {
    const [x, y] = badges.get(p.id);
    frame.scrollTo(((x + p.at[0]) / 2) * stage.offsetWidth - frame.clientWidth / 2, ((y + p.at[1]) / 2) * stage.offsetHeight - frame.clientHeight / 2);
  }

  if (!round()) begin(parts.map((p) => p.id), 0);
  now = byId(open()[0]) || null;
  draw();
}

/** A state that an older picture left is of no use where a structure of it is gone. */
function usable(state, parts) {
  const ids = new Set(parts.map((p) => p.id));
  return MODES.every(([mode]) => (state[mode]?.list || []).every((id) => ids.has(id)));
}

/** A double click, or a key held down, must not press what comes in the button's place. */
const once = (act) => (event) => { if (event.detail < 2) act(event); };

/** Where the numbers stand, by part: at the end of the words where the leader begins, or at the other where it is tight. */
function badgesOf(parts, shape) {
  const places = new Map();
  for (const p of parts) {
    const ends = endsOf(p);
    const needs = (end) => leastWidth([...places.values(), end], shape);
    places.set(p.id, needs(ends[0]) > COLUMN && needs(ends[1]) < needs(ends[0]) ? ends[1] : ends[0]);
  }
  return places;
}

function endsOf(p) {
  const [left, top, width, height] = p.box;
  const inset = Math.min(0.012, width / 2);
  const [first, last] = [left + inset, left + width - inset];
  const across = p.at[0] < left ? [first, last] : p.at[0] > left + width ? [last, first] : [left + width / 2, first];
  return across.map((x) => [x, top + height / 2]);
}

/** The width of the stage, in px, at which no two numbers touch. */
function leastWidth(places, shape) {
  let width = 0;
  places.forEach(([ax, ay], i) => places.slice(i + 1).forEach(([bx, by]) => {
    const apart = Math.max(Math.abs(ax - bx), Math.abs(ay - by) / shape);
    width = Math.max(width, apart ? BADGE / apart : WIDEST);
  }));
  return Math.ceil(Math.min(width, WIDEST));
}

function boxFar([left, top, width, height], x, y, { width: w, height: t }) {
  const across = Math.max(left * w - x, 0, x - (left + width) * w);
  const down = Math.max(top * t - y, 0, y - (top + height) * t);
  return Math.hypot(across, down);
}

/** One stop of the Tab key for all of them; arrow keys, Home and End move among them. */
function roving(controls, first) {
  const stand = (i) => controls.forEach((c, n) => { c.tabIndex = n === i ? 0 : -1; });
  stand(first);
  controls.forEach((control, i) => control.addEventListener("keydown", (event) => {
    const last = controls.length - 1;
    const to = event.key === "Home" ? 0 : event.key === "End" ? last : event.key in ARROWS ? (i + ARROWS[event.key] + controls.length) % controls.length : null;
    if (to === null) return;
    event.preventDefault();
    stand(to);
    controls[to].focus();
  }));
}
