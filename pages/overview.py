"""Overview: the five countries at a glance, where France is, and five findings."""

import streamlit as st

from components import address, cached
from components.card import available, card
from components.findings import overview as findings
from components.overview import draw_findings, draw_glance
from components.region import at_a_glance, behind, draw_map, values
from data.indicators import undated_visits
from data.trade import latest

selection = address.chosen()
names = cached.names()
trade, visits, companies = (cached.table(name) for name in ("trade", "visits", "companies"))

turnover = latest(selection.with_layer("brief").of(trade), "turnover")
st.markdown(
    findings.overview(selection.codes, selection.layer, values("turnover", selection), names)
)

facts = behind(selection)
everything = behind(selection.everything)
if available(facts, everything, "facts", selection):
    left, right = st.columns([3, 2])
    with left:
        rows = at_a_glance(selection)
        card(
            "at-a-glance",
            "Four figures for each country",
            f"{findings.WHOSE[selection.layer]}, {selection.first}–{selection.last}; ≈ approximate,"
            " the year of the turnover in brackets",
            rows,
            selection,
            basis=facts,
            body=lambda: draw_glance(rows),
        )
    with right:
        draw_map("turnover", selection.of(cached.table("sites")), selection, small=True)
        st.caption("Where France is: E embassy, D Detair, P project, I institute, S school.")

st.subheader("What the brief says, in five findings")
draw_findings(
    findings.five(
        turnover,
        selection.of(visits),
        undated_visits(selection.of(cached.table("indicators")), selection.of(visits)),
        selection.of(companies),
        selection.of(cached.table("security")),
        selection.in_countries(cached.judged_claims(selection.layer)),
        names,
    ),
    selection,
)
