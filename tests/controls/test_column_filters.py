"""What a view asks of columns, and the view that a change of a control leads to."""

from datetime import date

import pytest

from components.controls.column_filters import (
    changed,
    columns_of,
    conditions_of,
    days,
    ends,
    reach,
    with_conditions,
)
from components.model.view import View
from data.query import frames
from data.query.column_filters import Column, Condition

NUMBER = Column("share", "number", (), "0.5", "12.25")
DATE = Column("date", "date", (), "1992-10", "2024-05-03")


def view(conditions: str, table: str = "visits") -> View:
    parameters = {"table": table, "where": conditions, "scope": "now"}
    return View.read("data", parameters, options=("table", "where"))


def test_the_conditions_of_a_box_are_those_that_name_it():
    given = view(
        "level:head_of_state;date:2005..2012;visitor:ar;tier:press,official;sources.tier:press"
    )
    visits, sources = frames.table("visits"), frames.table("sources")
    own, faults = conditions_of(given, "", visits)
    assert own == [
        Condition("level", ("head_of_state",)),
        Condition("date", ("2005", "2012")),
        Condition("visitor", ("ar",)),
        Condition("tier", ("press", "official")),
    ]
    assert conditions_of(given, "sources", sources) == ([Condition("tier", ("press",))], ())
    assert conditions_of(given, "codebook", sources) == ([], ())
    assert faults == ()


def test_conditions_for_no_box_are_said_once_with_those_of_the_chosen_table():
    given = view("x.y:1;level:king")
    _none, faults = conditions_of(given, "", frames.table("visits"))
    assert ["x.y:1" in fault for fault in faults] == [True, False]
    assert "level is never king" in faults[1]
    assert conditions_of(given, "sources", frames.table("sources")) == ([], ())


def test_a_change_goes_into_the_address_and_leaves_other_boxes():
    columns = columns_of(frames.table("visits"))
    before = view("sources.tier:press")
    conditions = changed([], "level", ("head_of_state",))
    one = with_conditions(before, "", columns, conditions)
    assert one.option("where") == "sources.tier:press;level:head_of_state"
    two = with_conditions(one, "", columns, changed(conditions, "visitor", ("Nazarbayev; a",)))
    assert two.option("where") == "sources.tier:press;level:head_of_state;visitor:Nazarbayev%3B a"
    assert with_conditions(two, "", columns, []).option("where") == "sources.tier:press"
    assert two.option("table") == "visits"
    assert two.selection == before.selection
    of_sources = with_conditions(before, "sources", columns_of(frames.table("sources")), [])
    assert of_sources.options == (("table", "visits"),)


def test_what_no_box_has_goes_with_the_next_change():
    columns = columns_of(frames.table("visits"))
    assert with_conditions(view("x.y:1"), "", columns, []).option("where") == ""


def test_a_column_asked_for_nothing_has_no_condition():
    conditions = [Condition("level", ("head_of_state",)), Condition("date", ("2005", ""))]
    assert changed(conditions, "date", ("", "")) == conditions[:1]
    assert changed(conditions, "level", ()) == conditions[1:]
    assert changed(conditions, "level", ("foreign_minister",)) == [
        conditions[1],
        Condition("level", ("foreign_minister",)),
    ]


def test_a_slider_shows_the_range_and_asks_for_the_end_that_was_moved():
    year = columns_of(frames.table("trade"))["year"]
    lowest, highest, shown = reach(year, ("2010", ""))
    assert shown == (2010, highest)
    assert (lowest, highest) == (int(year.low), int(year.high))
    assert {type(number) for number in (lowest, highest, *shown)} == {int}
    assert ends(year, 2010, highest) == ("2010", "")
    assert ends(year, lowest, 2010) == ("", "2010")
    assert ends(year, lowest, highest) == ("", "")


def test_a_slider_reaches_as_far_as_the_address_asks_and_takes_ends_in_any_order():
    assert reach(NUMBER, ()) == (0.5, 12.25, (0.5, 12.25))
    assert reach(NUMBER, ("-3", "5")) == (-3.0, 12.25, (-3.0, 5.0))
    assert reach(NUMBER, ("9", "2")) == (0.5, 12.25, (2.0, 9.0))
    assert ends(NUMBER, 0.75, 12.25) == ("0.75", "")


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ((), (None, None, date(1992, 10, 1), date(2024, 5, 3))),
        (
            ("2005", "2012"),
            (date(2005, 1, 1), date(2012, 12, 31), date(1992, 10, 1), date(2024, 5, 3)),
        ),
        (("", "2012-02"), (None, date(2012, 2, 29), date(1992, 10, 1), date(2024, 5, 3))),
        (("1990-03", ""), (date(1990, 3, 1), None, date(1990, 3, 1), date(2024, 5, 3))),
        (("", "2030"), (None, date(2030, 12, 31), date(1992, 10, 1), date(2030, 12, 31))),
    ],
)
def test_days_of_any_precision_are_the_first_and_the_last(values, shown):
    assert days(DATE, values) == shown
