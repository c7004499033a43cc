"""Short texts that point at single marks of a figure, where they cover least of it."""

import math
import textwrap
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from components.charts.event_labels import FULL, HALF, LETTER, LINE, PHONE, WIDE_ONLY, ends_of_time
from components.charts.figure import copied
from components.words.theme import NEUTRAL, NOTE
from data.query.memo import memo

LETTERS = 24  # on a line: what stands beside a mark on a phone
ASIDE = (26, 60)  # pixels from the mark to its text, to the left or to the right
HEIGHTS = range(-210, 211, 15)  # pixels from the mark to the middle of its text, downwards
ROOM = 0.06  # of the height, that stays empty above the highest mark
MARK = 4  # how much worse than a point of a line it is to cover a mark
STEPS = 12  # points of a line between two marks that are looked at
OUTSIDE = 30  # how much worse than a covered point it is to leave the panel

Row = Mapping[Hashable, Any]
Box = tuple[float, float, float, float]
Size = tuple[float, float]
Offset = tuple[float, float]


@memo(24)
def point_at(figure: go.Figure, texts: pd.DataFrame, *, log: bool = False) -> go.Figure:
    """Write a text beside a mark of a copy of a finished figure, where it covers least, on any screen.

    `texts` has x, y, text and source, told when it is pointed at; `log` says that the y axis is
    logarithmic.
    """
    if texts.empty:
        return figure
    notes = list(figure.layout.annotations)
    panels = [_Panel(figure, width, log=log) for width in (PHONE, HALF, FULL)]
    for row in texts.to_dict("records"):
        lines = textwrap.wrap(row["text"], LETTERS)
        size = (LETTER * max(map(len, lines)), LINE * len(lines))
        places = [
            (side * aside, height)
            for aside in ASIDE
            for height in sorted(HEIGHTS, key=abs)
            for side in (1, -1)
        ]
        costs = sum(panel.costs(row, places, size) for panel in panels)
        across, down = places[int(np.argmin(costs))]
        for panel in panels:
            panel.taken.append(panel.box(row, (across, down), size))
        note = {
            "templateitemname": NOTE,
            "visible": True,
            "x": row["x"],
            "y": math.log10(row["y"]) if log else row["y"],
            "text": "<br>".join(lines),
            "align": "left",
            "ax": across,
            "ay": down,
            "xanchor": "left" if across > 0 else "right",
            "yanchor": "middle",
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": NEUTRAL,
            "standoff": 5,
            "font": {"size": 11},
            "opacity": WIDE_ONLY,
            "hovertext": f"{row['text']}<br>{row['source']}",
        }
        notes.append(note)
    pointed = copied(figure)
    pointed.layout.annotations = notes  # at once: Plotly checks all of them each time
    return pointed


class _Panel:
    """The panel of a figure in pixels, as wide as a screen lets it be: what is drawn where."""

    def __init__(self, figure: go.Figure, width: int, *, log: bool) -> None:
        margin = figure.layout.margin
        self.log = log
        self.width, self.height = width, figure.layout.height - margin.t - margin.b
        self.left, self.right = ends_of_time(figure)
        across = [float(shape.y0) for shape in figure.layout.shapes if shape.yref == "y"]
        lines = [_known(trace) for trace in figure.data]
        values = self._scaled(np.concatenate([*(y for _x, y in lines), across]))
        values = values[~np.isnan(values)]
        self.low, self.top = float(values.min()), float(values.max())
        if figure.layout.yaxis.rangemode == "tozero":
            self.low = min(self.low, 0)
        self.top += ROOM * (self.top - self.low)
        drawn = [*self._drawn(figure, lines)]
        for y in across:  # lines from side to side
            ((_left, down),) = self._places(self.left, y)
            drawn.append(np.array([(x, down) for x in range(0, width, STEPS)]))
        self.drawn = np.concatenate([np.empty((0, 2)), *drawn])
        self.taken: list[Box] = []

    def _scaled(self, values: np.ndarray) -> np.ndarray:
        return np.log10(values) if self.log else values

    def _places(self, x: np.ndarray | float, y: np.ndarray | float) -> np.ndarray:
        """Return the places of points in pixels from the upper left corner, a row each."""
        across = (x - self.left) / (self.right - self.left) * self.width
        down = (self.top - self._scaled(np.asarray(y))) / ((self.top - self.low) or 1) * self.height
        return np.column_stack([across, down])

    def _drawn(
        self, figure: go.Figure, lines: list[tuple[np.ndarray, np.ndarray]]
    ) -> Iterator[np.ndarray]:
        """Yield the marks of each trace, as often as they count, and points of the lines between."""
        parts = np.arange(1, STEPS)[:, None] / STEPS
        for trace, (x, y) in zip(figure.data, lines, strict=True):
            places = self._places(x, y)
            there = ~np.isnan(places[:, 1])
            yield np.tile(places[there], (MARK, 1))
            if "lines" in (trace.mode or ""):
                both = there[:-1] & there[1:]
                one, other = places[:-1][both], places[1:][both]
                yield (one[:, None] + (other - one)[:, None] * parts).reshape(-1, 2)

    def box(self, row: Row, place: Offset, size: Size) -> Box:
        """Return the ends of a text, left, right, upper, lower, so far from its mark."""
        left, right, upper, lower = self._boxes(row, [place], size)[0]
        return left, right, upper, lower

    def _boxes(self, row: Row, places: Sequence[Offset], size: Size) -> np.ndarray:
        ((across, down),) = self._places(row["x"], row["y"])
        aside, height = np.array(places, float).T
        left = across + aside - np.where(aside > 0, 0, size[0])
        middle = down + height
        ends = (left, left + size[0], middle - size[1] / 2, middle + size[1] / 2)
        return np.column_stack(ends)

    def costs(self, row: Row, places: Sequence[Offset], size: Size) -> np.ndarray:
        """Return what each of some places costs a text: points and texts covered, pixels outside.

        A point counts by the width of the panel: the narrower it is, the more of them lie in a box.
        """
        boxes = self._boxes(row, places, size)
        left, right, upper, lower = boxes.T[:, :, None]
        x, y = self.drawn.T
        covered = ((left < x) & (x < right) & (upper < y) & (y < lower)).sum(axis=1)
        start, end, top, bottom = np.array(self.taken).reshape(-1, 4).T
        others = ((left < end) & (start < right) & (upper < bottom) & (top < lower)).sum(axis=1)
        left, right, upper, lower = boxes.T
        out = np.maximum(-left, 0) + np.maximum(right - self.width, 0)
        out += np.maximum(-upper, 0) + np.maximum(lower - self.height, 0)
        return covered * self.width / FULL + 60 * others + OUTSIDE * (out > 0) + out


def _known(trace: go.Scatter) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of a trace as numbers; what is missing is none."""
    x, y = (
        np.array([np.nan if value is None else value for value in values], float)
        for values in (trace.x, trace.y)
    )
    return x, y
