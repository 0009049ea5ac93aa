"""The chart of hamstring length, which a page can draw too."""

import matplotlib
import pytest

from lowback.figures import hamstring_length as chart


def test_the_table_holds_both_knees_and_three_muscles_at_every_angle() -> None:
    found = chart.curves()
    assert set(found) == set(chart.KNEES)
    for hips in found.values():
        assert sorted(hips) == list(range(-10, 121, 5))
        assert all(len(values) == 3 for values in hips.values())


def test_standing_is_what_lengths_are_measured_against() -> None:
    assert chart.curves()[0][0] == [0, 0, 0]


@pytest.mark.parametrize("hip", [-10, 0, 37, 65, 119])
def test_a_straight_knee_asks_more_at_the_same_hip_angle(hip: int) -> None:
    assert chart.stretch(hip) > chart.stretch(hip, 90)


def test_between_two_angles_of_the_table_it_lies_between_their_lengths() -> None:
    assert chart.mean_change(0, 35) < chart.stretch(37) < chart.mean_change(0, 40)


def test_it_draws_itself_and_leaves_the_learners_settings_alone() -> None:
    before = dict(matplotlib.rcParams)
    figure, alt = chart.hamstring_length()
    assert len(figure.axes) == 1
    assert len(alt) <= 150
    assert dict(matplotlib.rcParams) == before
