"""How many visits: by country, by rank of the visitor, by president of France."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components.card import card, source_of
from components.charts.diverging_bars import levels_in, two_way_bars
from components.places import in_its_place
from components.statements import visits as findings
from components.words.wording import word
from data.derive.shared_rows import tally, with_presidency, with_undated
from data.query import frames
from data.query.selection import Selection
from data.text.i18n import _


def draw_count(
    name: str,
    counts: pd.DataFrame,
    labels: Mapping[str, str],
    what: str,
    subtitle: str,
    visits: pd.DataFrame,
    selection: Selection,
    note: str = "",
) -> None:
    """Draw the card of a count each way, titled with its largest category.

    `counts` is a tally of `visits`; `labels` has its categories in the order of the chart, in
    words; `what` says what is counted.
    """
    title, figure = _titled(counts, tuple(labels.items()), what, source_of(visits))
    card(
        name, title, subtitle, counts, selection, basis=visits, figure=figure, alt=title, note=note
    )


@frames.kept(64)
def _titled(
    counts: pd.DataFrame, labels: tuple[tuple[str, str], ...], what: str, source: str
) -> tuple[str, go.Figure]:
    """Return the title of a count and its figure."""
    said = dict(labels)
    title = findings.most_title(counts, said, what)
    return title, two_way_bars(counts, list(said), said, source)


@in_its_place
def draw_counts(rows: pd.DataFrame, undated: pd.DataFrame, selection: Selection) -> None:
    """Draw counts by country and by level, each way; what has no date is hatched."""
    names = frames.names()
    left, right = st.columns(2)
    with left:
        counted = with_undated(tally(rows, "country"), undated)
        draw_count(
            "visits-by-country",
            counted,
            {code: names[code] for code in selection.codes if code in set(counted["category"])},
            _("visits"),
            _("Number of visits by country and direction; hatched: dates not given"),
            rows,
            selection,
        )
    with right:
        draw_count(
            "visits-by-level",
            tally(rows, "level"),
            {level: word(level) for level in levels_in(rows)},
            _("visits"),
            _("Number of dated visits by rank of the visitor and direction"),
            rows,
            selection,
        )


@in_its_place
def draw_presidencies(rows: pd.DataFrame, selection: Selection) -> None:
    """Draw counts by the president of France at the time, each way."""
    terms = with_presidency(rows, frames.table("presidencies"))
    draw_count(
        "visits-by-presidency",
        tally(terms, "presidency"),
        {name: _(name) for name in dict.fromkeys(terms["presidency"])},
        _("visits under one French president"),
        _("Number of dated visits by president of France at the time and direction"),
        rows,
        selection,
        note=_("A visit dated only by a year of hand-over belongs to neither president."),
    )
