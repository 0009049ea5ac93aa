// Draw what a client says: read, paint, check. Then the client's own drawing beside yours, place by place.
import { button, fresh, h, newId, references, shuffled, stamp } from "./kit.js";
import { CLOSE, compared, percent } from "./overlap.js";
import { LOST, cleanMarks, lower, warnings } from "./chartmarks.js";
import { bodyFigure, legend } from "./chartmap.js";
import { SADDLE, emergency, paintBox } from "./paintbox.js";

/** Marks and pale places of parts that say what must and what may be there. */
export function drawingOf(parts) {
  const marks = {};
  const pale = {};
  for (const field of ["must", "may"]) for (const part of parts) for (const id of part[field]) {
    if (!marks[id]) { marks[id] = []; if (field === "may") pale[id] = "sometimes"; }
    marks[id].push(part.feeling);
  }
  return { marks, pale };
}

export function mountDraw(el, host) {
  const { clients, causes, figure, sources, seed } = host.payload;
  const order = [1, 2, 3].flatMap((level) => shuffled(clients.filter((c) => c.level === level), `${seed}/${level}`));
  const areas = Object.fromEntries(figure.regions.map((r) => [r.id, r.area]));
  const twins = Object.fromEntries(figure.regions.filter((r) => r.twin).map((r) => [r.id, r.twin]));
  const nameOf = (id) => lower(figure.regions.find((r) => r.id === id).name);
  const lost = new Set();
  const states = Object.fromEntries(clients.map((c) => [c.id, readable(c)]).filter(([, state]) => state));
  const done = (c) => Boolean(states[c.id]?.tries);
  let client = order.find((c) => states[c.id] && !states[c.id].checked) || order.find((c) => !done(c)) || order[0];
  const body = h("div", { class: "lb-body" });
  const live = h("div", { class: "lb-hidden", role: "status", "aria-live": "polite" });
  el.replaceChildren(h("section", { class: "lb lb-draw", "aria-label": "Draw what the client says" }, body, live, host.foot));

  /** What the record keeps may be old or damaged: what can be used is used. */
  function readable(c) {
    const kept = host.state[c.id];
    if (kept === undefined || kept === null) return null;
    const { marks, lost: gone } = cleanMarks(kept.marks, figure.regions);
    if (gone || typeof kept !== "object") lost.add(c.id);
    const tries = Number.isInteger(kept.tries) && kept.tries > 0 ? kept.tries : 0;
    return { marks, tries, first: Boolean(kept.first), correct: Boolean(kept.correct), checked: Boolean(kept.checked) && tries > 0 };
  }
  function keep(kind, change, detail = {}) {
    states[client.id] = { marks: {}, tries: 0, ...states[client.id], ...change };
    emit(kind, detail);
  }
  const emit = (kind, detail) => host.emit({ id: newId(), who: host.payload.who, at: stamp(), kind, item: client.id, version: client.version,
    data: { ...detail, state: states[client.id] || null } });

  function draw(focus = true) {
    const s = states[client.id] || { marks: {}, tries: 0 };
    const story = h("div", { class: "lb-client" }, h("p", { class: "lb-tag", tabindex: "-1" }, `${client.name}, ${client.age}`), h("p", {}, client.story));
    const notice = lost.has(client.id) ? h("p", { class: "lb-notice" }, LOST) : null;
    body.replaceChildren(...[top(), story, notice, ...(s.checked ? result(s) : painting(s))].filter(Boolean));
    if (focus) body.querySelector(s.checked ? ".lb-verdict" : ".lb-client .lb-tag").focus({ preventScroll: true });
    if (focus) body.querySelector(s.checked ? ".lb-verdict" : ".lb-client").scrollIntoView({ block: "nearest" });
  }
  function top() {
    const id = fresh("client");
    const word = (c) => (done(c) ? "done" : states[c.id] ? "begun" : "new");
    const pick = h("select", { id, on: { change: () => { client = clients.find((c) => c.id === pick.value); draw(false); body.querySelector("select").focus(); } } },
      order.map((c, i) => h("option", { value: c.id, selected: c === client }, `${i + 1}. ${c.name}, ${c.age} (${word(c)})`)));
    const seen = clients.filter(done);
    const tally = seen.length ? `${seen.length} of ${clients.length} drawn. Close at the first try: ${seen.filter((c) => states[c.id].first).length}.` : `${clients.length} clients. Nobody is a real person.`;
    return h("div", { class: "lb-head" }, h("label", { for: id }, "Client"), pick, h("p", { class: "lb-count" }, tally));
  }
  function painting(s) {
    const ask = h("p", { role: "alert", class: "lb-ask" });
    const box = paintBox(host.payload, s.marks, `Paint where ${client.name} feels it`, (marks) => { ask.textContent = ""; keep("painted", { marks }); });
    const check = button("Check", (e) => {
      if (e.detail > 1) return;
      if (!Object.keys(box.marks()).length) { ask.textContent = "Paint at least one place first."; return; }
      const found = compared(areas, twins, client.parts, box.marks());
      const tries = states[client.id]?.tries || 0;
      keep("answered", { marks: box.marks(), checked: true, tries: tries + 1, correct: found.close, first: tries ? states[client.id].first : found.close },
        { correct: found.close, score: Math.round(found.score * 1000) / 1000 });
      draw();
      live.textContent = body.querySelector(".lb-result").innerText;
    }, { class: "lb-button lb-main" });
    return [h("p", {}, "Paint what the words say, in the client's own left and right."), box.el, ask, h("div", { class: "lb-actions" }, check, over())];
  }
  const over = () => (states[client.id] ? button("Start this client over", () => { delete states[client.id]; lost.delete(client.id); emit("started-over", {}); draw(); }, { class: "lb-button lb-quiet" }) : null);

  function result(s) {
    const found = compared(areas, twins, client.parts, s.marks);
    const theirs = drawingOf(client.parts);
    const next = order.find((c) => !done(c));
    const word = found.side.length ? "✗ The other side." : found.close ? "✓ A close match." : found.score >= CLOSE / 2 ? "✗ Partly there." : "✗ Look again.";
    const figureOf = (title, marks, pale) => {
      const shown = bodyFigure(host.payload, `${title}: places are listed below.`);
      shown.show(marks, pale);
      shown.look("both");
      return h("div", { class: "lb-beside" }, h("p", { class: "lb-tag" }, title), shown.el);
    };
    return [h("div", { class: "lb-result" },
      h("p", { class: `lb-verdict ${found.close ? "lb-right" : "lb-wrong"}`, tabindex: "-1" }, `${word} ${percent(found.score)} the same.`),
      h("p", { class: "lb-small" }, `Of all the skin that you or ${client.name} painted, ${percent(found.score)} is painted alike in both. Each feeling counts by itself. Places that the words leave open count neither way. From ${percent(CLOSE)} we call it close; that line is a teaching estimate.`),
      warnings(theirs.marks, figure).saddle ? emergency(SADDLE) : null,
      h("ul", { class: "lb-whys" }, told(found))),
    h("div", { class: "lb-two" }, figureOf("Yours", s.marks), figureOf(`${client.name}'s own`, theirs.marks, theirs.pale)),
    legend(host.payload.feelings, { ...theirs.marks, "": Object.values(s.marks).flat() }),
    h("p", { class: "lb-small" }, "Pale with a dashed line: it may be painted, but the words do not ask for it."),
    h("p", {}, h("strong", {}, `${causes[client.cause].name}. `), client.why.text), references([...new Set([...client.why.cites, ...client.sources])], sources),
    h("div", { class: "lb-actions" }, next ? button(`Next client: ${next.name}`, () => { client = next; draw(); }, { class: "lb-button lb-main" }) : h("p", {}, "You have drawn every client."),
      button("Paint again", () => { keep("painted", { checked: false }); draw(); }), over())];
  }
  /** One line a kind of difference, the gravest first. */
  function told(found) {
    const felt = ([feeling, id]) => `${feeling}, ${nameOf(id)}`;
    const wanted = ([feeling, id]) => `${nameOf(id)} (you painted ${feeling}, the words say ${client.parts.filter((p) => p.must.includes(id) && p.feeling !== feeling).map((p) => p.feeling).join(" and ")})`;
    const kinds = [
      ["side", "lb-wrong", "✗ Wrong side:", felt, " Left and right are the client's own. On the front figure they look at you, so their left is on your right."],
      ["feeling", "lb-wrong", "✗ Another feeling:", wanted, ""],
      ["missed", "lb-wrong", "✗ Missed:", felt, ""],
      ["extra", "lb-wrong", "✗ Too much:", felt, " The words do not speak of it."],
      ["right", "lb-right", "✓ Right:", felt, ""],
      ["fine", "lb-right", "✓ May be painted:", felt, ""],
    ];
    return kinds.filter(([kind]) => found[kind].length).map(([kind, css, title, words, more]) =>
      h("li", { class: "lb-why" }, h("p", {}, h("strong", { class: css }, title), ` ${found[kind].map(words).join("; ")}.${more}`)));
  }
  draw(false);
}
