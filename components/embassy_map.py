"""The map of the region: boundaries shipped with the dashboard, no tile and no request outside.

Frames in, pydeck.Deck out. Every mark carries a letter as well as a colour: E embassy, D Detair,
I institute, S school, P project, C consulate or centre, F company site.
"""

import math
from typing import Any

import pandas as pd
import pydeck
import pydeck.types

from components.map_layout import CENTRE, ZOOM, grouped, names_of_places
from components.theme import DETAIR_COLOUR, FRANCE_COLOUR, NEUTRAL, rgb
from components.wording import lifetime, warned, word

LETTERS = {
    "embassy_of_france": "E",
    "detachment": "D",
    "research_institute": "I",
    "school": "S",
    "project": "P",
    "consulate": "C",
    "cultural_centre": "A",
    "company_site": "F",
}
COLOURS = {
    "embassy_of_france": "#1f4e79",
    "detachment": DETAIR_COLOUR,
    "research_institute": "#7a5c12",
    "school": "#0e6655",
    "project": "#5d4a8a",
    "consulate": "#1f4e79",
    "cultural_centre": "#8a2f55",
    "company_site": "#4a5560",
}
INK = {"light": [23, 33, 43, 255], "dark": [232, 237, 242, 255]}
PAPER = {"light": [255, 255, 255, 230], "dark": [15, 21, 28, 230]}
LAND = {"light": [226, 231, 236, 255], "dark": [38, 48, 58, 255]}
FONT = pydeck.types.String("Source Sans, Source Sans Pro, sans-serif")
WHITE = [255, 255, 255, 255]


def shade(value: float, low: float, high: float, *, log: bool) -> int:
    """Return how opaque a country is (40 to 200) for a value between the lowest and highest."""
    if high <= low:
        return 120
    scale = math.log if log else float
    return int(40 + 160 * (scale(value) - scale(low)) / (scale(high) - scale(low)))


def deck(
    sites: pd.DataFrame,
    values: pd.DataFrame,
    names: dict[str, str],
    boundaries: dict[str, Any],
    neighbours: dict[str, Any],
    *,
    theme: str,
    chosen: str | None = None,
    log: bool = False,
    words: bool = True,
) -> pydeck.Deck:
    """Draw the map.

    `sites` have positions (data.sites.placed); `values` has country, value and said (the value in
    words) for each selected country, value missing where there is no figure; `chosen` is the
    site_id to ring. With words = False neither names nor values are written, for a small map.
    """
    shaded = _shaded(boundaries, values, names, log=log)
    groups = grouped(sites)
    texts = {
        row["country"]: f"{names[row['country']]}\n{row['said']}"
        for row in values.to_dict("records")
    }
    layers = [
        _land(neighbours, LAND[theme], PAPER[theme]),
        _countries(shaded, INK[theme]),
        *_marks(groups, PAPER[theme], chosen),
    ]
    if words:
        layers.append(_words(names_of_places(groups, texts), INK[theme], PAPER[theme]))
    return pydeck.Deck(
        layers=layers,
        initial_view_state=pydeck.ViewState(
            longitude=CENTRE[0],
            latitude=CENTRE[1],
            zoom=ZOOM if words else ZOOM - 1.05,
            min_zoom=ZOOM if words else ZOOM - 1.05,
            max_zoom=11,
        ),
        map_provider=None,
        tooltip={
            "html": "<b>{title}</b><br>{detail}",
            "style": {"maxWidth": "280px", "fontSize": "13px", "borderRadius": "6px"},
        },
    )


def _shaded(
    boundaries: dict[str, Any], values: pd.DataFrame, names: dict[str, str], *, log: bool
) -> dict[str, Any]:
    """Give each country its title, its value in words and how dark it is."""
    by_country = values.set_index("country")
    known = values["value"].dropna()
    features = []
    for feature in boundaries["features"]:
        code = feature["properties"]["iso3"]
        fill = rgb(NEUTRAL, 45)
        detail = "not selected"
        if code in by_country.index:
            row = by_country.loc[code]
            detail = row["said"]
            if pd.notna(row["value"]):
                fill = rgb(FRANCE_COLOUR, shade(row["value"], known.min(), known.max(), log=log))
        properties = {"iso3": code, "title": names[code], "detail": detail, "fill": fill}
        features.append(
            {**feature, "properties": properties, "title": names[code], "detail": detail}
        )
    return {"type": "FeatureCollection", "features": features}


def _land(neighbours: dict[str, Any], fill: list[int], line: list[int]) -> pydeck.Layer:
    return pydeck.Layer(
        "GeoJsonLayer",
        neighbours,
        id="neighbours",
        get_fill_color=fill,
        get_line_color=line,
        line_width_min_pixels=1,
        pickable=False,
    )


def _countries(shaded: dict[str, Any], ink: list[int]) -> pydeck.Layer:
    return pydeck.Layer(
        "GeoJsonLayer",
        shaded,
        id="countries",
        get_fill_color="properties.fill",
        get_line_color=[*ink[:3], 150],
        line_width_min_pixels=1.2,
        pickable=True,
        auto_highlight=True,
        highlight_color=[*rgb(FRANCE_COLOUR)[:3], 60],
    )


def _marks(groups: pd.DataFrame, paper: list[int], chosen: str | None) -> list[pydeck.Layer]:
    """Draw a lettered square per site; Detair larger, in a ring, and the chosen site in a frame."""
    rows = [
        {
            "site_id": row["site_id"],
            "country": row["country"],
            "letter": LETTERS[row["kind"]],
            "position": [row["place_lon"], row["place_lat"]],
            "offset": [row["offset_x"], row["offset_y"]],
            "fill": rgb(NEUTRAL if isinstance(row["closed"], str) else COLOURS[row["kind"]]),
            "size": 17 if row["kind"] == "detachment" else 13,
            "line": rgb(DETAIR_COLOUR) if row["site_id"] == chosen else paper,
            "title": row["name"],
            "detail": _told(row),
        }
        for row in groups.to_dict("records")
    ]
    detair = groups[groups["kind"].eq("detachment")]
    ring = pydeck.Layer(
        "TextLayer",
        [
            {
                "text": "◯",
                "position": [row["place_lon"], row["place_lat"]],
                "offset": [0, row["offset_y"]],
            }
            for row in detair.to_dict("records")
        ],
        id="detair-ring",
        get_position="position",
        get_text="text",
        get_size=44,
        get_color=rgb(DETAIR_COLOUR),
        get_pixel_offset="offset",
        character_set=pydeck.types.String("auto"),
        font_weight=700,
        pickable=False,
    )
    marks = pydeck.Layer(
        "TextLayer",
        rows,
        id="sites",
        get_position="position",
        get_text="letter",
        get_size="size",
        get_color=WHITE,
        get_pixel_offset="offset",
        background=True,
        get_background_color="fill",
        get_border_color="line",
        get_border_width=2,
        background_padding=[5, 2, 5, 2],
        font_family=FONT,
        font_weight=700,
        character_set=pydeck.types.String("auto"),
        pickable=True,
    )
    return [ring, marks]


def _told(row: dict[str, Any]) -> str:
    return f"{word(row['kind'])}; {lifetime(row)}{warned(row.get('tier'))}"


def _words(words: pd.DataFrame, ink: list[int], paper: list[int]) -> pydeck.Layer:
    rows = [
        {
            "text": row["text"],
            "position": [row["lon"], row["lat"]],
            "offset": [row["x"], row["y"]],
            "anchor": row["anchor"],
            "size": {"country": 14, "city": 12, "detachment": 15}[row["kind"]],
            "colour": rgb(DETAIR_COLOUR) if row["kind"] == "detachment" else ink,
            "behind": [*paper[:3], 0 if row["kind"] == "country" else 150],
        }
        for row in words.to_dict("records")
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
        font_family=FONT,
        font_weight=600,
        character_set=pydeck.types.String("auto"),
        background=True,
        get_background_color="behind",
        background_padding=[3, 0, 3, 0],
        line_height=1.15,
        pickable=False,
    )
