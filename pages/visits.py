"""Official visits: who went where, when, at what level, in which direction."""

import streamlit as st

from components.card import available, card, draw_every, source_of
from components.charts.event_labels import FULL, mark_events
from components.charts.visits import at_moments, timeline
from components.controls import address
from components.controls.events_switch import ask_events
from components.sections.visits.all_sources import draw_beside_trade, draw_heads, draw_silences
from components.sections.visits.counts import draw_counts, draw_presidencies
from components.statements import visits as findings
from components.words.wording import years
from data.derive.shared_rows import undated_visits, visits_once
from data.query import frames
from data.query.selection import LAYERS
from data.text.i18n import _, own

selection = address.chosen()
names = frames.names()
visits = frames.table("visits")

rows = visits_once(frames.chosen("visits", selection))
counts = frames.of_all_years("indicators", selection)
undated = undated_visits(counts, rows, selection.first, selection.last)
unsplit = undated_visits(counts, rows, *LAYERS["brief"])
st.markdown(findings.visits(rows, undated, names) + findings.left_out(undated, unsplit, names))

if available(rows, visits, _("dated visit"), selection):
    events = ask_events(selection)
    card(
        "visits",
        findings.heads_title(rows),
        _("Each visit on its date, {years}; a bar where only the year is told").format(
            years=years(rows)
        ),
        rows,
        selection,
        figure=mark_events(timeline(rows, names, source_of(rows)), at_moments(events), FULL),
        alt=findings.heads_title(rows),
        note=_(
            "What the sources here tell, not a census: an empty year does not mean that nobody went."
        ),
    )
    draw_counts(rows, undated, selection)
    draw_presidencies(rows, selection)
    if selection.layer == "all":
        draw_silences(rows, selection)
        draw_heads(rows, selection)
        draw_beside_trade(rows, selection, events)
    draw_every(
        _("Every dated visit"),
        _("With the paragraph or table that tells of it."),
        rows,
        f"date country direction visitor {own('office')} place host occasion locator note",
    )
