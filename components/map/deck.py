"""The map of the region: boundaries shipped with the dashboard, no tile and no request outside.

Frames in, pydeck.Deck out: land, countries by value, then marks and words of modules beside this.
"""

import json
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import pandas as pd
import pydeck
from pydeck.bindings.json_tools import default_serialize

from components.map.choropleth import GREY, fills, in_words
from components.map.label_layers import lines, scale, towns, words
from components.map.label_placement import NO_TOWNS, names_of_places
from components.map.mark_layers import FIRST, leaders, marks
from components.map.mark_placement import CENTRE, ZOOM, grouped, one_a_place, shown_towns
from components.words.theme import BACKGROUNDS, FRANCE_COLOUR, INKS, SOFT_INKS, rgb
from data.text.country_names import Names
from data.text.i18n import _

CLOSE = 7  # zoom on a site
FLIGHT = 800  # milliseconds to it
LAND = {"light": [226, 231, 236, 255], "dark": [38, 48, 58, 255]}
TOOLTIP = {
    "html": "<b>{title}</b><br>{detail}",
    "style": {"maxWidth": "280px", "fontSize": "13px", "borderRadius": "6px"},
}


class _Compact(pydeck.Deck):
    """A deck described without indents, once: a sixth of the size, sent anew at each year played."""

    def to_json(self) -> str:
        return self._json

    @cached_property
    def _json(self) -> str:
        return json.dumps(self, sort_keys=True, default=default_serialize, separators=(",", ":"))


def deck(
    sites: pd.DataFrame,
    values: pd.DataFrame,
    names: Names,
    boundaries: dict[str, Any],
    neighbours: dict[str, Any] | str,
    *,
    theme: str,
    places: pd.DataFrame = NO_TOWNS,
    chosen: str | None = None,
    order: Sequence[str] = (),
    standing: bool = False,
    log: bool = False,
    small: bool = False,
) -> pydeck.Deck:
    """Draw the map.

    `sites` have positions (data.sites.placed); `values` has country, value and value_text (the value in
    words) for each selected country, value missing where there is no figure; `places` are the
    towns that are named without a site (data.sites.towns); `neighbours` are GeoJSON, or the address
    where the browser finds it; `chosen` is the site_id to frame and to fly to, `order` and
    `standing` as marks() has them. A small map has neither names nor values, and one mark a place.
    """
    ink, paper, soft = rgb(INKS[theme]), rgb(BACKGROUNDS[theme], 230), rgb(SOFT_INKS[theme])
    groups = one_a_place(sites, FIRST) if small else grouped(sites)
    shaded = _shaded(boundaries, values, names, log=log)
    layers = [_land(neighbours, LAND[theme], paper), _countries(shaded, ink)]
    if not small:
        dots = shown_towns(groups, places)
        layers += [leaders(groups, ink), towns(dots, soft, paper), scale(ink)]
    layers += marks(groups, ink=ink, paper=paper, chosen=chosen, order=order, standing=standing)
    if not small:
        placed = names_of_places(groups, in_words(values, names), places)
        layers += [lines(values["country"], ink), words(placed, ink, paper, soft)]
    view = _view(groups, None if small else chosen, ZOOM - 1.05 if small else ZOOM)
    return _Compact(layers=layers, initial_view_state=view, map_provider=None, tooltip=TOOLTIP)


def _view(groups: pd.DataFrame, site_id: str | None, widest: float) -> pydeck.ViewState:
    """Return the view of the whole region, or of a site from close up."""
    site = groups[groups["site_id"].eq(site_id or "")]
    if site.empty:
        lon, lat, zoom = *CENTRE, widest
    else:
        lon, lat, zoom = site["place_lon"].iloc[0], site["place_lat"].iloc[0], CLOSE
    return pydeck.ViewState(
        longitude=lon,
        latitude=lat,
        zoom=zoom,
        min_zoom=widest,
        max_zoom=11,
        transition_duration=FLIGHT,
    )


def _shaded(
    boundaries: dict[str, Any], values: pd.DataFrame, names: Names, *, log: bool
) -> dict[str, Any]:
    """Give each country its title, its value in words and how dark it is."""
    by_country = values.set_index("country")
    filled = fills(values, log=log)
    features = []
    for feature in boundaries["features"]:
        code = feature["properties"]["iso3"]
        selected = code in by_country.index
        detail = by_country.loc[code, "value_text"] if selected else _("not selected")
        fill = filled.get(code, GREY)
        properties = {"iso3": code, "title": names[code], "detail": detail, "fill": fill}
        features.append(
            {**feature, "properties": properties, "title": names[code], "detail": detail}
        )
    return {"type": "FeatureCollection", "features": features}


def _land(neighbours: dict[str, Any] | str, fill: list[int], line: list[int]) -> pydeck.Layer:
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
