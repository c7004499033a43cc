"""The map as pydeck has it: land, a column for the value of each country, marks and words where they are.

deck.gl knows one zoom when it is made: marks stand on their places, words as at the level of ZOOM.
"""

import math
from collections.abc import Iterable
from typing import Any

import pydeck
import pydeck.types

from components.map.choropleth import GREY, fills
from components.map.places import Mark
from components.map.projection import BAR, CENTRE, bar_end, level_of
from components.map.scene import Shown
from components.map.word import Word
from components.words.theme import DETAIR_COLOUR, FONT, FRANCE_COLOUR, INKS, NEUTRAL, WATER, rgb
from data.query import frames

ZOOM, PITCH = 3.5, 35
RADIUS, HIGHEST = 40_000, 900_000  # metres of a column
ON_TOP = {
    "parameters": {"depthCompare": "always"}
}  # the tilted land would hide half of each letter
WHITE = [255, 255, 255, 255]
TOOLTIP = {"text": "{title}\n{line}"}


def deck(shown: Shown, theme: str = "light", *, pitch: int = PITCH) -> pydeck.Deck:
    """Return the deck of what a map shows, in the colours of a theme; `pitch` tilts it, in degrees."""
    level = level_of(ZOOM)
    marks = shown.marks(level)
    ink = rgb(INKS[theme])
    columns = [_columns(shown)] if pitch else []
    return pydeck.Deck(
        layers=[
            *_land(shown),
            *columns,
            *_marks(marks, ink),
            _words(shown.words(marks, level), ink),
        ],
        initial_view_state=pydeck.ViewState(CENTRE[0], CENTRE[1], zoom=ZOOM, pitch=pitch),
        map_provider=None,
        tooltip=TOOLTIP,
    )


def _land(shown: Shown) -> list[pydeck.Layer]:
    filled = fills(shown.values, log=shown.log)
    texts = shown.values.set_index("country")["value_text"].to_dict()
    states = frames.boundaries()
    features = [
        {
            **state,
            "fill": filled.get(code := state["properties"]["iso3"], GREY),
            "title": str(shown.names[code]),
            "line": texts.get(code, ""),
        }
        for state in states["features"]
    ]
    line = {"get_line_color": rgb(NEUTRAL), "line_width_min_pixels": 1}
    bar = [{"from": list(BAR), "to": list(bar_end())}]
    return [
        _layer("GeoJson", frames.neighbours(), get_fill_color=rgb(NEUTRAL, 40), **line),
        _layer(
            "GeoJson",
            {**states, "features": features},
            get_fill_color="fill",
            pickable=True,
            **line,
        ),
        _layer("GeoJson", frames.lakes(), get_fill_color=WATER, stroked=False),
        _layer("Line", bar, get_source_position="from", get_target_position="to", get_width=3),
    ]


def _columns(shown: Shown) -> pydeck.Layer:
    """Return a column at the capital of each country that has a value, of a height by its share."""
    known = shown.values.dropna(subset="value")
    values = known["value"].map(math.log1p) if shown.log else known["value"]
    seats = (
        frames.table("countries").set_index("iso3")[["capital_lon", "capital_lat"]].astype(float)
    )
    top = values.max()
    rows = [
        {
            "at": seats.loc[row["country"]].to_list(),
            "height": HIGHEST * value / top if top else 0,
            "title": str(shown.names[row["country"]]),
            "line": row["value_text"],
        }
        for row, value in zip(known.to_dict("records"), values, strict=True)
    ]
    return _layer(
        "Column",
        rows,
        get_position="at",
        get_elevation="height",
        get_fill_color=rgb(FRANCE_COLOUR, 170),
        radius=RADIUS,
        pickable=True,
    )


def _marks(marks: Iterable[Mark], ink: list[int]) -> list[pydeck.Layer]:
    """Return the marks: embassies and Detair are ringed, Detair in its own colour."""
    rows = [
        {
            "at": [mark.lon, mark.lat],
            "radius": mark.radius,
            "text": mark.text,
            "fill": rgb(DETAIR_COLOUR) if mark.kind == "detair" else ink,
            "ring": 2 if mark.kind == "detair" or _has_embassy(mark) else 0,
            "title": mark.name,
            "line": "\n".join(str(site["name"]) for site in mark.sites),
        }
        for mark in marks
    ]
    pixels = {"radius_units": pydeck.types.String("pixels"), "get_radius": "radius"}
    ring = {"stroked": True, "get_line_width": "ring", "get_line_color": rgb(DETAIR_COLOUR)}
    units = {"line_width_units": pydeck.types.String("pixels")}
    return [
        _layer(
            "Scatterplot",
            rows,
            get_position="at",
            get_fill_color="fill",
            pickable=True,
            **pixels,
            **ring,
            **units,
            **ON_TOP,
        ),
        _text(rows, get_size=10, get_color=WHITE),
    ]


def _has_embassy(mark: Mark) -> bool:
    return any(site["kind"] == "embassy_of_france" for site in mark.sites)


def _words(words: Iterable[Word], ink: list[int]) -> pydeck.Layer:
    rows = [
        {
            "at": [word.lon, word.lat],
            "text": word.text,
            "size": word.size,
            "offset": [word.x, word.y],
            "anchor": word.anchor,
        }
        for word in words
    ]
    offset = {"get_pixel_offset": "offset", "get_text_anchor": "anchor"}
    return _text(rows, get_size="size", get_color=ink, **offset)


def _text(rows: list[dict[str, Any]], **looks: object) -> pydeck.Layer:
    at = {"get_position": "at", "get_text": "text"}
    letters = {
        "character_set": pydeck.types.String("auto"),
        "font_family": pydeck.types.String(FONT),
    }
    return _layer("Text", rows, **at, **letters, **ON_TOP, **looks)


def _layer(kind: str, data: object, **looks: object) -> pydeck.Layer:
    return pydeck.Layer(f"{kind}Layer", data, **looks)
