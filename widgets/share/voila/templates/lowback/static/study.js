// Tells the reader how far the page is. Voila calls voila_heartbeat while a cell runs long, voila_finish at its end.
window.voila_heartbeat = () => lowbackStudy.say("Still working on the questions of this page ...");
window.voila_finish = () => {};

const lowbackStudy = {
  say(text) {
    const line = document.getElementById("progress");
    if (line) line.textContent = text;
  },

  // What one cell gave goes where the text left room for it.
  place(number) {
    const given = document.getElementById(`given-${number}`);
    document.getElementById(`screen-${number}`).append(...given.childNodes);
    given.remove();
  },

  // Everything has come from the server; Voila's script now draws what the cells gave, one <script> after the other.
  allSent() {
    const page = document.getElementById("page");
    const waiting = () => document.querySelector('script[type="application/vnd.voila.cell-output+json"]');
    const look = () => {
      if (waiting()) return;
      watch.disconnect();
      page.removeAttribute("data-waiting");
      this.say("");
    };
    const watch = new MutationObserver(look);
    watch.observe(page, { childList: true, subtree: true });
    look();
    setTimeout(() => waiting() && this.say("The questions are slow to come. If they stay away, load the page again."), 30000);
  },
};
window.lowbackStudy = lowbackStudy;

// Going back in the browser may show a kept page whose kernel is gone: load it anew.
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
