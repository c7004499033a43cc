"""The map as one static page: the same land, marks and words, drawn by the deck.gl that pydeck ships."""

import re
from collections.abc import Iterable
from typing import Any

import pydeck
import pydeck.types

from components.map.choropleth import GREY, fills
from components.map.places import Mark
from components.map.projection import BAR, CENTRE, bar_end, level_of
from components.map.scene import Shown
from components.map.word import Word
from components.words.theme import INKS, NEUTRAL, WATER, rgb
from data.countries import load_countries
from data.derive.country_measures import turnover
from data.geo import load_boundaries, load_lakes, load_neighbours
from data.query import frames
from data.query.selection import Selection
from data.sites import distinct, load_sites, placed, towns
from data.text.formatting import money

ZOOM = 3.5
INK, WHITE = rgb(INKS["light"]), [255, 255, 255, 255]
# Base maps and fonts that pydeck asks for from elsewhere and this map does not use; a network that
# lets them hang would make the floor slow.
ELSEWHERE = re.compile(r"<(?:script src|link [^>]*href)=[\"']?https://[^>]*>(?:</script>)?")


def page() -> str:
    """Return the map of the brief as HTML that asks for nothing else."""
    shown = _shown()
    marks = shown.marks(level_of(ZOOM))
    made = pydeck.Deck(
        layers=[*_land(shown), *_marks(marks), _words(shown.words(marks, level_of(ZOOM)))],
        initial_view_state=pydeck.ViewState(CENTRE[0], CENTRE[1], zoom=ZOOM),
        map_provider=None,
    )
    html = made.to_html(as_string=True, offline=True, css_background_color="#ffffff")
    return ELSEWHERE.sub("", html)


def _shown() -> Shown:
    selection = Selection()
    values = turnover(selection.of(frames.table("trade")))
    texts = [money(row["value"], row["currency"]) for row in values.to_dict("records")]
    return Shown(
        placed(distinct(selection.of(load_sites()))),
        values.assign(value_text=texts),
        frames.names(),
        load_lakes()["features"],
        towns(load_sites(), load_countries()),
        log=True,
    )


def _land(shown: Shown) -> list[pydeck.Layer]:
    filled = fills(shown.values, log=shown.log)
    states = load_boundaries()
    for state in states["features"]:
        state["properties"]["fill"] = filled.get(state["properties"]["iso3"], GREY)
    line = {"get_line_color": rgb(NEUTRAL), "line_width_min_pixels": 1}
    bar = [{"from": list(BAR), "to": list(bar_end())}]
    return [
        _layer("GeoJson", load_neighbours(), get_fill_color=rgb(NEUTRAL, 40), **line),
        _layer("GeoJson", states, get_fill_color="properties.fill", pickable=True, **line),
        _layer("GeoJson", load_lakes(), get_fill_color=WATER, stroked=False),
        _layer("Line", bar, get_source_position="from", get_target_position="to", get_width=3),
    ]


def _marks(marks: Iterable[Mark]) -> list[pydeck.Layer]:
    rows = [
        {"at": [mark.lon, mark.lat], "radius": mark.radius, "text": mark.text} for mark in marks
    ]
    pixels = {"radius_units": pydeck.types.String("pixels"), "get_radius": "radius"}
    return [
        _layer("Scatterplot", rows, get_position="at", get_fill_color=INK, **pixels, pickable=True),
        _text(rows, get_size=10, get_color=WHITE),
    ]


def _words(words: Iterable[Word]) -> pydeck.Layer:
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
    return _text(rows, get_size="size", get_color=INK, **offset)


def _text(rows: list[dict[str, Any]], **looks: object) -> pydeck.Layer:
    letters = pydeck.types.String("auto")
    at = {"get_position": "at", "get_text": "text", "character_set": letters}
    return _layer("Text", rows, **at, **looks)


def _layer(kind: str, data: object, **looks: object) -> pydeck.Layer:
    return pydeck.Layer(f"{kind}Layer", data, **looks)
