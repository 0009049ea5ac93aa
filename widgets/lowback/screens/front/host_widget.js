// The host in JupyterLab and Voila: an anywidget model carries payload and state in, events out.
import { Outbox, h, savedLine } from "./kit.js";

export function widgetHost(mount) {
  return {
    render({ model, el }) {
      const payload = JSON.parse(model.get("payload_text"));
      const saved = savedLine(payload.learner || "you", () => outbox.flush());
      const outbox = new Outbox((events) => model.send({ type: "keep", events }), saved.show);
      const heard = (message) => {
        if (message.type === "kept") { outbox.kept(message.ids); tell(message.notice); }
        if (message.type === "refused") outbox.refused(message.ids, message.why, message.for_good);
      };
      model.on("msg:custom", heard);
      const host = { payload, state: model.get("state"), foot: saved.line, model, emit: (event) => outbox.put(event) };
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
