"""Figures of France beside others: by rank, by share, by value; and both sides' statistics."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import ROW, along_years, finished
from components.charts.spread import spread
from components.words.theme import COUNTRY_COLOURS, FRANCE_COLOUR, NEUTRAL
from components.words.wording import millions, warned
from data.countries import FRANCE
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import amount, fixed
from data.text.i18n import N_, _

TIMES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
NEAR_ONE = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.5, 2]  # where all ratios are near it
LETTERS = 15  # pixels that a name at the end of a line is high
ROOM = 1.06  # times the highest value
PLOT = 5.6  # rows that its plot is high
NAMES = 96  # pixels that the names at the ends of lines take
FEW_RANKS = 12  # so many have room for a tick each
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
AXES = {"rank": N_("Rank"), "share_percent": N_("Share, per cent"), "value": N_("Value")}


@memo(24)
def side_by_side(
    rows: pd.DataFrame, measure: str, names: Names, source: str, unit: str = ""
) -> go.Figure:
    """Draw each partner as a line by year, France in colour and bold, names at the end of lines.

    `rows` is what data.rivals.beside_france returns; `measure` one of rank, share_percent, value.
    """
    known = rows.dropna(subset=measure)
    lines = _by_year(known, "partner")
    traces = [_partner(lines[code], measure, names[code], unit) for code in sorted(lines)]
    ends, axis = _axis(known, measure)
    figure = go.Figure(traces, {"annotations": _names_at_ends(lines, measure, names, ends)})
    return finished(
        figure,
        source,
        rows=PLOT,
        margin={"r": NAMES},
        xaxis={**along_years(figure), "range": _years(known)},
        yaxis={"title": unit or _(AXES[measure]), **axis},
    )


def _years(known: pd.DataFrame) -> list[float]:
    """Return the ends of the axis of years: names at the ends of lines stand beyond it."""
    first, last = (known["year"].min(), known["year"].max()) if len(known) else (0, 0)
    beside = max(0.02 * (last - first), 0.15)
    return [float(first - beside), float(last + beside)]


def _axis(known: pd.DataFrame, measure: str) -> tuple[tuple[float, float], dict[str, Any]]:
    """Return the ends of the axis upwards, the lower one first, and what else it has."""
    if measure == "rank":
        last = int(known["rank"].max()) if len(known) else 1
        room = 0.4 + 0.03 * last
        ticks = range(1, last + 1) if last < FEW_RANKS else [1, *range(5, last + 5, 5)]
        ends = (last + room, 1 - room)
        return ends, {"range": list(ends), "tickvals": [*ticks]}
    top = (known[measure].max() if len(known) else 1) * ROOM or 1
    return (0, top), {"range": [0, top]}


def _names_at_ends(
    lines: Mapping[str, Mapping[int, Row]], measure: str, names: Names, ends: tuple[float, float]
) -> list[dict[str, Any]]:
    """Return the name of each partner beside the end of its line, none over another."""
    last = {code: max(of_year) for code, of_year in lines.items()}
    letters = LETTERS * (ends[1] - ends[0]) / (PLOT * ROW)  # below zero where the axis goes down
    upwards = 1 if letters > 0 else -1
    found = []
    for year in sorted(set(last.values())):
        codes = [code for code in sorted(lines) if last[code] == year]
        wished = [upwards * lines[code][year][measure] for code in codes]
        limits = (upwards * ends[0] + abs(letters) / 2, upwards * ends[1] - abs(letters) / 2)
        places = spread(wished, abs(letters), limits)
        for code, place in zip(codes, places, strict=True):
            found.append(_name(code, names[code], year, upwards * place))
    return found


def _name(code: str, name: str, year: int, height: float) -> dict[str, Any]:
    france = code == FRANCE
    return {
        "text": name,
        "x": year,
        "y": height,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": 6,
        "showarrow": False,
        "font": {"color": FRANCE_COLOUR if france else NEUTRAL, "size": 13 if france else 11},
    }


def _by_year(rows: pd.DataFrame, column: str) -> dict[str, dict[int, Row]]:
    """Return the row of each year for each value of a column."""
    lines: dict[str, dict[int, Row]] = {}
    for row in rows.to_dict("records"):
        lines.setdefault(str(row[column]), {})[row["year"]] = row
    return lines


def _partner(of_year: Mapping[int, Row], measure: str, name: str, unit: str) -> Trace:
    """Return the line of a partner by year, with a gap at each missing year."""
    years = range(min(of_year), max(of_year) + 1)
    whole = [of_year.get(year, {}) for year in years]
    france = of_year[years[0]]["partner"] == FRANCE
    colour = FRANCE_COLOUR if france else NEUTRAL
    hover = _("<b>{country}</b>, {year}: {value} {unit}").format(
        country=name, year="%{x}", value="%{y:.3g}", unit=unit
    )
    return {
        "type": "scatter",
        "name": name,
        "x": list(years),
        "y": [row.get(measure) for row in whole],
        "mode": "lines+markers",
        "connectgaps": False,
        "line": {"color": colour, "width": 3.5 if france else 1.2},
        "marker": {"size": 8 if france else 5},
        "opacity": 1 if france else 0.75,
        "customdata": [warned(row.get("tier")) for row in whole],
        "hovertemplate": f"{hover}%{{customdata}}<extra></extra>",
    }


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
    lines = _by_year(pairs, "theirs_series")
    traces = [_ratios(lines[series], place) for place, series in enumerate(sorted(lines))]
    figure = go.Figure(traces, {"shapes": [EQUAL]})
    near = pairs["ratio"].between(NEAR_ONE[0], NEAR_ONE[-1]).all()
    return finished(
        figure,
        source,
        height=340,
        showlegend=len(figure.data) > 1,
        xaxis=along_years(figure),
        yaxis={
            "type": "log",
            "title": _("Partner’s figure over the French one"),
            "tickvals": NEAR_ONE if near else TIMES,
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
