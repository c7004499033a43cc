"""Figure of firms over the years: a lane for each firm and country, with its dated activities."""

import math
import textwrap
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import finished
from components.charts.visits import moment
from components.words.theme import COUNTRY_COLOURS, NEUTRAL
from components.words.wording import inside, word
from data.companies import STATUSES
from data.schema import BRIEF
from data.sources import DOUBTED
from data.text.country_names import Names
from data.text.formatting import when
from data.text.i18n import N_, _

MARKS = {  # filled; what sources of DOUBTED tell is open, so no shape may need to be
    "active": "circle",
    "contract": "square",
    "project": "pentagon",
    "negotiation": "triangle-up",
    "exploring": "triangle-down",
    "seeking": "triangle-left",
    "left": "x",
}
MARGINS = (0.6, 1.6)  # years left and right of those that are shown
FEW = 6  # years below which each has a tick
LABEL = 20  # characters of a firm's name beside its lane
TIMES = {
    "since": N_("from {date}"),
    "until": N_("to {date}"),
    "published": N_("reported {date}"),
}
Lane = Mapping[Any, Any]  # a statement with its place and its words
Trace = dict[str, Any]  # as plain values: an object of Plotly would be checked once more
LANE = 0.64  # of the row that other charts have: a lane is one line of text


def firm_lanes(
    rows: pd.DataFrame, names: Names, titles: Names, by: str, source: str, years: tuple[int, int]
) -> go.Figure:
    """Draw a lane per firm and country: bars between a start and an end, marks at single dates.

    `rows` as data.firm_fates.lanes has them; lanes stand under a heading for each of `titles`, the
    values of the column `by` in words, and in them by their first date. What the brief says is an
    open diamond, with the name that the firm had then; bars and marks have the colour of the
    country, marks the shape of the status. What lies outside the `years` from the first to the last
    is not shown.
    """
    lanes = rows.to_dict("records")
    places, ticks = _places(lanes, titles, by)
    for lane in lanes:
        lane["place"] = places[lane["company"], lane["country"]]
        lane["words"] = _words(lane, names)
    of_brief = [lane for lane in lanes if lane["source_id"] == BRIEF]
    in_order = sorted(of_brief, key=itemgetter("place"))
    by_place = {place: [*group] for place, group in groupby(in_order, itemgetter("place"))}
    own = [lane for lane in lanes if lane["source_id"] != BRIEF or isinstance(lane["since"], str)]
    traces = [*_spans(own), *_marks(own)]
    if by_place:
        traces.append(_diamonds(by_place))
    figure = go.Figure(traces, {"annotations": _names_then(by_place)})
    shown = [years[0] - MARGINS[0], years[1] + MARGINS[1]]
    step = 1 if years[1] - years[0] < FEW else None
    lines = (sum(trace.get("showlegend", True) for trace in traces) + 2) // 3
    return finished(
        figure,
        source,
        rows=LANE * len(ticks) + 0.5 * lines,
        showlegend=True,
        margin={"t": 24 + 17 * lines},
        legend={"font": {"size": 11}},
        xaxis={"range": shown, "tickformat": "d", "dtick": step},
        yaxis={
            "tickvals": list(ticks),
            "ticktext": list(ticks.values()),
            "tickfont": {"size": 12},
            "range": [len(ticks) - 0.4, -0.6],
            "zeroline": False,
        },
    )


def _places(
    lanes: Sequence[Lane], titles: Names, by: str
) -> tuple[dict[tuple[str, str], int], dict[int, str]]:
    """Return the height of each lane by firm and country, and the words at each height."""
    places: dict[tuple[str, str], int] = {}
    ticks: dict[int, str] = {}
    in_order = sorted(lanes, key=itemgetter("marked_on", "company"))
    for code, title in titles.items():
        firms = dict.fromkeys(
            (lane["company"], lane["country"]) for lane in in_order if lane[by] == code
        )
        if not firms:
            continue
        ticks[len(ticks)] = f"<b>{title}</b>"
        for company, country in firms:
            places[company, country] = len(ticks)
            label = textwrap.shorten(company, LABEL, placeholder="…")
            ticks[len(ticks)] = label if by == "country" else f"{label} {country}"
    return places, ticks


def _spans(lanes: Sequence[Lane]) -> list[Trace]:
    """Return bars, with a point at each year so that every part of one answers to the pointer."""
    bars = []
    for lane in lanes:
        if not isinstance(lane["lasts_to"], str):
            continue
        start, end = moment(lane["since"]), moment(lane["lasts_to"])
        years = [start, *range(math.ceil(start), math.floor(end) + 1), end]
        bars.append(
            {
                "type": "scatter",
                "x": years,
                "y": [lane["place"]] * len(years),
                "mode": "lines",
                "line": {"color": COUNTRY_COLOURS[lane["country"]], "width": 4},
                "showlegend": False,
                "hovertemplate": f"{lane['words']}<extra></extra>",
            }
        )
    return bars


def _marks(lanes: Sequence[Lane]) -> list[Trace]:
    """Return the dated statements, with a neutral mark in the legend for each status."""
    marks: list[Trace] = []
    for status in STATUSES:
        dated = [lane for lane in lanes if lane["status"] == status]
        if not dated:
            continue
        colours = [COUNTRY_COLOURS[lane["country"]] for lane in dated]
        shape = MARKS[status]
        shapes = [f"{shape}-open" if lane["tier"] in DOUBTED else shape for lane in dated]
        marks += [
            {
                "type": "scatter",
                "name": word(status),
                "x": [None],
                "y": [None],
                "mode": "markers",
                "marker": {"symbol": shape, "size": 10, "color": NEUTRAL},
            },
            {
                "type": "scatter",
                "x": [moment(lane["marked_on"]) for lane in dated],
                "y": [lane["place"] for lane in dated],
                "mode": "markers",
                "marker": {
                    "symbol": shapes,
                    "size": 10,
                    "color": colours,
                    "line": {"width": 2, "color": colours},
                },
                "showlegend": False,
                "customdata": [lane["words"] for lane in dated],
                "hovertemplate": "%{customdata}<extra></extra>",
            },
        ]
    return marks


def _diamonds(by_place: Mapping[int, Sequence[Lane]]) -> Trace:
    """Return one diamond a lane for all that the brief says of it."""
    places = by_place.values()
    return {
        "type": "scatter",
        "name": _("The brief"),
        "x": [moment(of_place[0]["published"]) for of_place in places],
        "y": list(by_place),
        "mode": "markers",
        "marker": {"symbol": "diamond-open", "size": 13, "color": NEUTRAL, "line": {"width": 2.5}},
        "customdata": ["<br>".join(lane["words"] for lane in of_place) for of_place in places],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _names_then(by_place: Mapping[int, Sequence[Lane]]) -> list[Trace]:
    """Return the name that a firm had at the time of the brief, left of its diamond."""
    return [
        {
            "x": moment(lane["published"]),
            "y": place,
            "text": f"{lane['name_2012']} →",
            "showarrow": False,
            "xanchor": "right",
            "xshift": -6,
            "yshift": 9,
            "font": {"size": 10},
        }
        for place, (lane, *_others) in by_place.items()
        if isinstance(lane["name_2012"], str)
    ]


def _words(row: Lane, names: Names) -> str:
    """Say a statement in full: firm, country, what, state and times, source and its kind."""
    then = ""
    if isinstance(row["name_2012"], str):
        then = _(" ({name} in 2012)").format(name=row["name_2012"])
    what = "<br>".join(textwrap.wrap(row["activity"], 60))
    times = [
        _(text).format(date=when(row[column]))
        for column, text in TIMES.items()
        if isinstance(row[column], str)
    ]
    state = ", ".join([word(row["status"]), *times])
    source = textwrap.shorten(row["publication"], 60, placeholder="…")
    head = f"<b>{row['company']}</b>{then}, {names[row['country']]}"
    return f"{head}<br>{what}<br>{state}<br>{source} ({inside(row['tier'])})"
