"""The two charts of a profile: trade and visits, sized for an A4 page."""

import pandas as pd
import plotly.graph_objects as go

from components import cached, country_cards
from components.card import source_of
from components.charts.figure import resized
from components.charts.visits import timeline
from components.theme import template
from data.selection import Selection

LINE = 104  # characters of the source on a line of an A4 page


def trade_figure(trade: pd.DataFrame, country: str, selection: Selection) -> go.Figure | None:
    """Return the turnover by year, or the brief's values; None where nothing is told."""
    _told, figure = country_cards.trade_figure(trade, country, selection)
    return figure and _on_paper(figure, 340)


def visits_figure(visits: pd.DataFrame) -> go.Figure | None:
    """Return the timeline of dated visits; None where there is none."""
    if visits.empty:
        return None
    return _on_paper(timeline(visits, cached.names(), source_of(visits)), 210)


def _on_paper(figure: go.Figure, highest: int) -> go.Figure:
    printed = go.Figure(figure).update_layout(template=template("light"))
    return resized(printed, height=min(highest, figure.layout.height), characters=LINE)
