"""Companies: which firm is where, in which sector, in what state."""

import streamlit as st

from components.card import available, card, draw_every, source_of
from components.charts.companies import sector_bars, sector_treemap
from components.controls import address
from components.sections.companies.firms import draw_fates, draw_lanes, draw_matrix
from components.sections.fact_lists import draw_departures
from components.statements import companies as findings
from components.words.wording import years
from data.derive.shared_rows import firms_by_sector, firms_named, firms_outside, firms_standing
from data.query import frames
from data.text.i18n import _

selection = address.chosen()
names = frames.names()
companies = frames.table("companies")

rows = frames.chosen("companies", selection)
if selection.layer == "all":
    rows = frames.under_todays_names(rows)
firms = firms_named(rows)
st.markdown(findings.companies(firms_standing(rows), names))

if available(firms, companies, _("French firms"), selection):
    draw_matrix(firms, selection)
    drawn = sector_bars if selection.layer == "all" else sector_treemap
    card(
        "companies-by-sector",
        findings.sectors_title(firms),
        _("Each named firm once in each of its sectors; those that left or only try are included"),
        firms_by_sector(firms),
        selection,
        basis=firms,
        figure=drawn(firms, names, source_of(firms)),
        alt=findings.sectors_title(firms),
    )

if selection.layer == "all":
    draw_lanes(selection)
    draw_fates(selection)

away = firms_outside(rows)
if not away.empty:
    card(
        "companies-outside",
        _("Who has left, and who tries to get in"),
        f"{_(findings.WITHOUT[selection.layer])}, {years(away)}",
        away,
        selection,
        body=lambda: draw_departures(away),
    )

if not rows.empty:
    draw_every(
        _("Every activity, with its passage"),
        _("Search with the magnifier above the table; firms without a name stand for a sector."),
        rows,
        "company parent_now country sector activity counterpart status stake_percent value currency"
        " locator note",
    )
