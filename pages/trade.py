"""Trade: how much, which way, with whom, and what."""

import streamlit as st

from components import address
from components.own_figures import draw_own_figures
from components.trade_balance import draw_balance
from components.trade_brief import draw_brief
from components.trade_facts import draw_investment, draw_investors, draw_products
from components.trade_rivals import draw_mirror, draw_rivals
from components.trade_stated import draw_energy, draw_stated
from components.trade_years import draw_years
from data.words import _

selection = address.chosen()

if selection.layer == "all":
    events = draw_years(selection)
    draw_balance(selection, events)
    draw_rivals(selection, events)
    draw_mirror(selection, events)
    draw_products(selection)
    draw_energy(selection)
    draw_stated(selection)
    draw_investment(selection)
    draw_investors(selection)
    st.header(_("What the brief said"))

draw_brief(selection.with_layer("brief"))
draw_own_figures(selection)
