"""Security: Detair, what Tajikistan gets for it, agreements, police cooperation."""

import streamlit as st

from components.card import available, card
from components.controls import address
from components.sections.fact_lists import draw_facts
from components.sections.facts.all_sources import draw_strength
from components.sections.facts.cards import draw_counts, draw_dates
from components.sections.facts.detair import draw_detair
from components.statements import facts as findings
from data.derive.shared_rows import of_detair, of_police, security_dated, security_once
from data.query import frames
from data.security import KINDS
from data.text.i18n import _

OTHERS = ("procurement", "institution", "framework")
GROUPS = {
    "detachments": (_("Detachments"), ("deployment", "closure")),
    "agreements": (_("Agreements"), ("agreement",)),
    "works": (_("Works in Dushanbe"), ("infrastructure",)),
    "others": (_("Arms sales, institutions, framework"), OTHERS),
}

selection = address.chosen()
security = frames.table("security")
rows = frames.chosen("security", selection)
facts = security_once(rows)
st.markdown(findings.security(facts))

detair = of_detair(rows)
if available(detair, of_detair(security), _("facts about Detair"), selection):
    draw_detair("detair", detair, selection)

if selection.layer == "all":
    draw_strength(rows, selection)

times = security_dated(facts)
if available(times, security, _("dated facts of security"), selection):
    draw_dates(
        "security-dates",
        times,
        _("Facts of security cooperation that have a date, {years}; a bar where they last"),
        selection,
        GROUPS,
        _("Facts that are told without a date are counted below; its files hold each of them."),
    )

police = of_police(facts)
if available(police, of_police(security), _("facts of police cooperation"), selection):
    card(
        "police",
        _("Police cooperation leaves out Turkmenistan, but for the fight against drugs"),
        _("Police cooperation and training, without figures, as of 2012"),
        police,
        selection,
        body=lambda: draw_facts(police),
    )

if not facts.empty:
    what = _("Number of facts of security cooperation")
    draw_counts("security-facts", facts, what, KINDS, selection)
