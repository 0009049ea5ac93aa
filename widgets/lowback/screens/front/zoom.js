// A picture that can be made larger within its frame: by buttons, by keys, by dragging with the mouse.
// A finger scrolls and pinches by itself. The stylesheet makes `stage` as wide as --zoom says.
import { button } from "./kit.js";

const STEP = 1.4;
const MOST = 6;
const STILL = 4; // px: a press that moves less is a click

/** `frame` scrolls, `stage` is its only child. `say` hears the new size in words. */
export function zoomer(frame, stage, say) {
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
