"""The two charts of a profile: trade and visits, sized for an A4 page."""

import pandas as pd
import plotly.graph_objects as go

from components import cached
from components.card import source_of
from components.charts.figure import resized
from components.charts.trade import stated_and_implied
from components.charts.visits import timeline
from components.country_cards import turnover_figure, turnover_rows
from components.theme import template
from data.selection import Selection
from data.trade import implied_flows, of_country

LINE = 104  # characters of the source on a line of an A4 page


def trade_figure(trade: pd.DataFrame, country: str, selection: Selection) -> go.Figure | None:
    """Return the turnover by year, or the brief's values; None where nothing is told."""
    if selection.layer == "all":
        rows = turnover_rows(trade)
        figure = None if rows.empty else turnover_figure(trade, rows)
    else:
        rows = of_country(trade, implied_flows(trade), country)
        figure = None if rows.empty else stated_and_implied(rows, source_of(rows))
    return figure and _on_paper(figure, 340)


def visits_figure(visits: pd.DataFrame) -> go.Figure | None:
    """Return the timeline of dated visits; None where there is none."""
    if visits.empty:
        return None
    return _on_paper(timeline(visits, cached.names(), source_of(visits)), 210)


def _on_paper(figure: go.Figure, highest: int) -> go.Figure:
    figure.update_layout(template=template("light"))
    return resized(figure, height=min(highest, figure.layout.height), characters=LINE)
