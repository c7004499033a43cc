"""The two charts of a profile: trade and visits, sized for an A4 page."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.figure import resized
from components.charts.visits import timeline
from components.sections.country import profile_cards
from components.sections.parts import source_of
from components.words.theme import template
from data.query import frames
from data.query.selection import Selection

LINE = 104  # characters of the source on a line of an A4 page


def trade_figure(trade: pd.DataFrame, country: str, selection: Selection) -> go.Figure | None:
    """Return the turnover by year, or the brief's values; None where there is neither."""
    _rows, figure = profile_cards.trade_figure(trade, country, selection)
    return figure and _on_paper(figure, 315)


def visits_figure(visits: pd.DataFrame) -> go.Figure | None:
    """Return the timeline of dated visits; None where there is none."""
    if visits.empty:
        return None
    return _on_paper(timeline(visits, frames.names(), source_of(visits)), 210)


def _on_paper(figure: go.Figure, highest: int) -> go.Figure:
    printed = go.Figure(figure).update_layout(template=template("light"))
    return resized(printed, height=min(highest, figure.layout.height), characters=LINE)
