"""The strip of what happened: a mark for each act, on its date, in its lane, in its country's colour."""

import pandas as pd
import pytest

from components.charts.chronology import strip
from components.words.theme import COUNTRY_COLOURS, NEUTRAL
from data.query import frames, happened
from data.query.selection import Selection


def acts(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """Acts of date, country and kind."""
    return pd.DataFrame(
        {
            "date": [date for date, _code, _kind in rows],
            "dated_to": [
                {4: "year_alone", 7: "month", 10: "day"}[len(date)] for date, _, _ in rows
            ],
            "country": [code for _date, code, _kind in rows],
            "kind": [kind for _date, _code, kind in rows],
            "direction": None,
            "what": "Something",
            "detail": "and more of it",
            "until": None,
            "table": "events",
            "tier": "press",
        }
    )


def drawn(figure) -> list:
    return [trace for trace in figure.data if trace.x[0] is not None]


def figure_of(*rows: tuple[str, str, str]):
    return strip(acts(*rows), frames.names(), "A source", (2010, 2025))


def test_a_mark_for_each_act_and_none_twice():
    rows = happened.acts(Selection()).dropna(subset="date")
    figure = strip(rows, frames.names(), "A source", (1991, 2025))
    assert sum(len(trace.x) for trace in drawn(figure)) == len(rows)
    assert min(min(trace.x) for trace in drawn(figure)) >= figure.layout.xaxis.range[0]
    assert max(max(trace.x) for trace in drawn(figure)) <= figure.layout.xaxis.range[1]


def test_a_lane_for_each_kind_that_there_is_in_order():
    figure = figure_of(("2012-05-01", "KAZ", "closing"), ("2013-05-01", "KAZ", "visit"))
    assert list(figure.layout.yaxis.ticktext) == ["Closings, ends", "Visits"]
    (trace,) = drawn(figure)
    assert [round(y) for y in trace.y] == [0, 1]


def test_the_colour_is_the_country_s_and_that_of_several_is_neutral():
    figure = figure_of(("2012-05", "KAZ", "visit"), ("2012-05", "KAZ;UZB", "visit"))
    colours = {trace.marker.color for trace in drawn(figure)}
    assert colours == {COUNTRY_COLOURS["KAZ"], NEUTRAL}
    legend = [trace.name for trace in figure.data if trace.x[0] is None]
    assert legend == ["Kazakhstan", "Several countries"]


def test_countries_of_a_lane_stand_on_lines_of_their_own():
    figure = figure_of(("2012-05", "KAZ", "visit"), ("2012-05", "UZB", "visit"))
    one, other = (trace.y[0] for trace in drawn(figure))
    assert 0.1 < abs(one - other) < 1


@pytest.mark.parametrize(
    ("date", "symbol", "at"),
    [
        ("2012", "circle-open", 2012.5),
        ("2012-07", "circle", 2012.541),
        ("2012-01-01", "circle", 2012),
    ],
)
def test_a_year_alone_is_hollow_in_its_middle(date, symbol, at):
    (trace,) = drawn(figure_of((date, "KAZ", "visit")))
    assert trace.marker.symbol[0] == symbol
    assert trace.x[0] == pytest.approx(at, abs=0.01)


def test_a_mark_says_when_where_what_and_of_what_kind_its_source_is():
    (trace,) = drawn(figure_of(("2012-07", "KAZ", "visit")))
    assert trace.customdata[0].startswith("<b>2012-07</b>, Kazakhstan<br>Something: and more of it")
    assert "press" in trace.customdata[0]


def test_few_years_have_a_tick_each():
    rows = acts(("2022-07", "KAZ", "visit"))
    figure = strip(rows, frames.names(), "A source", (2022, 2025))
    assert figure.layout.xaxis.dtick == 1
    assert figure.layout.xaxis.range[0] < 2022 < 2026 < figure.layout.xaxis.range[1]


def test_the_frame_is_not_changed():
    rows = acts(("2022-07", "KAZ", "visit"))
    before = rows.copy()
    strip(rows, frames.names(), "A source", (2022, 2025))
    pd.testing.assert_frame_equal(rows, before)
