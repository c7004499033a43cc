"""Figures of trade over the years: a line for each source and reporter, never joined."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.events import LINE, PHONE
from components.charts.figure import along_years, finished
from components.kept import kept
from components.theme import COUNTRY_COLOURS, NEUTRAL
from components.wording import warned
from data.said import amount
from data.sources import DOUBTED
from data.words import N_, _

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
YEAR = 30  # pixels that a year takes
PATH_HEIGHT = 300  # pixels between the axes of a path
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


@kept(24)
def path(rows: pd.DataFrame, source: str, currency: str) -> go.Figure:
    """Draw imports against exports as a path through the years, one series of one country.

    `rows` has year, tier, imports and exports in million of `currency`; on the diagonal trade balances.
    """
    rows = rows.sort_values("year")
    colour = COUNTRY_COLOURS[rows["country"].iloc[0]] if len(rows) else NEUTRAL
    top = float(rows[["imports", "exports"]].max().max()) * 1.08 if len(rows) else 1.0
    labelled = _apart(rows, top)
    figure = go.Figure(
        [
            go.Scatter(
                x=[0, top],
                y=[0, top],
                mode="lines",
                line={"color": NEUTRAL, "dash": "dot", "width": 1},
                hoverinfo="skip",
            ),
            go.Scatter(
                x=rows["imports"],
                y=rows["exports"],
                mode="lines+markers+text",
                line={"color": colour, "width": 1.5},
                marker={"size": 7, "color": colour},
                text=[str(year) if year in labelled else "" for year in rows["year"]],
                textposition="top center",
                cliponaxis=False,
                customdata=[
                    [
                        row["year"],
                        amount(row["imports"], currency),
                        amount(row["exports"], currency),
                        warned(row["tier"]),
                    ]
                    for row in rows.to_dict("records")
                ],
                hovertemplate=_("<b>{year}</b>: imports {imports}, exports {exports}").format(
                    year="%{customdata[0]}", imports="%{customdata[1]}", exports="%{customdata[2]}"
                )
                + "%{customdata[3]}<extra></extra>",
            ),
        ]
    )
    across = _("Imports by France, million {currency}").format(currency=currency)
    up = _("Exports from France, million {currency}").format(currency=currency)
    return finished(
        figure,
        source,
        height=PATH_HEIGHT + 100,
        xaxis={"title": across, "rangemode": "tozero", "separatethousands": True},
        yaxis={"title": up, "rangemode": "tozero"},
    )


def _apart(rows: pd.DataFrame, top: float) -> set[int]:
    """Return the years to write: the ends, and every fifth that stands clear of those written.

    `rows` are in the order of the years; the panel is as narrow as on a phone.
    """
    ends = [0, len(rows) - 1] if len(rows) else []
    fifths = [place for place, year in enumerate(rows["year"]) if year % 5 == 0]
    written: dict[int, tuple[float, float]] = {}
    for place in dict.fromkeys([*ends, *fifths]):
        row = rows.iloc[place]
        at = (row["imports"] / top * PHONE, row["exports"] / top * PATH_HEIGHT)
        if all(abs(at[0] - x) > YEAR or abs(at[1] - y) > LINE for x, y in written.values()):
            written[int(row["year"])] = at
    return set(written)
