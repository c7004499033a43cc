"""Figure of how often visits went each way: counts to the left and to the right of one axis."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import finished
from components.words.theme import FRANCE_COLOUR, NEUTRAL, ink_on
from components.words.wording import inside, word
from data.text.i18n import N_, _
from data.visits import LEVELS

ROW = 0.62  # of the row that other charts have: these stand side by side, low
UNDATED = N_("{direction}, undated")
VISITS = {
    True: N_("{category}, {direction}: {count} visits"),
    False: N_("{category}, {direction}: {count} visits, dates not given"),
}
SIDES = {"to_france": (-1, NEUTRAL), "to_central_asia": (1, FRANCE_COLOUR)}


def two_way_bars(
    counts: pd.DataFrame, categories: list[str], labels: Mapping[str, str], source: str
) -> go.Figure:
    """Draw counts to the left (to France) and to the right (to Central Asia) of one axis.

    `counts` has category, direction, visits and dated; what is not dated is hatched.
    """
    rows = counts.to_dict("records")
    traces = [
        _bars(theirs, labels, direction, dated=dated)
        for direction in SIDES
        for dated in (True, False)
        if (theirs := [r for r in rows if (r["direction"], r["dated"]) == (direction, dated)])
    ]
    top = counts.groupby(["category", "direction"])["visits"].sum().max() if len(counts) else 1
    names = [labels[category] for category in categories]
    step = 1 if top <= 6 else 2 if top <= 14 else 5 if top <= 20 else 10
    ticks = list(range(0, int(top) + step, step))
    return finished(
        go.Figure(traces),
        source,
        rows=ROW * len(categories) + 0.8,
        showlegend=True,
        barmode="relative",
        bargap=0.2,
        xaxis={
            "tickvals": [-tick for tick in ticks[:0:-1]] + ticks,
            "ticktext": ticks[:0:-1] + ticks,
            "range": [-top - 0.6, top + 0.6],
            "title": _("Number of visits"),
        },
        yaxis={"categoryorder": "array", "categoryarray": names[::-1]},
    )


def _bars(
    rows: Sequence[Mapping[Hashable, Any]],
    labels: Mapping[str, str],
    direction: str,
    *,
    dated: bool,
) -> dict[str, Any]:
    """Return the bars of one direction, as plain values: an object of Plotly is checked once more."""
    sign, colour = SIDES[direction]
    hover = _(VISITS[dated]).format(category="%{y}", direction=inside(direction), count="%{text}")
    return {
        "type": "bar",
        "name": ("{direction}" if dated else _(UNDATED)).format(direction=word(direction)),
        "orientation": "h",
        "x": [sign * row["visits"] for row in rows],
        "y": [labels[row["category"]] for row in rows],
        "text": [row["visits"] for row in rows],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": ink_on(colour)},
        "marker": {
            "color": colour,
            "pattern": {"shape": "" if dated else "/", "fillmode": "overlay", "solidity": 0.12},
        },
        "hovertemplate": f"{hover}<extra></extra>",
    }


def levels_in(visits: pd.DataFrame) -> list[str]:
    """Return the levels that occur, in the order of protocol."""
    return [level for level in LEVELS if level in set(visits["level"])]
