"""Map: where France is; select a country or a site to read about it and to filter."""

import streamlit as st

from components.card import available, card
from components.controls import address
from components.map.periods import at_time, changes, in_region, times
from components.render.live_map import draw_legend, draw_map, draw_picture
from components.render.map_years import draw_years
from components.sections.facts.detair import draw_detair
from components.sections.map_page.arcs import draw_arcs
from components.sections.map_page.panel import (
    choose_kinds,
    choose_site,
    draw_country,
    draw_off_the_map,
    draw_site,
    draw_sources,
)
from components.statements import sites as findings
from components.statements.country_measures import MEASURES, rows_behind
from data.derive.shared_rows import of_detair, sites_once
from data.query import frames
from data.text.i18n import _

VIEWS = {"live": _("Live map"), "picture": _("Picture to save")}

selection = address.chosen()
sites = frames.table("sites")

rows = sites_once(frames.chosen("sites", selection))
st.markdown(findings.sites(rows, frames.names()))

if available(rows, sites, _("sites"), selection):
    picture, panel = st.columns([7, 3])
    with panel:
        measure = address.option(
            "measure",
            {name: _(said) for name, said in MEASURES.items()},
            _("Countries are coloured by"),
        )
        draw_sources("values", rows_behind(measure, selection), _("Sources of these values"))
        time = address.option("time", times(), _("Time")) if selection.layer == "all" else "any"
        shown = choose_kinds(at_time(in_region(rows), time))
        draw_site(choose_site(shown))
        draw_country(selection)
    with picture:
        view = "live" if time == "year" else address.option("view", VIEWS, _("View"))
        if view == "picture":
            draw_picture(measure, shown, selection)
        elif time == "year":
            draw_years(measure, shown, selection)
        else:
            draw_map(measure, shown, selection, standing=time != "any")
        if view == "live":
            draw_legend(measure, selection)
        if selection.layer == "all":
            st.markdown(changes(rows))
            st.caption(_(findings.PROJECTS))
    draw_arcs(selection)
    draw_detair("map-detair", of_detair(frames.chosen("security", selection)), selection)
    draw_off_the_map(rows)
    card(
        "sites",
        findings.sites_title(rows),
        _(findings.TOLD[selection.layer]),
        rows,
        selection,
    )
