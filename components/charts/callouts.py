"""Short texts that point at single marks of a figure, where they cover least of it."""

import itertools
import math
import textwrap
from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.event_labels import FULL, HALF, LETTER, LINE, PHONE, WIDE_ONLY, ends_of_time
from components.words.theme import NEUTRAL, NOTE
from data.query.memo import kept

LETTERS = 24  # on a line: what stands beside a mark on a phone
ASIDE = (26, 60)  # pixels from the mark to its text, to the left or to the right
HEIGHTS = range(-210, 211, 15)  # pixels from the mark to the middle of its text, downwards
ROOM = 0.06  # of the height, that stays empty above the highest mark
MARK = 4  # how much worse than a point of a line it is to cover a mark
STEPS = 12  # points of a line between two marks that are looked at
OUTSIDE = 30  # how much worse than a covered point it is to leave the panel

Row = Mapping[Hashable, Any]
Box = tuple[float, float, float, float]


@kept(24)
def point_at(figure: go.Figure, texts: pd.DataFrame, *, log: bool = False) -> go.Figure:
    """Write a text beside a mark of a copy of a finished figure, where it covers least, on any screen.

    `texts` has x, y, text and source, told when it is pointed at; `log` says that the y axis is
    logarithmic.
    """
    if texts.empty:
        return figure
    figure = go.Figure(figure)
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
        costs = [sum(panel.cost(row, place, size) for panel in panels) for place in places]
        across, down = places[costs.index(min(costs))]
        for panel in panels:
            panel.taken.append(panel.box(row, (across, down), size))
        figure.add_annotation(
            templateitemname=NOTE,
            visible=True,
            x=row["x"],
            y=math.log10(row["y"]) if log else row["y"],
            text="<br>".join(lines),
            align="left",
            ax=across,
            ay=down,
            xanchor="left" if across > 0 else "right",
            yanchor="middle",
            arrowhead=0,
            arrowwidth=1,
            arrowcolor=NEUTRAL,
            standoff=5,
            font={"size": 11},
            opacity=WIDE_ONLY,
            hovertext=f"{row['text']}<br>{row['source']}",
        )
    return figure


class _Panel:
    """The panel of a figure in pixels, as wide as a screen lets it be: what is drawn where."""

    def __init__(self, figure: go.Figure, width: int, *, log: bool) -> None:
        margin = figure.layout.margin
        self.log = log
        self.width, self.height = width, figure.layout.height - margin.t - margin.b
        self.left, self.right = ends_of_time(figure)
        across = [shape.y0 for shape in figure.layout.shapes if shape.yref == "y"]
        drawn = [y for trace in figure.data for y in trace.y if pd.notna(y)]
        values = [self._scaled(y) for y in [*drawn, *across]]
        self.low, self.top = min(values), max(values)
        if figure.layout.yaxis.rangemode == "tozero":
            self.low = min(self.low, 0)
        self.top += ROOM * (self.top - self.low)
        self.drawn = [*self._drawn(figure)]
        for y in across:  # lines from side to side
            down = self.at(self.left, y)[1]
            self.drawn += [(x, down) for x in range(0, width, STEPS)]
        self.taken: list[Box] = []

    def _scaled(self, value: float) -> float:
        return math.log10(value) if self.log else float(value)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return a place in pixels from the upper left corner."""
        across = (x - self.left) / (self.right - self.left) * self.width
        down = (self.top - self._scaled(y)) / ((self.top - self.low) or 1) * self.height
        return across, down

    def _drawn(self, figure: go.Figure) -> Iterator[tuple[float, float]]:
        for trace in figure.data:
            pairs = zip(trace.x, trace.y, strict=True)
            places = [self.at(x, y) if pd.notna(y) else None for x, y in pairs]
            yield from [place for place in places if place] * MARK
            if "lines" in (trace.mode or ""):
                for one, other in itertools.pairwise(places):
                    if one and other:
                        for step in range(1, STEPS):
                            part = step / STEPS
                            yield (
                                one[0] + (other[0] - one[0]) * part,
                                one[1] + (other[1] - one[1]) * part,
                            )

    def box(self, row: Row, place: tuple[float, float], size: tuple[float, float]) -> Box:
        """Return the ends of a text, left, right, upper, lower, so far from its mark."""
        across, down = self.at(row["x"], row["y"])
        start = across + place[0] if place[0] > 0 else across + place[0] - size[0]
        middle = down + place[1]
        return start, start + size[0], middle - size[1] / 2, middle + size[1] / 2

    def cost(self, row: Row, place: tuple[float, float], size: tuple[float, float]) -> float:
        """Return how much a text covers: points and other texts, and pixels outside the panel.

        A point counts by the width of the panel: the narrower it is, the more of them lie in a box.
        """
        left, right, upper, lower = self.box(row, place, size)
        covered = sum(left < x < right and upper < y < lower for x, y in self.drawn)
        others = sum(
            left < end and start < right and upper < bottom and top < lower
            for start, end, top, bottom in self.taken
        )
        out = max(-left, 0) + max(right - self.width, 0)
        out += max(-upper, 0) + max(lower - self.height, 0)
        return covered * self.width / FULL + 60 * others + OUTSIDE * (out > 0) + out
