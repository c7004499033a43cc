"""Figure of France among the partners of a country: by rank, by share, by value."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import ROW, along_years, finished
from components.charts.over_years import at_end, heights
from components.charts.partners import Row, Trace, by_year
from components.words.theme import FRANCE_COLOUR, INK, NEUTRAL
from components.words.wording import warned
from data.countries import FRANCE
from data.query.memo import memo
from data.text.country_names import Names
from data.text.i18n import N_, _

ROOM = 1.06  # times the highest value
PLOT = 5.6  # rows that its plot is high
NAMES = 96  # pixels that the names at the ends of lines take
FEW_RANKS = 12  # so many have room for a tick each
AXES = {"rank": N_("Rank"), "share_percent": N_("Share, per cent"), "value": N_("Value")}


@memo(24)
def side_by_side(
    rows: pd.DataFrame, measure: str, names: Names, source: str, unit: str = ""
) -> go.Figure:
    """Draw each partner as a line by year, France in colour and bold, names at the end of lines.

    `rows` is what data.rivals.beside_france returns; `measure` one of rank, share_percent, value.
    """
    known = rows.dropna(subset=measure)
    lines = by_year(known, "partner")
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
    margin = max(0.02 * (last - first), 0.15)
    return [float(first - margin), float(last + margin)]


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
    found = []
    for year in sorted(set(last.values())):
        codes = [code for code in sorted(lines) if last[code] == year]
        wished = [lines[code][year][measure] for code in codes]
        for code, height in zip(codes, heights(wished, ends, PLOT * ROW), strict=True):
            name = at_end(f"<b>{names[code]}</b>" if code == FRANCE else names[code], height)
            found.append({**name, "x": year, **({"name": INK} if code == FRANCE else {})})
    return found


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
        "customdata": [warned(row.get("tier")) for row in whole],
        "hovertemplate": f"{hover}%{{customdata}}<extra></extra>",
    }
