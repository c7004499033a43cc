"""The cards of a country's profile: trade, visits, events, and the lists."""

import pandas as pd
import plotly.graph_objects as go

from components.card import card, source_of
from components.charts.series import trend
from components.charts.trade import stated_and_implied
from components.charts.visits import timeline
from components.places import in_its_place
from components.sections.fact_lists import draw_facts
from components.sections.facts.cards import draw_dates
from components.statements import country as findings
from components.statements.trade import implied_title, listed_values, turnover_title
from components.statements.trade_measure import Measure, told, without_words
from components.statements.trade_years import trend_alt, years_title
from components.statements.visits import heads_title
from components.words.wording import with_detail, word, years
from data.derive.series import in_money
from data.derive.shared_rows import (
    events_dated,
    firms_named,
    implied_flows,
    latest,
    of_country,
    visits_once,
)
from data.events import TURNING
from data.query import frames
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


@frames.kept(32)
def tables_of(selection: Selection) -> dict[str, pd.DataFrame]:
    """Return the selected rows of the tables that a profile speaks of.

    Each visit stands once; with all sources firms have their names of today.
    """
    tables = {name: frames.chosen(name, selection) for name in TABLES}
    tables["visits"] = visits_once(tables["visits"])
    if selection.layer == "all":
        tables["companies"] = frames.under_todays_names(tables["companies"])
    return tables


@frames.kept(32)
def opening(selection: Selection) -> str:
    """Open the profile with what is told of the country."""
    country = selection.codes[0]
    return findings.country(tables_of(selection), country, selection.layer, frames.names())


@in_its_place
def draw_trade(trade: pd.DataFrame, country: str, selection: Selection, part: str = "") -> None:
    """Draw the brief's values and what they imply, or with all sources the turnover by year.

    `part` ends the name of the card where a page has two of them.
    """
    names = frames.names()
    rows, figure = trade_figure(trade, country, selection)
    if figure is None:
        return
    if selection.layer == "all":
        title = years_title(rows, TURNOVER.say, word("turnover"), names)
        subtitle = _("Million euros, a line for each source and reporter; diamonds: the brief")
        alt = trend_alt(rows, TURNOVER.say, names[country])
    else:
        implied, turnover = implied_flows(trade), latest(trade, "turnover")
        title = turnover_title(turnover, names) if implied.empty else implied_title(implied, names)
        subtitle = _("Million euros, {years}; hatched bars are computed, not stated").format(
            years=years(rows)
        )
        alt = with_detail(title, listed_values(rows))
    shown = without_words(rows)
    card(f"country-trade{part}", title, subtitle, shown, selection, figure=figure, alt=alt)


@frames.kept(32)
def trade_figure(
    trade: pd.DataFrame, country: str, selection: Selection
) -> tuple[pd.DataFrame, go.Figure | None]:
    """Return what is told of a country's trade and its figure, None where nothing is told."""
    if selection.layer == "brief":
        rows = of_country(trade, implied_flows(trade), country)
        return rows, None if rows.empty else stated_and_implied(rows, source_of(rows))
    rows = told(frames.chosen_series("turnover", selection, "EUR"), TURNOVER)
    return rows, None if rows.empty else _turnover(trade, rows)


def _turnover(trade: pd.DataFrame, rows: pd.DataFrame) -> go.Figure:
    """Draw the turnover by year, the brief's values of `trade` as diamonds on it."""
    said = trade[trade["source_id"].eq(BRIEF) & trade["flow"].eq("turnover")]
    return trend(
        rows,
        told(in_money(said, frames.table("rates"), "EUR"), TURNOVER),
        tuple(dict.fromkeys(rows["series"])),
        source_of(rows),
        TURNOVER.unit,
    )


@in_its_place
def draw_visits(visits: pd.DataFrame, selection: Selection, part: str = "") -> None:
    """Draw each dated visit on its date; `part` ends the name of the card."""
    if visits.empty:
        return
    card(
        f"country-visits{part}",
        heads_title(visits),
        _("Each dated visit, {years}").format(years=years(visits)),
        visits,
        selection,
        figure=timeline(visits, frames.names(), source_of(visits)),
        alt=heads_title(visits),
    )


@in_its_place
def draw_events(events: pd.DataFrame, selection: Selection) -> None:
    """Draw dated events on a line each; with all sources by kind, treaties and crises first."""
    rows = events_dated(events)
    if rows.empty:
        return
    draw_dates("country-events", rows, _("Dated events, {years}"), selection, EVENTS)


@in_its_place
def draw_lists(tables: dict[str, pd.DataFrame], selection: Selection) -> None:
    """Draw firms and posts as tables, security, aid and culture (and all events) as lists."""
    parts = [
        ("companies", _("Activities of French firms"), firms_named(tables["companies"]), False),
        ("sites", _("French posts and projects"), _in_the_country(tables["sites"]), False),
        ("security", _("Security"), tables["security"], True),
        ("aid_culture", _("Aid and culture"), tables["aid_culture"], True),
    ]
    if selection.layer == "all":
        parts.append(("events", _("Events"), tables["events"], True))
    for name, title, rows, listed in parts:
        if rows.empty:
            continue
        card(
            f"country-{name}-all" if name == "events" else f"country-{name}",
            (
                _("{title}: {count} in the brief")
                if selection.layer == "brief"
                else _("{title}: {count} told")
            ).format(title=title, count=len(rows)),
            f"{frames.names()[selection.codes[0]]}, {years(rows)}",
            rows,
            selection,
            body=(lambda rows=rows: draw_facts(rows)) if listed else None,
        )


@frames.kept(32)
def _in_the_country(sites: pd.DataFrame) -> pd.DataFrame:
    """Return the sites without those that the country keeps in France."""
    return sites[~sites["abroad"]]
