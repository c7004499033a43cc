"""What is worked out once: who is met again, and that nobody changes what is kept."""

import gc
import weakref

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.charts.event_labels import mark_events
from components.charts.figure import axis_above
from data.query.memo import memo
from data.text.i18n import speaking

EVENTS = pd.DataFrame({"year": [2010], "title": ["A treaty"]})


def counting(entries=8):
    """Return a kept function of a table, and the list of the tables that it was asked for."""
    asked = []

    @memo(entries)
    def half(table: pd.DataFrame) -> pd.DataFrame:
        asked.append(table)
        return table.head(len(table) // 2)

    return half, asked


@memo(1)
def known() -> pd.DataFrame:
    return pd.DataFrame({"value": range(8)})


def test_an_answer_to_a_kept_table_is_worked_out_once():
    half, asked = counting()
    assert half(known()) is half(known())
    assert half(half(known())) is half(half(known()))
    assert len(asked) == 2


def test_a_table_that_nobody_keeps_is_worked_out_each_time_and_let_go():
    half, asked = counting()
    brought = pd.DataFrame({"value": [1, 2]})
    assert half(brought) is not half(brought)
    assert len(asked) == 2
    asked.clear()
    gone = weakref.ref(brought)
    del brought
    gc.collect()
    assert gone() is None


def test_a_table_like_a_kept_one_is_not_taken_for_it():
    half, asked = counting()
    half(known())
    half(known().copy())
    assert len(asked) == 2


def test_tables_within_an_answer_are_kept_too():
    half, asked = counting()

    @memo(1)
    def parts() -> dict[str, pd.DataFrame]:
        return {"rows": pd.DataFrame({"value": [1, 2]})}

    @memo(1)
    def pair() -> tuple[pd.DataFrame, str]:
        return pd.DataFrame({"value": [1, 2]}), "said"

    assert half(parts()["rows"]) is half(parts()["rows"])
    assert half(pair()[0]) is half(pair()[0])
    assert len(asked) == 2


def test_each_language_has_its_own_answer():
    half, asked = counting()
    half(known())
    with speaking("fr"):
        half(known())
    assert len(asked) == 2


def test_no_more_than_asked_for_is_kept():
    half, asked = counting(entries=1)
    tables = [pd.DataFrame({"value": [place]}) for place in range(4)]

    @memo()
    def one_of(place: int) -> pd.DataFrame:
        return tables[place]

    for place in range(4):  # one entry for each of two languages
        half(one_of(place))
    half(one_of(0))
    assert len(asked) == 5


@pytest.mark.parametrize("change", [lambda figure: mark_events(figure, EVENTS), axis_above])
def test_what_is_added_to_a_figure_leaves_the_kept_one_alone(change):
    @memo(1)
    def drawn() -> go.Figure:
        figure = go.Figure(go.Scatter(x=[2005, 2015], y=[1, 2]))
        return figure.update_layout(height=300, margin={"t": 20, "b": 20})

    before = drawn().to_json()
    once, twice = change(drawn()).to_json(), change(drawn()).to_json()
    assert drawn().to_json() == before
    assert once == twice != before
