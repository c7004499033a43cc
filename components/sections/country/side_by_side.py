"""Two countries side by side: what differs in sentences, then the same cards for each."""

from dataclasses import replace

import streamlit as st

from components.card import card
from components.controls import address
from components.sections.country.header import draw_figures
from components.sections.country.profile_cards import draw_trade, draw_visits, tables_of
from components.statements.country_measures import MEASURES, at_a_glance, behind, values
from components.statements.differences import differences
from components.words.wording import dotted, listed
from data.query import frames
from data.query.selection import Selection
from data.schema import FIVE
from data.text.i18n import _

NOBODY = "none"


def choose_beside(country: str) -> str | None:
    """Ask for a country to set beside that of the profile; None where none is chosen."""
    names = frames.names()
    others = {code: dotted(code, names[code]) for code in FIVE if code != country}
    options = {NOBODY: _("None"), **others}
    chosen = address.option("beside", options, _("Side by side with"), known=FIVE)
    return None if chosen == NOBODY else chosen


def draw_beside(selection: Selection, other: str) -> None:
    """Draw what differs between two countries, and each in a column of its own."""
    country, names = selection.codes[0], frames.names()
    both = replace(selection, countries=(country, other))
    said = differences({name: values(name, both) for name in MEASURES}, names)

    def draw() -> None:
        st.markdown("\n".join(f"- {sentence}" for sentence in said))

    card(
        "country-beside",
        _("What differs between {countries}").format(
            countries=listed([names[country], names[other]])
        ),
        _("Trade turnover, visits, firms and posts, under the present filters"),
        at_a_glance(both),
        both,
        basis=behind(both),
        body=draw,
    )
    for code, column in zip((country, other), st.columns(2), strict=True):
        with column:
            _draw_one(replace(selection, countries=(code,)))


def _draw_one(selection: Selection) -> None:
    code = selection.codes[0]
    tables = tables_of(selection)
    st.subheader(dotted(code, frames.names()[code]))
    draw_figures(selection, columns=2)
    draw_trade(tables["trade"], code, selection, f"-{code}")
    draw_visits(tables["visits"], selection, f"-{code}")
