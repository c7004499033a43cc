"""Check the brief: each claim beside what the tables say, with the working shown."""

import streamlit as st

from components.card import available, card, source_of
from components.charts.claims import verdicts
from components.controls import address
from components.sections.claims.brief_vs_statistics import draw_against, draw_openings
from components.sections.claims.conflicting_sources import draw_conflicts
from components.sections.claims.verdicts import draw_decided
from components.statements import claims as findings
from components.words.wording import word
from data.claims import VERDICTS, WAITS
from data.derive.shared_rows import claims_by_topic, decided_of, where
from data.query import frames
from data.text.i18n import _, pgettext

selection = address.chosen()
claims = frames.judged_claims(selection.layer)

rows = frames.claims_of(selection)
st.markdown(findings.claims(rows, selection.layer))
if ignored := findings.unfiltered(selection):
    st.caption(ignored)

if selection.layer == "all":
    draw_against(selection)
    draw_openings(selection)
    draw_conflicts(selection)

topic = address.option(
    "topic",
    {"all": pgettext("topics", "All"), **{t: word(t) for t in claims["topic"].unique()}},
    _("Topic"),
)
if topic != "all":
    rows = where(rows, "topic", topic)

if available(rows, claims, _("claims"), selection):
    counts = claims_by_topic(rows)
    card(
        "claims",
        findings.verdicts_title(rows, selection.layer),
        _(
            "Number of claims by verdict and topic; a figure holds within 5%, is close within 15%,"
            " differs beyond"
        ),
        counts,
        selection,
        basis=rows,
        figure=verdicts(counts, tuple(VERDICTS), source_of(rows)),
        alt=findings.verdicts_title(rows, selection.layer),
        note=findings.verdicts_note(rows, selection.layer),
    )
    decided = decided_of(rows)
    if not decided.empty:
        st.subheader(findings.decided_title(decided, selection.layer))
        draw_decided(decided, selection.layer)
    waiting = where(rows, "rule", WAITS)
    if not waiting.empty:
        card(
            "claims-waiting",
            findings.waiting_title(waiting),
            _("What each would need is in its note"),
            waiting,
            selection,
        )
