// Tell them apart: a client, one finding at a time. Choose, see which way the finding points, go on.
// What to do next is asked, and scored, before the name.
import { ARROWS, BASIS, button, fresh, h, hidden, newId, references, shuffled, stamp } from "./kit.js";

const REFER = "refer";
const ROLES = { ask: "You ask", look: "You look", "hands-on": "You test, with consent", medical: "The doctor's report" };

export function mountDuel(el, host) {
  const { clients, rivals, actions, findings, arrows, sources, seed } = host.payload;
  const order = [1, 2, 3].flatMap((level) => shuffled(clients.filter((c) => c.level === level), `${seed}/${level}`));
  const states = { ...host.state };
  const nameOf = (id) => rivals.find((r) => r.id === id).name;
  const finished = (s) => Boolean(s && s.name);
  let client = order.find((c) => states[c.id] && !finished(states[c.id])) || order.find((c) => !finished(states[c.id])) || order[0];
  const body = h("div", { class: "lb-body" });
  const live = h("div", { class: "lb-hidden", role: "status", "aria-live": "polite" });
  el.replaceChildren(h("section", { class: "lb lb-duel", "aria-label": "Tell them apart" }, body, live, host.foot));

  const keep = (change, detail) => {
    states[client.id] = change && { picks: [], ...states[client.id], ...change };
    if (!change) delete states[client.id];
    host.emit({ id: newId(), who: host.payload.who, at: stamp(), kind: change ? "duel-step" : "started-over", item: client.id,
      version: client.version, data: { ...detail, state: states[client.id] || null } });
  };
  const say = (text) => { live.textContent = text; };

  function draw(focus = true) {
    const s = states[client.id] || { picks: [] };
    const stage = finished(s) ? ending(s) : s.told ? naming(s) : s.action ? actionTold(s) : s.asking ? acting(s) : turning(s);
    body.replaceChildren(top(), h("div", { class: "lb-client" }, h("p", { class: "lb-tag" }, `${client.name}, ${client.age}`), h("p", {}, client.opening)), ...stage.filter(Boolean));
    if (focus) focusFirst();
  }
  function focusFirst() {
    const target = body.querySelector("[data-first]") || body.querySelector("legend");
    target?.focus({ preventScroll: true });
    const newest = [...body.querySelectorAll(":scope > .lb-turn, :scope > .lb-end")].at(-1);
    const seen = newest?.getBoundingClientRect();
    if (seen && (seen.top < 0 || seen.bottom > innerHeight)) newest.scrollIntoView({ block: "start" });
  }

  function top() {
    const id = fresh("client");
    const word = (c) => (finished(states[c.id]) ? "done" : states[c.id] ? "begun" : "new");
    const pick = h("select", { id, on: { change: (e) => {
      client = clients.find((c) => c.id === e.target.value);
      draw(false);
      body.querySelector("select").focus();  // arrow keys change the choice at every press: stay here
    } } },
      order.map((c, i) => h("option", { value: c.id, selected: c === client }, `${i + 1}. ${c.name}, ${c.age} (${word(c)})`)));
    return h("div", { class: "lb-head" }, h("label", { for: id }, "Client"), pick, h("p", { class: "lb-count" }, tally()));
  }
  function tally() {
    const done = clients.filter((c) => finished(states[c.id]));
    const count = (test) => done.filter((c) => test(c, states[c.id])).length;
    const stops = done.filter((c) => c.stop_turn !== null);
    const caught = stops.filter((c) => !states[c.id].missed).length;
    if (!done.length) return `${clients.length} clients. Nobody is a real person.`;
    return `${done.length} of ${clients.length} seen. Next step right: ${count((c, s) => s.action_ok)}. Name right: ${count((c, s) => s.name_ok)}.`
      + (stops.length ? ` Warning signs caught: ${caught} of ${stops.length}.` : "");
  }

  function turning(s) {
    const told = s.picks.map((pick, i) => turnCard(i, pick, i === s.picks.length - 1));
    const n = s.picks.length;
    const showing = s.seen === n - 1;
    if (n && !showing) return [...told, onwards(s)];
    return [...told, turnCard(n), chooser(s, n)];
  }

  function turnCard(i, pick, open) {
    const turn = client.turns[i];
    const f = findings[turn.finding];
    const parts = [
      h("p", { class: "lb-tag" }, `Finding ${i + 1} of ${client.turns.length} · ${ROLES[f.role]}`),
      f.role === "ask" ? h("p", { class: "lb-ask" }, `“${f.ask.replace(/^["“]|["”]$/g, "")}”`) : null,
      h("p", {}, turn.words),
      h("p", { class: "lb-small" }, `${f.label}: ${turn.value}.`),
    ];
    if (!pick) return h("div", { class: "lb-turn" }, parts);
    const lead = h("p", { class: "lb-small" }, `You leaned toward: ${nameOf(pick)}.`);
    const why = h("details", { class: "lb-pulls", open }, h("summary", {}, "Which way this finding points, and why"), pulls(turn, pick));
    return h("div", { class: "lb-turn" }, parts, lead, safetyWord(i, pick), why);
  }

  function pulls(turn, pick) {
    const row = arrows[`${turn.finding}:${turn.value}`];
    return h("ul", { class: "lb-whys" }, rivals.map((r) => {
      const a = row[r.id];
      const { sign, word } = ARROWS[a.arrow];
      return h("li", { class: `lb-pull lb-${a.arrow}${r.id === pick ? " lb-mine" : ""}` },
        h("p", {}, h("span", { class: "lb-arrow", "aria-hidden": "true" }, sign), " ", h("strong", {}, `${word} ${r.name}`), r.id === pick ? " (your choice)" : "", ". ", a.text,
          h("span", { class: "lb-small" }, ` (${BASIS[a.basis]})`)), references(a.cites, sources));
    }));
  }

  function safetyWord(i, pick) {
    if (client.stop_turn !== null && i >= client.stop_turn) {
      return pick === REFER
        ? h("p", { class: "lb-right" }, h("strong", {}, "✓ You stopped at the warning sign."))
        : h("p", { class: "lb-wrong" }, h("strong", {}, "✗ This is a warning sign. "), "However the rest looks, the session stops here and the client is referred.");
    }
    if (pick === REFER) return h("p", {}, h("strong", {}, "You may stop at any time. "), "Nothing so far calls for it; let us see what else there is.");
    return null;
  }

  function chooser(s, n) {
    const name = fresh("rival");
    const last = s.picks.at(-1);
    const form = h("form", { on: { submit: (e) => {
      e.preventDefault();
      const pick = form.querySelector("input:checked")?.value;
      if (!pick) { ask.textContent = "Choose one first. You can change your mind after every finding."; return; }
      const turn = client.turns[n];
      const stopped = client.stop_turn !== null && n >= client.stop_turn;
      keep({ picks: [...s.picks, pick], missed: s.missed || (stopped && pick !== REFER) }, { step: n, finding: turn.finding, pick });
      draw();
      const row = arrows[`${turn.finding}:${turn.value}`];
      say(`${stopped ? (pick === REFER ? "You stopped at the warning sign. " : "This is a warning sign: the session stops here. ") : ""}${turn.finding ? findings[turn.finding].label : ""}: ${rivals.map((r) => `${ARROWS[row[r.id].arrow].word} ${r.name}`).join(", ")}.`);
    } } },
      h("fieldset", { class: "lb-fields" }, h("legend", { tabindex: "-1" }, n ? "And now, what does it look like most?" : "What does it look like most?"),
        h("div", { class: "lb-options lb-rivals" }, rivals.map((r) =>
          h("label", { class: `lb-option${r.id === REFER ? " lb-stop" : ""}` }, h("input", { type: "radio", name, value: r.id, checked: r.id === last }),
            h("span", {}, h("strong", {}, r.name), h("span", { class: "lb-small" }, ` ${r.plain}`)))))));
    const ask = h("p", { role: "alert", class: "lb-ask" });
    form.append(ask, h("div", { class: "lb-actions" }, h("button", { type: "submit", class: "lb-button lb-main" }, "This is my choice"), undo(s)));
    return form;
  }

  /** Nothing is lost by going back: the record keeps every step, the screen shows the latest. */
  function undo(s) {
    return s.picks.length ? button("Start this client over", () => { keep(null, {}); draw(); }, { class: "lb-button lb-quiet" }) : "";
  }

  function onwards(s) {
    const n = s.picks.length;
    const stopped = client.stop_turn !== null && n - 1 >= client.stop_turn;
    const over = stopped || n >= client.turns.length;
    const text = over ? "What would you do next?" : "Next finding";
    return h("div", { class: "lb-actions" },
      button(text, () => { keep(over ? { asking: true, seen: n - 1 } : { seen: n - 1 }, { on: over ? "action" : "next" }); draw(); },
        { class: "lb-button lb-main", "data-first": "1" }), undo(s));
  }

  function acting(s) {
    const name = fresh("action");
    const ask = h("p", { role: "alert", class: "lb-ask" });
    const form = h("form", { class: "lb-turn", on: { submit: (e) => {
      e.preventDefault();
      const action = form.querySelector("input:checked")?.value;
      if (!action) { ask.textContent = "Choose what you would do first."; return; }
      const ok = action === client.action || client.also_ok.includes(action);
      keep({ action, action_ok: ok }, { action, correct: ok });
      draw();
      say(`${ok ? "A right next step." : "Not the best next step."} ${client.action_why[action].text}`);
    } } },
      h("fieldset", { class: "lb-fields" }, h("legend", { tabindex: "-1" }, "Before any name: what do you do next?"),
        h("div", { class: "lb-options" }, actions.map((a) =>
          h("label", { class: "lb-option" }, h("input", { type: "radio", name, value: a.id }), h("span", {}, a.text))))),
      ask, h("div", { class: "lb-actions" }, h("button", { type: "submit", class: "lb-button lb-main" }, "Do this")));
    return [...review(s), form];
  }
  const review = (s) => s.picks.map((pick, i) => turnCard(i, pick, false));

  function actionResult(s) {
    return h("ul", { class: "lb-whys" }, actions.map((a) => {
      const fine = a.id === client.action || client.also_ok.includes(a.id);
      const word = a.id === client.action ? "✓ Best:" : fine ? "✓ Also acceptable:" : "✗ Not here:";
      return h("li", { class: `lb-why${a.id === s.action ? " lb-mine" : ""}` },
        h("p", {}, h("strong", { class: fine ? "lb-right" : "lb-wrong" }, word), ` ${a.text}`, a.id === s.action ? " (your choice)" : ""),
        h("p", {}, client.action_why[a.id].text), references(client.action_why[a.id].cites, sources));
    }));
  }

  function actionTold(s) {
    return [h("div", { class: "lb-end" }, h("p", { class: `lb-verdict ${s.action_ok ? "lb-right" : "lb-wrong"}`, tabindex: "-1" },
      s.action_ok ? "✓ A right next step." : "✗ Not the best next step."), actionResult(s), h("p", {}, h("strong", {}, "In words: "), client.say),
    h("div", { class: "lb-actions" }, button("And what is it, most likely?", () => { keep({ told: true }, { on: "name" }); draw(); }, { class: "lb-button lb-main", "data-first": "1" })))];
  }

  function naming(s) {
    const name = fresh("name");
    const ask = h("p", { role: "alert", class: "lb-ask" });
    const form = h("form", { class: "lb-turn", on: { submit: (e) => {
      e.preventDefault();
      const pick = form.querySelector("input:checked")?.value;
      if (!pick) { ask.textContent = "Choose one first."; return; }
      const ok = client.answer.includes(pick);
      keep({ name: pick, name_ok: ok }, { name: pick, correct: ok });
      draw();
      say(`${ok ? "Findings fit." : "The findings fit something else better."} ${client.answer.map(nameOf).join(" or ")}. ${client.answer_why.text}`);
    } } },
      h("fieldset", { class: "lb-fields" }, h("legend", { tabindex: "-1" }, "Findings most consistent with ..."),
        h("div", { class: "lb-options lb-rivals" }, rivals.map((r) =>
          h("label", { class: `lb-option${r.id === REFER ? " lb-stop" : ""}` }, h("input", { type: "radio", name, value: r.id, checked: r.id === s.picks.at(-1) }), h("span", {}, r.name))))),
      ask, h("div", { class: "lb-actions" }, h("button", { type: "submit", class: "lb-button lb-main" }, "Say it")));
    return [...review(s), form];
  }

  function ending(s) {
    const later = order.filter((c) => !finished(states[c.id]));
    const next = later[0];
    return [h("div", { class: "lb-end" },
      h("p", { class: `lb-verdict ${s.name_ok ? "lb-right" : "lb-wrong"}`, tabindex: "-1" }, s.name_ok ? "✓ The findings fit." : "✗ The findings fit something else better."),
      h("p", {}, h("strong", {}, client.answer.map(nameOf).join(" or ")), ". ", client.answer_why.text), references([...client.answer_why.cites, ...client.sources], sources),
      s.missed ? h("p", { class: "lb-wrong" }, h("strong", {}, "Safety: "), "a warning sign was passed over. This counts apart from the name.") : null,
      h("p", {}, `Next step: you chose “${actions.find((a) => a.id === s.action).text}” (${s.action_ok ? "right" : "not the best"}).`),
      contrast(), 
      h("div", { class: "lb-actions" }, next ? button(`Next client: ${next.name}`, () => { client = next; draw(); }, { class: "lb-button lb-main", "data-first": "1" }) : h("p", {}, "You have seen every client. Start one over, or come back another day."),
        undo(s))), h("details", { class: "lb-pulls" }, h("summary", {}, "Look back over the findings"), ...review(s))];
  }

  function contrast() {
    const turns = client.turns;
    const cell = (a) => h("td", { class: `lb-${a.arrow}` }, h("span", { "aria-hidden": "true" }, ARROWS[a.arrow].sign), hidden(a.arrow === "none" ? "no help" : a.arrow));
    const rows = turns.map((turn) => {
      const row = arrows[`${turn.finding}:${turn.value}`];
      const pulls = rivals.filter((r) => r.id !== REFER).map((r) => row[r.id].arrow);
      const shared = new Set(pulls).size === 1 && row[REFER].arrow !== "toward";
      return h("tr", { class: shared ? "lb-shared" : "" }, h("th", { scope: "row" }, `${findings[turn.finding].label}: ${turn.value}`, shared ? h("span", { class: "lb-small" }, " (same for all)") : ""),
        rivals.map((r) => cell(row[r.id])));
    });
    return h("div", { class: "lb-scroll", tabindex: "0", role: "region", "aria-label": "Contrast table" },
      h("table", { class: "lb-contrast" }, h("caption", {}, "▲ toward, ▼ away, ■ no help. Gray rows do not tell them apart."),
        h("thead", {}, h("tr", {}, h("td", {}), rivals.map((r) => h("th", { scope: "col", class: client.answer.includes(r.id) ? "lb-mine" : "" }, r.name.replace(/ \(.*\)$/, ""))))),
        h("tbody", {}, rows)));
  }

  draw(false);
}
