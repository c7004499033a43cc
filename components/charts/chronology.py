"""Figure of what happened: a mark for each dated act, in a lane for its kind."""

import textwrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import FEW_YEARS, finished
from components.charts.visits import moment
from components.words.happenings import LABELS, dated, full, places
from components.words.theme import COUNTRY_COLOURS, NEUTRAL
from components.words.wording import warned
from data.query.memo import memo
from data.text.country_names import Names
from data.text.i18n import _

LANE = 1.35  # rows of a chart that a lane takes: a line for each country in it
SPREAD = 0.62  # of a lane that the lines of the countries take
LINE = 58  # characters of a line of the text that a mark shows
MARGIN = 0.6  # years left and right of those shown
EDGE = 8  # pixels of a mark


@memo(24)
def strip(acts: pd.DataFrame, names: Names, source: str, years: tuple[int, int]) -> go.Figure:
    """Draw each act at its date, in the lane of its kind, on a line of its country's colour.

    `acts` are dated, as data.derive.chronology has them; `years` are the first and the last shown.
    An act of several countries is neutral; a hollow mark stands in the middle of a year, where no
    more than that is known.
    """
    lanes = [kind for kind in LABELS if kind in set(acts["kind"])][::-1]
    lines = {code: place for place, code in enumerate([*COUNTRY_COLOURS, ""])}
    step = SPREAD / (len(lines) - 1)
    groups = acts.assign(line=acts["country"].where(~acts["country"].str.contains(";"), ""))
    figure = go.Figure(
        [
            trace
            for code, place in lines.items()
            if groups["line"].eq(code).any()
            for trace in (
                _legend(code, names),
                _marks(groups[groups["line"].eq(code)], code, lanes, SPREAD / 2 - place * step),
            )
        ]
    )
    first, last = years
    return finished(
        figure,
        source,
        rows=LANE * len(lanes) + 0.3,
        showlegend=True,
        legend={"font": {"size": 11}},
        xaxis={
            "range": [first - MARGIN, last + 1 + MARGIN],
            "tickformat": "d",
            "dtick": 1 if last - first < FEW_YEARS else None,
        },
        yaxis={
            "tickvals": list(range(len(lanes))),
            "ticktext": [_(LABELS[kind]) for kind in lanes],
            "range": [-0.5, len(lanes) - 0.5],
            "zeroline": False,
        },
    )


def _legend(code: str, names: Names) -> dict[str, Any]:
    """Return what the legend shows of a country: a full mark, whatever the first act has."""
    return {
        "type": "scatter",
        "name": names[code] if code else _("Several countries"),
        "x": [None],
        "y": [None],
        "mode": "markers",
        "marker": {"size": EDGE, "color": COUNTRY_COLOURS.get(code, NEUTRAL)},
    }


def _marks(acts: pd.DataFrame, code: str, lanes: list[str], offset: float) -> dict[str, Any]:
    """Return the marks of the acts of one country, or of those of several countries."""
    rows = acts.to_dict("records")
    colour = COUNTRY_COLOURS.get(code, NEUTRAL)
    return {
        "type": "scatter",
        "showlegend": False,
        "x": [moment(row["date"]) for row in rows],
        "y": [lanes.index(row["kind"]) + offset for row in rows],
        "mode": "markers",
        "marker": {
            "symbol": ["circle-open" if len(row["date"]) == 4 else "circle" for row in rows],
            "size": EDGE,
            "color": colour,
            "line": {"width": 1.5, "color": colour},
        },
        "customdata": [_words(row) for row in rows],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _words(row: dict[Any, Any]) -> str:
    """Say an act in full: its date, where, what, and of what kind its source is."""
    what = "<br>".join(textwrap.wrap(full(row), LINE))
    place = places(row["country"].split(";"))
    return f"<b>{dated(row)}</b>, {place}<br>{what}{warned(row['tier'])}"
