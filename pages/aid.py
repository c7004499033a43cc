"""Aid and culture: budgets, students, schools, language, who carries it out."""

import streamlit as st

from components import address, cached
from components.card import available, card
from components.fact_cards import SINGLE, draw_counts, draw_single
from components.facts_since import draw_measures
from components.findings import facts as findings
from components.lists import draw_by_kind
from components.wording import years
from data.aid_culture import KINDS
from data.said import number
from data.words import _

selection = address.chosen()
facts = cached.table("aid_culture")

rows = cached.chosen("aid_culture", selection)
st.markdown(findings.aid(rows, cached.names()))

if selection.layer == "all":
    draw_measures(rows, selection)
else:
    for column, kind in zip(st.columns(2), SINGLE, strict=True):
        with column:
            draw_single(kind, facts, selection)

if available(rows, facts, _("facts of aid and culture"), selection):
    kinds = draw_counts("aid-facts", rows, _("Number of facts"), KINDS, selection)
    card(
        "aid-by-kind",
        _("What is told of each: {count} facts").format(count=number(len(rows))),
        _("Facts of aid, culture and training with their passage, {years}").format(
            years=years(rows)
        ),
        rows,
        selection,
        body=lambda: draw_by_kind(rows, kinds),
    )
