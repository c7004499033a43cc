"""The head of a country's profile: which country, and its figures."""

from dataclasses import replace

import streamlit as st

from components.controls import address
from components.statements.country_measures import MEASURES, values
from components.words.wording import dotted
from data.query import frames
from data.query.selection import Selection
from data.schema import FIVE
from data.text.i18n import _


def choose_country(selection: Selection) -> Selection:
    """Ask for one country; the choice is the filter of the frame, so it goes into the address.

    Where several are chosen, or none, the first one is shown.
    """
    names = frames.names()
    st.session_state["profile"] = selection.codes[0]

    def store() -> None:
        address.choose(replace(selection, countries=(st.session_state["profile"],)))

    st.segmented_control(
        _("Country"),
        FIVE,
        format_func=lambda code: dotted(code, names[code]),
        required=True,
        key="profile",
        on_change=store,
        wrap=True,
    )
    return replace(selection, countries=(selection.codes[0],))


def draw_figures(selection: Selection, columns: int = 4) -> None:
    """Draw turnover, visits, firms and posts of a country side by side, gaps in words."""
    with st.grid(columns, min_column_width=200):
        for measure, label in MEASURES.items():
            said = values(measure, selection).iloc[0]["said"]
            st.metric(_(label), said, border=True)
