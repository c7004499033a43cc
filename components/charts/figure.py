"""What all figures share: size, margins, axes, and the source printed at the foot."""

import re
import textwrap
from collections.abc import Iterable
from typing import Any

import plotly.graph_objects as go

from data.query.memo import memo
from data.text.i18n import ENGLISH, N_, _, spoken

FOOT = 15  # pixels for a line of the source
AXIS = 46  # pixels for the ticks and the title of the axis below
UNTITLED = 18  # of these, what stays empty where the axis has no title
ROW = 34  # pixels for a row of a chart that has one per country or firm
TALLEST = 620  # pixels of a figure that a screen of 900 has room for, below the top of its page
WIDTH = 46  # characters of the source on a line: what a phone has room for
FEW = 10  # things whose every number may have a tick
FEW_YEARS = 6  # so many years may stand side by side on a phone
IS_AXIS = re.compile(r"[xy]axis\d*$")
SOURCE = "source"  # name of the annotation that holds it
FORMULAS = (
    N_("exports + imports"),
    N_("exports − imports"),
    N_("(turnover + balance) / 2"),
    N_("(turnover − balance) / 2"),
    N_("345.7 / coverage rate 11.7%"),
    N_("19.2 − 1 (rounded)"),
)


def finished(
    figure: go.Figure,
    source: str,
    *,
    rows: float = 0,
    height: int = 0,
    showlegend: bool = False,
    **own: Any,  # noqa: ANN401
) -> go.Figure:
    """Give a figure its height (`rows` of it, or in pixels), margins and source line.

    `own` is what its layout has beside what those of all figures have, as in xaxis={"range": [0, 9]}.
    """
    lines = _wrapped(source, WIDTH)
    foot = FOOT * len(lines) + AXIS
    head = 44 if showlegend else 12
    axis: dict[str, Any] = {"automargin": True, "fixedrange": True, "ticklabelstandoff": 4}
    if spoken() != ENGLISH:
        axis["exponentformat"] = "none"  # Plotly shortens with the English k, M and B
    layout = figure.layout.to_plotly_json()
    axes = {"xaxis", "yaxis", *filter(IS_AXIS.match, layout)}
    source_line = {
        "name": SOURCE,
        "text": "<br>".join(lines),
        "align": "left",
        "showarrow": False,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 0,
        "yref": "paper",
        "yanchor": "top",
        "yshift": -AXIS,
    }
    whole = {
        **layout,
        "height": height or int(head + foot + ROW * rows),
        "margin": {"l": 8, "r": 16, "t": head, "b": foot},
        "showlegend": showlegend,
        "legend": {"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0},
        "hoverlabel": {"align": "left"},
        "hovermode": "closest",
        "annotations": [*layout.get("annotations", ()), source_line],
        **{name: {**layout.get(name, {}), **axis} for name in axes},
    }
    for name, value in own.items():
        whole[name] = {**whole.get(name, {}), **value} if isinstance(value, dict) else value
    figure.layout = whole  # at once: update_layout() and its like take ten times as long
    figure.layout.template = None  # the client has the theme; setting a layout puts a default in
    return figure


def copied(figure: go.Figure) -> go.Figure:
    """Return a copy to change, without the default template that Plotly gives to what is new."""
    copy = go.Figure(figure)
    copy.layout.template = None
    return copy


def resized(figure: go.Figure, *, height: int, characters: int) -> go.Figure:
    """Give a finished figure another height and the lines of its source another length."""
    foot = figure.layout.margin.b
    for annotation in figure.layout.annotations:
        if annotation.name == SOURCE:
            source = annotation.text.replace("<br>", " ").removeprefix(_foot(""))
            lines = _wrapped(source, characters)
            annotation.text = "<br>".join(lines)
            foot = FOOT * len(lines) + AXIS
    return figure.update_layout(height=height, margin={"b": foot})


def _wrapped(source: str, characters: int) -> list[str]:
    return textwrap.wrap(_foot(source), characters)


def _foot(source: str) -> str:
    return _("Source: {source}").format(source=source)


def along_years(figure: go.Figure) -> dict[str, Any]:
    """Return what writes years as years on the axis below, and none twice where they are few."""
    drawn = [year for trace in figure.data if trace.x is not None for year in trace.x]
    years = [year for year in drawn if year is not None]
    few = not years or max(years) - min(years) < FEW_YEARS
    return {"tickformat": "d", **({"dtick": 1} if few else {})}


def in_whole_steps(counts: Iterable[float]) -> dict[str, Any]:
    """Return what gives an axis of few things, such as aircraft, no tick between whole numbers."""
    drawn = [count for count in counts if count == count]
    few = all(float(count).is_integer() for count in drawn) and max(drawn, default=0) < FEW
    return {"dtick": 1} if few else {}


@memo(24)
def axis_above(figure: go.Figure) -> go.Figure:
    """Return a figure too tall for a screen with its axis at the top, where it is seen first."""
    figure = copied(figure)
    figure.update_xaxes(side="top")
    if rows := len(figure.layout.yaxis.categoryarray or ()):
        figure.update_yaxes(range=[-0.6, rows - 0.4])  # left alone, a twentieth of it stays empty
    return figure.update_layout(
        margin={"t": figure.layout.margin.t + AXIS // 2},
        legend={"yref": "container", "y": 1, "yanchor": "top"},
    )
