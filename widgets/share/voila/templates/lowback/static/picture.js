(() => {
// What every screen shares: elements, chance, marking, the outbox, the line that says what is saved.

const BOOLEAN = new Set(["checked", "disabled", "selected", "hidden", "open", "required"]);
const FOCUSABLE = new Set(["button", "input", "select", "summary", "a", "textarea"]);

/** An element. `on` holds listeners; JupyterLab's one-letter shortcuts are kept off everything that takes focus. */
function h(tag, props = {}, ...children) {
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

function button(text, onclick, props = {}) {
  return h("button", { type: "button", class: "lb-button", ...props, on: { click: onclick } }, text);
}

const hidden = (text) => h("span", { class: "lb-hidden" }, text);

let counter = 0;
/** An id that no other screen on the page has. */
const fresh = (stem) => `lb-${stem}-${(counter += 1)}-${Math.random().toString(36).slice(2, 7)}`;

/** The same order for the same seed (mulberry32 over an FNV-1a hash), on every machine. */
function shuffled(list, seed) {
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
function newId(nowMs = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 5, t = nowMs; i >= 0; i -= 1, t = Math.floor(t / 256)) bytes[i] = t % 256;
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Local time with its offset from UTC, as Python's fromisoformat reads it. */
function stamp(date = new Date()) {
  const away = -date.getTimezoneOffset();
  const two = (n) => String(Math.floor(Math.abs(n))).padStart(2, "0");
  const local = new Date(date.getTime() + away * 60000).toISOString().slice(0, 23);
  return `${local}${away < 0 ? "-" : "+"}${two(away / 60)}:${two(Math.abs(away) % 60)}`;
}

/** Sources as small buttons that open the full reference in place. */
function references(keys, sources) {
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
class Outbox {
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
function savedLine(who, retry) {
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
function isRight(item, response) {
  if (item.kind === "estimate") return Math.abs(Number(response[0]) - item.estimate.answer) <= item.estimate.close;
  if (item.kind === "order") return item.options.map((o) => o.id).join() === response.join();
  if (item.kind === "match") return item.options.every((o) => response.includes(`${o.id}:${o.id}`));
  const right = item.options.filter((o) => o.correct).map((o) => o.id).sort().join();
  return [...response].sort().join() === right;
}

const ARROWS = {
  toward: { sign: "▲", word: "toward" }, away: { sign: "▼", word: "away from" }, none: { sign: "■", word: "no help for" },
};
const BASIS = { measured: "measured", derived: "worked out from measured figures", "teaching-estimate": "teaching estimate" };

// A picture that can be made larger within its frame: by buttons, by keys, by dragging with the mouse.
// A finger scrolls and pinches by itself. The stylesheet makes `stage` as wide as --zoom says.

const STEP = 1.4;
const MOST = 6;
const STILL = 4; // px: a press that moves less is a click

/** `frame` scrolls, `stage` is its only child. `say` hears the new size in words. */
function zoomer(frame, stage, say) {
  let zoom = 1;
  const to = (wanted, quiet) => {
    const across = (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth;
    const down = (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight;
    zoom = Math.min(Math.max(wanted, 1), MOST);
    stage.style.setProperty("--zoom", zoom);
    frame.scrollTo(across * frame.scrollWidth - frame.clientWidth / 2, down * frame.scrollHeight - frame.clientHeight / 2);
    if (!quiet) say(`Picture at ${Math.round(zoom * 100)} percent.`);
  };
  const acts = { larger: () => to(zoom * STEP), smaller: () => to(zoom / STEP), whole: () => to(1) };
  const keys = { "+": acts.larger, "=": acts.larger, "-": acts.smaller, 0: acts.whole };
  draggable(frame);
  return {
    to,
    key(event) {
      const act = event.ctrlKey || event.metaKey || event.altKey ? null : keys[event.key];
      if (act) { event.preventDefault(); event.stopPropagation(); act(); }
    },
    buttons: (whole) => [
      button("+", acts.larger, { class: "lb-button lb-step", "aria-label": "Make the picture larger", "aria-keyshortcuts": "+" }),
      button("−", acts.smaller, { class: "lb-button lb-step", "aria-label": "Make the picture smaller", "aria-keyshortcuts": "-" }),
      button(whole, acts.whole, { "aria-keyshortcuts": "0" }),
    ],
  };
}

/** Dragging with the mouse scrolls; the click at its end is not one. */
function draggable(frame) {
  let from = null;
  let moved = false;
  frame.addEventListener("pointerdown", (e) => {
    moved = false;
    from = e.pointerType === "mouse" && e.button === 0 ? { x: e.clientX + frame.scrollLeft, y: e.clientY + frame.scrollTop, startX: e.clientX, startY: e.clientY } : null;
  });
  frame.addEventListener("pointermove", (e) => {
    if (!from || !(e.buttons & 1)) return;
    moved = moved || Math.hypot(e.clientX - from.startX, e.clientY - from.startY) > STILL;
    if (moved) frame.scrollTo(from.x - e.clientX, from.y - e.clientY);
  });
  frame.addEventListener("click", (e) => { if (moved) { e.preventDefault(); e.stopPropagation(); } }, true);
  frame.addEventListener("dragstart", (e) => e.preventDefault());
}

// Every picture of a page can be enlarged: one dialog for all of them. Without this script the link leads to the file.

const LARGER = 1.6; // the larger view is at least so many times as wide as the picture on the page

let box; // made at the first use

function made() {
  const title = h("h2", { class: "lb-dialog-title", id: "lb-dialog-title" });
  const image = h("img", { alt: "" });
  const stage = h("div", { class: "lb-dialog-stage" }, image);
  const frame = h("div", { class: "lb-dialog-frame", tabindex: "0", role: "region", "aria-label": "The picture. Arrow keys move it, plus and minus change its size." }, stage);
  const status = h("span", { class: "lb-hidden", role: "status" });
  const zoom = zoomer(frame, stage, (text) => { status.textContent = text; });
  const close = button("Close", () => dialog.close());
  const dialog = h("dialog", { class: "lb-dialog", "aria-labelledby": "lb-dialog-title", on: {
    keydown: (e) => { zoom.key(e); e.stopPropagation(); }, // and no page shortcut hears a key pressed here
    click: (e) => { if (e.target === dialog) dialog.close(); },
    close: () => { image.removeAttribute("src"); from?.focus({ preventScroll: true }); },
  } }, h("div", { class: "lb-dialog-head" }, title, h("div", { class: "lb-dialog-buttons" }, zoom.buttons("Whole picture"), close)), frame, status);
  let from;
  document.body.append(dialog);
  return (link) => {
    const small = link.querySelector("img");
    from = link;
    title.textContent = link.closest("figure")?.querySelector("figcaption strong")?.textContent.replace(/\.$/, "") || "Picture";
    image.alt = small.alt;
    image.src = small.currentSrc || small.src;
    const [width, height] = [small.naturalWidth || 16, small.naturalHeight || 10];
    stage.style.setProperty("--shape", width / height);
    stage.style.aspectRatio = `${width} / ${height}`;
    zoom.to(1, true);
    dialog.showModal();
    zoom.to((LARGER * small.clientWidth) / stage.clientWidth, true);
    frame.focus({ preventScroll: true });
  };
}

// On the way down: JupyterLab would open the file in a tab of its own.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".lb-picture a.lb-zoom");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  event.stopPropagation();
  box = box || made();
  box(link);
}, true);

})();
