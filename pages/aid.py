"""Aid and culture: budgets, students, schools, language, who carries it out."""

import streamlit as st

from components import address, cached
from components.card import available, card, source_of
from components.charts.facts import counts_grid, labelled_points
from components.facts_since import draw_measures
from components.findings import facts as findings
from components.lists import draw_by_kind
from components.wording import word, years
from data.aid_culture import KINDS, measured
from data.schema import counted_by_kind

selection = address.chosen()
names = cached.names()
facts = cached.table("aid_culture")

rows = selection.of(facts)
st.markdown(findings.aid(rows, names))

if selection.layer == "all":
    draw_measures(rows, selection)
else:
    left, right = st.columns(2)
    with left:
        budget = measured(rows, "budget")
        if available(budget, measured(facts, "budget"), "cultural budget", selection):
            card(
                "cultural-budget",
                findings.budget_title(budget, names),
                f"Cultural budget, thousand euros, {years(budget)}; only the years that are told",
                budget,
                selection,
                figure=labelled_points(budget, names, source_of(budget)),
                alt=findings.budget_title(budget, names),
                note="Two figures: no line is drawn between them, and no other budget is given.",
            )
    with right:
        students = measured(rows, "students")
        if available(students, measured(facts, "students"), "numbers of students", selection):
            card(
                "students",
                findings.students_title(students, names),
                f"Students, {years(students)}; an open triangle is an upper bound",
                students,
                selection,
                figure=labelled_points(students, names, source_of(students)),
                alt=findings.students_title(students, names),
                note="Scholars of two programmes in one year, and an upper bound per year: two measures.",
            )

if available(rows, facts, "facts of aid and culture", selection):
    counts = counted_by_kind(rows, selection.codes)
    kinds = {kind: word(kind) for kind in KINDS if kind in set(counts["kind"])}
    card(
        "aid-facts",
        findings.grid_title(counts, names),
        "Number of facts by kind and country; a gap is no fact, not a zero",
        rows,
        selection,
        figure=counts_grid(counts, kinds, names, source_of(rows)),
        alt=findings.grid_title(counts, names),
    )
    card(
        "aid-by-kind",
        f"What is told of each: {len(rows)} facts",
        f"Facts of aid, culture and training with their passage, {years(rows)}",
        rows,
        selection,
        body=lambda: draw_by_kind(rows, kinds),
    )
