"""What differs between two countries or two marks: the arithmetic and the sentences."""

import pytest

from components.statements.differences import picked
from components.statements.trade.measure import Measure
from data.derive.differences import difference

NAMES = {"KAZ": "Kazakhstan", "UZB": "Uzbekistan"}


LEVEL = Measure("imports", "EUR", "level")


def mark(country, year, value, series="TRADHIST"):
    return {"country": country, "year": year, "series": series, "value": value}


@pytest.mark.parametrize(
    ("first", "second", "gap", "times", "larger"),
    [(30, 10, 20, 3, 0), (10, 30, 20, 3, 1), (5, 5, 0, 1, None), (0, 4, 4, None, 1)],
)
def test_difference(first, second, gap, times, larger):
    assert difference(first, second) == (gap, times, larger)


@pytest.mark.parametrize(
    ("values", "end"),
    [
        ((10, 30), "€20m more, 3 times as much."),
        ((30, 10), "€20m less, divided by 3."),
        ((10, 10), "the same."),
        ((-10, 30), "€40m between them."),
    ],
)
def test_two_marks_of_a_series_are_named_with_their_values_and_what_lies_between(values, end):
    first, second = mark("KAZ", 2008, values[0]), mark("KAZ", 2010, values[1])
    said = str(picked(first, second, LEVEL, NAMES))
    assert said.startswith("**What differs:** Kazakhstan 2008 (TRADHIST) ")
    assert said.endswith(end)


@pytest.mark.parametrize(
    ("other", "kind", "end"),
    [
        (mark("KAZ", 2008, 30, "Kazakh statistics"), "ratio", "3 times apart."),
        (mark("KAZ", 2010, 30, "Kazakh statistics"), "state", "no difference is drawn."),
        (mark("UZB", 2010, 30), "state", "no difference is drawn."),
        (mark("UZB", 2008, 30), "change", "€20m more, 3 times as much."),
    ],
)
def test_only_what_is_alike_is_compared_and_two_sides_are_mirror_statistics(other, kind, end):
    said = picked(mark("KAZ", 2008, 10), other, LEVEL, NAMES)
    assert said.kind == kind
    assert str(said).endswith(end)
