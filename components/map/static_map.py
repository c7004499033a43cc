"""The map as a picture that stands still: the same land, shades, marks and words, drawn without WebGL.

It is what a reader saves as PNG or SVG, with legend and sources, and what is shown where the
browser cannot draw the map that moves. Coordinates are pixels at the widest zoom of that map.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.event_labels import WIDE_ONLY
from components.charts.figure import finished, resized
from components.map.choropleth import GREY, classes, css, fills, in_words
from components.map.label_layers import SOFT
from components.map.label_placement import NO_TOWNS, SIZES, names_of_places
from components.map.land import HALF_HEIGHT, HALF_WIDTH, Outline, joined
from components.map.mark_layers import COLOURS, LETTERS
from components.map.mark_placement import (
    BAR,
    CENTRE,
    SIZE,
    bar_end,
    grouped,
    on_screen,
    shown_towns,
)
from components.words.theme import DETAIR_COLOUR, INK, NEUTRAL, RIM, rgb
from components.words.wording import inside
from data.text.country_names import Names
from data.text.i18n import _

HEIGHT = 640
CHARACTERS = 120  # of the source on a line
EVERYWHERE = ("country", "name", "detachment")  # words that a phone has room for
OF_MARK = ["kind", "closed", "place_lon", "place_lat", "offset_x", "offset_y"]
Part = dict[str, Any]  # of a figure


def atlas(
    sites: pd.DataFrame,
    values: pd.DataFrame,
    names: Names,
    boundaries: Mapping[str, Outline],
    neighbours: Mapping[str, Outline],
    source: str,
    *,
    places: pd.DataFrame = NO_TOWNS,
    log: bool = False,
) -> go.Figure:
    """Draw the map for either theme.

    The arguments are those of components.map.deck.deck, but for the land, which is what outlines()
    returns; `source` stands at the foot.
    """
    groups = grouped(sites)
    words = names_of_places(groups, in_words(values, names), places).to_dict("records")
    marks = groups[OF_MARK].to_dict("records")
    notes = [*map(_word, words), *map(_mark, marks)]
    traces = [
        _land(joined(neighbours.values()), rgb(NEUTRAL, 40)),
        *_countries(values, boundaries, log=log),
        _dots(shown_towns(groups, places)),
    ]
    frame = _frame(groups, source)
    # At once: what is added to a figure piece by piece is looked through anew at each of them.
    return go.Figure(
        {
            "data": traces,
            "layout": {
                **frame,
                "annotations": [*notes, *frame["annotations"]],
                "shapes": [_scale()],
            },
        }
    )


def _countries(
    values: pd.DataFrame, boundaries: Mapping[str, Outline], *, log: bool
) -> Iterable[Part]:
    """Yield each class as a trace of its own, so that the legend tells its values."""
    filled = fills(values, log=log)
    for words, fill in classes(values, log=log):
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


def _dots(towns: pd.DataFrame) -> Part:
    points = [on_screen(*place) for place in zip(towns["lon"], towns["lat"], strict=True)]
    return {
        "type": "scatter",
        "showlegend": False,
        "x": [x for x, _y in points],
        "y": [y for _x, y in points],
        "mode": "markers",
        "marker": {"size": 6, "color": NEUTRAL},
        "hoverinfo": "skip",
    }


def _scale() -> Part:
    """Return the bar that some kilometres long is."""
    (x0, y0), (x1, y1) = on_screen(*BAR), on_screen(*bar_end())
    return {
        "templateitemname": INK,
        "visible": True,
        "type": "line",
        "x0": x0,
        "y0": y0,
        "x1": x1,
        "y1": y1,
        "line": {"width": 3},
    }


def _word(word: Mapping[Any, Any]) -> Part:
    """Return a word of the map where it stands there; a phone has room for the few alone."""
    x, y = on_screen(word["lon"], word["lat"])
    detair = word["kind"] == "detachment"
    ink = {} if word["kind"] in SOFT or detair else {"templateitemname": INK, "visible": True}
    return {
        **ink,
        "x": x,
        "y": y,
        "xshift": word["x"],
        "yshift": -word["y"],
        "text": word["text"].replace("\n", "<br>"),
        "showarrow": False,
        "xanchor": {"start": "left", "middle": "center", "end": "right"}[word["anchor"]],
        "opacity": 1 if word["kind"] in EVERYWHERE else WIDE_ONLY,
        "font": {
            "size": SIZES.get(word["kind"], SIZE),
            **({"color": DETAIR_COLOUR} if detair else {}),
        },
    }


def _mark(mark: Mapping[Any, Any]) -> Part:
    """Return the letter of a site on its colour, as the map has it; a ring around Detair."""
    x, y = on_screen(mark["place_lon"], mark["place_lat"])
    detair = mark["kind"] == "detachment"
    gone = isinstance(mark["closed"], str)
    rim = {"bordercolor": DETAIR_COLOUR} if detair else {"templateitemname": RIM, "visible": True}
    return {
        **rim,
        "x": x,
        "y": y,
        "xshift": mark["offset_x"],
        "yshift": -mark["offset_y"],
        "text": f"<b>{LETTERS[mark['kind']]}</b>",
        "showarrow": False,
        "font": {"size": 15 if detair else 11, "color": "#ffffff"},
        "bgcolor": NEUTRAL if gone and not detair else COLOURS[mark["kind"]],
        "borderwidth": 3 if detair else 1,
        "borderpad": 2,
    }


def _frame(groups: pd.DataFrame, source: str) -> Part:
    """Return the layout around the map: at its foot what its letters are and what it rests on."""
    kinds = [kind for kind in LETTERS if kind in set(groups["kind"])]
    letters = ", ".join(f"{LETTERS[kind]} {inside(kind)}" for kind in kinds)
    foot = _("{source}. Marks: {letters}; ★ capital. Boundaries: Natural Earth")
    x, y = on_screen(*CENTRE)
    figure = finished(
        go.Figure(),
        foot.format(source=source, letters=letters),
        showlegend=True,
        xaxis={"range": [x - HALF_WIDTH, x + HALF_WIDTH], "visible": False, "constrain": "domain"},
        yaxis={
            "range": [y + HALF_HEIGHT, y - HALF_HEIGHT],
            "visible": False,
            "scaleanchor": "x",
            "constrain": "domain",
            "constraintoward": "top",
        },
    )
    return resized(figure, height=HEIGHT, characters=CHARACTERS).layout.to_plotly_json()
