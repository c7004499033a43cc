"""The words on the map: countries with their values, cities, Detair; lines to values set aside."""

from collections.abc import Iterable

import pandas as pd
import pydeck
import pydeck.types

from components.map.label_placement import SIZES, VALUE_PLACES
from components.map.mark_placement import BAR, SIZE, bar_end
from components.words.theme import DETAIR_COLOUR, FONT, rgb

FAMILY = pydeck.types.String(FONT)
SOFT = ("neighbour", "sea", "town")  # kinds in grey
BEHIND = {  # how much paper lies behind a word
    **dict.fromkeys(("country", "name", "neighbour", "sea", "scale"), 0),
    "value": 255,
}


def colour(kind: str, ink: list[int], soft: list[int]) -> list[int]:
    """Return the colour of a word of a kind."""
    return rgb(DETAIR_COLOUR) if kind == "detachment" else soft if kind in SOFT else ink


def lines(countries: Iterable[str], ink: list[int]) -> pydeck.Layer:
    """Return the layer of the lines that lead from a value beside its country into it."""
    aside = [VALUE_PLACES[code] for code in countries if code in VALUE_PLACES]
    return pydeck.Layer(
        "LineLayer",
        [{"from": list(value), "to": list(country)} for value, country in aside],
        id="lines",
        get_source_position="from",
        get_target_position="to",
        get_color=[*ink[:3], 150],
        get_width=1,
        pickable=False,
    )


def scale(ink: list[int]) -> pydeck.Layer:
    """Return the layer of the scale bar, which grows and shrinks with the map."""
    return pydeck.Layer(
        "LineLayer",
        [{"from": list(BAR), "to": list(bar_end())}],
        id="scale",
        get_source_position="from",
        get_target_position="to",
        get_color=ink,
        get_width=3,
        pickable=False,
    )


def towns(dots: pd.DataFrame, ink: list[int], paper: list[int]) -> pydeck.Layer:
    """Return the layer of the dots of towns that have no mark."""
    return pydeck.Layer(
        "ScatterplotLayer",
        [{"position": [row["lon"], row["lat"]]} for row in dots.to_dict("records")],
        id="towns",
        get_position="position",
        get_fill_color=ink,
        get_line_color=paper,
        radius_units=pydeck.types.String("pixels"),
        get_radius=3.5,
        stroked=True,
        line_width_min_pixels=1,
        pickable=False,
    )


def words(placed: pd.DataFrame, ink: list[int], paper: list[int], soft: list[int]) -> pydeck.Layer:
    """Return the layer of the words; `placed` is what label_placement.names_of_places returns."""
    rows = [
        {
            "text": row["text"],
            "position": [row["lon"], row["lat"]],
            "offset": [row["x"], row["y"]],
            "anchor": row["anchor"],
            "size": SIZES.get(row["kind"], SIZE),
            "colour": colour(row["kind"], ink, soft),
            "behind": [*paper[:3], BEHIND.get(row["kind"], 150)],
        }
        for row in placed.to_dict("records")
    ]
    return pydeck.Layer(
        "TextLayer",
        rows,
        id="words",
        get_position="position",
        get_text="text",
        get_size="size",
        get_color="colour",
        get_pixel_offset="offset",
        get_text_anchor="anchor",
        font_family=FAMILY,
        font_weight=600,
        character_set=pydeck.types.String("auto"),
        background=True,
        get_background_color="behind",
        background_padding=[3, 0, 3, 0],
        line_height=1.15,
        pickable=False,
    )
