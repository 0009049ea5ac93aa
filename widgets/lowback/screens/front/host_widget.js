// The host in JupyterLab and Voila: an anywidget model carries payload and state in, events out.
import { Outbox, h, savedLine } from "./kit.js";

/** Sets an <img> to a file of images/, as JupyterLab and Voila serve it. Where that fails Python sends the bytes. */
function pictureShower(model) {
  const settings = JSON.parse(document.getElementById("jupyter-config-data")?.textContent || "{}");
  const folder = `${settings.baseUrl || "/"}${document.body.dataset.voila ? "voila/files" : "files"}/images/`;
  const waiting = new Map();
  return {
    show(img, file) {
      img.addEventListener("error", () => {
        if (!waiting.has(file)) { waiting.set(file, []); model.send({ type: "picture", file }); }
        waiting.get(file).push(img);
      }, { once: true });
      img.src = folder + file;
    },
    came({ file, kind }, [bytes]) {
      const address = URL.createObjectURL(new Blob([bytes], { type: kind }));
      for (const img of waiting.get(file) || []) img.src = address;
      waiting.delete(file);
    },
  };
}

export function widgetHost(mount) {
  return {
    render({ model, el }) {
      const payload = JSON.parse(model.get("payload_text"));
      const saved = savedLine(payload.learner || "you", () => outbox.flush());
      const outbox = new Outbox((events) => model.send({ type: "keep", events }), saved.show);
      const pictures = pictureShower(model);
      const heard = (message, buffers) => {
        if (message.type === "picture") pictures.came(message, buffers);
        if (message.type === "kept") { outbox.kept(message.ids); tell(message.notice); }
        if (message.type === "refused") outbox.refused(message.ids, message.why, message.for_good);
      };
      model.on("msg:custom", heard);
      const host = { payload, state: model.get("state"), foot: saved.line, model, show: pictures.show, emit: (event) => outbox.put(event) };
      mount(el, host);
      const notice = h("p", { class: "lb-notice", role: "status", hidden: true });
      const tell = (text) => { if (text) { notice.textContent = text; notice.hidden = false; } };
      el.firstChild.prepend(notice);
      tell(payload.notice);
      const changed = ({ detail }) => {
        if (detail.id !== payload.who) tell(`${detail.name} is learning now. Answers here still go to ${payload.learner} until you reload this page.`);
        else notice.hidden = true;
      };
      if (payload.items || payload.clients) window.addEventListener("lowback:learner", changed);
      outbox.flush();
      return () => { outbox.close(); model.off("msg:custom", heard); window.removeEventListener("lowback:learner", changed); };
    },
  };
}
