"""Figures of people and votes: France among other states in one year, each country over the years."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import ROW, along_years, finished
from components.charts.over_years import at_end, dotted, heights, width_of
from components.words.theme import COUNTRY_COLOURS, FRANCE_COLOUR, NEUTRAL, rgb
from data.countries import FRANCE
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import number
from data.text.i18n import _

APART = 0.55  # rows of a chart from one state to the next
NUMBERS = 48  # pixels that the numbers beside dots take
MARGIN = 0.05  # of an axis, beyond the values it holds
TALL = 4  # rows of a chart over the years
POWERS = [10**power for power in range(7)]
Row = Mapping[Any, Any]
Trace = dict[str, Any]  # as plain values: an object of Plotly would be checked once more


@memo(24)
def partner_dots(
    rows: pd.DataFrame, measure: str, names: Names, source: str, unit: str, *, log: bool = False
) -> go.Figure:
    """Draw a line for each state with a dot for each of the five countries, France's line tinted.

    `rows` are those of one year, with country, partner and the column `measure`, a number; the state with
    the largest sum stands on top. Of one country alone the numbers stand beside the dots.
    """
    order = rows.groupby("partner")[measure].sum().sort_values().index
    places = {str(code): place for place, code in enumerate(order)}
    countries = [code for code in COUNTRY_COLOURS if code in set(rows["country"])]
    alone = len(countries) == 1
    dots = [
        _dots(rows[rows["country"].eq(code)], measure, places, names, unit, written=alone)
        for code in countries
    ]
    texts = [f"<b>{names[code]}</b>" if code == FRANCE else names[code] for code in places]
    axis: dict[str, Any] = {"rangemode": "tozero", "tickformat": ",d"}
    if log:
        axis = {
            "type": "log",
            "tickvals": POWERS,
            "ticktext": [number(power) for power in POWERS],
            "tickfont": {"size": 11},
        }
    return finished(
        go.Figure([_reach(rows, measure, places), *dots], {"shapes": _tint(places)}),
        source,
        rows=APART * len(places) + 0.4,
        showlegend=not alone,
        legend={"font": {"size": 11}},
        margin={"r": NUMBERS} if alone else {},
        xaxis=axis,
        yaxis={
            "tickvals": [*places.values()],
            "ticktext": texts,
            "range": [-0.7, len(places) - 0.3],
            "showgrid": False,
            "zeroline": False,
        },
    )


def _dots(
    rows: pd.DataFrame,
    measure: str,
    places: Mapping[str, int],
    names: Names,
    unit: str,
    *,
    written: bool,
) -> Trace:
    """Return the dots of a country; `written` has their numbers beside them."""
    country = str(rows["country"].iloc[0])
    colour = COUNTRY_COLOURS[country]
    return {
        "type": "scatter",
        "name": names[country],
        "x": [float(value) for value in rows[measure]],
        "y": [places[code] for code in rows["partner"]],
        "mode": "markers+text" if written else "markers",
        "text": [f" {number(value, 0)}" for value in rows[measure]] if written else None,
        "textposition": "middle right",
        "cliponaxis": False,
        "marker": {
            "opacity": 1,
            "size": [11 if code == FRANCE else 8 for code in rows["partner"]],
            "color": colour,
            "line": {"width": 0},
        },
        "customdata": [
            [names[row["partner"]], number(row[measure], 1)] for row in rows.to_dict("records")
        ],
        "hovertemplate": _("<b>{country}</b>, {name}: {value} {unit}").format(
            country="%{customdata[0]}", name=names[country], value="%{customdata[1]}", unit=unit
        )
        + "<extra></extra>",
    }


def _reach(rows: pd.DataFrame, measure: str, places: Mapping[str, int]) -> Trace:
    """Return a thin line for each state from its smallest dot to its largest."""
    ends = rows.groupby("partner")[measure].agg(["min", "max"])
    return {
        "type": "scatter",
        "x": [end for code in places for end in (*map(float, ends.loc[code]), None)],
        "y": [end for place in places.values() for end in (place, place, None)],
        "mode": "lines",
        "line": {"color": NEUTRAL, "width": 1},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _tint(places: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return the band behind France's line, nothing where it has none."""
    if FRANCE not in places:
        return []
    place = places[FRANCE]
    red, green, blue, _alpha = rgb(FRANCE_COLOUR)
    ends = {"x0": 0, "x1": 1, "xref": "paper", "y0": place - 0.5, "y1": place + 0.5, "yref": "y"}
    fill = f"rgba({red}, {green}, {blue}, 0.14)"
    return [{"type": "rect", **ends, "fillcolor": fill, "line": {"width": 0}, "layer": "below"}]


@memo(24)
def lines_by_country(
    rows: pd.DataFrame,
    measure: str,
    names: Names,
    source: str,
    unit: str,
    *,
    gaps: bool = True,
    from_zero: bool = True,
) -> go.Figure:
    """Draw each country by year; parts that are counted otherwise are not joined.

    `rows` has country, year, part and the column `measure`. A missing year is a gap, unless
    `gaps` is false, as for a source that has every fifth year.
    """
    traces = [
        _line(part.sort_values("year").to_dict("records"), measure, names, unit, gaps=gaps)
        for _country_and_part, part in rows.groupby(["country", "part"])
    ]
    figure = go.Figure(traces)
    years = along_years(figure)
    bottom = 0.0 if from_zero else None
    ends = _ends([y for trace in traces for y in trace["y"] if y is not None], bottom)
    axis = {"title": unit, "range": list(ends)}
    last = {trace["name"]: trace for trace in traces}  # of each country its newest part
    if len(last) == 1:
        return finished(figure, source, rows=TALL, xaxis=years, yaxis=axis)
    figure.layout.annotations = _names_at_ends([*last.values()], ends)
    return finished(
        figure,
        source,
        rows=TALL,
        margin={"r": width_of([*last])},
        xaxis={**years, "range": _reached(rows["year"])},
        yaxis=axis,
    )


def _ends(values: Sequence[float], bottom: float | None) -> tuple[float, float]:
    """Return the ends of an axis that holds values, with a margin; `bottom` is its lower end, if set."""
    low, high = min(values), max(values)
    margin = MARGIN * (high - (low if bottom is None else bottom)) or 1.0
    return (low - margin if bottom is None else bottom), high + margin


def _reached(years: pd.Series) -> list[float]:
    """Return the ends of an axis of years: names stand right beyond it."""
    margin = max(MARGIN / 2 * (years.max() - years.min()), 0.15)
    return [float(years.min() - margin), float(years.max() + margin)]


def _names_at_ends(lines: Sequence[Trace], ends: tuple[float, float]) -> list[dict[str, Any]]:
    """Return the name of each line at the right of the plot, as high as its end, none over another."""
    wished = [next(y for y in reversed(line["y"]) if y is not None) for line in lines]
    return [
        {**at_end(dotted(line["name"], line["line"]["color"]), height), "x": 1, "xref": "paper"}
        for line, height in zip(lines, heights(wished, ends, TALL * ROW), strict=True)
    ]


def _line(line: Sequence[Row], measure: str, names: Names, unit: str, *, gaps: bool) -> Trace:
    """Return the line of a country over the years that are counted alike."""
    of_year = {row["year"]: row[measure] for row in line}
    years = [*range(min(of_year), max(of_year) + 1)] if gaps else [*of_year]
    country = str(line[0]["country"])
    return {
        "type": "scatter",
        "name": names[country],
        "x": years,
        "y": [float(of_year[year]) if year in of_year else None for year in years],
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {"color": COUNTRY_COLOURS[country], "width": 1.5},
        "marker": {"size": 5},
        "customdata": [number(of_year[year], 1) if year in of_year else None for year in years],
        "hovertemplate": _("<b>{country}</b>, {year}: {value} {unit}").format(
            country=names[country], year="%{x}", value="%{customdata}", unit=unit
        )
        + "<extra></extra>",
    }
