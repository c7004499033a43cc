"""The card of the detachment: its figures, what it does, what is given for it."""

import pandas as pd
import streamlit as st

from components.card import card
from components.sections.fact_lists import draw_facts
from components.statements.facts import detair_title
from components.words.wording import years
from data.query.selection import Selection
from data.schema import BRIEF
from data.security import GIVEN
from data.text.formatting import money, when
from data.text.i18n import _


def draw_detair(name: str, facts: pd.DataFrame, selection: Selection) -> None:
    """Draw the card of the detachment where anything is told; `name` is its name on its page."""
    if facts.empty:
        return
    card(
        name,
        detair_title(facts),
        _("The French air force detachment at Dushanbe airport, {years}").format(
            years=years(facts)
        ),
        facts,
        selection,
        body=lambda: _draw_facts(facts),
    )


def _draw_facts(facts: pd.DataFrame) -> None:
    """Draw strength, aircraft, start, end and loan side by side, then mission and counterpart.

    Strength, aircraft and loan are the brief's; start and end the first and the last of all told.
    """
    brief = facts[facts["source_id"].eq(BRIEF)]
    people = brief.dropna(subset="personnel")
    aircraft = brief.dropna(subset="aircraft")
    since = facts[facts["kind"].eq("deployment")].sort_values("date").head(1)
    until = facts[facts["kind"].eq("closure")].sort_values("date").tail(1)
    loans = brief.dropna(subset="value")
    with st.grid(4 + len(until), min_column_width=200):
        for row in people.to_dict("records"):
            mark = "≈ " if row["approximate"] else ""
            st.metric(_("People"), f"{mark}{row['personnel']}", border=True, help=row["note"])
        for row in aircraft.to_dict("records"):
            st.metric("C-160 Transall", f"{row['aircraft']}", border=True, help=row["note"])
        for row in since.to_dict("records"):
            st.metric(_("In Dushanbe since"), when(row["date"]), border=True, help=row["note"])
        for row in until.to_dict("records"):
            st.metric(_("Until"), when(row["date"]), border=True, help=row["note"])
        for row in loans.to_dict("records"):
            said = money(row["value"], row["currency"], row["approximate"])
            st.metric(_("Terminal loan"), said, border=True, help=row["note"])
    left, right = st.columns(2)
    given = facts["kind"].isin(GIVEN)
    parts = {_("What it is and does"): ~given, _("What Tajikistan gets in return"): given}
    for column, (title, part) in zip((left, right), parts.items(), strict=True):
        with column:
            if part.any():
                st.markdown(f"**{title}**")
                draw_facts(facts[part])
