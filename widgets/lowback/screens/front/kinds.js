// How each kind of question takes an answer and explains itself. Each has form(), read() and explain().
import { button, fresh, h, references, shuffled } from "./kit.js";

const byId = (item, id) => item.options.find((o) => o.id === id);

function choice(type, item, order, response) {
  const name = fresh("choice");
  const rows = order.map((o) =>
    h("label", { class: "lb-option", "data-option": o.id },
      h("input", { type, name, value: o.id, checked: response.includes(o.id) }), h("span", {}, o.text)));
  return h("div", { class: "lb-options" }, rows);
}
const picked = (form) => [...form.querySelectorAll(".lb-option input:checked")].map((i) => i.value);

function verdict(good, words) {
  return h("strong", { class: good ? "lb-right" : "lb-wrong" }, `${good ? "✓" : "✗"} ${words}`);
}

function explained(o, head, sources, extra = "") {
  return h("li", { class: "lb-why" }, h("p", {}, head, " ", h("span", { class: "lb-said" }, o.text), extra),
    h("p", {}, o.explanation), references(o.cites || [], sources));
}

function explainChoice(item, order, response, sources) {
  return order.map((o) => {
    const mine = response.includes(o.id);
    const words = o.correct ? (mine ? "Right answer, your choice:" : "Right answer:") : mine ? "Your choice:" : "";
    return explained(o, verdict(o.correct, words), sources);
  });
}

function orderForm(item, order, response) {
  const list = h("ol", { class: "lb-order" });
  const say = h("span", { class: "lb-hidden", role: "status" });
  const begin = response.length ? response.map((id) => byId(item, id)) : order;
  const move = (row, by, control) => {
    const rows = [...list.children];
    const to = rows.indexOf(row) + by;
    if (to < 0 || to >= rows.length) return;
    list.insertBefore(row, by < 0 ? rows[to] : rows[to].nextSibling);
    control.focus();
    say.textContent = `Now number ${to + 1} of ${rows.length}.`;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  };
  for (const o of begin) {
    const row = h("li", { class: "lb-ordered", "data-option": o.id });
    const up = button("↑", () => move(row, -1, up), { class: "lb-button lb-step", "aria-label": `Move up: ${o.text}` });
    const down = button("↓", () => move(row, 1, down), { class: "lb-button lb-step", "aria-label": `Move down: ${o.text}` });
    row.append(h("span", { class: "lb-grow" }, o.text), up, down);
    list.append(row);
  }
  return h("div", {}, list, say);
}

function matchForm(item, order, response) {
  const chosen = Object.fromEntries(response.map((pair) => pair.split(":")));
  const rights = order.map((o) => o);
  const rows = item.options.map((o) => {
    const id = fresh("match");
    const select = h("select", { id, "data-option": o.id },
      h("option", { value: "" }, "Choose ..."),
      rights.map((r) => h("option", { value: r.id, selected: chosen[o.id] === r.id }, r.pair)));
    return h("div", { class: "lb-match" }, h("label", { for: id }, o.text), select);
  });
  return h("div", {}, rows);
}

function estimateForm(item, order, response) {
  const e = item.estimate;
  const id = fresh("estimate");
  const start = response.length ? response[0] : Math.round((e.min + e.max) / 2 / e.step) * e.step;
  const limits = { min: e.min, max: e.max, step: e.step };
  const slider = h("input", { type: "range", id, ...limits, value: start });
  const number = h("input", { type: "number", ...limits, value: start, "aria-label": `Your estimate, ${e.unit}` });
  const touched = (from, to) => () => { to.value = from.value; slider.dataset.touched = "1"; };
  slider.addEventListener("input", touched(slider, number));
  number.addEventListener("input", touched(number, slider));
  if (response.length) slider.dataset.touched = "1";
  return h("div", { class: "lb-estimate" }, h("label", { for: id }, `Your estimate, ${e.unit}`), slider,
    h("span", { class: "lb-number" }, number, ` ${e.unit}`));
}

function explainEstimate(item, order, response, sources) {
  const e = item.estimate;
  const band = item.options.find((o) => Number(response[0]) <= o.upto) || item.options.at(-1);
  const basis = e.basis === "teaching-estimate" ? "a teaching estimate" : e.basis;
  const head = h("li", { class: "lb-why" }, h("p", {},
    `You said ${response[0] ?? "nothing"}. The figure is ${e.answer} ${e.unit} (${basis}). Within ${e.close} counts as right.`));
  return [head, ...item.options.map((o) =>
    explained(o, verdict(o.correct, (o.correct ? "The figure lies here" : "Not here") + (o === band && response.length ? " (your estimate):" : ":")), sources))];
}

const single = {
  form: (item, order, response) => choice("radio", item, order, response), read: picked, explain: explainChoice,
  ask: "Choose one answer first.", ready: (r) => r.length === 1,
};

export const KINDS = {
  single, vignette: single,
  several: {
    form: (item, order, response) => choice("checkbox", item, order, response), read: picked, explain: explainChoice,
    ask: "Choose at least one answer first.", ready: (r) => r.length > 0,
  },
  order: {
    form: orderForm, read: (form) => [...form.querySelectorAll(".lb-ordered")].map((r) => r.dataset.option),
    explain: (item, order, response, sources) => item.options.map((o, i) =>
      explained(o, verdict(response[i] === o.id, `${i + 1}.`), sources,
        response.length && response[i] !== o.id ? ` (you had it at ${response.indexOf(o.id) + 1})` : "")),
    ask: "", ready: () => true,
  },
  match: {
    form: matchForm,
    read: (form) => [...form.querySelectorAll(".lb-match select")].filter((s) => s.value).map((s) => `${s.dataset.option}:${s.value}`),
    explain: (item, order, response, sources) => item.options.map((o) => {
      const mine = response.find((pair) => pair.startsWith(`${o.id}:`));
      const yours = mine && byId(item, mine.split(":")[1]);
      return explained(o, verdict(yours === o, ""), sources,
        h("span", {}, ` goes with: ${o.pair}`, yours && yours !== o ? ` (you chose: ${yours.pair})` : ""));
    }),
    ask: "Choose a partner for each line first.", ready: (r, item) => r.length === item.options.length,
  },
  estimate: {
    form: estimateForm,
    read: (form) => { const s = form.querySelector("input[type=range]"); return s.dataset.touched ? [Number(s.value)] : []; },
    explain: explainEstimate, ask: "Move the slider or type a number first.", ready: (r) => r.length === 1,
  },
};

/** The options in this learner's order. Bands stay in order; an order question never starts solved. */
export function orderFor(item, seed) {
  if (item.kind === "estimate") return item.options;
  const numbers = item.options.map((o) => (item.kind === "single" || item.kind === "vignette" ? parseFloat(o.text.replace(/^(about|around|less than|more than|under|over)\s+/i, "")) : NaN));
  if (numbers.every((n) => !Number.isNaN(n))) return item.options;
  const mixed = shuffled(item.options, `${seed}/${item.id}`);
  const solved = item.kind === "order" && mixed.every((o, i) => o === item.options[i]);
  return solved ? [...mixed.slice(1), mixed[0]] : mixed;
}
