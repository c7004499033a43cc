"""The map as a picture that stands still: the same land, shades, marks and words as the map that moves.

It is what a reader saves as PNG or SVG, with legend and sources. Coordinates are pixels at land.STILL;
what is there stands as at the level of that zoom.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from components.charts.figure import finished, resized
from components.map.choropleth import GREY, classes, css, fills
from components.map.land import STILL, Outline, joined
from components.map.places import LETTERS, Mark
from components.map.projection import BAR, MARGIN, bar_end, frame, level_of, on_screen
from components.map.scene import Shown
from components.map.word import Word
from components.words.theme import DETAIR_COLOUR, INK, MARK, NEUTRAL, PAPER, WATER, rgb
from components.words.wording import inside
from data.text.formatting import one_after_another
from data.text.i18n import _

HEIGHT = 660
CHARACTERS = 120  # of the source on a line
SOFT = ("neighbour", "sea", "town", "scale")  # kinds in grey
POINTS, WAIST = 5, 0.62  # of a star, and how wide it is between its points
RING = 4  # pixels from the ring of Detair to what is in it
Part = dict[str, Any]  # of a figure


def atlas(
    shown: Shown,
    boundaries: Mapping[str, Outline],
    neighbours: Mapping[str, Outline],
    lakes: Outline,
    source: str,
) -> go.Figure:
    """Draw what a map shows for either theme.

    The land is what components.map.land returns; `source` stands at the foot.
    """
    level = level_of(STILL)
    marks = shown.marks(level)
    words = shown.words(marks, level)
    traces = [
        _land(joined([*neighbours.values(), *boundaries.values()]), rgb(NEUTRAL, 40)),
        *_countries(shown, boundaries),
        {**_land(lakes, WATER), "line": {"width": 0}},
    ]
    below = _frame(marks, source)
    notes = [*_words(words), *_texts(marks), *below["annotations"]]
    # At once: what is added to a figure piece by piece is looked through anew at each of them.
    shapes = [_scale(), *_leads(words), *_shapes(marks, standing=shown.standing)]
    return go.Figure({"data": traces, "layout": {**below, "annotations": notes, "shapes": shapes}})


def _countries(shown: Shown, boundaries: Mapping[str, Outline]) -> Iterable[Part]:
    """Yield each class as a trace of its own, so that the legend tells its values."""
    filled = fills(shown.values, log=shown.log)
    for words, fill in classes(shown.values, log=shown.log):
        own = [line for code, line in boundaries.items() if filled.get(code, GREY) == fill]
        yield {**_land(joined(own), fill), "name": words, "showlegend": bool(own)}


def _land(line: Outline, fill: list[int]) -> Part:
    x, y = line
    return {
        "type": "scatter",
        "showlegend": False,
        "x": x,
        "y": y,
        "mode": "lines",
        "fill": "toself",
        "fillcolor": css(fill),
        "line": {"color": NEUTRAL, "width": 1},
        "hoverinfo": "skip",
    }


def _scale() -> Part:
    """Return the bar that some kilometres long is."""
    (x0, y0), (x1, y1) = on_screen(*BAR, STILL), on_screen(*bar_end(), STILL)
    ends = {"x0": x0, "y0": y0, "x1": x1, "y1": y1}
    return {**_named(INK), "type": "line", **ends, "line": {"width": 3}}


def _leads(words: Iterable[Word]) -> Iterator[Part]:
    """Yield the lines from places to words that stand off."""
    for word in words:
        if word.lead:
            (x0, y0), (x1, y1) = word.line_at(STILL)
            colour = {"color": DETAIR_COLOUR} if word.kind == "detair" else {}
            ends = {"x0": 0, "y0": 0, "x1": x1 - x0, "y1": y0 - y1}
            yield {
                **_named(INK),
                "type": "line",
                **_at(x0, y0),
                **ends,
                "line": {"width": 1, **colour},
            }


def _named(name: str) -> Part:
    """Return what gives a part the colours of the theme that a name stands for."""
    return {"templateitemname": name, "visible": True}


def _at(x: float, y: float) -> Part:
    return {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y}


def _words(words: Iterable[Word]) -> Iterator[Part]:
    """Yield words where they stand."""
    for word in words:
        x, y = on_screen(word.lon, word.lat, STILL)
        colour = {"color": DETAIR_COLOUR} if word.kind == "detair" else {}
        yield {
            **({} if word.kind in SOFT or colour else _named(INK)),
            "x": x,
            "y": y,
            "xshift": word.x,
            "yshift": -word.y,
            "text": word.text.replace("\n", "<br>"),
            "showarrow": False,
            "xanchor": {"start": "left", "middle": "center", "end": "right"}[word.anchor],
            "borderpad": 0,
            "font": {"size": word.size, "weight": _weight(word), **colour},
        }


def _weight(word: Word) -> int:
    return 500 if word.kind in SOFT else 700 if word.kind in ("country", "detair") else 600


def _texts(marks: Sequence[Mark]) -> Iterator[Part]:
    """Yield the numbers and letters in marks."""
    for mark in marks:
        if mark.text and not _covered(mark, marks):
            x, y = on_screen(mark.lon, mark.lat, STILL)
            own = {"x": x, "y": y, "text": f"<b>{mark.text}</b>", "showarrow": False}
            yield {**_named(PAPER), **own, "font": {"size": 10}}


def _covered(mark: Mark, marks: Sequence[Mark]) -> bool:
    """Say whether the star of Dushanbe lies on a mark."""
    return mark.kind == "detair" and any(
        other.kind == "capital"
        and math.dist(other.disc(STILL)[:2], mark.disc(STILL)[:2]) < mark.radius
        for other in marks
    )


def _shapes(marks: Iterable[Mark], *, standing: bool) -> Iterator[Part]:
    """Yield the marks: stars, discs, the ring of Detair; grey where all sites of one have closed."""
    for mark in marks:
        x, y = on_screen(mark.lon, mark.lat, STILL)
        gone = bool(mark.sites) and not standing and mark.closed
        if mark.kind == "detair":
            yield {**_named(PAPER), **_disc(x, y, mark.radius), "line": _line(3)}
            inner = {} if gone else {"fillcolor": DETAIR_COLOUR}
            yield {**_named(PAPER), **_disc(x, y, mark.radius - RING), **inner, "line": _line(1)}
            continue
        star = mark.kind == "capital"
        drawn = _star(x, y, mark.radius) if star else _disc(x, y, mark.radius)
        soft = {"fillcolor": NEUTRAL} if gone or not (star or mark.sites) else {}
        yield {**_named(MARK), **drawn, **soft, "line": {"width": 1}}


def _line(width: float) -> Part:
    return {"width": width, "color": DETAIR_COLOUR}


def _disc(x: float, y: float, radius: float) -> Part:
    ends = {"x0": -radius, "y0": -radius, "x1": radius, "y1": radius}
    return {"type": "circle", **_at(x, y), **ends}


def _star(x: float, y: float, radius: float) -> Part:
    """Return a star with a point above, as wide between its points as a number needs."""
    corners = []
    for turn in range(2 * POINTS):
        far = radius * (WAIST if turn % 2 else 1.15)
        angle = math.pi * turn / POINTS
        corners.append(f"{far * math.sin(angle):.2f},{far * math.cos(angle):.2f}")
    return {"type": "path", **_at(x, y), "path": f"M{' L'.join(corners)} Z"}


def _frame(marks: Sequence[Mark], source: str) -> Part:
    """Return the layout around the map: at its foot what its marks are and what it rests on."""
    drawn = {mark.text for mark in marks}
    kinds = [kind for kind, letter in LETTERS.items() if letter in drawn]
    letters = ", ".join(f"{LETTERS[kind]} {inside(kind)}" for kind in kinds)
    explained = [_("the number of sites of each city"), letters, _("★ capital")]
    foot = _(
        "{source}. Marks: {marks}. Boundaries: Natural Earth; they imply no position on the status of any"
        " territory"
    )
    left, top, right, bottom = frame(STILL)
    figure = finished(
        go.Figure(),
        foot.format(source=source, marks=one_after_another(filter(None, explained))),
        showlegend=True,
        xaxis={"range": [left - MARGIN, right + MARGIN], "visible": False, "constrain": "domain"},
        yaxis={
            "range": [bottom + MARGIN, top - MARGIN],
            "visible": False,
            "scaleanchor": "x",
            "constrain": "domain",
            "constraintoward": "top",
        },
    )
    return resized(figure, height=HEIGHT, characters=CHARACTERS).layout.to_plotly_json()
