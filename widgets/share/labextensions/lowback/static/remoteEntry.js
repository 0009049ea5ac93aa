// A JupyterLab extension written by hand as a module-federation container: no webpack, no build step.
// It runs the workbook's own pages when they are opened, and again after a kernel restart. It runs nothing else:
// a page is known by its code, compared with the list that the build wrote, never by what it says of itself.
(() => {
  const here = document.currentScript.src;
  let shared;

  const load = async (name) => {
    const version = Object.values(shared[name] || {})[0];
    if (!version) throw new Error(`lowback: JupyterLab does not share ${name}`);
    return (await version.get())();
  };

  const fnv = (text) => {
    let a = 2166136261;
    for (const c of text) a = Math.imul(a ^ c.codePointAt(0), 16777619);
    return (a >>> 0).toString(16);
  };

  const cellsOf = (panel, type) => panel.content.widgets.map((c) => c.model).filter((m) => (m.type === "code") === (type === "code"))
    .map((m) => m.sharedModel.getSource());
  const sameList = (a, b) => a.length === b.length && a.every((x, i) => x === b[i]);

  /** Ours are the pages at their own place, with all of our code (compared in full) and our prose (by its hash).
   *  A copy elsewhere is not: beside it might lie somebody's file that our code would import. */
  const isOurs = (panel, pages) => {
    const code = cellsOf(panel, "code");
    const prose = fnv(cellsOf(panel, "prose").join("\u0000"));
    return pages.some((page) => panel.context.path === `notebooks/${page.page}.ipynb`
      && sameList(page.code, code) && page.prose === prose);
  };

  const css = `
    .jp-Notebook[data-lowback] { --jp-cell-prompt-width: 0px; }
    .jp-Notebook[data-lowback] .jp-InputPrompt, .jp-Notebook[data-lowback] .jp-OutputPrompt,
    .jp-Notebook[data-lowback] .jp-CodeCell .jp-Cell-inputWrapper,
    .jp-Notebook[data-lowback] .jp-Collapser, .jp-Notebook[data-lowback] .jp-cell-toolbar { display: none !important; }
    .jp-Notebook[data-lowback] .jp-Cell { max-width: 50rem; margin: 0 auto; outline: none; box-shadow: none !important; border-color: transparent; }
    .jp-Notebook[data-lowback] .jp-Cell :is(.jp-InputArea-editor, .jp-RenderedMarkdown) { outline: none; box-shadow: none !important; border-color: transparent; }
    .jp-Notebook[data-lowback] .jp-RenderedMarkdown { font-size: 1rem; line-height: 1.55; padding-right: 0; }
    .jp-Notebook[data-lowback] .jp-RenderedMarkdown table { display: block; overflow-x: auto; margin-left: 0; font-size: 0.9rem; }
    .jp-Notebook[data-lowback] .jp-RenderedMarkdown :is(th, td) { text-align: left !important; vertical-align: top; white-space: normal; }
    .jp-Notebook[data-lowback] .jp-RenderedMarkdown img { max-width: 100%; background: #fff; border-radius: 4px; }
    .lb-cites { display: flex; flex-wrap: wrap; gap: 0.1rem 0.6rem; margin: -0.4rem 0 0.8rem; }
    .lb-cite { font-size: 0.85rem; max-width: 100%; }
    .lb-cite summary { cursor: pointer; padding: 0.15rem 0; min-height: 24px; }
    .lb-cite[open] { background: var(--jp-layout-color2); padding: 0.2rem 0.5rem; border-radius: 4px; }
  `;

  /** The dialog in which pictures are enlarged; without it their links open the file. */
  const enlargePictures = () => document.head.append(
    Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("picture.css", here) }),
    Object.assign(document.createElement("script"), { src: new URL("picture.js", here) }));

  const plugin = {
    id: "lowback:pages",
    autoStart: true,
    activate: async (app) => {
      const { INotebookTracker, NotebookActions } = await load("@jupyterlab/notebook");
      const tracker = await app.resolveRequiredService(INotebookTracker);
      const pages = await (await fetch(new URL("pages.json", here), { cache: "no-store" })).json();
      document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
      enlargePictures();
      const seen = new WeakSet();

      const run = async (panel) => {
        if (!isOurs(panel, pages)) return false;
        const cells = panel.content.widgets.filter((c) => c.model.type === "code");
        await NotebookActions.runCells(panel.content, cells, panel.sessionContext);
        return true;
      };

      /** Running a page changes nothing worth saving: no question about it on closing, no outputs in the file. */
      const keepClean = (panel) => {
        const model = panel.context.model;
        const clean = () => { if (model.dirty && isOurs(panel, pages)) model.dirty = false; };
        model.stateChanged.connect(clean);
        clean();
      };

      const runAgainAfterRestart = (panel) => {
        let restarted = false;
        panel.sessionContext.statusChanged.connect((_, status) => {
          if (status === "restarting" || status === "autorestarting") restarted = true;
          else if (status === "idle" && restarted) { restarted = false; run(panel); }
        });
      };

      const changed = (panel) => {
        if (!/^notebooks\/\d\d-[\w-]+\.ipynb$/.test(panel.context.path)) return;
        app.commands.execute("apputils:notify", {
          message: "This page was changed, so it does not run by itself. If you trust it, choose Run, then Run All Cells.",
          type: "info", options: { autoClose: 15000 },
        }).catch(() => {});
      };

      const opened = async (panel) => {
        if (seen.has(panel)) return;
        seen.add(panel);
        await panel.revealed;
        await panel.context.ready;
        if (!isOurs(panel, pages)) { changed(panel); return; }
        panel.content.node.dataset.lowback = "page";
        keepClean(panel);
        // A double click on prose would turn it to its source, with no way back that a learner would find.
        panel.content.node.addEventListener("dblclick", (e) => {
          if (e.target.closest(".jp-MarkdownCell")) e.stopPropagation();
        }, true);
        await panel.sessionContext.ready;
        runAgainAfterRestart(panel);
        await run(panel);
      };
      const open = (panel) => opened(panel).catch((error) => console.error("lowback: the page could not be run", error));
      tracker.widgetAdded.connect((_, panel) => open(panel));
      tracker.forEach(open);
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB.lowback = {
    init: (scope) => { shared = scope; },
    get: async () => () => ({ __esModule: true, default: [plugin] }),
  };
})();
