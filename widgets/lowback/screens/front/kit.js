// What every screen shares: elements, chance, marking, the outbox, the line that says what is saved.

const BOOLEAN = new Set(["checked", "disabled", "selected", "hidden", "open", "required"]);
const FOCUSABLE = new Set(["button", "input", "select", "summary", "a", "textarea"]);

/** An element. `on` holds listeners; JupyterLab's one-letter shortcuts are kept off everything that takes focus. */
export function h(tag, props = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") for (const [type, listener] of Object.entries(value)) el.addEventListener(type, listener);
    else if (BOOLEAN.has(name)) el[name] = Boolean(value);
    else if (value !== undefined && value !== null && value !== false) el.setAttribute(name, value);
  }
  if (FOCUSABLE.has(tag) || "tabindex" in props) el.setAttribute("data-lm-suppress-shortcuts", "true");
  el.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false && c !== ""));
  return el;
}

export function button(text, onclick, props = {}) {
  return h("button", { type: "button", class: "lb-button", ...props, on: { click: onclick } }, text);
}

export const hidden = (text) => h("span", { class: "lb-hidden" }, text);

let counter = 0;
/** An id that no other screen on the page has. */
export const fresh = (stem) => `lb-${stem}-${(counter += 1)}-${Math.random().toString(36).slice(2, 7)}`;

/** The same order for the same seed (mulberry32 over an FNV-1a hash), on every machine. */
export function shuffled(list, seed) {
  let a = 2166136261;
  for (const c of String(seed)) a = Math.imul(a ^ c.codePointAt(0), 16777619);
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const out = [...list];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** UUIDv7. `crypto.randomUUID` is not there on a page served over plain http; getRandomValues is. */
export function newId(nowMs = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 5, t = nowMs; i >= 0; i -= 1, t = Math.floor(t / 256)) bytes[i] = t % 256;
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Local time with its offset from UTC, as Python's fromisoformat reads it. */
export function stamp(date = new Date()) {
  const away = -date.getTimezoneOffset();
  const two = (n) => String(Math.floor(Math.abs(n))).padStart(2, "0");
  const local = new Date(date.getTime() + away * 60000).toISOString().slice(0, 23);
  return `${local}${away < 0 ? "-" : "+"}${two(away / 60)}:${two(Math.abs(away) % 60)}`;
}

/** Sources as small buttons that open the full reference in place. */
export function references(keys, sources) {
  const known = keys.filter((key) => sources[key]);
  if (!known.length) return null;
  const one = (key) => {
    const { short, full, url } = sources[key];
    const open = url && h("a", { href: url, target: "_blank", rel: "noopener", class: "lb-link" }, "Open it (needs internet)");
    return h("details", { class: "lb-ref" }, h("summary", {}, short), h("span", {}, full, " ", open || ""));
  };
  return h("div", { class: "lb-refs" }, hidden("Sources: "), known.map(one));
}

function readable(text) {
  try { return JSON.parse(text); } catch { return null; }
}

/** Events wait here, each under a key of its own so that two windows cannot overwrite each other, until kept. */
export class Outbox {
  constructor(deliver, changed) {
    this.deliver = deliver; this.changed = changed; this.mine = new Map(); this.why = ""; this.timer = 0;
  }
  /** Stored at once; sent in the next task, so that the screen answers first and several events go together. */
  put(event) {
    this.mine.set(event.id, event);
    try { localStorage.setItem(`lowback:out:${event.id}`, JSON.stringify(event)); } catch { /* private mode or full: it waits in memory */ }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush());
  }
  waiting() {
    const all = new Map(this.mine);
    try {
      for (const key of Object.keys(localStorage).filter((k) => k.startsWith("lowback:out:"))) {
        const event = readable(localStorage.getItem(key));
        if (event?.id === key.slice(12)) all.set(event.id, event); else localStorage.removeItem(key);
      }
    } catch { /* no storage at all */ }
    return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  flush() {
    clearTimeout(this.timer);
    const events = this.waiting();
    this.changed(events.length, this.why);
    if (!events.length) return;
    try { this.deliver(events.slice(0, 50)); } catch (error) { this.why = String(error.message || error); }
    this.timer = setTimeout(() => {
      this.why = this.why || "The workbook is not answering.";
      this.flush();
    }, 4000);
  }
  kept(ids) {
    for (const id of ids) {
      this.mine.delete(id);
      try { localStorage.removeItem(`lowback:out:${id}`); } catch { /* as above */ }
    }
    this.why = "";
    clearTimeout(this.timer);
    if (ids.length && this.waiting().length) this.flush(); else this.changed(this.waiting().length, "");
  }
  /** `forGood`: it can never be kept, so it is not sent again; otherwise it waits for the next try. */
  refused(ids, why, forGood) {
    if (forGood) this.kept(ids);
    this.why = forGood ? "" : why;
    this.changed(this.waiting().length, why);
  }
  close() { clearTimeout(this.timer); }
}

/** The line at the foot of a screen that says, plainly, whether the last answer is safe. */
export function savedLine(who, retry) {
  const text = h("span", {});
  const again = button("Try to save now", retry, { class: "lb-button lb-quiet", hidden: true });
  const line = h("div", { class: "lb-saved" }, h("span", { role: "status" }, text), " ", again);
  let touched = false;
  return {
    line,
    show(count, why) {
      touched = touched || count > 0;
      const late = count > 0 && why;
      line.classList.toggle("lb-late", Boolean(why));
      again.hidden = !late;
      if (why && !count) text.textContent = `One answer could not be kept: ${why}`;
      else if (late) text.textContent = `Not saved yet: ${why} Kept in this browser; it will be sent again by itself.`;
      else if (count) text.textContent = "Saving ...";
      else text.textContent = touched ? `Saved for ${who}.` : `Answers here are kept for ${who}.`;
    },
  };
}

/** Is `response` right? The same four rules as lowback/screens/marking.py; a test plays both. */
export function isRight(item, response) {
  if (item.kind === "estimate") return Math.abs(Number(response[0]) - item.estimate.answer) <= item.estimate.close;
  if (item.kind === "order") return item.options.map((o) => o.id).join() === response.join();
  if (item.kind === "match") return item.options.every((o) => response.includes(`${o.id}:${o.id}`));
  const right = item.options.filter((o) => o.correct).map((o) => o.id).sort().join();
  return [...response].sort().join() === right;
}

export const ARROWS = {
  toward: { sign: "▲", word: "toward" }, away: { sign: "▼", word: "away from" }, none: { sign: "■", word: "no help for" },
};
export const BASIS = { measured: "measured", derived: "worked out from measured figures", "teaching-estimate": "teaching estimate" };
