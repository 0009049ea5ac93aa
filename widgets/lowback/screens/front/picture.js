// Every picture of a page can be enlarged: one dialog for all of them. Without this script the link leads to the file.
import { button, h } from "./kit.js";
import { zoomer } from "./zoom.js";

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
