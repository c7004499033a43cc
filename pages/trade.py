"""Trade: how much, which way, with whom, and what."""

import streamlit as st

from components.controls import address
from components.sections.trade.balance import draw_balance
from components.sections.trade.brief import draw_brief
from components.sections.trade.energy_and_indicators import draw_energy, draw_stated
from components.sections.trade.over_time import draw_years
from components.sections.trade.partners import draw_mirror, draw_rivals
from components.sections.trade.products_and_investment import (
    draw_investment,
    draw_investors,
    draw_products,
)
from components.sections.trade.uploaded_series import draw_own_figures
from data.text.i18n import _

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
