"""Overview: the five countries at a glance, where France is, and five findings."""

import streamlit as st

from components import address, cached
from components.card import available, card
from components.findings import overview as findings
from components.overview import draw_changed, draw_findings, draw_glance, legend
from components.region import at_a_glance, behind, draw_map, values
from components.tour import invite
from data.indicators import undated_visits
from data.sites import placed
from data.trade import latest
from data.words import _

selection = address.chosen()
names = cached.names()
trade, visits, companies = (cached.table(name) for name in ("trade", "visits", "companies"))

turnover = latest(selection.with_layer("brief").of(trade), "turnover")
st.markdown(
    findings.overview(selection.codes, selection.layer, values("turnover", selection), names)
)
invite()

facts = behind(selection)
everything = behind(selection.everything)
if available(facts, everything, _("facts"), selection):
    left, right = st.columns([3, 2])
    with left:
        rows = at_a_glance(selection)
        card(
            "at-a-glance",
            _("Four figures for each country"),
            _(
                "{whose}, {first}–{last}; ≈ approximate, the year of the turnover in brackets"
            ).format(
                whose=_(findings.WHOSE[selection.layer]), first=selection.first, last=selection.last
            )
            + findings.converted(rows),
            rows,
            selection,
            basis=facts,
            body=lambda: draw_glance(rows),
        )
    with right:
        sites = placed(selection.of(cached.table("sites")))
        draw_map("turnover", sites, selection, small=True)
        st.caption(legend(sites))

if selection.layer == "all":
    draw_changed(selection)

brief = selection.with_layer("brief")
st.subheader(_("What the brief says, in five findings"))
draw_findings(
    findings.five(
        turnover,
        brief.of(visits),
        undated_visits(
            brief.of(cached.table("indicators")), brief.of(visits), brief.first, brief.last
        ),
        brief.of(companies),
        brief.of(cached.table("security")),
        brief.in_countries(cached.judged_claims("brief")),
        names,
    ),
    brief,
)
