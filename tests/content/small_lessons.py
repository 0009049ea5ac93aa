"""A lessons folder as small as one can be and still be sound. Tests write it out, break it, and check it."""

from pathlib import Path

FILES = {
    "sources.yaml": """\
- id: boyd2012
  title: Sciatic nerve excursion during the straight leg raise
  issued: 2012
  author: [{family: Boyd, given: BS}, {family: Villa, given: PS}]
  container-title: BMC Musculoskelet Disord
  DOI: 10.1186/1471-2474-13-245
- id: who2023
  title: Low back pain
  publisher: World Health Organization
  URL: https://www.who.int/news-room/fact-sheets/detail/low-back-pain
""",
    "findings.yaml": """\
- id: slr-thigh-pull
  label: A pull behind the thigh
  role: hands-on
  group: leg-raise
  ask: May I raise your leg?
  positive: Only a pull behind the thigh [@boyd2012].
  negative: The leg goes up freely.
  how: [Raise the straight leg.]
  stop: [Tingling below the knee.]
- id: tingling-numb
  label: Tingling
  role: ask
  group: nerve
  ask: Any tingling in the leg?
  positive: Tingling in the leg.
  negative: None.
- id: reflexes
  label: Ankle reflex
  role: medical
  group: nerve
  ask: What does the doctor's report say?
  positive: A weak reflex is written there.
  negative: The reflexes were normal.
  sources: [boyd2012]
""",
    "causes/hamstrings.yaml": """\
id: hamstrings
name: Tight hamstrings
plain: short muscles behind the thigh
group: hip-and-thigh
one_line: Common, and of uncertain weight.
story: I cannot touch my toes.
anatomy: They run from the sit bone to below the knee [@boyd2012].
key_findings:
- {finding: slr-thigh-pull, why: The leg stops early with a pull.}
look_alikes:
- {cause: non-specific, tell_apart: Nobody can for sure.}
approach: [Stretch gently.]
cautions: [Not into tingling.]
refer: [New weakness in both legs goes to the emergency room.]
remember: Short is not ill.
sources: [boyd2012]
""",
    "causes/non-specific.yaml": """\
id: non-specific
name: Ordinary back pain
plain: no structure to name
group: ordinary
one_line: Most back pain.
story: It just hurts.
anatomy: Nothing that can be shown.
key_findings: []
look_alikes: []
approach: [Keep moving.]
cautions: [Name no structure.]
refer: [Any warning sign.]
remember: It is allowed not to know.
sources: [who2023]
""",
    "tests/hamstrings.yaml": """\
- id: slr-boyd2012
  finding: slr-thigh-pull
  target: hamstrings
  name: Straight leg raise
  sensitivity: {value: 0.6, low: 0.5, high: 0.7}
  specificity: {value: null}
  population: 40 healthy adults
  reference_standard: none
  source: boyd2012
""",
    "claims/hamstrings.yaml": """\
- id: hamstrings-most-common
  claim: It is mostly the hamstrings.
  verdict: no-evidence
  evidence: Nobody has counted [@who2023].
""",
    "questions/hamstrings.yaml": """\
set: hamstrings
title: Tight hamstrings
questions:
- id: hs-01
  cause: hamstrings
  page: 30-hamstrings
  skill: recognise
  kind: single
  difficulty: 0.6
  inline: true
  stem: What does a pull in both thighs for years fit best?
  hint: Think of its age.
  options:
  - {id: a, text: Short hamstrings, correct: true, explanation: Old and alike on both sides.}
  - {id: b, text: A slipped disc, correct: false, explanation: That comes on one side.}
  - {id: c, text: A fracture, correct: false, explanation: That hurts at rest.}
  sources: [boyd2012]
- id: hs-02
  cause: safety
  page: 30-hamstrings
  skill: safety
  kind: vignette
  difficulty: 0.7
  client: Ruth, 58, has had numbness between the legs since this morning.
  stem: What is the best next step?
  hint: What is new?
  options:
  - {id: a, text: Massage, correct: false, explanation: Too late for that.}
  - {id: b, text: A visit soon, correct: false, explanation: Too slow.}
  - {id: c, text: Emergency room now, correct: true, explanation: "The word since decides it [@who2023]."}
  sources: [who2023]
- id: hs-03
  cause: hamstrings
  page: 30-hamstrings
  skill: recall
  kind: estimate
  difficulty: 0.4
  stem: At how many degrees does a healthy leg stop?
  hint: Less than the books say.
  estimate: {min: 0, max: 100, answer: 57, close: 8, unit: degrees, basis: measured}
  options:
  - {id: a, text: under 40, correct: false, upto: 40, explanation: That is rare.}
  - {id: b, text: 40 to 70, correct: true, upto: 70, explanation: "The average is 57 [@boyd2012]."}
  - {id: c, text: over 70, correct: false, upto: 100, explanation: A quarter go so far.}
  sources: [boyd2012]
""",
    "arrows.csv": """\
finding,value,cause,arrow,basis,reason,sources
slr-thigh-pull,present,hamstrings,toward,measured,It measures their length.,boyd2012
slr-thigh-pull,present,non-specific,none,teaching-estimate,Many people have both.,
slr-thigh-pull,present,refer,none,teaching-estimate,A pull is no warning sign.,
tingling-numb,absent,hamstrings,toward,teaching-estimate,A muscle does not tingle.,
tingling-numb,absent,non-specific,none,teaching-estimate,It is quiet in ordinary pain too.,
tingling-numb,absent,refer,none,teaching-estimate,The nerves are at work.,
reflexes,absent,hamstrings,none,teaching-estimate,A reflex asks the nerve.,
reflexes,absent,non-specific,toward,teaching-estimate,Nothing was found.,
reflexes,absent,refer,none,teaching-estimate,"A doctor has looked, and found nothing.",
""",
    "duel/clients.yaml": """\
- id: duel-01
  name: Marcus
  age: 44
  opening: I cannot touch my toes.
  level: 1
  turns:
  - {finding: slr-thigh-pull, value: present, words: It pulls.}
  - {finding: tingling-numb, value: absent, words: No.}
  - {finding: reflexes, value: absent, words: All normal.}
  answer: [hamstrings, non-specific]
  answer_why: A pull and no nerve sign.
  action: massage
  also_ok: [adapt]
  action_why:
    massage: Nothing speaks against it.
    adapt: Not needed.
    primary-care-today: Nothing to be seen.
    emergency: No emergency sign.
  say: Your thighs are short, and that is common.
  sources: [boyd2012]
""",
    "chart/regions.json": """\
{"width": 80, "height": 100,
 "views": [
  {"id": "front", "name": "Front", "x": 0, "width": 40,
   "outline": "M0 0H40V100H0Z", "shorts": "M0 30H40V50H0Z"},
  {"id": "back", "name": "Back", "x": 40, "width": 40,
   "outline": "M40 0H80V100H40Z", "shorts": "M40 30H80V50H40Z"}
 ],
 "regions": [
  {"id": "front-thigh-left", "name": "Front of the thigh, left", "view": "front", "side": "left",
   "path": "M22 40H38V65H22Z", "area": 400, "center": [30.0, 52.5], "group": "thigh"},
  {"id": "front-thigh-right", "name": "Front of the thigh, right", "view": "front", "side": "right",
   "path": "M2 40H18V65H2Z", "area": 400, "center": [10.0, 52.5], "group": "thigh"},
  {"id": "back-low-back-left", "name": "Low back, left", "view": "back", "side": "left",
   "path": "M42 10H60V30H42Z", "area": 360, "center": [51.0, 20.0], "group": "back"},
  {"id": "back-low-back-right", "name": "Low back, right", "view": "back", "side": "right",
   "path": "M60 10H78V30H60Z", "area": 360, "center": [69.0, 20.0], "group": "back"},
  {"id": "back-saddle-middle", "name": "Between the legs (saddle)", "view": "back", "side": "middle",
   "path": "M55 30H65V38H55Z", "area": 80, "center": [60.0, 34.0], "group": "buttock and hip"},
  {"id": "back-thigh-left", "name": "Back of the thigh, left", "view": "back", "side": "left",
   "path": "M42 40H58V65H42Z", "area": 400, "center": [50.0, 52.5], "group": "thigh"},
  {"id": "back-thigh-right", "name": "Back of the thigh, right", "view": "back", "side": "right",
   "path": "M62 40H78V65H62Z", "area": 400, "center": [70.0, 52.5], "group": "thigh"},
  {"id": "back-calf-left", "name": "Calf, left", "view": "back", "side": "left",
   "path": "M42 65H58V85H42Z", "area": 320, "center": [50.0, 75.0], "group": "lower leg"},
  {"id": "back-calf-right", "name": "Calf, right", "view": "back", "side": "right",
   "path": "M62 65H78V85H62Z", "area": 320, "center": [70.0, 75.0], "group": "lower leg"}
 ]}
""",
    "chart/maps.yaml": """\
- id: hamstrings
  cause: hamstrings
  title: A pull behind the thighs
  basis: teaching-estimate
  sources: [boyd2012]
  words: Behind both thighs.
  caution: Many people have it.
  parts:
  - {feeling: pain, how: core, regions: [back-thigh-left, back-thigh-right]}
  - {feeling: pain, how: sometimes, regions: [back-calf-left, back-calf-right]}
- id: ordinary
  cause: non-specific
  title: A band
  basis: measured
  sources: []
  words: "Across the low back [@who2023]."
  caution: No structure is named.
  parts:
  - {feeling: pain, how: core, regions: [back-low-back-left, back-low-back-right]}
  - {feeling: pain, how: often, regions: [back-thigh-right]}
""",
    "chart/none.yaml": "[]\n",
    "chart/clients.yaml": """\
- id: chart-01
  name: Ruth
  age: 58
  level: 1
  story: My right thigh hurts behind, and the calf tingles.
  parts:
  - {feeling: pain, must: [back-thigh-right], may: [back-low-back-right]}
  - {feeling: tingling, must: [back-calf-right]}
  why: "The findings are most consistent with tight hamstrings [@boyd2012]."
  cause: hamstrings
  sources: [boyd2012]
""",
    "pages/30-hamstrings.md": """\
---
title: Tight hamstrings
minutes: 20
cause: hamstrings
---
# Tight hamstrings

{{story}}

```python
question("hs-01")
```

## The tests

{{how slr-thigh-pull}}

{{tests slr-boyd2012}}

{{claims hamstrings-most-common}}

{{cautions}}

{{refer}}

Most pain has no name [@who2023]. See [the top](30-hamstrings.ipynb#top).

```python
quiz("hamstrings")
```
""",
}


class SmallLessons:
    """The files above in `folder`, to be broken one by one."""

    def __init__(self, folder: Path):
        self.folder = folder
        for name, text in FILES.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")

    def swap(self, file: str, old: str, new: str) -> None:
        """Replace `old`, which stands there once, by `new`; "\\udcf1" in it is the lone byte F1, which is not UTF-8."""
        text = (self.folder / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (self.folder / file).write_text(text.replace(old, new), encoding="utf-8", errors="surrogateescape")
