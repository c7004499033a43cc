"""What figures over the years share: the scale, the marks of the brief, a height for their legend."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import along_years, finished
from components.words.theme import NEUTRAL
from data.text.i18n import _

Row = Mapping[Any, Any]
Trace = dict[str, Any]  # as plain values: an object of Plotly would be checked once more
GAP: Row = {
    "value": None,
    "value_text": None,
    "hover": None,
    "tier": None,
}  # in place of a missing year


def upwards(limits: tuple[float, float] | None, *, log: bool) -> dict[str, Any]:
    """Return the scale of an axis of values, `limits` its ends (logarithms on a log scale)."""
    scale = {"type": "log", "dtick": 1, "rangemode": "normal"} if log else {"rangemode": "tozero"}
    return {**scale, "range": limits} if limits else scale


def diamonds(brief: pd.DataFrame) -> Trace:
    """Return the marks of the brief's values: year, value, value_text and hover."""
    return {
        "type": "scatter",
        "name": _("The brief"),
        "x": list(brief["year"]),
        "y": list(brief["value"]),
        "mode": "markers",
        "marker": {
            "symbol": "diamond-open",
            "size": 13,
            "color": NEUTRAL,
            "line": {"width": 2.5},
        },
        "customdata": brief[["value_text", "hover"]].to_numpy().tolist(),
        "hovertemplate": hover(_("The brief")),
    }


def hover(name: str) -> str:
    """Return the words of a mark that is pointed at, from its customdata: value_text and hover."""
    value = _("<b>{year}</b>: {value}").format(year="%{x}", value="%{customdata[0]}")
    return f"{value}<br>{name}%{{customdata[1]}}<extra></extra>"


def tall(figure: go.Figure, source: str, height: int, **own: Any) -> go.Figure:  # noqa: ANN401
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
