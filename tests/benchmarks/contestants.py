"""What is measured beside what, each as a notebook cell would hold it."""

OURS = """from lowback import quiz

quiz("hamstrings")"""

BARE = '''import anywidget

class Bare(anywidget.AnyWidget):
    _esm = """
    export default { render({ el }) {
      el.innerHTML = "<button class=bare-check>Check</button><p class=bare-said></p>";
      let n = 0;
      el.firstChild.onclick = () => { el.lastChild.textContent = `Right, ${n += 1}`; };
    } };"""

Bare()'''

ROUND_TRIP = """from ipywidgets import Button, Label, VBox

said = Label("-").add_class("trip-said")
check = Button(description="Check").add_class("trip-check")
clicks = []

def answer(_):
    clicks.append(1)
    said.value = f"Right, {len(clicks)}"

check.on_click(answer)
VBox([check, said])"""

JUPYTERQUIZ = """from jupyterquiz import display_quiz

display_quiz([{"question": "Which one?", "type": "multiple_choice", "answers": [
    {"answer": "Facet joint", "correct": True, "feedback": "Right: it hurts on leaning back."},
    {"answer": "Disc", "correct": False, "feedback": "A disc hurts on bending forward."},
    {"answer": "Hamstrings", "correct": False, "feedback": "Hamstrings pull behind the thigh."},
]}])"""

IPYQUIZJB = """from ipyquizjb import display_questions

display_questions([{"type": "MULTIPLE_CHOICE", "body": "Which one?", "answers": ["Facet joint", "Disc"],
                    "answer": ["Facet joint"]}])"""
