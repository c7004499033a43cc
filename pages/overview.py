"""Overview: the five countries at a glance, where France is, and five findings."""

import streamlit as st

from components.card import available, card
from components.controls import address
from components.controls.tour import invite
from components.render.live_map import draw_map
from components.sections.overview import draw_changed, draw_findings, draw_glance, five, legend
from components.statements import overview as findings
from components.statements.country_measures import at_a_glance, behind, values
from data.derive.shared_rows import sites_placed
from data.query import frames
from data.text.i18n import _

selection = address.chosen()
st.markdown(
    findings.overview(
        selection.codes, selection.layer, values("turnover", selection), frames.names()
    )
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
        sites = sites_placed(frames.chosen("sites", selection))
        draw_map("turnover", sites, selection, small=True)
        st.caption(legend(sites))

if selection.layer == "all":
    draw_changed(selection)

brief = selection.with_layer("brief")
st.subheader(_("What the brief says, in five findings"))
draw_findings(five(brief), brief)
