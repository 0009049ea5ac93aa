// Pictures to step through: a slider, the rows side by side, and each step in words.
import { button, fresh, h } from "./kit.js";

export function mountFrames(el, host) {
  const { title, rows, note } = host.payload;
  const count = Math.min(...rows.map((row) => row.steps.length));
  const images = rows.map((row) => row.steps.map((step) =>
    h("img", { alt: step.alt, width: step.size[0] || null, height: step.size[1] || null })));
  const id = fresh("step");
  const papers = rows.map((row) => h("div", { class: "lb-frames-paper" }));
  const words = h("div", { class: "lb-frames-words", role: "status" });
  const slider = h("input", { type: "range", id, min: 1, max: count, step: 1, value: 1, on: { input: () => show(Number(slider.value)) } });
  const back = button("Back", () => show(at - 1));
  const next = button("Next", () => show(at + 1));
  let at = 1;

  function show(wanted) {
    at = Math.min(Math.max(wanted, 1), count);
    slider.value = at;
    const said = rows.map((row) => `${row.name}: ${row.steps[at - 1].words}`);
    slider.setAttribute("aria-valuetext", `Step ${at} of ${count}`);
    papers.forEach((paper, i) => paper.replaceChildren(images[i][at - 1]));
    words.replaceChildren(h("p", { class: "lb-tag" }, `Step ${at} of ${count}`), ...said.map((text) => h("p", {}, text)));
    // Not disabled: the focus would fall out of the screen.
    for (const [control, end] of [[back, 1], [next, count]]) control.setAttribute("aria-disabled", at === end);
  }

  /** The first pair at once, the others when the screen is near, so that no step has to wait for its picture. */
  function load() {
    const all = (from, to) => rows.forEach((row, i) => row.steps.slice(from, to).forEach((step, n) => host.show(images[i][from + n], step.file)));
    all(0, 1);
    const near = new IntersectionObserver((seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      all(1, count);
    }, { rootMargin: "600px" });
    near.observe(el);
  }

  el.replaceChildren(h("section", { class: "lb lb-frames", "aria-label": title }, h("p", { class: "lb-title" }, title),
    h("div", { class: "lb-frames-rows" }, rows.map((row, i) => h("figure", {}, h("figcaption", {}, row.name), papers[i]))),
    h("label", { for: id }, "Step"), slider, h("div", { class: "lb-actions" }, back, next), words, h("p", { class: "lb-small" }, note)));
  if (!count) { words.textContent = "The pictures of this series are not drawn yet."; return; }
  show(1);
  load();
}
