"""The thread of events that any figure over the years can show: thin marks with short words above.

Words are placed for a phone first: what stands apart there stands apart on any wider screen. What
only a wide screen has room for carries WIDE_ONLY as its opacity, by which components/server/html_shell.py
hides it on others. Every mark tells its whole title when it is pointed at.
"""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import copied
from components.words.theme import NEUTRAL
from data.query.memo import memo
from data.text.i18n import spoken

PHONE = 240  # pixels between the axes of a figure on a phone
LINE = 15  # pixels for a row of words
FULL, HALF = 880, 400  # the same on a wide screen, for a card alone in its row and for one of two
THIRD = PHONE  # and for one of three
ROWS = 4
TOOLS = 36  # pixels that the tool bar of a chart takes above
LETTER = 5.6  # pixels that a letter takes, of 11 pixels height
GAP = 7  # pixels that stay free beside words, and beside a mark that passes them
LONGEST = 26  # letters of a title
WIDE_ONLY = 0.99
SMALL = {  # words that no shortened title ends with
    "en": ("of", "in", "on", "with", "and", "the", "from", "over", "after"),
    "fr": (
        *("de", "du", "des", "d’un", "d’une", "le", "la", "les", "un", "une", "à", "au", "aux"),
        *("en", "dans", "sur", "pour", "par", "avec", "et", "entre", "après", "depuis", "sous"),
        *("entre", "ses", "son", "sa", "leur", "–", ":"),
    ),
}
LESS = {  # what a shortened title can do without at its beginning
    "en": ("France–Kazakhstan ", "France–Uzbekistan ", "First ", "French ", "Treaty of "),
    "fr": ("Premier ", "Première ", "Traité de ", "Traité d’"),
}


@dataclass(frozen=True)
class Place:
    """Where the words of a mark stand: row (0 is the lowest), side, and on which screens."""

    label: str
    row: int
    side: str
    everywhere: bool

    def boxes(self, at: float) -> Iterator[tuple[int, float, float]]:
        """Yield row, left and right end of what it covers, with its mark `at` so many pixels."""
        width = LETTER * len(self.label) + GAP
        yield (self.row, at, at + width) if self.side == "left" else (self.row, at - width, at)
        for row in range(self.row):
            yield row, at - GAP, at + GAP


def shortened(title: str) -> str:
    """Return the first words of a title, as many as a mark can carry."""
    for words in LESS[spoken()]:
        title = title.removeprefix(words)
    title = title[0].upper() + title[1:]
    words = textwrap.wrap(title, LONGEST, break_on_hyphens=False)[0].rstrip(",").split()
    while words[-1] in SMALL[spoken()]:
        words.pop()
    return " ".join(words) + ("" if len(title) <= LONGEST else "…")


def placed(
    labels: Mapping[float, str], span: tuple[float, float], wide: int, phone: int = PHONE
) -> dict[float, Place]:
    """Return the place of each label that finds one; those that come first are placed first.

    `labels` are words by moment; `span` is what the axis of moments shows, `wide` and `phone` the
    pixels between its ends on both kinds of screen. Nothing touches anything, nor leaves the axis.
    """
    places: dict[float, Place] = {}
    for width in (min(phone, wide), wide):
        scale = width / (span[1] - span[0])
        taken = [
            box for other, place in places.items() for box in place.boxes((other - span[0]) * scale)
        ]
        for moment, label in labels.items():
            if moment in places:
                continue
            at = (moment - span[0]) * scale
            for row, side in ((row, side) for row in range(ROWS) for side in ("left", "right")):
                place = Place(label, row, side, everywhere=width <= phone)
                boxes = list(place.boxes(at))
                if _free(boxes, taken, width):
                    places[moment] = place
                    taken += boxes
                    break
    return places


def _free(
    boxes: list[tuple[int, float, float]], taken: list[tuple[int, float, float]], width: float
) -> bool:
    inside = boxes[0][1] >= -GAP and boxes[0][2] <= width + GAP
    return inside and not any(
        row == other and left < end and start < right
        for row, left, right in boxes
        for other, start, end in taken
    )


@memo(24)
def mark_events(figure: go.Figure, events: pd.DataFrame, wide: int = HALF) -> go.Figure:
    """Mark events on a copy of a finished figure whose x axis is time; several of a year share a mark.

    `events` has year (or a moment of it) and title, what matters most first; what concerns several
    countries is marked once, what lies outside the axis not at all. `wide` are the pixels between
    the ends of the axis on a wide screen.
    """
    span = ends_of_time(figure)
    shown = events[events["year"].between(*span)]
    if shown.empty:
        return figure
    figure = copied(figure)
    titles = shown.groupby("year", sort=False)["title"].unique()
    places = placed({year: shortened(titled[0]) for year, titled in titles.items()}, span, wide)
    rows = 1 + max((place.row for place in places.values()), default=-1)
    top, pixels = _make_room(figure, LINE * rows + 4)
    figure.update_xaxes(range=list(span))
    for year, titled in titles.items():
        line = {"color": NEUTRAL, "width": 1, "dash": "dot"}
        figure.add_shape(
            type="line", x0=year, x1=year, y0=0, y1=top, yref="paper", line=line, layer="below"
        )
        figure.add_annotation(
            x=year,
            y=top,
            yref="paper",
            text="▾",
            yanchor="middle",
            showarrow=False,
            font={"size": 11, "color": NEUTRAL},
            hovertext=_whole(year, titled),
        )
        if year in places:
            _label(figure, year, places[year], (top, pixels), _whole(year, titled))
    return figure


def ends_of_time(figure: go.Figure) -> tuple[float, float]:
    """Return the ends of the axis of time: those it has, or what is drawn with a little room."""
    if set_range := figure.layout.xaxis.range:
        return float(set_range[0]), float(set_range[1])
    drawn = [moment for trace in figure.data for moment in trace.x if moment is not None]
    if not drawn:
        return 0.0, 0.0
    room = max(0.6, 0.04 * (max(drawn) - min(drawn)))
    return float(min(drawn)) - room, float(max(drawn)) + room


def _whole(year: float, titles: list[str]) -> str:
    return f"<b>{int(year)}</b><br>" + "<br>".join(titles)


def _make_room(figure: go.Figure, pixels: int) -> tuple[float, float]:
    """Free so many pixels above the panels; returns where they end, and a pixel, as parts of one."""
    margin = figure.layout.margin
    inner = figure.layout.height - margin.t - margin.b + pixels
    top = 1 - pixels / inner
    head = max(margin.t, TOOLS)
    figure.update_layout(height=figure.layout.height + pixels + head - margin.t, margin={"t": head})
    figure.for_each_yaxis(
        lambda axis: axis.update(domain=[end * top for end in axis.domain or (0, 1)])
    )
    return top, 1 / inner


def _label(
    figure: go.Figure, year: float, place: Place, room: tuple[float, float], whole: str
) -> None:
    """Write the words of a mark, and lead its line up to them."""
    top, pixel = room
    middle = top + (LINE * (place.row + 0.5) + 4) * pixel
    opacity = 1 if place.everywhere else WIDE_ONLY
    figure.add_shape(
        type="line",
        x0=year,
        x1=year,
        y0=top,
        y1=middle + LINE / 2 * pixel,
        yref="paper",
        opacity=opacity,
        line={"color": NEUTRAL, "width": 1},
    )
    figure.add_annotation(
        x=year,
        y=middle,
        yref="paper",
        text=place.label,
        xanchor=place.side,
        yanchor="middle",
        xshift=2 if place.side == "left" else -2,
        showarrow=False,
        borderpad=0,
        opacity=opacity,
        font={"size": 11},
        hovertext=whole,
    )
