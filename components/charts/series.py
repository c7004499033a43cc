"""Figures of trade over the years: a line for each source and reporter, never joined."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import along_years, finished
from components.words.theme import COUNTRY_COLOURS, NEUTRAL
from data.query.memo import kept
from data.sources import DOUBTED
from data.text.i18n import N_, _

DASHES = ["solid", "dot", "dash", "longdash", "dashdot", "longdashdot"]
MARKS = [  # without the diamond, which is the brief's
    *("circle", "square", "triangle-up", "cross", "star", "triangle-down", "x", "pentagon"),
    *("hexagram", "hourglass", "bowtie", "star-square", "star-triangle-down"),
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
)
SHADES = ["", "/", "x", "-", "+", "."]


@kept(24)
def trend(
    rows: pd.DataFrame,
    brief: pd.DataFrame,
    order: Sequence[str],
    source: str,
    unit: str,
    *,
    log: bool = False,
    height: int = 0,
) -> go.Figure:
    """Draw one country's series by year; a missing year is a gap, the brief's values are diamonds.

    `rows` has year, series, value, said (the value in words), converted, formula and tier; `brief`
    the same for the brief's values; `order` lists all series of the page, so that one that is not
    in SERIES keeps its mark and its dash too.
    """
    figure = go.Figure()
    for series, line in rows.groupby("series", sort=False):
        mark, dash = manner(str(series), order)
        whole = _with_gaps(line)
        colour = COUNTRY_COLOURS[line["country"].iloc[0]]
        press = whole["tier"].isin(DOUBTED)
        figure.add_scatter(
            name=_(str(series)),
            meta=str(series),
            x=whole["year"],
            y=whole["value"],
            mode="lines+markers",
            connectgaps=False,
            line={"color": colour, "dash": dash, "width": 1.5},
            marker={
                "symbol": [f"{mark}{'-open' if is_press else ''}" for is_press in press],
                "size": 7,
                "color": colour,
                "line": {"width": 1.5, "color": colour},
            },
            customdata=whole[["said", "told"]],
            hovertemplate=_("<b>{year}</b>: {value}").format(year="%{x}", value="%{customdata[0]}")
            + f"<br>{_(str(series))}%{{customdata[1]}}<extra></extra>",
        )
    if len(brief):
        figure.add_scatter(
            name=_("The brief"),
            x=brief["year"],
            y=brief["value"],
            mode="markers",
            marker={"symbol": "diamond-open", "size": 13, "color": NEUTRAL, "line": {"width": 2.5}},
            customdata=brief[["said", "told"]],
            hovertemplate=_("<b>{year}</b>: {value}").format(year="%{x}", value="%{customdata[0]}")
            + "<br>"
            + _("The brief")
            + "%{customdata[1]}<extra></extra>",
        )
    upwards = {"type": "log", "dtick": 1, "rangemode": "normal"} if log else {"rangemode": "tozero"}
    return _tall(figure, source, height or 360, yaxis={"title": unit, **upwards})


def manner(series: str, order: Sequence[str]) -> tuple[str, str]:
    """Return the mark and the dash of a series, which no other of the page has both of."""
    known = [*SERIES, *(name for name in order if name not in SERIES)]
    place = known.index(series)
    return MARKS[place % len(MARKS)], DASHES[place % len(DASHES)]


def _tall(figure: go.Figure, source: str, height: int, **own: Any) -> go.Figure:  # noqa: ANN401
    """Finish a figure over the years, higher by its legend: two names stand on a line of it."""
    lines = (sum(trace.showlegend is not False for trace in figure.data) + 1) // 2
    return finished(
        figure,
        source,
        height=height + 19 * lines,
        showlegend=len(figure.data) > 1,
        legend={"font": {"size": 11}},
        margin={"t": 22 + 19 * lines},
        xaxis=along_years(figure),
        **own,
    )


def _with_gaps(line: pd.DataFrame) -> pd.DataFrame:
    """Give every year between first and last a row, so that the line breaks where one is missing."""
    years = range(int(line["year"].min()), int(line["year"].max()) + 1)
    drawn = line[["year", "value", "said", "told", "tier"]]
    return drawn.set_index("year").reindex(years).rename_axis("year").reset_index()


@kept(24)
def balance_bars(rows: pd.DataFrame, order: Sequence[str], source: str, unit: str) -> go.Figure:
    """Draw one country's balance as bars from zero, up for a French surplus.

    Series stand in front of one another, each narrower than the one behind it, so that all show.
    """
    figure = go.Figure()
    for place, series in enumerate(order):
        bars = rows[rows["series"].eq(series)]
        if bars.empty:
            continue
        colour = COUNTRY_COLOURS[bars["country"].iloc[0]]
        figure.add_bar(
            name=_(series),
            x=bars["year"],
            y=bars["value"],
            width=max(0.85 - 0.2 * place, 0.15),
            marker={
                "color": colour,
                "opacity": 1 if place % 2 == 0 else 0.55,
                "line": {"color": colour, "width": 1},
                "pattern": {"shape": SHADES[place % len(SHADES)], "fillmode": "overlay"},
            },
            customdata=bars[["said", "told"]],
            hovertemplate=_("<b>{year}</b>: {value}").format(year="%{x}", value="%{customdata[0]}")
            + f"<br>{_(str(series))}%{{customdata[1]}}<extra></extra>",
        )
    axis = {"title": unit, "zeroline": True, "zerolinecolor": NEUTRAL, "zerolinewidth": 2}
    return _tall(figure, source, 320, barmode="overlay", yaxis=axis)
