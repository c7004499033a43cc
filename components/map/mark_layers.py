"""The marks of sites on the map: a lettered square each, Detair larger and in a ring.

Every mark carries a letter as well as a colour: E embassy, D Detair, I institute, S school,
P project, C consulate, A cultural centre, F company site.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pydeck
import pydeck.types

from components.map.label_layers import FAMILY
from components.words.theme import DETAIR_COLOUR, NEUTRAL, rgb
from components.words.wording import lifetime, warned, word
from data.text.formatting import one_after_another

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
FIRST = ("detachment", *(kind for kind in LETTERS if kind != "detachment"))  # on a small map
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
WHITE = [255, 255, 255, 255]
CLEAR = [0, 0, 0, 0]
NOWHERE = {  # holds the row of a site that is not on the map: unseen, at the pole
    "letter": "",
    "position": [0, -89],
    "offset": [0, 0],
    "fill": CLEAR,
    "ink": CLEAR,
    "line": CLEAR,
    "frame": 0,
    "size": 0,
}


def marks(
    groups: pd.DataFrame,
    *,
    ink: list[int],
    paper: list[int],
    chosen: str | None = None,
    order: Sequence[str] = (),
    standing: bool = False,
) -> list[pydeck.Layer]:
    """Return the layers of the rings and of the marks; the chosen site has a frame of ink.

    `groups` is what mark_placement.grouped returns. A site that has closed is grey (Detair hollow),
    unless all are `standing` at the time shown. The browser remembers a mark that was clicked by
    the number of its row: `order` lists site_ids whose rows keep their number whether or not the
    site is drawn.
    """
    drawn = {
        row["site_id"]: {
            **_mark(row),
            **_filled(row, paper, standing=standing),
            "line": ink if row["site_id"] == chosen else paper,
            "frame": 3 if row["site_id"] == chosen else 2,
        }
        for row in groups.to_dict("records")
    }
    numbered = dict.fromkeys([*order, *drawn])
    rows = [drawn.get(site, {"site_id": site, **NOWHERE}) for site in numbered]
    return [_ring(groups[groups["kind"].eq("detachment")]), _squares(rows)]


def _filled(row: dict[Any, Any], paper: list[int], *, standing: bool) -> dict[str, list[int]]:
    """Return the colours of a mark: grey where closed, but Detair keeps its own on empty paper."""
    own = rgb(COLOURS[row["kind"]])
    if standing or not _closed(row):
        return {"fill": own, "ink": WHITE}
    if row["kind"] == "detachment":
        return {"fill": [*paper[:3], 255], "ink": own}
    return {"fill": rgb(NEUTRAL), "ink": WHITE}


def leaders(groups: pd.DataFrame, ink: list[int]) -> pydeck.Layer:
    """Return the lines from the place that sites share to where each of them stands, seen closer up."""
    apart = groups[groups["lon"].ne(groups["place_lon"]) | groups["lat"].ne(groups["place_lat"])]
    return pydeck.Layer(
        "LineLayer",
        [
            {
                "from": [row["place_lon"], row["place_lat"]],
                "to": [row["lon"], row["lat"]],
                "colour": rgb(COLOURS[row["kind"]]) if row["kind"] == "detachment" else ink,
            }
            for row in apart.to_dict("records")
        ],
        id="leaders",
        get_source_position="from",
        get_target_position="to",
        get_color="colour",
        get_width=1.5,
        pickable=False,
    )


def _closed(row: dict[Any, Any]) -> bool:
    return isinstance(row["closed"], str)


def _mark(row: dict[Any, Any]) -> dict[str, Any]:
    return {
        "site_id": row["site_id"],
        "country": row["country"],
        "letter": LETTERS[row["kind"]],
        "position": [row["place_lon"], row["place_lat"]],
        "offset": [row["offset_x"], row["offset_y"]],
        "size": 17 if row["kind"] == "detachment" else 13,
        "title": row["name"],
        "detail": one_after_another([word(row["kind"]), lifetime(row) + warned(row.get("tier"))]),
    }


def _ring(detair: pd.DataFrame) -> pydeck.Layer:
    return pydeck.Layer(
        "TextLayer",
        [
            {
                "text": "◯",
                "position": [row["place_lon"], row["place_lat"]],
                "offset": [row["offset_x"], row["offset_y"]],
            }
            for row in detair.to_dict("records")
        ],
        id="detair-ring",
        get_position="position",
        get_text="text",
        get_size=44,
        get_color=rgb(DETAIR_COLOUR),
        get_pixel_offset="offset",
        character_set=pydeck.types.String("◯"),
        font_weight=700,
        pickable=False,
    )


def _squares(rows: list[dict[str, Any]]) -> pydeck.Layer:
    return pydeck.Layer(
        "TextLayer",
        rows,
        id="sites",
        get_position="position",
        get_text="letter",
        get_size="size",
        get_color="ink",
        get_pixel_offset="offset",
        background=True,
        get_background_color="fill",
        get_border_color="line",
        get_border_width="frame",
        background_padding=[5, 2, 5, 2],
        font_family=FAMILY,
        font_weight=700,
        character_set=pydeck.types.String("".join(LETTERS.values())),
        pickable=True,
    )
