"""The cards of a country's profile with a chart: trade, visits, events."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.estimate import band
from components.charts.trade import stated_and_implied
from components.charts.visits import timeline
from components.model.blocks import Block, Card
from components.model.statement import Statement
from components.model.view import View
from components.sections import parts
from components.sections.facts.cards import dates
from components.sections.parts import source_of
from components.sections.trade.measured import behind
from components.statements import country as statements
from components.statements.trade.brief import implied_title, listed_values, turnover_title
from components.statements.trade.measure import Measure, drop_hover_text, with_hover_text
from components.statements.trade.newest import newest_title
from components.statements.trade.over_years import trend_alt
from components.statements.visits import heads_title
from components.words.wording import with_detail, years
from data.derive.series import in_money
from data.derive.shared_rows import (
    events_dated,
    implied_flows,
    latest,
    of_country,
    sites_once,
    visits_once,
)
from data.events import TURNING
from data.query import estimates, frames
from data.query.memo import memo
from data.query.selection import Selection
from data.schema import BRIEF
from data.text.i18n import N_, _

TABLES = ("trade", "visits", "companies", "sites", "events", "security", "aid_culture")
TURNOVER = Measure("turnover", "EUR", "level")
EVENTS = {  # the brief's events have no kind: they are among all
    "turning": (N_("Treaties and crises"), TURNING),
    "agreements": (N_("Agreements"), ["agreement"]),
    "summits": (N_("Summits"), ["summit"]),
    "first": (N_("First ties"), ["independence", "recognition", "institution"]),
}


@memo(32)
def tables_of(selection: Selection) -> dict[str, pd.DataFrame]:
    """Return the selected rows of the tables that a profile speaks of.

    Each visit stands once; with all sources firms have their names of today.
    """
    tables = {name: frames.chosen(name, selection) for name in TABLES}
    tables["visits"] = visits_once(tables["visits"])
    if selection.scope == "now":
        tables["companies"] = frames.under_todays_names(tables["companies"])
    return tables


def opening(selection: Selection) -> tuple[Statement, ...]:
    """Open the profile with what is known of the country, and when its French embassy opened."""
    sites = sites_once(frames.of_all_years("sites", selection))
    names, code = frames.names(), selection.codes[0]
    of_embassy = statements.embassy(sites, code, names[code])
    lead = statements.country(selection, names)
    return (lead, of_embassy) if of_embassy else (lead,)


def trade(
    rows: pd.DataFrame,
    country: str,
    selection: Selection,
    part: str = "",
    limits: tuple[float, float] | None = None,
) -> Card | None:
    """Return the brief's values and what they imply, or of all sources the turnover by year.

    `rows` are those of the table of trade; None where there is nothing to show. `part` ends the
    name of the card where a page has two of them, which share `limits`, the ends of their scale.
    """
    names = frames.names()
    shown, figure = trade_figure(rows, country, selection, limits)
    if figure is None:
        return None
    if selection.scope == "now":
        title = newest_title(shown, TURNOVER, names)
        subtitle = _("Million euros, best estimate and band of its sources; diamonds: the brief")
        alt = trend_alt(shown, TURNOVER, names[country])
    else:
        implied, turnover = implied_flows(rows), latest(rows, "turnover")
        title = turnover_title(turnover, names) if implied.empty else implied_title(implied, names)
        subtitle = _("Million euros, {years}; hatched bars are computed, not stated").format(
            years=years(shown)
        )
        alt = with_detail(str(title), listed_values(shown))
    return parts.card(
        f"country-trade{part}",
        title,
        subtitle,
        drop_hover_text(shown),
        selection,
        basis=behind(shown, "turnover") if selection.scope == "now" else None,
        figure=figure,
        alt=alt,
    )


@memo(32)
def trade_figure(
    rows: pd.DataFrame,
    country: str,
    selection: Selection,
    limits: tuple[float, float] | None = None,
) -> tuple[pd.DataFrame, go.Figure | None]:
    """Return the trade of a country and its figure, None where there is nothing to show.

    `rows` are those of the table of trade. Kept, since page and printed profile show the same.
    """
    if selection.scope == "brief":
        shown = of_country(rows, implied_flows(rows), country)
        return shown, None if shown.empty else stated_and_implied(shown, source_of(shown))
    rows_of_estimate = selection.of(estimates.lines("turnover", "EUR", "best"))
    shown = with_hover_text(rows_of_estimate, TURNOVER)
    return shown, None if shown.empty else _turnover(rows, shown, limits)


def _turnover(
    rows: pd.DataFrame, shown: pd.DataFrame, limits: tuple[float, float] | None
) -> go.Figure:
    """Draw the turnover by year, the brief's values among `rows` as diamonds on it."""
    of_brief = rows[rows["source_id"].eq(BRIEF) & rows["flow"].eq("turnover")]
    return band(
        shown,
        with_hover_text(in_money(of_brief, frames.table("rates"), "EUR"), TURNOVER),
        source_of(behind(shown, "turnover")),
        TURNOVER.unit,
        limits=limits,
    )


def visits(rows: pd.DataFrame, selection: Selection, part: str = "") -> Card | None:
    """Return each dated visit on its date, None where there is none; `part` ends the card's name."""
    if rows.empty:
        return None
    title = heads_title(rows, selection.codes[0])
    return parts.card(
        f"country-visits{part}",
        title,
        _("Each dated visit, {years}").format(years=years(rows)),
        rows,
        selection,
        figure=timeline(rows, frames.names(), source_of(rows)),
        alt=str(title),
    )


def events(view: View, rows: pd.DataFrame, selection: Selection) -> tuple[Block, ...]:
    """Return dated events on a line each; of all sources by kind, treaties and crises first."""
    dated = events_dated(rows)
    if dated.empty:
        return ()
    return dates(view, "country-events", dated, _("Dated events, {years}"), selection, EVENTS)
