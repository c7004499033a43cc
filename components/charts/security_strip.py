"""Figure of security over the years: detachments, arms ordered and delivered, agreements, in one strip."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import finished
from components.charts.visits import moment
from components.words.theme import COUNTRY_COLOURS, DETAIR_COLOUR, NEUTRAL
from components.words.wording import listed
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import when

LANE = 1.3  # rows of a chart that a lane takes
APART = 0.15  # of a lane between the marks of two countries
MARKS = {
    "deployment": "circle",
    "closure": "x",
    "delivery": "square",
    "procurement": "square-open",
    "agreement": "diamond",
}
Row = Mapping[Any, Any]
Trace = dict[str, Any]  # as plain values: an object of Plotly would be checked once more


@memo(24)
def security_strip(
    rows: pd.DataFrame, lanes: Mapping[str, str], names: Names, source: str
) -> go.Figure:
    """Draw what happened on its date, in lanes; a bar where it lasted.

    `rows` has lane, kind, date, until, lasts, country (codes with a semicolon between them), title and
    accent (drawn in the colour of Detair); `lanes` names those that are drawn, from the top down.
    """
    places = {lane: -place for place, lane in enumerate(lanes)}
    facts = rows.to_dict("records")
    traces = [_bar(row, places) for row in facts if row["lasts"]]
    countries = [
        code for code in COUNTRY_COLOURS if code in set(";".join(rows["country"]).split(";"))
    ]
    traces += [_named(names[code], COUNTRY_COLOURS[code]) for code in countries]
    traces.append(_points(facts, places, names))
    first, last = int(rows["first_year"].min()), int(rows["last_year"].max())
    return finished(
        go.Figure(traces),
        source,
        rows=LANE * len(lanes) + 0.4,
        showlegend=True,
        xaxis={"range": [first - 0.7, last + 1.7], "tickformat": "d"},
        yaxis={
            "tickvals": list(places.values()),
            "ticktext": list(lanes.values()),
            "range": [-len(lanes) + 0.45, 0.55],
            "showgrid": False,
        },
    )


def _height(row: Row, places: Mapping[str, int]) -> float:
    """Return where a fact stands: in its lane, each country at a height of its own."""
    codes = list(COUNTRY_COLOURS)
    own = codes.index(row["country"]) - 2 if row["country"] in codes else 0
    return places[row["lane"]] - APART * own


def _colour(row: Row) -> str:
    return DETAIR_COLOUR if row["accent"] else COUNTRY_COLOURS.get(row["country"], NEUTRAL)


def _bar(row: Row, places: Mapping[str, int]) -> Trace:
    end = row["until"] if isinstance(row["until"], str) else str(row["last_year"])
    return {
        "type": "scatter",
        "x": [moment(row["date"]), moment(end)],
        "y": [_height(row, places)] * 2,
        "mode": "lines",
        "line": {"color": _colour(row), "width": 5},
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _named(name: str, colour: str) -> Trace:
    """Return what the legend shows of a country."""
    marker = {"symbol": "circle", "size": 10, "color": colour}
    return {
        "type": "scatter",
        "name": name,
        "x": [None],
        "y": [None],
        "mode": "markers",
        "marker": marker,
    }


def _points(facts: list[dict[Any, Any]], places: Mapping[str, int], names: Names) -> Trace:
    colours = [_colour(row) for row in facts]
    return {
        "type": "scatter",
        "x": [moment(row["date"]) for row in facts],
        "y": [_height(row, places) for row in facts],
        "mode": "markers",
        "marker": {
            "symbol": [MARKS[row["kind"]] for row in facts],
            "size": 11,
            "color": colours,
            "line": {"width": 2, "color": colours},
        },
        "showlegend": False,
        "customdata": [
            [
                row["title"],
                when(row["date"]),
                listed([names[code] for code in row["country"].split(";")]),
            ]
            for row in facts
        ],
        "hovertemplate": "<b>%{customdata[0]}</b><br>%{customdata[1]}, %{customdata[2]}<extra></extra>",
    }
