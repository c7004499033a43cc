"""Aid and culture: budgets, students, schools, language, who carries it out."""

import streamlit as st

from components.card import available, card
from components.controls import address
from components.sections.fact_lists import draw_by_kind
from components.sections.facts.all_sources import draw_measures
from components.sections.facts.cards import SINGLE, draw_counts, draw_single
from components.statements import facts as findings
from components.words.wording import years
from data.aid_culture import KINDS
from data.query import frames
from data.text.formatting import number
from data.text.i18n import _

selection = address.chosen()
facts = frames.table("aid_culture")

rows = frames.chosen("aid_culture", selection)
st.markdown(findings.aid(rows, frames.names()))

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
