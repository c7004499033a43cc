"""What figures over the years share: scale, marks of the brief, names at the ends of lines, a legend."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import along_years, finished
from components.words.theme import NEUTRAL
from data.text.i18n import _

Row = Mapping[Any, Any]
Trace = dict[str, Any]  # as plain values: an object of Plotly would be checked once more
ENOUGH, MANY = 3, 5  # ticks of a log scale
LETTERS = 15  # pixels that a name at the end of a line is high
LETTER = 7  # pixels that a letter of it is wide
SHIFT = 6  # pixels between a line and its name
GAP: Row = {
    "value": None,
    "value_text": None,
    "hover": None,
    "tier": None,
}  # in place of a missing year


def upwards(
    traces: Sequence[Trace], limits: tuple[float, float] | None, *, log: bool
) -> dict[str, Any]:
    """Return the scale of an axis of values, `limits` its ends (logarithms on a log scale)."""
    if not log:
        scale: dict[str, Any] = {"rangemode": "tozero"}
    else:
        drawn = [y for trace in traces for y in trace["y"] if y is not None and y > 0]
        ends = [10**end for end in limits] if limits else drawn or [1]
        ticks = log_ticks(min(ends), max(ends))
        scale = {"type": "log", "rangemode": "normal", "tickvals": ticks}
    return {**scale, "range": limits} if limits else scale


def log_ticks(low: float, high: float) -> list[float]:
    """Return round values, two at least, from `low` to `high` on a log scale; both are above zero.

    Powers of ten where three of them lie there, else those times 1, 2 and 5, else even steps.
    """
    if low == high:
        low, high = low / 2, high * 2
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    for steps in ((1,), (1, 2, 5)):
        ticks = [step * 10.0**power for power in powers for step in steps]
        if len(within := [tick for tick in ticks if low <= tick <= high]) >= ENOUGH:
            return within
    power = 10.0 ** math.floor(math.log10(high - low))
    step = next(size * power for size in (0.2, 0.5, 1, 2) if (high - low) / (size * power) <= MANY)
    return [step * place for place in range(math.ceil(low / step), math.floor(high / step) + 1)]


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


def at_end(text: str, height: float) -> dict[str, Any]:
    """Return a name at some height of the axis of values; its place across is for the caller."""
    return {
        "text": text,
        "y": height,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": SHIFT,
        "showarrow": False,
    }


def dotted(name: str, colour: str) -> str:
    """Return a name after a dot in the colour of its line: letters in it would be too faint."""
    return f'<span style="color:{colour}">●</span> {name}'


def width_of(names: Sequence[str]) -> int:
    """Return how many pixels beside the plot names with their dots take."""
    return SHIFT + LETTER * (2 + max(map(len, names)))


def heights(wished: Sequence[float], ends: tuple[float, float], pixels: float) -> list[float]:
    """Return the height of each name, near the wished one, in values of the axis.

    `ends` are those of the axis, the lower one first, which is the larger where it goes down; it is
    so many `pixels` high.
    """
    letters = LETTERS * (ends[1] - ends[0]) / pixels  # below zero where the axis goes down
    upwards = 1 if letters > 0 else -1
    limits = (upwards * ends[0] + abs(letters) / 2, upwards * ends[1] - abs(letters) / 2)
    places = spread([upwards * place for place in wished], abs(letters), limits)
    return [upwards * place for place in places]


def spread(
    wished: Sequence[float], least: float, limits: tuple[float, float] | None = None
) -> list[float]:
    """Return a place for each wished one, `least` apart or more, in the same order.

    Those that stand apart stay; those that do not are moved by as little as may be, together. Within
    `limits` where these have room for all; else from the lower limit upwards.
    """
    order = sorted(range(len(wished)), key=lambda place: wished[place])
    clusters: list[list[float]] = []  # of each: the sum of its wished starts, and how many they are
    for count, place in enumerate(order):
        clusters.append([wished[place] - count * least, 1])
        while len(clusters) > 1 and _start(clusters[-2]) > _start(clusters[-1]):
            total, members = clusters.pop()
            clusters[-1] = [clusters[-1][0] + total, clusters[-1][1] + members]
    starts = [_start(cluster) for cluster in clusters for _member in range(int(cluster[1]))]
    if limits is not None:
        lowest, highest = limits[0], limits[1] - (len(wished) - 1) * least
        starts = [max(lowest, min(start, highest)) for start in starts]
    found = [0.0] * len(wished)
    for count, (place, start) in enumerate(zip(order, starts, strict=True)):
        found[place] = start + count * least
    return found


def _start(cluster: Sequence[float]) -> float:
    return cluster[0] / cluster[1]
