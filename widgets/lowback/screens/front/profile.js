// Who is learning on this computer. Names are nicknames; nothing leaves the machine.
import { button, fresh, h } from "./kit.js";

export function mountProfile(el, host) {
  const body = h("div", {});
  el.replaceChildren(h("section", { class: "lb lb-profile", "aria-label": "Who is learning?" }, body));
  const ask = (op, more) => host.model.send({ type: "profile", op, ...more });

  let typed = "";
  function draw() {
    const { learners, current, where, aside, problem, said } = host.model.get("state");
    const name = fresh("learner");
    const id = fresh("new-name");
    const list = h("fieldset", { class: "lb-fields" }, h("legend", {}, "Who is learning?"),
      learners.map((l) => h("label", { class: "lb-option" }, h("input", { type: "radio", name, value: l.id, checked: l.id === current }),
        h("span", {}, l.name))));
    const chosen = () => list.querySelector("input:checked")?.value || current;
    const start = learners.length > 1 ? button("Learn as the chosen one", () => ask("choose", { who: chosen() }), { class: "lb-button lb-main" }) : null;
    const waits = h("p", { class: "lb-small", role: "status" });
    list.addEventListener("change", () => {
      waits.textContent = chosen() === current ? "" : "Not switched yet: press the button below.";
    });
    const input = h("input", { id, type: "text", maxlength: "40", autocomplete: "off", value: problem ? typed : "" });
    const add = h("form", { class: "lb-actions", on: { submit: (e) => { e.preventDefault(); typed = input.value; e.submitter.disabled = true; ask("make", { name: typed }); } } },
      h("label", { for: id }, "A new name"), input, h("button", { type: "submit", class: "lb-button" }, "Add a learner"),
      button("Rename the chosen one", () => ask("rename", { who: chosen(), name: input.value }), { class: "lb-button lb-quiet" }));
    body.replaceChildren(...[
      list, waits, start, h("p", { class: "lb-small" }, "Use a nickname. Everyone who uses this computer can see it."), add,
      h("p", { role: "status", tabindex: "-1", class: problem ? "lb-wrong" : "" }, problem || said || ""),
      said ? button("Reload this page to see their answers", () => location.reload(), { class: "lb-button lb-main" }) : null,
      aside.length ? h("div", { class: "lb-notice" }, h("p", {}, "A damaged file of answers was set aside, unchanged:"), h("ul", {}, aside.map((f) => h("li", {}, f)))) : null,
      where ? h("p", { class: "lb-small" }, `Answers are kept on this computer, in ${where}`) : null,
    ].filter(Boolean));
  }
  host.model.on("change:state", () => {
    const { learners, current } = host.model.get("state");
    const name = learners.find((l) => l.id === current)?.name;
    window.dispatchEvent(new CustomEvent("lowback:learner", { detail: { id: current, name } }));
    draw(); body.querySelector("[role=status][tabindex]").focus({ preventScroll: true });
  });
  draw();
}
