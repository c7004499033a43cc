"""Figure of firms over the years: a lane for each firm and country, with what is told and when."""

import math
import textwrap

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

MARKS = {  # filled; what press and encyclopaedias tell is open, so no shape may need to be
    "active": "circle",
    "contract": "square",
    "project": "pentagon",
    "negotiation": "triangle-up",
    "exploring": "triangle-down",
    "seeking": "triangle-left",
    "left": "x",
}
YEARS = (1990.4, 2026.6)
LABEL = 20  # characters of a firm's name beside its lane
TIMES = {
    "since": N_("from {date}"),
    "until": N_("to {date}"),
    "published": N_("told {date}"),
}
LANE = 0.64  # of the row that other charts have: a lane is one line of text


def firm_lanes(rows: pd.DataFrame, names: Names, titles: Names, by: str, source: str) -> go.Figure:
    """Draw a lane per firm and country: bars where two ends are told, marks at single dates.

    `rows` as data.firm_fates.lanes has them; lanes stand under a heading for each of `titles`, the
    values of the column `by` in words, and in them by their first date. What the brief says is an
    open diamond, with the name that the firm had then; bars and marks have the colour of the
    country, marks the shape of the status.
    """
    places, ticks = _places(rows, titles, by)
    at = [places[key] for key in zip(rows["company"], rows["country"], strict=True)]
    rows = rows.assign(place=at, said=[_said(row, names) for row in rows.to_dict("records")])
    own = rows[rows["source_id"].ne(BRIEF) | rows["since"].notna()]
    figure = go.Figure([*_spans(own), *_marks(own)])
    _draw_brief(figure, rows[rows["source_id"].eq(BRIEF)])
    lines = (sum(trace.showlegend is not False for trace in figure.data) + 2) // 3
    return finished(
        figure,
        source,
        rows=LANE * len(ticks) + 0.5 * lines,
        showlegend=True,
        margin={"t": 24 + 17 * lines},
        legend={"font": {"size": 11}},
        xaxis={"range": YEARS, "tickformat": "d"},
        yaxis={
            "tickvals": list(ticks),
            "ticktext": list(ticks.values()),
            "tickfont": {"size": 12},
            "range": [len(ticks) - 0.4, -0.6],
            "zeroline": False,
        },
    )


def _places(
    rows: pd.DataFrame, titles: Names, by: str
) -> tuple[dict[tuple[str, str], int], dict[int, str]]:
    """Return the height of each lane by firm and country, and the words at each height."""
    places: dict[tuple[str, str], int] = {}
    ticks: dict[int, str] = {}
    for code, title in titles.items():
        group = rows[rows[by].eq(code)].sort_values(["marked_on", "company"])
        if group.empty:
            continue
        ticks[len(ticks)] = f"<b>{title}</b>"
        for company, country in dict.fromkeys(zip(group["company"], group["country"], strict=True)):
            places[company, country] = len(ticks)
            label = textwrap.shorten(company, LABEL, placeholder="…")
            ticks[len(ticks)] = label if by == "country" else f"{label} {country}"
    return places, ticks


def _spans(rows: pd.DataFrame) -> list[go.Scatter]:
    """Draw bars, with a point at each year so that every part of one answers to the pointer."""
    bars = []
    for row in rows.dropna(subset="lasts_to").to_dict("records"):
        start, end = moment(row["since"]), moment(row["lasts_to"])
        years = [start, *range(math.ceil(start), math.floor(end) + 1), end]
        bars.append(
            go.Scatter(
                x=years,
                y=[row["place"]] * len(years),
                mode="lines",
                line={"color": COUNTRY_COLOURS[row["country"]], "width": 7},
                opacity=0.45,
                showlegend=False,
                hovertemplate=f"{row['said']}<extra></extra>",
            )
        )
    return bars


def _marks(rows: pd.DataFrame) -> list[go.Scatter]:
    """Draw the dated statements, with a neutral mark in the legend for each status."""
    marks = []
    for status in STATUSES:
        told = rows[rows["status"].eq(status)]
        if told.empty:
            continue
        colours = [COUNTRY_COLOURS[code] for code in told["country"]]
        press = told["tier"].isin(DOUBTED)
        marks += [
            go.Scatter(
                name=word(status),
                x=[None],
                y=[None],
                mode="markers",
                marker={"symbol": MARKS[status], "size": 10, "color": NEUTRAL},
            ),
            go.Scatter(
                x=[moment(date) for date in told["marked_on"]],
                y=told["place"],
                mode="markers",
                marker={
                    "symbol": [f"{MARKS[status]}{'-open' if is_open else ''}" for is_open in press],
                    "size": 10,
                    "color": colours,
                    "line": {"width": 2, "color": colours},
                },
                showlegend=False,
                customdata=told["said"],
                hovertemplate="%{customdata}<extra></extra>",
            ),
        ]
    return marks


def _draw_brief(figure: go.Figure, rows: pd.DataFrame) -> None:
    """Draw one diamond a lane for all that the brief says of it, and the name used then."""
    if rows.empty:
        return
    told = rows.groupby("place").agg(
        on=("published", "first"), old=("name_2012", "first"), said=("said", list)
    )
    figure.add_scatter(
        name=_("The brief"),
        x=[moment(date) for date in told["on"]],
        y=told.index,
        mode="markers",
        marker={"symbol": "diamond-open", "size": 13, "color": NEUTRAL, "line": {"width": 2.5}},
        customdata=["<br>".join(said) for said in told["said"]],
        hovertemplate="%{customdata}<extra></extra>",
    )
    for place, row in told.dropna(subset="old").iterrows():
        figure.add_annotation(
            x=moment(row["on"]),
            y=place,
            text=f"{row['old']} →",
            showarrow=False,
            xanchor="right",
            xshift=-6,
            yshift=9,
            font={"size": 10},
        )


def _said(row: dict, names: Names) -> str:
    """Say a statement in full: firm, country, what, state and times, source and its kind."""
    then = ""
    if isinstance(row["name_2012"], str):
        then = _(" ({name} in 2012)").format(name=row["name_2012"])
    what = "<br>".join(textwrap.wrap(row["activity"], 60))
    times = [
        _(said).format(date=when(row[column]))
        for column, said in TIMES.items()
        if isinstance(row[column], str)
    ]
    state = ", ".join([word(row["status"]), *times])
    source = textwrap.shorten(row["publication"], 60, placeholder="…")
    head = f"<b>{row['company']}</b>{then}, {names[row['country']]}"
    return f"{head}<br>{what}<br>{state}<br>{source} ({inside(row['tier'])})"
