"""The two charts of a profile: trade and visits, sized for an A4 page."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import SOURCE
from components.charts.visits import timeline
from components.sections.country import profile_cards
from components.sections.parts import source_of
from components.words.theme import template
from components.words.wording import with_detail, word
from data.query import frames
from data.query.selection import Selection
from data.text.formatting import money

FOOT = 32  # pixels for the ticks of the axis below


def trade_figure(trade: pd.DataFrame, country: str, selection: Selection) -> go.Figure | None:
    """Return the turnover by year, or the brief's values; None where there are not two to compare."""
    rows, figure = profile_cards.trade_figure(trade, country, selection)
    return _on_paper(figure) if figure is not None and len(rows) > 1 else None


def single_value(trade: pd.DataFrame, country: str, selection: Selection) -> str:
    """Return the one value there is in words, since a chart of one bar shows nothing; else nothing."""
    rows, _figure = profile_cards.trade_figure(trade, country, selection)
    if len(rows) != 1:
        return ""
    row = rows.iloc[0]
    value = money(round(row["value"], 1), row["currency"], row["approximate"])
    return with_detail(f"{word(row['flow'])} ({row['year']})", value)


def visits_figure(visits: pd.DataFrame) -> go.Figure | None:
    """Return the timeline of dated visits; None where there is none."""
    if visits.empty:
        return None
    return _on_paper(timeline(visits, frames.names(), source_of(visits)))


def _on_paper(figure: go.Figure) -> go.Figure:
    """Return a figure as high as the page leaves room; its sources stand as notes in its heading."""
    printed = go.Figure(figure).update_layout(template=template("light"), height=None)
    own = [note for note in printed.layout.annotations if note.name != SOURCE]
    printed.layout.annotations = own
    return printed.update_layout(autosize=True, margin={"b": FOOT})
