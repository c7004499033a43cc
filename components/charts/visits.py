"""Figure of visits on their dates: who went when."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.event_labels import FULL, GAP, LETTER, LINE, PHONE, WIDE_ONLY
from components.charts.figure import FEW_YEARS, finished
from components.words.theme import COUNTRY_COLOURS, DIRECTION_MARKS, NEUTRAL
from components.words.wording import inside, warned, word
from data.query.memo import memo
from data.text.country_names import Names
from data.text.formatting import when
from data.text.i18n import own
from data.visits import DIRECTIONS

OFFSET = {"to_central_asia": 0.17, "to_france": -0.17}
HEADS = ("head_of_state", "head_of_government")
ROOM = 0.06  # of the years, on each side, for the names of the first and last visits


@memo(24)
def timeline(visits: pd.DataFrame, names: Names, source: str) -> go.Figure:
    """Draw each visit in the lane of its country; a bar spans the year of one without a month.

    Triangles point the way of the visitor and stand above the lane for visits to Central Asia,
    below for visits to France; heads of state and government are larger and named.
    """
    lanes = [code for code in COUNTRY_COLOURS if code in set(visits["country"])][::-1]
    figure = go.Figure(
        [trace for way in DIRECTIONS for trace in _traces(visits, way, lanes, names)]
    )
    first = int(visits["first_year"].min()) if len(visits) else 1991
    last = int(visits["last_year"].max()) if len(visits) else 2012
    room = ROOM * (last + 1 - first)
    span = first - room, last + 1 + room
    alone = len(lanes) == 1
    figure.layout = {
        "shapes": [_lane(at, COUNTRY_COLOURS[code]) for at, code in enumerate(lanes)],
        "annotations": _names_of_heads(visits, lanes, span, rows=2 if alone else 1),
    }
    return finished(
        figure,
        source,
        rows=3 if alone else 1.8 * len(lanes) + 0.6,
        showlegend=True,
        xaxis={"range": span, "tickformat": "d", "dtick": 1 if last - first < FEW_YEARS else None},
        yaxis={
            "tickvals": list(range(len(lanes))),
            "ticktext": [names[code] for code in lanes],
            "range": [-0.6, len(lanes) - 0.4],
            "showgrid": False,
        },
    )


def _traces(
    visits: pd.DataFrame, direction: str, lanes: list[str], names: Names
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the legend shows of a direction, and its visits."""
    rows = visits[visits["direction"].eq(direction)].to_dict("records")
    colours = [COUNTRY_COLOURS[row["country"]] for row in rows]
    symbol = DIRECTION_MARKS[direction]
    legend = {
        "type": "scatter",
        "name": word(direction),
        "x": [None],
        "y": [None],
        "mode": "markers",
        "marker": {"symbol": symbol, "size": 12, "color": NEUTRAL},
    }
    visited = {
        "type": "scatter",
        "showlegend": False,
        "x": [moment(row["date"]) for row in rows],
        "y": [lanes.index(row["country"]) + OFFSET[direction] for row in rows],
        "mode": "markers",
        "error_x": {
            "type": "data",
            "array": [0.5 if len(row["date"]) == 4 else 0 for row in rows],
            "color": NEUTRAL,
            "thickness": 3,
            "width": 0,
        },
        "marker": {
            "symbol": symbol,
            "size": [16 if row["level"] in HEADS else 11 for row in rows],
            "color": colours,
            "line": {"width": 1, "color": colours},
        },
        "customdata": [_hover_cells(row, names) for row in rows],
        "hovertemplate": "<b>%{customdata[0]}</b>, %{customdata[1]}<br>%{customdata[2]},"
        f" {inside(direction)} (%{{customdata[3]}})%{{customdata[4]}}<extra></extra>",
    }
    return legend, visited


def _hover_cells(visit: dict[Hashable, Any], names: Names) -> list[str]:
    """Return what the hover text of a visit says: who, as what, when, of which country, by which source."""
    country = names[visit["country"]]
    return [visit["visitor"], visit[own("office")], when(visit["date"]), country, _place(visit)]


def _place(visit: dict[Hashable, Any]) -> str:
    """Return the lines of a hover text that say where the source tells it, and what kind it is."""
    locator = f"<br>{visit['locator']}" if isinstance(visit["locator"], str) else ""
    return f"{locator}{warned(visit.get('tier'))}"


def _lane(at: int, colour: str) -> dict[str, Any]:
    """Return the line that the visits of a country stand on."""
    ends = {"x0": 0, "x1": 1, "xref": "x domain", "y0": at, "y1": at, "yref": "y"}
    line = {"color": colour, "width": 1}
    return {"type": "line", **ends, "line": line, "opacity": 0.5, "layer": "below"}


def _names_of_heads(
    visits: pd.DataFrame, lanes: list[str], span: tuple[float, float], *, rows: int
) -> list[dict[str, Any]]:
    """Return the names beside the visits of heads, where they stand apart; the others are left to hover.

    Heads of state go before heads of government. Names find their place on a phone first; those
    that only a wide screen has room for are hidden on others by their opacity, as those of events.
    """
    heads = visits[visits["level"].isin(HEADS)].sort_values(
        ["level", "date"], ascending=[False, True]
    )
    first, last = span
    left = heads.to_dict("records")
    taken: list[tuple[str, str, int, float, float]] = []
    names: list[dict[str, Any]] = []
    for pixels, opacity in ((PHONE, 1), (FULL, WIDE_ONLY)):
        years = (last - first) / pixels  # that a pixel takes
        unnamed = []
        for visit in left:
            name, at = visit["visitor"].split()[-1], moment(visit["date"])
            half = (LETTER * len(name) + GAP) / 2 * years
            place = visit["country"], visit["direction"]
            row = _free_row(taken, place, (at - half, at + half), rows)
            if row is None or at - half < first or at + half > last:
                unnamed.append(visit)
                continue
            taken.append((*place, row, at - half, at + half))
            names.append(_name(visit, name, lanes.index(visit["country"]), row, opacity))
        left = unnamed
    return names


def _free_row(
    taken: list[tuple[str, str, int, float, float]],
    place: tuple[str, str],
    ends: tuple[float, float],
    rows: int,
) -> int | None:
    """Return the row nearest to the lane that has room for a name, None where none has."""
    left, right = ends
    return next(
        (
            row
            for row in range(rows)
            if not any(
                other[:3] == (*place, row) and left < other[4] and other[3] < right
                for other in taken
            )
        ),
        None,
    )


def _name(
    visit: dict[Hashable, Any], name: str, lane: int, row: int, opacity: float
) -> dict[str, Any]:
    sign = 1 if visit["direction"] == "to_central_asia" else -1
    return {
        "x": moment(visit["date"]),
        "y": lane + sign * abs(OFFSET[visit["direction"]]),
        "yshift": sign * (14 + LINE * row),
        "text": name,
        "showarrow": False,
        "borderpad": 0,
        "opacity": opacity,
        "font": {"size": 11},
    }


def moment(date: str) -> float:
    """Place a date on an axis of years: the middle of the month or year that it names."""
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        return parts[0] + 0.5
    day = parts[2] if len(parts) == 3 else 15
    return parts[0] + (parts[1] - 1) / 12 + day / 365


@memo(24)
def at_moments(events: pd.DataFrame) -> pd.DataFrame:
    """Return events with the moment of their date as `year`, for an axis on which visits stand."""
    return events.assign(year=[moment(date) for date in events["date"]])
