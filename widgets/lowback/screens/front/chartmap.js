// The figure: front and back, one path a place, painted with a pattern a feeling.
import { fresh, h } from "./kit.js";
import { FEELINGS } from "./overlap.js";
import { NOTHING, capital, placesByFeeling } from "./chartmarks.js";

const SVG = "http://www.w3.org/2000/svg";
const TILE = 10;  // units of the figure
const OVER = 1.5;  // how much larger the marks are that lie over another feeling
const LEAST_STEP = 4;  // units: a neighbor must lie at least so far along
const CLOSE_GROUP = "buttock and hip";  // the close-up shows this part of the back and what lies around it
const AROUND = { left: 32, right: 32, above: 66, below: 44 };  // units beyond the outermost centers
const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** What each feeling draws on a tile, over its color or over another feeling. */
const INKS = {
  pain: () => lines("#5c2400", 1.2, "M-1 1L1 -1M-1 6L6 -1M-1 11L11 -1M4 11L11 4M9 11L11 9"),
  tingling: (color) => [...lines("#fff", 5.4, "M-1 5H11"), ...lines(color, 3.4, "M-1 5H11")],
  numbness: () => [[2.5, 2.5], [7.5, 7.5]].map(([cx, cy]) => s("circle", { cx, cy, r: 1.7, fill: "#22303c", stroke: "#fff", "stroke-width": 0.5 })),
  weakness: (color) => [...lines("#fff", 3, "M-1 3Q2.5 -1 5 3T11 3M-1 8Q2.5 4 5 8T11 8"), ...lines(color, 1.8, "M-1 3Q2.5 -1 5 3T11 3M-1 8Q2.5 4 5 8T11 8")],
};
const GROUND = { pain: 1, tingling: 0.25, numbness: 1, weakness: 0.3 };  // how strong the color lies under the marks

export function s(tag, props = {}, ...children) {
  const el = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) if (value !== null && value !== undefined) el.setAttribute(name, value);
  el.append(...children.flat().filter(Boolean));
  return el;
}

function lines(stroke, width, d) {
  return [s("path", { d, stroke, "stroke-width": width, fill: "none" })];
}

/** A pattern for each feeling, and one of its marks alone to lie over another. `fill(feelings)` gives one or two fills. */
function patterns(feelings) {
  const stem = fresh("felt");
  const tile = (id, scale, ...children) => s("pattern", { id, width: TILE, height: TILE, patternUnits: "userSpaceOnUse", patternTransform: `scale(${scale})` }, children);
  const ground = (id, color) => [s("rect", { width: TILE, height: TILE, fill: "#fff" }), s("rect", { width: TILE, height: TILE, fill: color, "fill-opacity": GROUND[id] })];
  const defs = s("defs", {}, feelings.flatMap(({ id, color }) => [
    tile(`${stem}-${id}`, 1, ...ground(id, color), ...INKS[id](color)), tile(`${stem}-${id}-over`, OVER, ...INKS[id](color))]));
  return { defs, fill: (felt) => felt.map((id, i) => `url(#${stem}-${id}${i ? "-over" : ""})`) };
}

/** A square that shows how a feeling is painted. */
export function swatch(feelings, id) {
  const { defs, fill } = patterns(feelings.filter((f) => f.id === id));
  return s("svg", { class: "lb-swatch", viewBox: "0 0 30 20", width: 30, height: 20, "aria-hidden": "true" }, defs,
    s("rect", { x: 0.5, y: 0.5, width: 29, height: 19, fill: fill([id])[0], stroke: "#22303c" }));
}

/** What is painted, in words, each feeling with its pattern. */
export function wordsOf({ figure, feelings }, marks) {
  const said = placesByFeeling(marks, figure.regions).map(([f, places]) => h("p", {}, swatch(feelings, f), h("strong", {}, ` ${capital(f)}: `), `${places}.`));
  return h("div", { class: "lb-words" }, said.length ? said : h("p", {}, NOTHING));
}

/** Each feeling that `marks` hold, with its pattern. */
export function legend(feelings, marks) {
  const held = FEELINGS.filter((f) => Object.values(marks).some((felt) => felt.includes(f)));
  return h("p", { class: "lb-small lb-legend" }, held.map((f) => h("span", {}, swatch(feelings, f), ` ${f}`)));
}

/** [x, y, width, height] of the close-up. */
function closeUp({ regions }) {
  const centers = regions.filter((r) => r.view === "back" && r.group === CLOSE_GROUP).map((r) => r.center);
  const [xs, ys] = [0, 1].map((i) => centers.map((c) => c[i]));
  const [x, y] = [Math.min(...xs) - AROUND.left, Math.min(...ys) - AROUND.above];
  return [x, y, Math.max(...xs) + AROUND.right - x, Math.max(...ys) + AROUND.below - y];
}

/** Where the keys begin: the middle of the close-up, or the first place where that is not shown. */
function first(regions) {
  const [x, y, width, height] = closeUp({ regions });
  const far = ({ center }) => Math.hypot(center[0] - x - width / 2, center[1] - y - height / 2);
  return regions.filter((r) => r.view === "back").reduce((best, r) => (far(r) < far(best) ? r : best), regions.find((r) => r.view === "back") || regions[0]);
}

/**
 * The figure as an element. Without `paint` it is a picture, told by `label`.
 * paint: { start(id), over(id), end(), press(id), key(event), at(id) } hears pointer and keys.
 */
export function bodyFigure({ figure, feelings, colors }, label, paint = null) {
  const { defs, fill } = patterns(feelings);
  const store = s("svg", { class: "lb-hidden", "aria-hidden": "true" }, defs);  // apart: a hidden view would hide its patterns
  const places = new Map();
  const views = figure.views.map(view);
  const style = Object.entries(colors).map(([name, color]) => `--${name}:${color}`).join(";");
  const box = h("div", { class: `lb-figure${paint ? " lb-paint" : ""}`, style, role: paint ? "group" : "img", "aria-label": label }, store, views.map((v) => v.box));
  let here = first(figure.regions).id;
  let close = null;

  function view(v) {
    const front = v.id === "front";
    const whole = `${v.x} 0 ${v.width} ${figure.height}`;
    const svg = s("svg", { viewBox: whole, "aria-hidden": paint ? null : "true", ...(paint ? { role: "group", "aria-label": v.name } : {}) },
      s("path", { d: v.outline, class: "lb-skin" }), s("path", { d: v.shorts, class: "lb-shorts" }),
      figure.regions.filter((r) => r.view === v.id).map(place), s("path", { d: v.outline, class: "lb-outline" }));
    const ring = [s("path", { class: "lb-ring-under" }), s("path", { class: "lb-ring" })];
    svg.append(...ring);
    const sides = front ? ["right", "left"] : ["left", "right"];
    const caption = h("p", { class: "lb-view-name", "aria-hidden": "true" }, h("span", {}, sides[0]), h("strong", {}, v.name), h("span", {}, sides[1]));
    return { id: v.id, whole, svg, ring, box: h("div", { class: "lb-view", "data-view": v.id }, caption, svg) };
  }
  function place(region) {
    const under = s("path", { d: region.path, class: "lb-felt" });
    const over = s("path", { d: region.path, class: "lb-felt" });
    const hit = s("path", { d: region.path, class: "lb-place", "data-region": region.id,
      ...(paint ? { role: "button", tabindex: -1, "data-lm-suppress-shortcuts": "true" } : {}) });
    places.set(region.id, { region, under, over, hit });
    return s("g", {}, under, over, hit);
  }

  /** Paint `marks`; `pale` says of a region that it is felt there "often" or only "sometimes": weaker, the last dashed. */
  function show(marks, pale = {}) {
    for (const [id, { region, under, over, hit }] of places) {
      const felt = FEELINGS.filter((f) => marks[id]?.includes(f));
      const fills = fill(felt);
      [under, over].forEach((path, i) => { path.setAttribute("fill", fills[i] || "none"); });
      for (const how of ["often", "sometimes"]) for (const path of [under, over, hit]) path.classList.toggle(`lb-${how}`, pale[id] === how);
      hit.classList.toggle("lb-on", felt.length > 0);
      if (paint) hit.setAttribute("aria-label", `${region.name}: ${felt.join(" and ") || "nothing"}`);
    }
  }
  /** "front", "back", "both", or "close": the low back and the buttocks alone, larger. */
  function look(which) {
    close = which === "close" ? closeUp(figure) : null;
    for (const v of views) {
      v.box.hidden = which !== "both" && (close ? "back" : which) !== v.id;
      v.svg.setAttribute("viewBox", close && v.id === "back" ? close.join(" ") : v.whole);
    }
    box.classList.toggle("lb-both", which === "both");
    if (paint && !seen(here)) stand(first(figure.regions.filter((r) => seen(r.id))).id);
  }
  function seen(id) {
    const { view: where, center: [x, y] } = places.get(id).region;
    const inside = !close || (x > close[0] && x < close[0] + close[2] && y > close[1] && y < close[1] + close[3]);
    return inside && !views.find((v) => v.id === where).box.hidden;
  }

  function stand(id, focus) {
    places.get(here).hit.setAttribute("tabindex", -1);
    here = id;
    places.get(here).hit.setAttribute("tabindex", 0);
    if (focus) places.get(here).hit.focus({ preventScroll: false });
  }
  function ringAt(id) {
    for (const v of views) for (const path of v.ring) {
      if (id && places.get(id).region.view === v.id) path.setAttribute("d", places.get(id).region.path);
      else path.removeAttribute("d");
    }
  }
  /** The place whose center a growing circle, pushed from here along the arrow, meets first. */
  function neighbor(id, [dx, dy]) {
    const [x, y] = places.get(id).region.center;
    let [best, least] = [null, Infinity];
    for (const [other, { region }] of places) {
      const [ax, ay] = [region.center[0] - x, region.center[1] - y];
      const along = ax * dx + ay * dy;
      const far = (ax * ax + ay * ay) / along;
      if (other !== id && seen(other) && (dx || region.view === places.get(id).region.view) && along >= LEAST_STEP && far < least) [best, least] = [other, far];
    }
    return best;
  }

  if (paint) listen();
  function listen() {
    let stroke = null;
    const under = (x, y) => {
      const id = box.getRootNode().elementFromPoint(x, y)?.closest?.("[data-region]")?.dataset.region;
      return id && box.contains(places.get(id)?.hit) ? id : null;
    };
    const draw = (x, y) => { const id = under(x, y); if (id && id !== stroke.id) { stroke.id = id; paint.over(id); } };
    box.addEventListener("pointerdown", (e) => {
      const id = e.target.closest?.("[data-region]")?.dataset.region;
      if (!id || e.button > 0 || stroke) return;
      e.preventDefault();
      if (e.target.hasPointerCapture?.(e.pointerId)) e.target.releasePointerCapture(e.pointerId);
      stand(id, true);
      ringAt(null);
      stroke = { pointer: e.pointerId, id, x: e.clientX, y: e.clientY };
      paint.start(id);
      for (const type of ["pointermove", "pointerup", "pointercancel"]) window.addEventListener(type, moved);
    });
    // A quick finger jumps: every few pixels between two events are looked at too.
    const moved = (e) => {
      if (e.pointerId !== stroke?.pointer) return;
      if (e.type === "pointermove") {
        const steps = Math.ceil(Math.hypot(e.clientX - stroke.x, e.clientY - stroke.y) / 6);
        for (let i = 1; i <= steps; i += 1) draw(stroke.x + ((e.clientX - stroke.x) * i) / steps, stroke.y + ((e.clientY - stroke.y) * i) / steps);
        [stroke.x, stroke.y] = [e.clientX, e.clientY];
        return;
      }
      stroke = null;
      for (const type of ["pointermove", "pointerup", "pointercancel"]) window.removeEventListener(type, moved);
      paint.end();
    };
    // A finger on the body paints, beside it scrolls. Chromium does not heed touch-action on a path, so the touch itself is taken.
    box.addEventListener("touchstart", (e) => { if (e.touches.length === 1 && e.target.dataset?.region) e.preventDefault(); }, { passive: false });
    box.addEventListener("pointerover", (e) => { const id = e.target.dataset?.region; if (id) paint.at(id); });
    box.addEventListener("focusin", (e) => { const id = e.target.dataset.region; if (id) { if (e.target.matches(":focus-visible")) ringAt(id); paint.at(id); } });
    box.addEventListener("focusout", () => ringAt(null));
    box.addEventListener("keydown", (e) => {
      const id = e.target.dataset?.region;
      if (!id || e.ctrlKey || e.metaKey || e.altKey) return;
      const to = ARROWS[e.key] && neighbor(id, ARROWS[e.key]);
      if (to) { stand(to, true); ringAt(to); }
      else if (e.key === " " || e.key === "Enter") { if (!e.repeat) paint.press(id); }
      else if (!ARROWS[e.key] && !paint.key(e)) return;
      e.preventDefault();
      e.stopPropagation();
    });
    stand(here);
  }

  show({});
  return { el: box, show, look, focus: (id = here) => stand(id, true) };
}
