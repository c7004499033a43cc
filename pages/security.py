"""Security: Detair, what Tajikistan gets for it, agreements, police cooperation."""

import streamlit as st

from components import address, cached
from components.card import available, card, source_of
from components.charts.facts import counts_grid, lives
from components.detair import draw_detair
from components.facts_since import draw_strength
from components.findings import facts as findings
from components.lists import draw_facts
from components.wording import word, years
from data.schema import counted_by_kind
from data.security import KINDS, dated, of_detair, of_police
from data.selection import LAYERS

selection = address.chosen()
names = cached.names()
security = cached.table("security")

rows = selection.of(security)
st.markdown(findings.security(rows))

detair = of_detair(rows)
if available(detair, of_detair(security), "facts about Detair", selection):
    card(
        "detair",
        "Detair: men and transport planes in Dushanbe, in return for works, training and a loan",
        f"The French air force detachment at Dushanbe airport, {years(detair)}",
        detair,
        selection,
        body=lambda: draw_detair(detair),
    )

if selection.layer == "all":
    draw_strength(rows, selection)

times = dated(rows)
if available(times, security, "dated facts of security", selection):
    card(
        "security-dates",
        findings.dates_title(times),
        f"Facts of security cooperation that have a date, {years(times)}; a bar where they last",
        times,
        selection,
        figure=lives(times, source_of(times), LAYERS[selection.layer][1]),
        alt=findings.dates_title(times),
        note="Facts that are told without a date are in the table of every fact below.",
    )

police = of_police(rows)
if not police.empty:
    card(
        "police",
        "Police cooperation leaves out Turkmenistan, but for the fight against drugs",
        "Police cooperation and training, without figures, as of 2012",
        police,
        selection,
        body=lambda: draw_facts(police),
    )

if not rows.empty:
    counts = counted_by_kind(rows, selection.codes)
    kinds = {kind: word(kind) for kind in KINDS if kind in set(counts["kind"])}
    card(
        "security-facts",
        findings.grid_title(counts, names),
        "Number of facts of security cooperation by kind and country; a gap is no fact, not a zero",
        rows,
        selection,
        figure=counts_grid(counts, kinds, names, source_of(rows)),
        alt=findings.grid_title(counts, names),
    )
