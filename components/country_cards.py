"""The cards of a country's profile: trade, visits, events, and the lists."""

import pandas as pd
import plotly.graph_objects as go

from components import cached
from components.card import card, source_of
from components.charts.series import trend
from components.charts.trade import stated_and_implied
from components.charts.visits import timeline
from components.fact_cards import draw_dates
from components.findings.trade import listed_values
from components.findings.visits import heads_title
from components.findings.years import trend_alt, years_title
from components.lists import draw_facts
from components.trade_years import Measure, told
from components.wording import word, years
from data.companies import named
from data.events import TURNING, dated
from data.schema import BRIEF
from data.selection import Selection
from data.series import in_money, yearly
from data.trade import implied_flows, of_country

TURNOVER = Measure("turnover", "EUR", "level")
EVENTS = {  # the brief's events have no kind: they are among all
    "turning": ("Treaties and crises", TURNING),
    "agreements": ("Agreements", ["agreement"]),
    "summits": ("Summits", ["summit"]),
    "first": ("First ties", ["independence", "recognition", "institution"]),
}


def draw_trade(trade: pd.DataFrame, country: str, selection: Selection) -> None:
    """Draw the brief's values and what they imply, or with all sources the turnover by year."""
    name = cached.names()[country]
    if selection.layer == "all":
        _draw_turnover(trade, country, selection)
        return
    rows = of_country(trade, implied_flows(trade), country)
    if rows.empty:
        return
    card(
        "country-trade",
        f"Trade of France with {name}",
        f"Million euros, {years(rows)}; hatched bars are computed, not stated",
        rows,
        selection,
        figure=stated_and_implied(rows, source_of(rows)),
        alt=f"Trade of France with {name}: {listed_values(rows)}",
    )


def _draw_turnover(trade: pd.DataFrame, country: str, selection: Selection) -> None:
    rows = turnover_rows(trade)
    if rows.empty:
        return
    names = cached.names()
    card(
        "country-trade",
        years_title(rows, TURNOVER.say, word("turnover"), names),
        "Million euros, a line for each source and reporter; diamonds: the brief",
        rows.drop(columns=["told"]),
        selection,
        figure=turnover_figure(trade, rows),
        alt=trend_alt(rows, TURNOVER.say, names[country]),
    )


def turnover_rows(trade: pd.DataFrame) -> pd.DataFrame:
    """Return the turnover by year of every source but the brief, in euros, with its words."""
    rows = yearly(trade[trade["source_id"].ne(BRIEF)], "turnover")
    return told(in_money(rows, cached.table("rates"), "EUR"), TURNOVER)


def turnover_figure(trade: pd.DataFrame, rows: pd.DataFrame) -> go.Figure:
    """Draw what turnover_rows returns, the brief's values of `trade` as diamonds on it."""
    said = trade[trade["source_id"].eq(BRIEF) & trade["flow"].eq("turnover")]
    return trend(
        rows,
        told(in_money(said, cached.table("rates"), "EUR"), TURNOVER),
        list(dict.fromkeys(rows["series"])),
        source_of(rows),
        TURNOVER.unit,
    )


def draw_visits(visits: pd.DataFrame, selection: Selection) -> None:
    """Draw each dated visit on its date."""
    if visits.empty:
        return
    card(
        "country-visits",
        heads_title(visits),
        f"Each dated visit, {years(visits)}",
        visits,
        selection,
        figure=timeline(visits, cached.names(), source_of(visits)),
        alt=heads_title(visits),
    )


def draw_events(events: pd.DataFrame, selection: Selection) -> None:
    """Draw dated events on a line each; with all sources by kind, treaties and crises first."""
    rows = dated(events)
    if rows.empty:
        return
    draw_dates("country-events", rows, "Dated events, {years}", selection, EVENTS)


def draw_lists(tables: dict[str, pd.DataFrame], selection: Selection) -> None:
    """Draw firms and posts as tables, security, aid and culture (and all events) as lists."""
    parts = [
        ("companies", "Activities of French firms", named(tables["companies"]), False),
        ("sites", "French posts and projects", _in_the_country(tables["sites"]), False),
        ("security", "Security", tables["security"], True),
        ("aid_culture", "Aid and culture", tables["aid_culture"], True),
    ]
    if selection.layer == "all":
        parts.append(("events", "Events", tables["events"], True))
    for name, title, rows, listed in parts:
        if rows.empty:
            continue
        card(
            f"country-{name}-all" if name == "events" else f"country-{name}",
            f"{title}: {len(rows)} {'in the brief' if selection.layer == 'brief' else 'told'}",
            f"{cached.names()[selection.codes[0]]}, {years(rows)}",
            rows,
            selection,
            body=(lambda rows=rows: draw_facts(rows)) if listed else None,
        )


def _in_the_country(sites: pd.DataFrame) -> pd.DataFrame:
    """Return the sites without those that the country keeps in France."""
    return sites[~sites["abroad"]]
