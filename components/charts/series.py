"""Figures of trade over the years: a line for each source and reporter, never joined."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from components.charts.over_years import GAP, Row, Trace, diamonds, hover, tall, upwards
from components.words.theme import COUNTRY_COLOURS, NEUTRAL
from data.query.memo import memo
from data.sources import DOUBTED
from data.text.i18n import N_, _

DASHES = ["solid", "dot", "dash", "longdash", "dashdot", "longdashdot"]
MARKS = [  # without the diamond, which is the brief's
    *("circle", "square", "triangle-up", "cross", "star", "triangle-down", "x", "pentagon"),
    *("hexagram", "hourglass", "bowtie", "star-square", "star-triangle-down"),
    *("triangle-left", "triangle-right", "hexagon"),
]
SERIES = (  # each has its mark and its dash on every page; a new one takes the next that is free
    "TRADHIST",
    "Eurostat Comext",
    N_("French customs (DG Trésor)"),
    N_("French customs (Senate)"),
    N_("French customs (foreign ministry)"),
    "CEPII gravity",
    N_("Kazakh statistics"),
    N_("Kyrgyz statistics"),
    N_("Uzbek statistics"),
    N_("Uzbek statistics (DG Trésor)"),
    N_("Press"),
    N_("Kazakh statistics (press)"),
    N_("Uzbek statistics (press)"),
    N_("Encyclopaedia"),
)
SHADES = ["", "/", "x", "-", "+", "."]


@memo(24)
def trend(
    rows: pd.DataFrame,
    brief: pd.DataFrame,
    order: Sequence[str],
    source: str,
    unit: str,
    *,
    log: bool = False,
    height: int = 0,
    limits: tuple[float, float] | None = None,
) -> go.Figure:
    """Draw one country's series by year; a missing year is a gap, the brief's values are diamonds.

    `rows` has year, series, value, value_text (the value in words), converted, formula and tier; `brief`
    the same for the brief's values; `order` lists all series of the page, so that one that is not
    in SERIES keeps its mark and its dash too; `limits` are the ends of the axis of values.
    """
    traces = [_line(series, line, order) for series, line in _by_series(rows).items()]
    if len(brief):
        traces.append(diamonds(brief))
    axis = {"title": unit, **upwards(traces, limits, log=log)}
    return tall(go.Figure(traces), source, height or 360, yaxis=axis)


def _by_series(rows: pd.DataFrame) -> dict[str, list[Row]]:
    """Return the rows of each series, in the order in which they come."""
    lines: dict[str, list[Row]] = {}
    for row in rows.to_dict("records"):
        lines.setdefault(row["series"], []).append(row)
    return lines


def _line(series: str, line: Sequence[Row], order: Sequence[str]) -> Trace:
    """Return the line of a series, with a gap at each missing year."""
    mark, dash = manner(series, order)
    colour = COUNTRY_COLOURS[line[0]["country"]]
    of_year = {row["year"]: row for row in line}
    years = range(min(of_year), max(of_year) + 1)
    whole = [of_year.get(year, GAP) for year in years]
    symbols = [f"{mark}-open" if row["tier"] in DOUBTED else mark for row in whole]
    return {
        "type": "scatter",
        "name": _(series),
        "meta": series,
        "x": list(years),
        "y": [row["value"] for row in whole],
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {"color": colour, "dash": dash, "width": 1.5},
        "marker": {
            "symbol": symbols if len(set(symbols)) > 1 else symbols[0],
            "size": 7,
            "color": colour,
            "line": {"width": 1.5, "color": colour},
        },
        "customdata": [[row["value_text"], row["hover"]] for row in whole],
        "hovertemplate": hover(_(series)),
    }


def manner(series: str, order: Sequence[str]) -> tuple[str, str]:
    """Return the mark and the dash of a series, which no other of the page has both of."""
    known = [*SERIES, *(name for name in order if name not in SERIES)]
    place = known.index(series)
    return MARKS[place % len(MARKS)], DASHES[place % len(DASHES)]


@memo(24)
def balance_bars(rows: pd.DataFrame, order: Sequence[str], source: str, unit: str) -> go.Figure:
    """Draw one country's balance as bars from zero, up for a French surplus.

    Series stand in front of one another, each narrower than the one behind it, so that all show.
    """
    bars = _by_series(rows)
    traces = [
        {
            "type": "bar",
            "name": _(series),
            "x": [row["year"] for row in bars[series]],
            "y": [row["value"] for row in bars[series]],
            "width": max(0.85 - 0.2 * place, 0.15),
            "marker": {
                "color": COUNTRY_COLOURS[bars[series][0]["country"]],
                "opacity": 1 if place % 2 == 0 else 0.55,
                "line": {"color": COUNTRY_COLOURS[bars[series][0]["country"]], "width": 1},
                "pattern": {"shape": SHADES[place % len(SHADES)], "fillmode": "overlay"},
            },
            "customdata": [[row["value_text"], row["hover"]] for row in bars[series]],
            "hovertemplate": hover(_(series)),
        }
        for place, series in enumerate(order)
        if series in bars
    ]
    axis = {"title": unit, "zeroline": True, "zerolinecolor": NEUTRAL, "zerolinewidth": 2}
    return tall(go.Figure(traces), source, 320, barmode="overlay", yaxis=axis)
