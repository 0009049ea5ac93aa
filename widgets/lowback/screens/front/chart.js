// The body chart: paint freely, look at a client's own drawing, draw what a client says, or tell whose map it is.
import { h, newId, stamp } from "./kit.js";
import { LOST, cleanMarks, inWords } from "./chartmarks.js";
import { bodyFigure, wordsOf } from "./chartmap.js";
import { paintBox } from "./paintbox.js";
import { drawingOf, mountDraw } from "./drawclient.js";
import { mountMaps } from "./whosemap.js";

const SCREENS = { free: mountFree, shown: mountShown, draw: mountDraw, maps: mountMaps };

export function mountChart(el, host) {
  SCREENS[host.payload.screen](el, host);
}

function mountFree(el, host) {
  const { items: [mine], figure, who } = host.payload;
  const kept = host.state[mine.id];
  const { marks, lost } = cleanMarks(kept && kept.marks !== undefined ? kept.marks : kept, figure.regions);
  const box = paintBox(host.payload, marks, "Body chart to paint, front and back", (painted) => {
    host.emit({ id: newId(), who, at: stamp(), kind: "painted", item: mine.id, version: mine.version, data: { state: { marks: painted } } });
  });
  const notice = lost ? h("p", { class: "lb-notice" }, LOST) : null;
  el.replaceChildren(h("section", { class: "lb lb-chart", "aria-label": "Body chart" }, notice, box.el, host.foot));
}

function mountShown(el, host) {
  const { client, figure } = host.payload;
  const { marks } = drawingOf(client.parts.map((part) => ({ ...part, may: [] })));
  const words = inWords(marks, figure.regions);
  const shown = bodyFigure(host.payload, `${client.name}'s drawing. ${words}`);
  shown.show(marks);
  shown.look("both");
  el.replaceChildren(h("section", { class: "lb lb-chart", "aria-label": `Body chart of ${client.name}` },
    h("div", { class: "lb-client" }, h("p", { class: "lb-tag" }, `${client.name}, ${client.age}`), h("p", {}, client.story)), shown.el, wordsOf(host.payload, marks)));
}
