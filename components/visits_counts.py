"""How many visits: by country, by rank of the visitor, by president of France."""

import pandas as pd
import streamlit as st

from components import cached
from components.card import card, source_of
from components.charts.visits import levels_in, two_way_bars
from components.findings import visits as findings
from components.wording import word
from data.selection import Selection
from data.visits import tally, with_presidency, with_undated


def draw_counts(rows: pd.DataFrame, undated: pd.DataFrame, selection: Selection) -> None:
    """Draw counts by country and by level, each way; what has no date is hatched."""
    names = cached.names()
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


def draw_presidencies(rows: pd.DataFrame, selection: Selection) -> None:
    """Draw counts by the president of France at the time, each way."""
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
