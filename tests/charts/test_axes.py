"""Axes of every page, over a grid of views: whole years, ticks enough, no wider than the data need."""

import itertools
import math
from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go
import pytest

from components.charts.over_years import log_ticks
from components.controls.navigation import ENTRIES
from components.render.layout import figures_of
from data.query.selection import SCOPES
from pages.registry import PAGES

VIEWS = [
    {},
    {"scope": "brief"},
    {"country": "KAZ,UZB", "years": "2018-2023"},
    {"years": "2022-2025"},
    {"years": "2010"},
    {"measure": "log"},
    {"measure": "log", "country": "KAZ,UZB", "years": "2018-2023"},
    {"measure": "log", "country": "KGZ", "years": "2012-2014", "series": "every"},
]
EVERY_VIEW = pytest.mark.parametrize(
    ("name", "query"), list(itertools.product(ENTRIES, VIEWS)), ids=str
)
GRIDS = [1, 1.5, 2, 9, 10, 11, 95, 3000]


def axes(name: str, query: dict[str, str]) -> Iterator[tuple[str, str, Any, list[float]]]:
    """Yield the card, the name, the layout and the numbers of each axis that is seen."""
    for card, figure in figures_of(PAGES.page(PAGES.view(name, query)).cards):
        for axis in figure.figure.layout:
            if axis.startswith(("xaxis", "yaxis")) and (numbers := drawn(figure.figure, axis)):
                yield card.name, axis, figure.figure.layout[axis], numbers


def drawn(figure: go.Figure, axis: str) -> list[float]:
    letter = axis[0]
    return [
        float(value)
        for trace in figure.data
        if (getattr(trace, f"{letter}axis", None) or letter) == letter + axis[5:]
        for value in (() if getattr(trace, letter, None) is None else trace[letter])
        if isinstance(value, int | float) and value == value
    ]


@EVERY_VIEW
def test_a_log_scale_has_two_ticks_at_least(name, query):
    for card, axis, layout, numbers in axes(name, query):
        if layout.type == "log" and layout.tickvals is not None:
            ends = layout.range or [math.log10(min(numbers)), math.log10(max(numbers))]
            low, high = min(ends), max(ends)
            if card.startswith("mirror-ratio"):  # the line at which both say the same is drawn too
                low, high = min(low, 0), max(high, 0)
            if low == high:  # of one value Plotly shows a power of ten on either side
                low, high = low - 1, high + 1
            ticks = [tick for tick in layout.tickvals if 10**low <= tick <= 10**high]
            assert len(ticks) >= 2, (card, axis)


@EVERY_VIEW
def test_no_axis_of_years_goes_far_beyond_its_years(name, query):
    last = SCOPES[query.get("scope", "now")][1]
    for card, axis, layout, numbers in axes(name, query):
        if layout.range is None or not all(1900 < number < last + 1 for number in numbers):
            continue
        years = max(numbers) - min(numbers) + 1
        assert layout.range[1] - layout.range[0] <= 1.3 * years + 2, (card, axis)


@pytest.mark.parametrize("low", GRIDS)
@pytest.mark.parametrize("times", [1, 1.05, 1.3, 2, 4, 9, 60, 5000])
def test_ticks_of_a_log_scale_are_round_and_neither_too_few_nor_too_many(low, times):
    ticks = log_ticks(low, low * times)
    assert 2 <= len(ticks) <= 6
    assert ticks == sorted(set(ticks))
    assert all(low / 2 <= tick <= 2 * low * times for tick in ticks)
    assert all(float(f"{tick:.3g}") == pytest.approx(tick) for tick in ticks)


def test_no_tick_of_aircraft_stands_between_whole_numbers():
    (axis,) = (
        layout
        for card, axis, layout, _numbers in axes("security", {})
        if (card, axis) == ("security-aircraft", "yaxis")
    )
    assert axis.dtick == 1
