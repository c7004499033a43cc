"""Country profile: everything about one country, or two countries side by side."""

import streamlit as st

from components.card import available
from components.controls import address
from components.sections.country.header import choose_country, draw_figures
from components.sections.country.print_offer import offer_profile
from components.sections.country.profile_cards import (
    draw_events,
    draw_lists,
    draw_trade,
    draw_visits,
    opening,
    tables_of,
)
from components.sections.country.side_by_side import choose_beside, draw_beside
from components.statements.country_measures import behind
from data.text.i18n import _

selection = choose_country(address.chosen())
country = selection.codes[0]
other = choose_beside(country)

if other:
    draw_beside(selection, other)
else:
    tables = tables_of(selection)
    st.markdown(opening(selection))
    offer_profile(selection)
    draw_figures(selection)
    available(behind(selection), behind(selection.everything), _("facts"), selection)

    draw_trade(tables["trade"], country, selection)
    draw_visits(tables["visits"], selection)
    draw_events(tables["events"], selection)
    draw_lists(tables, selection)
