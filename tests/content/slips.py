"""Slips that a lesson writer makes, one by one: what is altered, and what `check` must say."""

from typing import NamedTuple


class Slip(NamedTuple):
    """One slip in one file, and how the one line about it begins and what it advises."""

    file: str
    old: str
    new: str
    where: str
    mend: str


QUESTIONS, CLIENTS, PAGE = "questions/hamstrings.yaml", "duel/clients.yaml", "pages/30-hamstrings.md"
OPTION_B = ", correct: false, explanation: That comes on one side."
SLIPS = {
    "a field is missing": Slip(
        QUESTIONS, "  hint: Think of its age.\n", "", f"{QUESTIONS}, hamstrings: questions hs-01.hint: is missing.",
        "Add a line `hint: ...`.",
    ),
    "a field is misspelled": Slip(
        "sources.yaml", "  issued: 2012\n", "  isued: 2012\n",
        "sources.yaml, boyd2012: isued: is not a field here.", "Did you mean 'issued'?",
    ),
    "a field is like no other": Slip(
        "claims/hamstrings.yaml", "  verdict:", "  zzz: 1\n  verdict:",
        "claims/hamstrings.yaml, hamstrings-most-common: zzz: is not a field here.",
        "Known fields: id, claim, verdict, evidence.",
    ),
    "a word stands where a number belongs": Slip(
        QUESTIONS, "difficulty: 0.6", "difficulty: easy",
        f"{QUESTIONS}, hamstrings: questions hs-01.difficulty: Expected a number, got text; found 'easy'.",
        "Write it in that form.",
    ),
    "a number stands where text belongs": Slip(
        QUESTIONS, "hint: What is new?", "hint: 911",
        f"{QUESTIONS}, hamstrings: questions hs-02.hint: Expected text, got a whole number; found 911.",
        "put it in quotes",
    ),
    "a value is none of the allowed": Slip(
        QUESTIONS, "skill: recognise", "skill: recognize",
        f"{QUESTIONS}, hamstrings: questions hs-01.skill: 'recognize' is not one of its values.",
        "Did you mean 'recognise'?",
    ),
    "a text is empty": Slip(
        "causes/non-specific.yaml", "remember: It is allowed not to know.", "remember: ''",
        "causes/non-specific.yaml, non-specific: remember: is empty.", "Write it",
    ),
    "an entry is only a word": Slip(
        CLIENTS, "- {finding: tingling-numb, value: absent, words: No.}", "- tingling-numb",
        f"{CLIENTS}, duel-01: turns entry 2: expected a set of fields, found 'tingling-numb'.",
        "Write it as fields: finding, value, words.",
    ),
    "a key is written twice": Slip(
        "causes/hamstrings.yaml", "name: Tight hamstrings\n", "name: Tight hamstrings\nname: Short hamstrings\n",
        "causes/hamstrings.yaml, line 3, column 1: the key 'name' is written twice.", "",
    ),
    "a colon stands in bare text": Slip(
        QUESTIONS, "stem: What is the best next step?", "stem: Ruth asks: what now?",
        f"{QUESTIONS}, line 25, column 18: mapping values are not allowed", "quotes around text that holds a colon",
    ),
    "braces are taken for a set of fields": Slip(
        "causes/hamstrings.yaml", "story: I cannot touch my toes.", "story: {{story}}",
        "causes/hamstrings.yaml, line 6, column 9: ", "quotes",
    ),
    "a file is not UTF-8": Slip(
        "sources.yaml", "Villa", "Vi\udcf1a", "sources.yaml, byte 142: is not UTF-8 text.", "Save the file as UTF-8."
    ),
    "the arrows are not UTF-8": Slip(
        "arrows.csv", "Many people", "Ma\udcf1y people", "arrows.csv, byte 193: is not UTF-8 text.",
        "Save the file as UTF-8.",
    ),
    "two options are right": Slip(
        QUESTIONS, OPTION_B, OPTION_B.replace("false", "true"), f"{QUESTIONS}, hs-01: options: 2 are correct.",
        "Mark exactly one",
    ),
    "an option has no explanation": Slip(
        QUESTIONS, OPTION_B, ", correct: false",
        f"{QUESTIONS}, hamstrings: questions hs-01.options b.explanation: is missing.", "Add a line",
    ),
    "an explanation is only blanks": Slip(
        QUESTIONS, "explanation: That comes on one side.", "explanation: ' '",
        f"{QUESTIONS}, hamstrings: questions hs-01.options b.explanation: is empty.", "Write it",
    ),
    "a source is not known": Slip(
        "claims/hamstrings.yaml", "counted [@who2023]", "counted [@who2032]",
        "claims, hamstrings-most-common: evidence: there is no source 'who2032'.", "Did you mean 'who2023'?",
    ),
    "a source cannot be found by anyone": Slip(
        "sources.yaml", "  DOI: 10.1186/1471-2474-13-245\n", "",
        "sources.yaml, boyd2012: DOI: has no DOI, PMID or URL.", "Look it up",
    ),
    "a source is cited by nothing": Slip(
        "sources.yaml", "- id: who2023", "- {id: idle2000, title: Idle, PMID: '1'}\n- id: who2023",
        "sources.yaml, idle2000: nothing cites it.", "take it out",
    ),
    "a client shows a finding that is not there": Slip(
        "duel/clients.yaml", "{finding: tingling-numb", "{finding: tingling-num",
        f"{CLIENTS}, duel-01: turns: there is no finding 'tingling-num'.", "Did you mean 'tingling-numb'?",
    ),
    "a client has no right answer": Slip(
        CLIENTS, "answer: [hamstrings, non-specific]", "answer: []", f"{CLIENTS}, duel-01: answer: names none.",
        "Name at least one",
    ),
    "a client who must be referred has no turn to stop at": Slip(
        CLIENTS, "answer: [hamstrings, non-specific]", "answer: [refer]",
        f"{CLIENTS}, duel-01: answer: is refer, but nothing calls for it.",
        "Give stop_turn",
    ),
    "an arrow row is missing": Slip(
        "arrows.csv", "reflexes,absent,refer,none,teaching-estimate,\"A doctor has looked, and found nothing.\",\n", "",
        "arrows.csv, reflexes absent: cause: 0 rows for refer.", "Write exactly one.",
    ),
    "an arrow takes a warning back": Slip(
        "arrows.csv", "tingling-numb,absent,refer,none", "tingling-numb,absent,refer,away",
        "arrows.csv, tingling-numb absent, refer: arrow: is away.", "nothing points away: none",
    ),
    "a cause never says when to refer": Slip(
        "causes/non-specific.yaml", "refer: [Any warning sign.]", "refer: []",
        "causes/non-specific.yaml, non-specific: refer: says nothing.", "at least one sentence",
    ),
    "a cause page leaves the cautions out": Slip(
        PAGE, "{{cautions}}\n", "", f"{PAGE}: directive: a cause page without cautions.",
        "Put a line {{cautions}} on it.",
    ),
    "a page holds another kind of code": Slip(
        PAGE, "{{cautions}}\n", "{{cautions}}\n\n```bash\nls\n```\n",
        f"{PAGE}, ```bash: code cell: is not a fence", "```text",
    ),
    "an arrow points nowhere": Slip(
        "arrows.csv", "hamstrings,toward,measured", "hamstrings,torward,measured",
        "arrows.csv, line 2 (slr-thigh-pull, hamstrings): arrow: 'torward' is not one of its values.",
        "Did you mean 'toward'?",
    ),
    "an arrow row has a comma too many": Slip(
        "arrows.csv", "Many people have both.", "Many people, it seems, have both.",
        "arrows.csv, line 3 (slr-thigh-pull, non-specific): has too few or too many columns.", "double quotes",
    ),
    "a reason is used twice": Slip(
        "arrows.csv", "A pull is no warning sign.", "Many people have both.",
        "arrows.csv, Many people have both.: reason: stands 2 times.", "Say why for this cause.",
    ),
    "a medical exam is taught in steps": Slip(
        "findings.yaml", "  sources: [boyd2012]", "  how: [Strike the tendon.]\n  sources: [boyd2012]",
        "findings.yaml, reflexes: how: gives steps for a medical exam.", "Take the steps out",
    ),
    "a hands-on test has no stop sign": Slip(
        "findings.yaml", "  stop: [Tingling below the knee.]\n", "",
        "findings.yaml, slr-thigh-pull: stop: has no stop sign.", "Say when to stop",
    ),
    "a cause looks like one that is not there": Slip(
        "causes/hamstrings.yaml", "{cause: non-specific", "{cause: nonspecific",
        "causes/hamstrings.yaml, hamstrings: look_alikes: there is no cause 'nonspecific'.",
        "Did you mean 'non-specific'?",
    ),
    "an accuracy lies outside its interval": Slip(
        "tests/hamstrings.yaml", "low: 0.5", "low: 0.65",
        "tests, slr-boyd2012: sensitivity: low 0.65, value 0.6, high 0.7.", "low <= value <= high",
    ),
    "the bands of an estimate leave a gap": Slip(
        QUESTIONS, "upto: 100", "upto: 90", f"{QUESTIONS}, hs-03: options: bands end at [40.0, 70.0, 90.0].",
        "the last 100",
    ),
    "two bands of an estimate end alike": Slip(
        QUESTIONS, "upto: 40", "upto: 70", f"{QUESTIONS}, hs-03: options: bands end at [70.0, 70.0, 100.0].", "rising"
    ),
    "the answer lies in another band than the one marked": Slip(
        QUESTIONS, "answer: 57", "answer: 77",
        f"{QUESTIONS}, hs-03: estimate: the answer 77 is not in the band marked correct.", "Mark the band",
    ),
    "a page has an unknown mark": Slip(
        PAGE, "{{story}}", "{{stroy}}", f"{PAGE}: directive: there is no directive 'stroy'.", "Did you mean 'story'?"
    ),
    "a page calls an unknown question": Slip(
        PAGE, '```python\nquiz("hamstrings")', '```python\nquiz("hamstrings")\n\nquestion("hs-09")',
        f"{PAGE}, question(\"hs-09\"): id: there is no question 'hs-09'.", "Did you mean 'hs-0",
    ),
    "a page calls a question as if it were a set": Slip(
        PAGE, 'quiz("hamstrings")', 'quiz("hs-01")', f"{PAGE}, quiz(\"hs-01\"): id: there is no quiz 'hs-01'.",
        "name one that is there (hamstrings",
    ),
    "a page holds code that is no screen": Slip(
        PAGE, 'quiz("hamstrings")', "import os", f"{PAGE}, import os: code cell: is not a screen.", "one id in quotes"
    ),
    "a page has no front matter": Slip(
        PAGE, "---\ntitle: Tight hamstrings\nminutes: 20\ncause: hamstrings\n---\n", "",
        f"{PAGE}: has no front matter.", "Start it with a line ---",
    ),
    "a page has no length": Slip(
        PAGE, "minutes: 20\n", "", f"{PAGE}, front matter: minutes: is missing.", "Add a line"
    ),
    "a page is not UTF-8": Slip(
        PAGE, "Most pain", "M\udcf6st pain", f"{PAGE}, byte 249: is not UTF-8 text.", "Save the file as UTF-8."
    ),
    "a page skips a level of heading": Slip(
        PAGE, "## The tests", "### The tests", f"{PAGE}, The tests: heading: jumps from level 1 to 3.", "Use ##."
    ),
    "a page links to a page that is not there": Slip(
        PAGE, "(30-hamstrings.ipynb#top)", "(31-hamstring.ipynb)",
        f"{PAGE}: link: there is no page '31-hamstring.ipynb'.", "Did you mean '30",
    ),
    "an inline question stands nowhere": Slip(
        PAGE, '```python\nquestion("hs-01")\n```\n', "",
        f"{QUESTIONS}, hs-01: inline: inline is true, but question('hs-01') stands on 0", "Place it once",
    ),
    "a file is named unlike its entry": Slip(
        "causes/hamstrings.yaml", "id: hamstrings", "id: hamstring", "causes/hamstrings.yaml: id: is 'hamstring'.",
        "rename the file",
    ),
}  # fmt: skip
