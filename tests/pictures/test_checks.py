"""Each label of each picture was checked by somebody who had not drawn it, and nothing has changed since."""

import msgspec

from lowback.tools.picturechecks import Check, checked_version, problems, read_checks, stamped
from lowback.tools.places import pictures

TABLE = pictures()


def test_every_label_and_every_text_was_checked_as_it_is_now():
    assert problems(TABLE, read_checks()) == []


def test_a_changed_word_a_missing_row_and_a_wrong_verdict_are_told():
    checks = read_checks()
    id = "posterior-buttock"
    changed = {**TABLE, id: msgspec.structs.replace(TABLE[id], alt="Another text of about this length.")}
    assert problems(changed, checks) == [f"{id}: its words have changed since it was checked"]
    label = TABLE[id].structures[0].id
    without = [c for c in checks if (c.picture, c.structure) != (id, label)]
    assert problems(TABLE, without) == [f"{id}, {label}: not checked"]
    wrong = [
        c._replace(verdict="wrong", note="Too low.") if (c.picture, c.structure) == (id, label) else c for c in checks
    ]
    assert problems(TABLE, wrong) == [f"{id}, {label}: wrong. Too low."]
    assert problems({}, [Check("gone", "*", "right", "", "")]) == ["gone: there is no such picture"]


def test_a_stamp_takes_the_version_of_today_for_the_pictures_named_only():
    old = [Check("posterior-buttock", "*", "right", "old", ""), Check("disc-axial", "*", "right", "old", "")]
    text = stamped(old, TABLE, ["disc-axial"])
    assert f"disc-axial,*,right,{checked_version(TABLE['disc-axial'])}," in text and "buttock,*,right,old," in text
