"""The map in a session: drawn by WebGL, a click on it filters; where that is missing, a picture."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from html import escape
from typing import Any

import pandas as pd
import pydeck
import streamlit as st

from components.map import land
from components.map.choropleth import css
from components.map.deck import deck
from components.model.blocks import Text
from components.model.view import View
from components.render import session
from components.render.live.webgl import ask_webgl, has_webgl
from components.render.streamlit import draw_blocks
from components.sections.map_page.live import known_towns, logarithmic, picture
from components.statements.country_measures import values
from components.words.theme import NEUTRAL
from data.derive.shared_rows import sites_placed
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.text.i18n import _

MAP, SMALL_MAP = "map", "small-map"
CLICKED = "map-clicked"  # in the session: the numbers of the rows that were clicked last
LARGE, SMALL = 540, 330  # pixels
SWATCH = (
    "display:inline-block;width:20px;height:14px;margin-right:6px;vertical-align:-2px;"
    f"border:1px solid {NEUTRAL};border-radius:2px;background:"
)


def draw(view: View, data: Mapping[str, Any]) -> None:
    """Draw the map of components.sections.map_page.live.map_data, and its legend where it has one."""
    if not has_webgl():
        _draw_picture(view, data)
        return
    chosen = view.option("site") or None
    figure = _deck(
        data["measure"],
        data["sites"],
        view.selection,
        st.context.theme.type or "light",
        chosen,
        standing=data["standing"],
        small=data["small"],
    )
    if data["small"]:
        st.pydeck_chart(figure, height=SMALL, key=SMALL_MAP, alt=data["alt"])
    else:
        event = st.pydeck_chart(
            figure, height=LARGE, key=MAP, on_select=partial(_follow, view), alt=data["alt"]
        )
        st.session_state[CLICKED] = event["selection"]["indices"]
    if data["legend"]:
        st.html(shades(data["legend"]))
    ask_webgl()


def _draw_picture(view: View, data: Mapping[str, Any]) -> None:
    note = _("This browser has no WebGL: here is the same map as a picture that stands still.")
    still = picture(view, data["measure"], data["sites"])
    draw_blocks(view, (still, Text(f":material/info: {note}", "soft")), "map-picture")


@memo(32)
def _deck(
    measure: str,
    sites: pd.DataFrame,
    selection: Selection,
    theme: str,
    site: str | None,
    *,
    standing: bool,
    small: bool,
) -> pydeck.Deck:
    """Return the map with the site of a site_id framed."""
    return deck(
        sites_placed(sites),
        values(measure, selection),
        frames.names(),
        frames.boundaries(),
        land.ADDRESS,
        theme=theme,
        places=known_towns(),
        chosen=site,
        order=sites_placed(frames.table("sites"))["site_id"].tolist(),
        standing=standing,
        log=logarithmic(measure),
        small=small,
    )


def shades(legend: Sequence[tuple[str, Sequence[int]]]) -> str:
    """Return the shades of a map with what they stand for, as HTML; `legend` is words and colour."""
    items = []
    for words, colour in legend:
        label = escape(_("Shade for {words}").format(words=words))
        swatch = f'<span role="img" aria-label="{label}" style="{SWATCH}{css(colour)}"></span>'
        items.append(f'<span>{swatch}<span aria-hidden="true">{escape(words)}</span></span>')
    style = "display:flex;flex-wrap:wrap;gap:4px 16px;font-size:0.8125rem"
    return f'<div style="{style}">{"".join(items)}</div>'


def _follow(view: View) -> None:
    """Put what was clicked into the address: a site with its country, or a country.

    The browser also reports what was clicked before as soon as its row reads differently: the
    number of the row tells a click.
    """
    clicked = st.session_state[MAP]["selection"]
    if clicked["indices"] == st.session_state.get(CLICKED):
        return
    session.write(after_click(view, clicked["objects"]))
    st.rerun()  # the whole page: the map may stand in a part that runs by itself


def after_click(view: View, objects: Mapping[str, Sequence[Mapping[str, Any]]]) -> View:
    """Return the view that a click leads to; `objects` are what was clicked, by layer."""
    sites, countries = objects.get("sites", ()), objects.get("countries", ())
    if sites or countries:
        code = sites[0]["country"] if sites else countries[0]["properties"]["iso3"]
        view = view.showing(replace(view.selection, countries=(code,)))
    return view.with_options(site=sites[0]["site_id"] if sites else "")
