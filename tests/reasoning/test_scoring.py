from math import isclose

from lowback.reasoning.scoring import calibration_error, mean_reciprocal_rank, reliability, wilson


def test_wilson_by_hand():
    """105 of 150: the figures that the literature gives for a 70 % share (62 to 77)."""
    share = wilson(105, 150)
    assert (round(share.low, 2), round(share.high, 2)) == (0.62, 0.77)
    assert wilson(0, 10).low == 0 and wilson(10, 10).high == 1
    assert str(wilson(0, 0)) == "none to count"
    assert str(wilson(1, 2)) == "1/2 = 50.0% (9.5% to 90.5%)"


def test_calibration_error_of_what_is_right_and_of_what_is_not():
    assert calibration_error([0.5] * 100, [True, False] * 50) == 0
    assert isclose(calibration_error([0.9] * 100, [True, False] * 50), 0.4)
    assert calibration_error([], []) == 0
    assert sum(b.n for b in reliability([0.1, 0.2, 0.3], [False, True, True], bins=10)) == 3


def test_statements_that_are_equal_are_binned_alike_in_whatever_order_they_come():
    said = [0.2, 0.5, 0.5, 0.5, 0.5, 0.9]
    one = reliability(said, [False, True, True, False, False, True], bins=2)
    other = reliability(said, [False, False, True, False, True, True], bins=2)
    assert one == other and sum(b.n for b in one) == 6


def test_mean_reciprocal_rank():
    assert mean_reciprocal_rank([1, 2, 4]) == (1 + 0.5 + 0.25) / 3
    assert mean_reciprocal_rank([]) == 0
