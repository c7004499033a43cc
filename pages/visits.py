"""Official visits: who went where, when, at what level, in which direction."""

import streamlit as st

from components import address, cached
from components.card import available, card, draw_table, source_of
from components.charts.visits import levels_in, timeline, two_way_bars
from components.findings import visits as findings
from components.visits_since import draw_beside_trade, draw_heads, draw_silences
from components.wording import word, years
from data.indicators import undated_visits
from data.visits import distinct, tally, with_presidency, with_undated

selection = address.chosen()
names = cached.names()
visits = cached.table("visits")

rows = distinct(selection.of(visits))
undated = undated_visits(selection.of(cached.table("indicators")), rows)
st.markdown(findings.visits(rows, undated, names))

if available(rows, visits, "dated visit", selection):
    card(
        "visits",
        findings.heads_title(rows),
        f"Each visit on its date, {years(rows)}; a bar where only the year is told",
        rows,
        selection,
        figure=timeline(rows, names, source_of(rows)),
        alt=findings.heads_title(rows),
        note="What the brief tells, not a census: an empty year does not mean that nobody went.",
    )
    left, right = st.columns(2)
    with left:
        counted = with_undated(tally(rows, "country"), undated)
        shown = [code for code in selection.codes if code in set(counted["category"])]
        card(
            "visits-by-country",
            findings.most_title(counted, names, "visits"),
            "Number of visits by country and direction; hatched: dates not given",
            counted,
            selection,
            figure=two_way_bars(counted, shown, names, source_of(rows)),
            basis=rows,
            alt=findings.most_title(counted, names, "visits"),
        )
    with right:
        levels = tally(rows, "level")
        ranks = {level: word(level) for level in levels_in(rows)}
        card(
            "visits-by-level",
            findings.most_title(levels, ranks, "visits"),
            "Number of dated visits by rank of the visitor and direction",
            levels,
            selection,
            figure=two_way_bars(levels, list(ranks), ranks, source_of(rows)),
            basis=rows,
            alt=findings.most_title(levels, ranks, "visits"),
        )
    terms = with_presidency(rows, cached.table("presidencies"))
    presidents = tally(terms, "presidency")
    order = list(dict.fromkeys(terms["presidency"]))
    labels = {name: name for name in order}
    card(
        "visits-by-presidency",
        findings.most_title(presidents, labels, "visits under one French president"),
        "Number of dated visits by president of France at the time and direction",
        presidents,
        selection,
        figure=two_way_bars(presidents, order, labels, source_of(rows)),
        basis=rows,
        alt=findings.most_title(presidents, labels, "visits under one French president"),
        note="A visit dated only by a year of hand-over belongs to neither president.",
    )
    if selection.layer == "all":
        draw_silences(rows, selection)
        draw_heads(rows, selection)
        draw_beside_trade(rows, selection)
    with st.container(border=True):
        st.subheader("Every dated visit")
        draw_table(
            rows[
                [
                    "date",
                    "country",
                    "direction",
                    "visitor",
                    "office_en",
                    "place",
                    "host",
                    "occasion",
                    "locator",
                    "note",
                ]
            ],
            alt="Every dated visit with its passage",
        )
