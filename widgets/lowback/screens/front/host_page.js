// The host of a static page: no Python. Answers stay in this browser, one entry an item.
import { h, savedLine } from "./kit.js";

const KEY = "lowback:page";
const LEARNER = "this browser";

function store() {
  try { localStorage.setItem(`${KEY}:try`, "1"); localStorage.removeItem(`${KEY}:try`); return localStorage; } catch { return null; }
}

function seedOf(box) {
  let seed = box?.getItem(`${KEY}:seed`);
  if (!seed) { seed = String(Math.random()).slice(2); try { box?.setItem(`${KEY}:seed`, seed); } catch { /* full */ } }
  return seed;
}

function stateOf(box, items) {
  const state = {};
  for (const item of items) {
    const text = box?.getItem(`${KEY}:${item.id}:${item.version}`);
    try { if (text) state[item.id] = JSON.parse(text); } catch { box.removeItem(`${KEY}:${item.id}:${item.version}`); }
  }
  return state;
}

export function pageHost(payload) {
  const box = store();
  const saved = savedLine(LEARNER, () => {});
  saved.show(0, "");
  return {
    payload: { ...payload, seed: seedOf(box), who: "page" }, state: stateOf(box, payload.items || payload.clients || []), foot: saved.line,
    show(img, file) { img.src = `images/${file}`; },
    emit(event) {
      try {
        const key = `${KEY}:${event.item}:${event.version}`;
        if (event.data.state) box.setItem(key, JSON.stringify(event.data.state)); else box.removeItem(key);
        saved.show(1, ""); saved.show(0, "");
      } catch { saved.show(1, "this browser keeps nothing (private window, or full). It holds until the page is closed."); }
    },
  };
}

/** profile() on a static page: there is one learner, and a way to clear what is kept. */
export function mountPageProfile(el) {
  const box = store();
  const count = () => Object.keys(box || {}).filter((k) => /^lowback:page:.+:/.test(k)).length;
  const line = h("p", { role: "status" });
  const show = () => { line.textContent = box ? `Answers stay in this browser (${count()} kept). They are sent to nobody.` : "This browser keeps nothing; answers last until the page is closed."; };
  const clear = h("button", { type: "button", class: "lb-button", on: { click: (e) => {
    if (e.detail > 1) return;
    if (clear.dataset.sure) { for (const k of Object.keys(box)) if (k.startsWith(`${KEY}:`)) box.removeItem(k); location.reload(); }
    else { clear.dataset.sure = "1"; clear.textContent = "Yes, clear them for good"; }
  } } }, "Clear the answers kept here");
  el.replaceChildren(h("section", { class: "lb lb-profile", "aria-label": "Answers kept" }, line, box && clear));
  show();
}

export function mountAll(screens) {
  for (const data of document.querySelectorAll("script[type='application/json'][data-screen]")) {
    const el = document.createElement("div");
    data.after(el);
    const payload = JSON.parse(data.textContent);
    if (data.dataset.screen === "profile") mountPageProfile(el);
    else screens[data.dataset.screen](el, pageHost(payload));
  }
}
