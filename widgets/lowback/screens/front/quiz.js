// A set of questions, one at a time: answer, see why, try again, move on. Resumes where the learner left off.
import { button, fresh, h, hidden, isRight, newId, references, stamp } from "./kit.js";
import { KINDS, orderFor } from "./kinds.js";

const SURE = [["guess", "A guess"], ["fairly", "Fairly sure"], ["certain", "Certain"]];
const SKILLS = { recall: "Recall", recognise: "Recognize", discriminate: "Tell apart", decide: "Decide", safety: "Safety" };

export function mountQuiz(el, host) {
  const { title, items, sources, seed } = host.payload;
  const states = { ...host.state };
  const lone = items.length === 1;
  const answered = (item) => Boolean(states[item.id]?.tries);
  let at = Math.max(0, items.findIndex((item) => !answered(item)));
  if (!lone && items.every(answered)) at = items.length;
  const body = h("div", { class: "lb-body" });
  const live = h("div", { class: "lb-hidden", role: "status", "aria-live": "polite" });
  const dots = h("ol", { class: "lb-dots" });
  const head = lone ? null : h("div", { class: "lb-head" }, h("p", { class: "lb-title" }, title), dots);
  el.replaceChildren(h("section", { class: "lb lb-quiz", "aria-label": lone ? `Question ${items[0].id}` : `Quiz: ${title}` }, head, body, live, host.foot));

  const stand = (item, change) => { states[item.id] = { tries: 0, ...states[item.id], ...change }; };
  const note = (item, kind, detail = {}) => host.emit({ id: newId(), who: host.payload.who, at: stamp(), kind, item: item.id,
    version: item.version, data: { ...detail, state: states[item.id] || null } });
  const go = (index, focus = true) => { at = index; draw(focus); };

  function draw(focus) {
    drawDots();
    body.replaceChildren(...(at < items.length ? question(items[at]) : summary()));
    if (focus) (body.querySelector("legend, .lb-title[tabindex]") || body).focus?.({ preventScroll: true });
    if (focus && body.getBoundingClientRect().top < 0) body.scrollIntoView({ block: "start" });
  }

  function drawDots() {
    if (lone) return;
    dots.replaceChildren(...items.map(dot));
  }

  function dot(item, i) {
    const s = states[item.id];
    const word = !s || !s.tries ? "not answered" : s.first ? "right first time" : s.correct ? "right in the end" : "not right yet";
    const sign = !s || !s.tries ? String(i + 1) : s.first ? "✓" : s.correct ? "+" : "✗";
    return h("li", {}, button(sign, () => go(i), { class: `lb-button lb-dot${i === at ? " lb-here" : ""}`,
      "aria-label": `Question ${i + 1}: ${word}`, "aria-current": i === at ? "step" : null }));
  }

  function question(item) {
    const kind = KINDS[item.kind];
    const order = orderFor(item, seed);
    const state = states[item.id] || { tries: 0 };
    const hint = h("p", { class: "lb-hint", hidden: !state.hinted }, h("strong", {}, "Hint: "), item.hint);
    const result = h("div", { class: "lb-result" });
    const form = h("form", { on: { submit: (e) => { e.preventDefault(); act(); } } });
    const fields = h("fieldset", { class: "lb-fields" },
      h("legend", { tabindex: "-1" }, lone ? "" : hidden(`Question ${at + 1} of ${items.length}. `), item.stem),
      kind.form(item, order, state.response || []));
    const sure = confidence(state);
    // The button changes its meaning on a click, so the second half of a double click, or a held key, must not press it again.
    const once = (e) => { if (e.detail > 1 || e.repeat) e.preventDefault(); };
    const main = h("button", { type: "submit", class: "lb-button lb-main", on: { click: once, keydown: once } });
    const buttons = h("div", { class: "lb-actions" }, main);
    let act = check;
    form.append(fields, sure, hint, buttons);

    function check() {
      const response = kind.read(form);
      if (!kind.ready(response, item)) { result.replaceChildren(h("p", { role: "alert", class: "lb-ask" }, kind.ask)); return; }
      const correct = isRight(item, response);
      const before = states[item.id] || { tries: 0 };
      const level = form.querySelector(".lb-sure input:checked")?.value;
      stand(item, { response, correct, tries: before.tries + 1, shown: false, first: before.tries ? before.first : correct,
        ...(level && !before.tries ? { confidence: level } : {}) });
      tell();
      // The verdict and its reasons come first; keeping the answer and turning the buttons follow before the browser paints.
      queueMicrotask(() => { note(item, "answered", { response, correct, confidence: level || null }); settle(); });
    }
    const over = () => states[item.id].correct || states[item.id].shown;
    function tell() {
      const s = states[item.id];
      const line = s.correct ? (s.first ? "Right." : "Right now.") : s.shown ? "Here is the answer." : "Not the best answer.";
      const rows = over() ? kind.explain(item, order, s.response || [], sources) : whyThis(item, order, s, kind);
      result.replaceChildren(h("p", { class: `lb-verdict ${s.correct ? "lb-right" : "lb-wrong"}` }, `${s.correct ? "✓" : "✗"} ${line}`),
        h("ul", { class: "lb-whys" }, rows), over() ? references(item.sources, sources) || "" : "");
    }
    function settle() {
      turn();
      live.textContent = spoken(result);
      if (document.activeElement !== main) main.focus({ preventScroll: true });
    }
    function turn() {
      lock(form, true);
      dots.children[at]?.replaceWith(dot(item, at));
      const next = lone ? null : [at + 1 < items.length ? "Next question" : "See how it went", () => go(at + 1)];
      const again = ["Try again", retry];
      const [first, ...others] = (over() ? [next, again] : [again, ["Show the answer", reveal], next]).filter(Boolean);
      offer(first, ...others.map(([text, then]) => button(text, then)), back());
    }
    function reveal() {
      stand(item, { shown: true });
      note(item, "shown");
      tell();
      settle();
    }
    function retry() {
      lock(form, false);
      result.replaceChildren(); live.textContent = "";
      open();
      form.querySelector("input, select, button")?.focus();
    }
    function open() {
      const tip = button("Hint", () => {
        if (hint.hidden) { stand(item, { hinted: true }); note(item, "hinted"); }
        hint.hidden = false; live.textContent = hint.textContent;
      });
      offer(["Check", check], tip, back(), skip());
    }
    /** The main button stays and takes another meaning: moving the focus to a new one makes the browser lay out all of JupyterLab. */
    function offer([text, then], ...others) {
      main.textContent = text; act = then;
      while (main.nextSibling) main.nextSibling.remove();
      buttons.append(...others.filter(Boolean));
    }
    const back = () => (!lone && at > 0 ? button("Back", () => go(at - 1), { class: "lb-button lb-quiet" }) : null);
    const skip = () => (!lone ? button("Skip", () => go(at + 1), { class: "lb-button lb-quiet" }) : null);

    if (state.tries) { tell(); turn(); } else open();
    return [
      lone ? null : h("p", { class: "lb-count" }, `Question ${at + 1} of ${items.length} · ${SKILLS[item.skill]}`),
      item.client ? h("div", { class: "lb-client" }, h("p", { class: "lb-tag" }, "A client"), h("p", {}, item.client)) : null,
      form, result,
    ].filter(Boolean);
  }

  /** After a wrong answer: why that choice is wrong, and no more, so that a second try is worth making. */
  function whyThis(item, order, s, kind) {
    if (["single", "vignette"].includes(item.kind)) {
      return kind.explain(item, order.filter((o) => s.response.includes(o.id)), s.response, sources);
    }
    const close = item.kind === "estimate" ? "Look at the hint, then try a figure further off." :
      item.kind === "several" ? "At least one choice is missing, or one is too many." : "Some are in their place, some are not yet.";
    return [h("li", { class: "lb-why" }, h("p", {}, close))];
  }

  function confidence(state) {
    const name = fresh("sure");
    return h("fieldset", { class: "lb-sure" }, h("legend", {}, "How sure are you? (optional, only for you)"),
      SURE.map(([value, text]) => h("label", {}, h("input", { type: "radio", name, value, checked: state.confidence === value }), text)));
  }

  function summary() {
    const done = items.filter((i) => states[i.id]?.tries);
    const tally = (list) => `${list.filter((i) => states[i.id].first).length} of ${list.length}`;
    const safety = done.filter((i) => i.skill === "safety");
    const look = items.filter((i) => !states[i.id]?.tries || !states[i.id].first);
    const sureWrong = done.filter((i) => states[i.id].confidence === "certain" && !states[i.id].first);
    return [
      h("p", { class: "lb-title", tabindex: "-1" }, `${title}: how it went`),
      h("p", {}, `You have answered ${done.length} of ${items.length}. Right first time: ${tally(done)}.`),
      safety.length ? h("p", {}, h("strong", {}, "Safety, counted apart: "), `${tally(safety)} right first time. A missed warning sign is never averaged away.`) : null,
      sureWrong.length ? h("p", {}, `Certain but wrong: ${sureWrong.length}. These are worth the most time.`) : null,
      look.length ? h("p", {}, "Worth another look:") : h("p", {}, "All right first time. Well worked out."),
      h("ul", { class: "lb-looks" }, look.map((i) => h("li", {}, button(i.stem, () => go(items.indexOf(i)), { class: "lb-button lb-quiet lb-long" })))),
      h("div", { class: "lb-actions" }, button("Back to the questions", () => go(0)), startOver()),
    ].filter(Boolean);
  }

  function startOver() {
    const ask = button("Start this set over", () => {
      const sure = button("Yes, start over", () => {
        for (const item of items.filter((i) => states[i.id])) { delete states[item.id]; note(item, "started-over"); }
        go(0);
      }, { class: "lb-button lb-main" });
      ask.replaceWith(h("span", {}, "Your earlier answers stay in the record. ", sure));
      sure.focus();
    }, { class: "lb-button lb-quiet" });
    return ask;
  }

  draw(false);
}

/** What a screen reader says after an answer: the verdict, then each reason, without the sources. */
function spoken(result) {
  return [...result.querySelectorAll(".lb-verdict, .lb-why > p")].map((p) => p.textContent).join(" ");
}

function lock(form, on) {
  for (const fields of form.querySelectorAll("fieldset")) fields.disabled = on;
  form.classList.toggle("lb-locked", on);
}
