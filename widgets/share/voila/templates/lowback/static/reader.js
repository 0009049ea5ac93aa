// Reading help: text size, spacing, a plain font, and reading aloud with the device's own voice. Nothing is sent anywhere.
(() => {
  const KEY = "lowback:reader";
  const SIZES = [0.9, 1, 1.15, 1.3, 1.5];
  const BLOCKS = "h1, h2, h3, h4, p, li, blockquote, th, td, summary, figcaption";
  const load = () => { try { return { size: 1, wide: false, plain: false, ...JSON.parse(localStorage.getItem(KEY)) }; } catch { return { size: 1, wide: false, plain: false }; } };
  const keep = (state) => { try { localStorage.setItem(KEY, JSON.stringify(state)); } catch { /* a private window keeps nothing */ } };

  const state = load();
  if (!(state.size in SIZES)) state.size = 1;

  const apply = (page) => {
    page.style.fontSize = SIZES[state.size] === 1 ? "" : `${SIZES[state.size]}em`;
    page.classList.toggle("reader-wide", state.wide);
    page.classList.toggle("reader-plain", state.plain);
  };

  const button = (text, act, more = {}) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
    for (const [name, value] of Object.entries(more)) made.setAttribute(name, value);
    made.addEventListener("click", () => act(made));
    return made;
  };

  /** Speaks block after block and marks the one being read. */
  const speaker = (page, say) => {
    const voice = window.speechSynthesis;
    let blocks = [], at = 0, on = false;
    const visible = (el) => el.offsetParent !== null && !el.querySelector(BLOCKS) && el.textContent.trim();
    const mark = (el) => { page.querySelectorAll(".reader-now").forEach((x) => x.classList.remove("reader-now")); el?.classList.add("reader-now"); };
    const stop = () => { on = false; voice?.cancel(); mark(null); say("Stopped."); };
    const next = () => {
      if (!on) return;
      const el = blocks[at];
      if (!el) { stop(); say("End of the page."); return; }
      mark(el);
      el.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      const words = new SpeechSynthesisUtterance(el.textContent.trim());
      words.lang = "en-US";
      words.onend = () => { at += 1; next(); };
      words.onerror = (e) => { if (on && e.error !== "canceled" && e.error !== "interrupted") { stop(); say("The voice of this device gave up. Try again, or use the screen reader of your device."); } };
      voice.speak(words);
    };
    const start = () => {
      blocks = [...page.querySelectorAll(BLOCKS)].filter(visible);
      const top = blocks.findIndex((el) => el.getBoundingClientRect().bottom > 80);
      at = Math.max(top, 0);
      on = true;
      voice.cancel();
      say("Reading from the top of what you see.");
      next();
    };
    addEventListener("pagehide", () => voice?.cancel());
    return { able: Boolean(voice && window.SpeechSynthesisUtterance), start, stop, reading: () => on };
  };

  const mount = () => {
    const page = document.querySelector("main");
    const head = document.querySelector("header");
    if (!page || !head) return;
    apply(page);
    const line = Object.assign(document.createElement("span"), { className: "reader-line" });
    line.setAttribute("role", "status");
    const say = (text) => { line.textContent = text; };
    const change = (act) => { act(); keep(state); apply(page); };
    const toggle = (text, name) => button(text, (b) => { change(() => { state[name] = !state[name]; }); b.setAttribute("aria-pressed", state[name]); }, { "aria-pressed": state[name] });
    const sized = (step, text) => button(text, () => { change(() => { state.size = Math.min(Math.max(state.size + step, 0), SIZES.length - 1); }); say(`Text at ${Math.round(SIZES[state.size] * 100)} percent.`); });
    const voice = speaker(page, (text) => { say(text); aloud.textContent = voice.reading() ? "Stop reading" : "Read aloud"; });
    const aloud = button("Read aloud", () => (voice.reading() ? voice.stop() : voice.start()));
    if (!voice.able) { aloud.disabled = true; say("This browser has no voice."); }
    const box = document.createElement("details");
    box.className = "reader";
    box.append(Object.assign(document.createElement("summary"), { textContent: "Reading help" }));
    const row = document.createElement("div");
    row.append(sized(-1, "Smaller text"), sized(1, "Larger text"), toggle("Wide spacing", "wide"), toggle("Plain font", "plain"), aloud, line);
    box.append(row);
    head.append(box);
  };

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", mount); else mount();
})();
