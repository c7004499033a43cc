"""Figures of both sides' statistics of the same goods."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import along_years, finished
from components.charts.over_years import log_ticks
from components.words.theme import COUNTRY_COLOURS, FRANCE_COLOUR, NEUTRAL
from components.words.wording import millions, warned
from data.query.memo import memo
from data.text.formatting import amount, fixed
from data.text.i18n import _

EQUAL = {  # the line at which both sides tell the same
    "type": "line",
    "line": {"color": NEUTRAL, "width": 2},
    "x0": 0,
    "x1": 1,
    "xref": "x domain",
    "y0": 1,
    "y1": 1,
    "yref": "y",
}
Row = Mapping[Any, Any]
Trace = dict[str, Any]  # as plain values: an object of Plotly would be checked once more


def by_year(rows: pd.DataFrame, column: str) -> dict[str, dict[int, Row]]:
    """Return the row of each year for each value of a column."""
    lines: dict[str, dict[int, Row]] = {}
    for row in rows.to_dict("records"):
        lines.setdefault(str(row[column]), {})[row["year"]] = row
    return lines


@memo(24)
def dumbbells(pairs: pd.DataFrame, source: str) -> go.Figure:
    """Draw the French and the partner's figure of each year as two ends of a line, with the ratio.

    `pairs` is what data.mirror.mirrored returns, for one country, flow and pair of series.
    """
    colour = COUNTRY_COLOURS[pairs["country"].iloc[0]] if len(pairs) else NEUTRAL
    rows = pairs.sort_values("year").to_dict("records")
    years = [row["year"] for row in rows]
    between = {
        "type": "scatter",
        "x": [end for row in rows for end in (row["french"], row["theirs"], None)],
        "y": [year for row in rows for year in (row["year"], row["year"], None)],
        "mode": "lines",
        "line": {"color": NEUTRAL, "width": 2},
        "showlegend": False,
        "hoverinfo": "skip",
    }
    ends = [
        {
            "type": "scatter",
            "name": name,
            "x": [row[side] for row in rows],
            "y": years,
            "mode": "markers",
            "marker": {"size": 11, "symbol": symbol, "color": tint},
            "customdata": [
                [
                    amount(row[side], row["currency"]),
                    _(str(row[f"{side}_series"])),
                    warned(row[tier]),
                ]
                for row in rows
            ],
            "hovertemplate": _("<b>{year}</b>: {value}").format(
                year="%{y}", value="%{customdata[0]}"
            )
            + "<br>%{customdata[1]}%{customdata[2]}<extra></extra>",
        }
        for side, name, symbol, tint, tier in (
            ("french", _("French figure"), "circle", FRANCE_COLOUR, "tier"),
            ("theirs", _("Partner’s figure"), "diamond", colour, "tier_partner"),
        )
    ]
    ratios = {
        "type": "scatter",
        "x": [max(row["french"], row["theirs"]) for row in rows],
        "y": years,
        "mode": "text",
        "text": [f"   × {fixed(row['ratio'])}" if pd.notna(row["ratio"]) else "" for row in rows],
        "textposition": "middle right",
        "showlegend": False,
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    top = pairs[["french", "theirs"]].max().max() if len(pairs) else 1
    currency = pairs["currency"].iloc[0] if len(pairs) else "EUR"
    return finished(
        go.Figure([between, *ends, ratios]),
        source,
        rows=max(0.62 * len(pairs), 3) + 0.6,
        showlegend=True,
        xaxis={
            "title": millions(currency),
            "range": [-0.02 * top, 1.25 * top],
            "separatethousands": True,
        },
        yaxis={"tickformat": "d", "dtick": 1 if len(pairs) < 15 else 5},
    )


@memo(24)
def ratio_by_year(pairs: pd.DataFrame, source: str) -> go.Figure:
    """Draw the partner's figure over the French one by year, on a log axis around one.

    `pairs` is what data.mirror.mirrored returns, for one country, flow and French series; each
    series of the partner is a line.
    """
    lines = by_year(pairs, "theirs_series")
    traces = [_ratios(lines[series], place) for place, series in enumerate(sorted(lines))]
    figure = go.Figure(traces, {"shapes": [EQUAL]})
    ends = [1.0, *pairs["ratio"]]  # with the line at which both sides say the same
    return finished(
        figure,
        source,
        height=340,
        showlegend=len(figure.data) > 1,
        xaxis=along_years(figure),
        yaxis={
            "type": "log",
            "title": _("Partner’s figure over the French one"),
            "tickvals": log_ticks(min(ends), max(ends)),
        },
    )


def _ratios(of_year: Mapping[int, Row], place: int) -> Trace:
    """Return the ratios to one series of the partner, with a gap at each missing year."""
    years = range(min(of_year), max(of_year) + 1)
    first = of_year[years[0]]
    colour = COUNTRY_COLOURS[first["country"]]
    name = _(str(first["theirs_series"]))
    value = _("<b>{year}</b>: {value}").format(year="%{x}", value="× %{y:.2f}")
    return {
        "type": "scatter",
        "name": name,
        "x": list(years),
        "y": [of_year[year]["ratio"] if year in of_year else None for year in years],
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {"color": colour, "width": 1.5, "dash": ("solid", "dot", "dash")[place % 3]},
        "marker": {"size": 7, "color": colour},
        "hovertemplate": f"{value}<br>{name}<extra></extra>",
    }
