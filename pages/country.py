"""Country profile: everything about one country, in the order of the other pages."""

import streamlit as st

from components import address, cached
from components.card import available
from components.country_cards import draw_events, draw_lists, draw_trade, draw_visits
from components.country_head import choose_country, draw_figures
from components.country_offer import offer_profile
from components.findings import country as findings
from components.region import behind
from data.catalogue import FACTS
from data.firm_fates import under_todays_names
from data.visits import distinct

selection = choose_country(address.chosen())
country = selection.codes[0]
tables = {name: selection.of(cached.table(name)) for name in FACTS if name != "presidencies"}
tables["visits"] = distinct(tables["visits"])
if selection.layer == "all":
    tables["companies"] = under_todays_names(tables["companies"], cached.table("firm_names"))

st.markdown(findings.country(tables, country, selection.layer, cached.names()))
offer_profile(selection)
draw_figures(selection)
available(behind(selection), behind(selection.everything), "facts", selection)

draw_trade(tables["trade"], country, selection)
draw_visits(tables["visits"], selection)
draw_events(tables["events"], selection)
draw_lists(tables, selection)
