"""The map as pages use it: colours by measure, a click that filters, or a picture that stands still."""

from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pydeck
import streamlit as st

from components.controls import address
from components.map.choropleth import draw_shades
from components.map.deck import deck
from components.map.static_map import atlas
from components.render.plot import draw_figure
from components.render.webgl import ask_webgl, has_webgl
from components.server import basemap
from components.statements import sites as findings
from components.statements.country_measures import values
from data.query import frames
from data.query.selection import Selection
from data.sites import placed, towns
from data.sources import citation
from data.text.i18n import _


def draw_map(
    measure: str,
    sites: pd.DataFrame,
    selection: Selection,
    *,
    standing: bool = False,
    small: bool = False,
) -> None:
    """Draw the map; on the large one a click on a country or a site goes into the address.

    `standing` says that all sites stood at the time shown, so that none is marked as closed. Where
    the browser cannot draw it, the same map stands still.
    """
    if not has_webgl():
        draw_picture(measure, sites, selection)
        st.caption(
            ":material/info: "
            + _("This browser has no WebGL: here is the same map as a picture that stands still.")
        )
        return
    site = st.query_params.get("site")
    figure = _deck(measure, sites, selection, _theme(), site, standing=standing, small=small)
    if small:
        st.pydeck_chart(figure, height=330, key="small-map", alt=_alt(sites))
    else:
        event = st.pydeck_chart(figure, height=540, key="map", on_select=_follow, alt=_alt(sites))
        st.session_state["map-clicked"] = event["selection"]["indices"]
    ask_webgl(waits=not small)


def draw_picture(measure: str, sites: pd.DataFrame, selection: Selection) -> None:
    """Draw the map as a picture that stands still, to save with its legend and sources."""
    figure = _picture(measure, sites, selection, _theme())
    draw_figure("atlas", figure, _alt(sites), f"map-{measure}_{'-'.join(selection.codes)}")


def draw_legend(measure: str, selection: Selection) -> None:
    """Draw what the shades of the map stand for, and how their classes are made."""
    draw_shades(values(measure, selection), log=measure == "turnover", theme=_theme())
    st.caption(findings.legend(measure))


def _theme() -> str:
    return st.context.theme.type or "light"


@frames.kept(32)
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
        **_content(measure, sites, selection, theme),
        neighbours=basemap.ADDRESS,
        chosen=site,
        order=placed(frames.table("sites"))["site_id"].tolist(),
        standing=standing,
        small=small,
    )


@frames.kept(32)
def _picture(measure: str, sites: pd.DataFrame, selection: Selection, theme: str) -> go.Figure:
    source = citation(sites, frames.table("sources"))
    content = _content(measure, sites, selection, theme)
    return atlas(**content, neighbours=frames.neighbours(), source=source)


def _content(measure: str, sites: pd.DataFrame, selection: Selection, theme: str) -> dict[str, Any]:
    """Return what the map shows, whichever way it is drawn."""
    return {
        "sites": placed(sites),
        "values": values(measure, selection),
        "names": frames.names(),
        "boundaries": frames.boundaries(),
        "places": towns(frames.table("sites"), frames.table("countries")),
        "theme": theme,
        "log": measure == "turnover",
    }


@frames.kept(32)
def _alt(sites: pd.DataFrame) -> str:
    return _(
        "Map of Central Asia: {count} French sites, among them the embassies and Detair in Dushanbe;"
        " every site is in the list beside it"
    ).format(count=len(placed(sites)))


def _follow() -> None:
    """Put what was clicked into the address: a site with its country, or a country.

    The browser also reports what was clicked before as soon as its row reads differently: the
    number of the row tells a click.
    """
    clicked = st.session_state["map"]["selection"]
    if clicked["indices"] == st.session_state.get("map-clicked"):
        return
    sites, countries = (clicked["objects"].get(layer) for layer in ("sites", "countries"))
    if sites or countries:
        code = sites[0]["country"] if sites else countries[0]["properties"]["iso3"]
        address.choose(replace(address.chosen(), countries=(code,)))
    address.keep("site", sites[0]["site_id"] if sites else None)
    st.rerun()  # the whole page: the map may stand in a part that runs by itself
