"""components/sections/visits/recorded.py: which visits are of a selection, and who was president."""

import pandas as pd
import pytest

from components.sections.visits.recorded import opening, recorded, undated, with_presidents
from data.query import frames
from data.query.selection import Selection
from data.visits import with_presidency

EVERY = Selection(scope="now", first=1991, last=2025)


def test_a_visit_that_two_rows_tell_is_recorded_once():
    table, rows = frames.table("visits"), recorded(EVERY)
    assert len(rows) < len(table)
    assert not rows["same_as"].isin(rows["visit_id"]).any()
    assert rows["date"].is_monotonic_increasing


@pytest.mark.parametrize(
    "selection",
    [Selection().with_scope("brief"), EVERY, Selection(("KAZ", "UZB"), 2005, 2011, "now")],
    ids=str,
)
def test_presidents_are_those_on_the_date_of_each_recorded_visit(selection):
    rows = recorded(selection)
    own = with_presidency(rows, frames.table("presidencies"))
    pd.testing.assert_frame_equal(with_presidents(rows), own)


def test_undated_visits_hold_for_all_years_of_the_brief_alone():
    everything, some = (
        Selection(("KAZ",)).with_scope("brief"),
        Selection(("KAZ",), 2008, 2010, "brief"),
    )
    assert list(undated(recorded(everything), everything)["value"]) == [9]
    assert undated(recorded(some), some).empty
    assert "9 times" in str(opening(recorded(everything), everything)[1])
    assert "left out" in str(opening(recorded(some), some)[2])
