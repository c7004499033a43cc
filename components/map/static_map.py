"""The map as a picture that stands still: the same land, shades, marks and words, drawn without WebGL.

It is what a reader saves as PNG or SVG, with legend and sources, and what is shown where the
browser cannot draw the map that moves. Coordinates are pixels at the widest zoom of that map.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts.event_labels import WIDE_ONLY
from components.charts.figure import finished, resized
from components.map.choropleth import GREY, classes, fills
from components.map.label_layers import colour as ink_of
from components.map.label_placement import NO_TOWNS, SIZES, names_of_places
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
from components.words.theme import BACKGROUNDS, DETAIR_COLOUR, INKS, NEUTRAL, SOFT_INKS, rgb
from components.words.wording import inside
from data.text.country_names import Names
from data.text.i18n import _

HALF_WIDTH, HALF_HEIGHT = 390, 265  # pixels of the map on both sides of its middle
HEIGHT = 640
CHARACTERS = 120  # of the source on a line
EVERYWHERE = ("country", "name", "detachment")  # words that a phone has room for
Ring = list[tuple[float, float]]


def atlas(
    sites: pd.DataFrame,
    values: pd.DataFrame,
    names: Names,
    boundaries: Mapping[str, Any],
    neighbours: Mapping[str, Any],
    source: str,
    *,
    theme: str,
    places: pd.DataFrame = NO_TOWNS,
    log: bool = False,
) -> go.Figure:
    """Draw the map; the arguments are those of embassy_map.deck, `source` stands at the foot."""
    groups = grouped(sites)
    figure = go.Figure()
    _land(figure, neighbours["features"], rgb(NEUTRAL, 40))
    _countries(figure, values, boundaries["features"], log=log)
    _line(figure, [on_screen(*BAR), on_screen(*bar_end())], INKS[theme], 3)
    dots = shown_towns(groups, places)
    points = [on_screen(*place) for place in zip(dots["lon"], dots["lat"], strict=True)]
    figure.add_scatter(
        x=[x for x, _y in points],
        y=[y for _x, y in points],
        mode="markers",
        marker={"size": 6, "color": NEUTRAL},
        hoverinfo="skip",
        showlegend=False,
    )
    said = {
        row["country"]: (names[row["country"]], row["said"]) for row in values.to_dict("records")
    }
    for word in names_of_places(groups, said, places).to_dict("records"):
        _word(figure, word, theme)
    for mark in groups.to_dict("records"):
        _mark(figure, mark, theme)
    return _framed(figure, groups, source)


def _countries(
    figure: go.Figure, values: pd.DataFrame, features: Iterable[Any], *, log: bool
) -> None:
    """Draw each class as a trace of its own, so that the legend tells its values."""
    filled = fills(values, log=log)
    for words, fill in classes(values, log=log):
        own = [f for f in features if filled.get(f["properties"]["iso3"], GREY) == fill]
        _land(figure, own, fill, name=words)


def _land(figure: go.Figure, features: Iterable[Any], fill: list[int], name: str = "") -> None:
    """Draw the outlines of some countries, filled; with a name they stand in the legend."""
    points = [point for ring in _rings(features) for point in (*ring, (None, None))]
    figure.add_scatter(
        name=name,
        showlegend=bool(name and points),
        x=[x for x, _y in points],
        y=[y for _x, y in points],
        mode="lines",
        fill="toself",
        fillcolor=_css(fill),
        line={"color": NEUTRAL, "width": 1},
        hoverinfo="skip",
    )


def _rings(features: Iterable[Any]) -> Iterator[Ring]:
    """Yield the outer borders of countries that reach into the picture, in tenths of a pixel."""
    middle_x, middle_y = on_screen(*CENTRE)
    for feature in features:
        shape = feature["geometry"]
        parts = shape["coordinates"]
        for part in parts if shape["type"] == "MultiPolygon" else [parts]:
            ring = [on_screen(lon, max(min(lat, 80), -60)) for lon, lat, *_height in part[0]]
            within_x = any(abs(x - middle_x) < HALF_WIDTH for x, _y in ring)
            within_y = any(abs(y - middle_y) < HALF_HEIGHT for _x, y in ring)
            if within_x and within_y:
                yield list(dict.fromkeys((round(x, 1), round(y, 1)) for x, y in ring))


def _line(figure: go.Figure, ends: Ring, ink: str, width: int) -> None:
    figure.add_scatter(
        x=[x for x, _y in ends],
        y=[y for _x, y in ends],
        mode="lines",
        line={"color": ink, "width": width},
        hoverinfo="skip",
        showlegend=False,
    )


def _word(figure: go.Figure, word: Mapping[Any, Any], theme: str) -> None:
    """Write a word of the map where it stands there; a phone has room for the few alone."""
    x, y = on_screen(word["lon"], word["lat"])
    figure.add_annotation(
        x=x,
        y=y,
        xshift=word["x"],
        yshift=-word["y"],
        text=word["text"].replace("\n", "<br>"),
        showarrow=False,
        xanchor={"start": "left", "middle": "center", "end": "right"}[word["anchor"]],
        opacity=1 if word["kind"] in EVERYWHERE else WIDE_ONLY,
        font={
            "size": SIZES.get(word["kind"], SIZE),
            "color": _css(ink_of(word["kind"], rgb(INKS[theme]), rgb(SOFT_INKS[theme]))),
        },
    )


def _mark(figure: go.Figure, mark: Mapping[Any, Any], theme: str) -> None:
    """Draw the letter of a site on its colour, as the map does; a ring around Detair."""
    x, y = on_screen(mark["place_lon"], mark["place_lat"])
    detair = mark["kind"] == "detachment"
    gone = isinstance(mark["closed"], str)
    figure.add_annotation(
        x=x,
        y=y,
        xshift=mark["offset_x"],
        yshift=-mark["offset_y"],
        text=f"<b>{LETTERS[mark['kind']]}</b>",
        showarrow=False,
        font={"size": 15 if detair else 11, "color": "#ffffff"},
        bgcolor=NEUTRAL if gone and not detair else COLOURS[mark["kind"]],
        bordercolor=DETAIR_COLOUR if detair else BACKGROUNDS[theme],
        borderwidth=3 if detair else 1,
        borderpad=2,
    )


def _framed(figure: go.Figure, groups: pd.DataFrame, source: str) -> go.Figure:
    """Frame the map, and say at its foot what its letters are and what it rests on."""
    kinds = [kind for kind in LETTERS if kind in set(groups["kind"])]
    letters = ", ".join(f"{LETTERS[kind]} {inside(kind)}" for kind in kinds)
    told = _("{source}. Marks: {letters}; ★ capital. Boundaries: Natural Earth")
    finished(figure, told.format(source=source, letters=letters), showlegend=True)
    resized(figure, height=HEIGHT, characters=CHARACTERS)
    x, y = on_screen(*CENTRE)
    figure.update_xaxes(range=[x - HALF_WIDTH, x + HALF_WIDTH], visible=False, constrain="domain")
    figure.update_yaxes(
        range=[y + HALF_HEIGHT, y - HALF_HEIGHT],
        visible=False,
        scaleanchor="x",
        constrain="domain",
        constraintoward="top",
    )
    return figure


def _css(colour: list[int]) -> str:
    red, green, blue, alpha = colour
    return f"rgba({red},{green},{blue},{alpha / 255:.2f})"
