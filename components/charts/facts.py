"""Figures of dated facts and single figures: lives, points, counts of facts."""

import textwrap
from collections.abc import Sequence
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from components.charts.event_labels import WIDE_ONLY
from components.charts.figure import ROW, along_years, finished, in_whole_steps
from components.charts.visits import moment
from components.words.theme import COUNTRY_COLOURS, DETAIR_COLOUR, NEUTRAL, ink_on
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import number, when
from data.text.i18n import N_, _

LONG_ENOUGH = 6  # years from which a tick never falls between two of them
LABEL_LINE = 16  # pixels for a line of a label of an axis
LEGEND = 44  # characters of a name in a legend: what a phone has room for
SHORT = 4  # years below which dates fit beyond the end of the axis
BOUNDS = {"upper": N_("fewer than {value}"), "lower": N_("more than {value}")}
BOUND_MARKS = {"upper": "triangle-left-open", "lower": "triangle-right-open"}

MARKS = ["circle", "square", "diamond", "triangle-up", "cross", "star"]


@memo(24)
def lives(rows: pd.DataFrame, source: str, last_year: int) -> go.Figure:
    """Draw each fact on a line of its own: a dot at its date, a bar where it lasts.

    `rows` has date, until (the end, if there is one), first_year and last_year, lasts (whether it took
    time), title and accent (drawn in the colour of Detair). The axis ends with `last_year`.
    """
    rows = rows.sort_values("date", ascending=False)
    first = int(rows["first_year"].min()) if len(rows) else last_year
    span = last_year - first
    turn = last_year - span / 2 if span >= SHORT else last_year  # later dates stand to the left
    labels = ["<br>".join(textwrap.wrap(title, 34)) for title in rows["title"]]
    colours = [DETAIR_COLOUR if accent else NEUTRAL for accent in rows["accent"]]
    figure = go.Figure()
    for label, colour, row in zip(labels, colours, rows.to_dict("records"), strict=True):
        if row["lasts"]:
            figure.add_scatter(
                x=[
                    _place(row["date"], row["first_year"]),
                    _place(row.get("until"), row["last_year"]),
                ],
                y=[label, label],
                mode="lines",
                line={"color": colour, "width": 8},
                hoverinfo="skip",
            )
    figure.add_scatter(
        x=[_place(*start) for start in zip(rows["date"], rows["first_year"], strict=True)],
        y=labels,
        mode="markers",
        marker={"size": 12, "color": colours, "symbol": "circle"},
        customdata=rows[["title", "locator"]].fillna(""),
        hovertemplate="%{customdata[0]}<br>%{customdata[1]}<extra></extra>",
    )
    figure.add_scatter(
        x=figure.data[-1].x,
        y=labels,
        mode="markers+text",
        marker={"size": 16, "opacity": 0},  # keeps a date clear of its dot
        opacity=WIDE_ONLY,  # a phone has room for the names alone; the table has the dates
        hoverinfo="skip",
        text=[when(date) for date in rows["date"]],
        textposition=[
            f"{'top' if row['lasts'] else 'middle'} {'left' if row['first_year'] > turn else 'right'}"
            for row in rows.to_dict("records")
        ],
    )
    return finished(
        figure,
        source,
        rows=_apart(labels) * len(rows) + 0.6,
        xaxis={
            "range": [first - 0.7, last_year + 2.4],
            "tickformat": "d",
            "dtick": 2 if span < LONG_ENOUGH else None,  # more years are spread by the width
        },
        yaxis={"categoryorder": "array", "categoryarray": labels},
    )


def _apart(labels: Sequence[str]) -> float:
    """Return how far lines of a figure stand apart, in rows, so that no label runs into the next."""
    lines = [label.count("<br>") + 1 for label in labels]
    most = max(((one + other) / 2 for one, other in pairwise(lines)), default=1)
    return max(1.05, LABEL_LINE / ROW * most)


def _place(date: object, year: int) -> float:
    """Place a date on an axis of years: at its month or day if it has one, else on its year."""
    return moment(date) if isinstance(date, str) and "-" in date else year


@memo(24)
def labelled_points(rows: pd.DataFrame, names: Names, source: str) -> go.Figure:
    """Draw single figures of one unit as labelled dots: no line runs through two points.

    `rows` are facts with country, date, value, unit, approximate and bound; a bound is an open
    triangle that points to less or to more, an approximate figure a hollow dot.
    """
    figure = go.Figure()
    for row in rows.to_dict("records"):
        colour = COUNTRY_COLOURS[row["country"]]
        value = f"{'≈ ' if row['approximate'] else ''}{number(row['value'])}"
        bound = BOUNDS.get(row["bound"], "{value}")
        text = _(bound).format(value=value)
        figure.add_scatter(
            x=[row["value"]],
            y=[f"{names[row['country']]}, {when(row['date'])}"],
            mode="markers+text",
            text=f"  <b>{text}</b>",
            textposition="middle right",
            marker={
                "size": 14,
                "color": colour,
                "symbol": BOUND_MARKS.get(
                    row["bound"], "circle-open" if row["approximate"] else "circle"
                ),
                "line": {"width": 2, "color": colour},
            },
            hovertemplate=_("{title}: {value} {unit}").format(
                title=row["title"], value=text, unit=row["unit"]
            )
            + f"<br>{row['locator']}<extra></extra>",
        )
    top = rows["value"].max() if len(rows) else 1
    unit = rows["unit"].iloc[0] if len(rows) else ""
    return finished(
        figure,
        source,
        rows=len(rows) + 0.8,
        xaxis={"range": [0, 1.5 * top], "title": unit},
        yaxis={"autorange": "reversed"},
    )


def counts_grid(counts: pd.DataFrame, rows: dict[str, str], names: Names, source: str) -> go.Figure:
    """Draw how many facts there are of each kind in each country, the number in the mark.

    `counts` has kind, country and facts; an empty place is a gap, not a zero.
    """
    columns = [code for code in COUNTRY_COLOURS if code in set(counts["country"])]
    colours = [COUNTRY_COLOURS[code] for code in counts["country"]]
    figure = go.Figure(
        go.Scatter(
            x=[names[code] for code in counts["country"]],
            y=[rows[kind] for kind in counts["kind"]],
            mode="markers+text",
            text=counts["facts"],
            textfont={"color": [ink_on(colour) for colour in colours], "size": 12},
            marker={"symbol": "square", "size": 26, "color": colours},
            hovertemplate=_("{kind}, {country}: {count} facts").format(
                kind="%{y}", country="%{x}", count="%{text}"
            )
            + "<extra></extra>",
        )
    )
    across = [names[code] for code in columns]
    return finished(
        figure,
        source,
        rows=len(rows) + 0.8,
        xaxis={"categoryorder": "array", "categoryarray": across, "side": "top"},
        yaxis={"categoryorder": "array", "categoryarray": list(rows.values())[::-1]},
    )


@memo(24)
def over_time(rows: pd.DataFrame, source: str, unit: str, *, joined: bool = True) -> go.Figure:
    """Draw figures by date: a line where a source gives three years or more, else points.

    Not `joined` are figures that each stand by themselves: points alone.

    `rows` has country, series (which figures belong together), moment (a year, with its fraction),
    value, value_text and note; figures that are approximate are hollow.
    """
    figure = go.Figure()
    for place, (series, line) in enumerate(rows.groupby("series", sort=False)):
        line = line.sort_values("moment")
        colour = COUNTRY_COLOURS[line["country"].iloc[0]]
        figure.add_scatter(
            name="<br>".join(textwrap.wrap(str(series), LEGEND)),
            x=line["moment"],
            y=line["value"],
            mode="lines+markers" if joined and len(line) > 2 else "markers",
            line={"color": colour, "width": 1},
            marker={
                "symbol": [
                    f"{MARKS[place % len(MARKS)]}{'-open' if rough else ''}"
                    for rough in line["approximate"]
                ],
                "size": 10,
                "color": colour,
                "line": {"width": 2, "color": colour},
            },
            customdata=line[["value_text", "title"]],
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
        )
    lines = (rows["series"].nunique() + 1) // 2  # of the legend
    own = {"margin": {"t": 24 + 19 * lines}, "legend": {"font": {"size": 11}}}
    return finished(
        figure,
        source,
        **({"height": 300 + 19 * lines} if joined else {"rows": 3.6 + 0.56 * lines}),
        **own,
        showlegend=True,
        xaxis=along_years(figure),
        yaxis={"title": unit, "rangemode": "tozero", **in_whole_steps(rows["value"])},
    )
