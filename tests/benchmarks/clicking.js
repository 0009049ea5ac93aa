// Clicks on Check and waits for feedback, all on the page's own clock. Each contestant has a cell of its own.
async ([cell, name, from, clicks]) => {
  const within = document.querySelectorAll(".jp-CodeCell")[cell].querySelector(".jp-Cell-outputWrapper");
  const all = (selector) => [...within.querySelectorAll(selector)];
  const named = (text) => all("button").find((b) => b.textContent.trim() === text);
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const turn = (selector, n) => { const list = all(selector); return list[n % list.length]; };

  /** prepare: what a learner does before the click that counts. check: what is clicked. said: where feedback stands. */
  const contestants = {
    ours: { prepare: (n) => { named("Try again")?.click(); turn(".lb-option input", n).click(); }, check: () => named("Check"), said: ".lb-verdict" },
    bare: { check: () => all(".bare-check")[0], said: ".bare-said" },
    trip: { check: () => all(".trip-check")[0], said: ".trip-said" },
    jupyterquiz: { check: (n) => turn(".MCButton", n), said: ".Feedback" },
    ipyquizjb: { prepare: (n) => n || named("Facet joint").click(), check: () => named("Check answer"), said: "p" },
  };
  /** Calls back in the first task after the next frame. */
  const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  });
  const { prepare, check, said } = contestants[name];

  /** Milliseconds from just before the click until new feedback is on the page, and until it is painted; -1 after ten seconds. */
  const measure = (button) => new Promise((done) => {
    const before = new Map(all(said).map((el) => [el, el.textContent]));
    const look = () => {
      if (!all(said).some((el) => el.textContent.trim() && before.get(el) !== el.textContent)) return;
      const took = performance.now() - began;
      seen.disconnect();
      clearTimeout(late);
      painted(() => done([took, performance.now() - began]));
    };
    const seen = new MutationObserver(look);
    seen.observe(within, { subtree: true, childList: true, characterData: true });
    const late = setTimeout(() => { seen.disconnect(); done([-1, -1]); }, 10_000);
    button.focus({ preventScroll: true }); // as pressing the mouse or coming by Tab does, before the click
    const began = performance.now();
    button.click();
  });

  const times = [];
  for (let n = from; n < from + clicks; n += 1) {
    prepare?.(n);
    await pause(150);
    times.push(await measure(check(n)));
    await pause(150);
  }
  return times;
}
