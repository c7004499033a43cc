"""Figures of trade: money in million of a currency, flows from France's side."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import finished
from components.words.theme import COUNTRY_COLOURS, FRANCE_COLOUR, NEUTRAL
from components.words.wording import word
from data.text.country_names import Names
from data.text.formatting import money, number
from data.text.i18n import N_, _

SHORT = {
    "turnover": N_("Turnover"),
    "imports": N_("Imports"),
    "exports": N_("Exports"),
    "balance": N_("Balance"),
}
LOG_TICKS = [10, 100, 1000, 10_000]


def turnover_dots(rows: pd.DataFrame, names: Names, source: str, scale: str) -> go.Figure:
    """Draw one dot per country with value and year printed beside it; hollow where approximate.

    `rows` is what data.trade.latest returns; `scale` is log or linear.
    """
    records = rows.sort_values("value").to_dict("records")
    values = [money(row["value"], row["currency"], row["approximate"]) for row in records]
    colours = [COUNTRY_COLOURS[row["country"]] for row in records]
    dots = {
        "type": "scatter",
        "x": [row["value"] for row in records],
        "y": [names[row["country"]] for row in records],
        "mode": "markers+text",
        "text": [
            f"  <b>{value}</b>, {row['year']}" for row, value in zip(records, values, strict=True)
        ],
        "textposition": "middle right",
        "marker": {
            "size": 14,
            "color": colours,
            "symbol": ["circle-open" if row["approximate"] else "circle" for row in records],
            "line": {"width": 3, "color": colours},
        },
        "customdata": [[row["country"]] for row in records],
        "hovertemplate": [
            _dot_hover(row, names[row["country"]], value)
            for row, value in zip(records, values, strict=True)
        ],
    }
    top = max((row["value"] for row in records), default=1)
    axis = _log_scale() if scale == "log" else _linear_scale(top)
    return finished(go.Figure([dots]), source, rows=len(records) + 0.6, xaxis=axis)


def _dot_hover(row: Mapping[Any, Any], name: str, value: str) -> str:
    return "<br>".join(
        [
            _("{country}, {year}: {value}").format(country=name, year=row["year"], value=value),
            _("{flow}, as the source states it").format(flow=word(row["flow"])),
            f"{row['locator']}<extra></extra>",
        ]
    )


def _log_scale() -> dict[str, Any]:
    return {
        "type": "log",
        "range": [0.85, 5.7],
        "tickvals": LOG_TICKS,
        "ticktext": [money(tick) for tick in LOG_TICKS],
        "title": _("Log scale: ten times more at each line"),
    }


def _linear_scale(top: float) -> dict[str, Any]:
    return {
        "range": [-0.02 * top, 1.5 * top],
        "title": _("Million euros, linear scale"),
    }


def stated_and_implied(bars: pd.DataFrame, source: str) -> go.Figure:
    """Draw one country's stated values as bars and those computed from them hatched.

    `bars` is what data.trade.of_country returns: `formula` is filled for what is computed.
    """
    order = ["turnover", "imports", "exports", "balance"]
    bars = bars.sort_values(
        ["year", "flow"],
        key=lambda column: column.map(order.index) if column.name == "flow" else -column,
    )
    computed = bars["formula"].notna()
    texts = [
        money(value, currency, approximate)
        for value, currency, approximate in zip(
            bars["value"], bars["currency"], bars["approximate"], strict=True
        )
    ]
    labels = [
        (_("{flow}, {year},<br>computed") if is_computed else "{flow}, {year}").format(
            flow=_(SHORT[flow]), year=year
        )
        for flow, year, is_computed in zip(bars["flow"], bars["year"], computed, strict=True)
    ]
    colours = [COUNTRY_COLOURS[country] for country in bars["country"]]
    figure = go.Figure(
        go.Bar(
            orientation="h",
            x=bars["value"] / 1000,
            y=labels,
            text=texts,
            textposition="outside",
            cliponaxis=False,
            marker={
                "color": colours,
                "line": {"color": colours, "width": 1.5},
                "pattern": {"shape": ["/" if c else "" for c in computed], "fillmode": "overlay"},
            },
            customdata=[
                _("computed: {formula}").format(formula=_(formula))
                if pd.notna(formula)
                else _("as the source states it")
                for formula in bars["formula"]
            ],
            hovertemplate=_("{label}: {value}").format(label="%{y}", value="%{text}")
            + "<br>%{customdata}<extra></extra>",
        )
    )
    top = float(bars["value"].abs().max()) / 1000 if len(bars) else 1.0
    return finished(
        figure,
        source,
        rows=len(bars) + 0.6,
        xaxis={
            "range": [-1.9 * top, 2.1 * top],
            "title": _("Billion euros, current prices"),
        },
        yaxis={"autorange": "reversed"},
    )


def share_bars(shares: pd.DataFrame, labels: list[str], source: str) -> go.Figure:
    """Draw shares in per cent as bars, France in its own colour; one label per row."""
    france = shares["partner"].eq("FRA")
    figure = go.Figure(
        go.Bar(
            orientation="h",
            x=shares["share_percent"],
            y=labels,
            text=[f"{number(share)}\u202f%" for share in shares["share_percent"]],
            textposition="outside",
            cliponaxis=False,
            marker_color=[FRANCE_COLOUR if is_france else NEUTRAL for is_france in france],
            customdata=shares[["year", "locator"]],
            hovertemplate=_("{label}: {share} in {year}").format(
                label="%{y}", share="%{text}", year="%{customdata[0]}"
            )
            + "<br>%{customdata[1]}<extra></extra>",
        )
    )
    top = shares["share_percent"].max() if len(shares) else 1
    return finished(
        figure,
        source,
        rows=len(shares) + 0.6,
        xaxis={
            "range": [0, 1.2 * top],
            "title": _("Share, per cent"),
            "ticksuffix": "\u202f%",
        },
        yaxis={"autorange": "reversed"},
    )
