"""`findings`, `rank`, `stats` and `evaluate` as a user types them."""

import io
import json
import subprocess
import sys

import pytest

from lowback.__main__ import main
from lowback.tools import evaluate


@pytest.fixture
def rank(capsys, tmp_path):
    def run(case) -> tuple[int, str, str]:
        path = tmp_path / "case.json"
        path.write_text(case if isinstance(case, str) else json.dumps(case), encoding="utf-8")
        code = main(["rank", str(path)])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def test_a_case_gives_its_ranking_triage_and_next_questions(rank):
    code, out, _ = rank({"present": ["pain-below-knee", "slr"], "absent": ["saddle-numbness"], "age": 42, "sex": "F",
                         "setting": "primary-care"})  # fmt: skip
    told = json.loads(out)
    assert code == 0 and set(told) == {"ranking", "also", "triage", "next"}
    assert len(told["ranking"]) == 21
    assert all(set(r) == {"cause", "p", "low", "high"} and r["low"] <= r["p"] <= r["high"] for r in told["ranking"])
    assert abs(sum(r["p"] for r in told["ranking"]) - 1) < 1e-4
    assert {r["cause"] for r in told["ranking"][:3]} >= {"disc-herniation", "nerve-root-impingement"}
    assert told["also"][0]["cause"] in ("nerve-root-impingement", "disc-herniation")
    assert set(told["triage"]) == {"action", "rules"} and 1 <= len(told["next"]) <= 5


def test_one_warning_sign_is_an_emergency_and_ends_the_questions(rank):
    told = json.loads(rank({"present": ["saddle-numbness", "eases-moving", "pain-back-only"]})[1])
    assert told["triage"]["action"] == "emergency" and told["triage"]["rules"] and told["next"] == []


def test_the_case_may_come_from_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("{}"))
    assert main(["rank", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["ranking"][0]["cause"] == "non-specific"


@pytest.mark.parametrize(
    ("case", "told"),
    [
        ({"present": ["pain-bellow-knee"]}, "Nearest: pain-below-knee"),
        ({"setting": "primary"}, "Nearest: primary-care"),
        ("{present: []}", "is not JSON"),
        ('{"present": ["saddle-numbness"], "present": []}', "present stands twice"),
        ("[" * 100_000, "thousands of brackets"),
        ("", "is not JSON"),
        ("[]", "A case is an object"),
    ],
)
def test_a_case_that_cannot_be_used_is_told_in_a_line(rank, case, told):
    code, out, err = rank(case)
    assert (code, out) == (2, "")
    assert told in err and len(err.splitlines()) == 1


def test_a_file_that_is_not_there_is_told(capsys):
    assert main(["rank", "no-such-case.json"]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_findings_as_json_have_the_promised_shape():
    done = subprocess.run([sys.executable, "-m", "lowback", "findings", "--json"], capture_output=True, check=True)
    findings = json.loads(done.stdout)
    assert len(findings) >= 110
    assert all({"id", "label", "question", "role", "kind", "group"} <= set(f) for f in findings)
    assert len({f["id"] for f in findings}) == len(findings)


def test_a_client_is_shown_with_a_form_and_the_cause_only_when_asked_for(capsys):
    assert main(["client", "--cause", "spinal-stenosis", "--seed", "3"]) == 0
    form = capsys.readouterr().out
    assert "INTAKE FORM" in form and "Where it hurts" in form and "stenosis" not in form
    assert main(["client", "--cause", "spinal-stenosis", "--seed", "3", "--answers"]) == 0
    assert "Cause:" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["client", "--cause", "sciatica"])


def test_stats_counts_the_rows_by_basis(capsys):
    assert main(["stats"]) == 0
    said = capsys.readouterr().out
    assert all(word in said for word in ("measured", "derived", "teaching-estimate", "likelihoods", "triage rules"))


def test_evaluate_reports_and_owns_up_when_a_floor_is_missed(capsys, monkeypatch):
    code = main(["evaluate", "--clients", "40"])
    said, err = capsys.readouterr()
    assert code == (0 if "all floors of this edition hold" in said else 1)
    assert bool(err.strip()) == bool(code)
    for heading in ("top-1", "baselines on the same cases", "in each setting", "by cause", "and why",
                    "cells whose low or high", "sent urgently", "of this edition"):  # fmt: skip
        assert heading in said
    monkeypatch.setitem(evaluate.FLOORS, "top-1", 0.999)
    assert evaluate.main(["--clients", "10"]) == 1
    assert "top-1:" in capsys.readouterr().err


def test_the_outcomes_as_json(capsys):
    assert main(["evaluate", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told) == 61 and all(t["rank"] >= 1 and 0 < t["p"] <= 1 for t in told)
