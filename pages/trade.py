"""Trade: how much, which way, with whom, and what."""

import streamlit as st

from components import address
from components.own_figures import draw_own_figures
from components.trade_brief import draw_brief
from components.trade_facts import draw_investment, draw_products
from components.trade_rivals import draw_mirror, draw_rivals
from components.trade_years import draw_balance, draw_years

selection = address.chosen()

if selection.layer == "all":
    draw_years(selection)
    draw_balance(selection)
    draw_rivals(selection)
    draw_mirror(selection)
    draw_products(selection)
    draw_investment(selection)
    st.header("What the brief said")

draw_brief(selection.with_layer("brief"))
draw_own_figures(selection)
