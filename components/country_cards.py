"""The cards of a country's profile: trade, visits, events, and the lists."""

import pandas as pd

from components import cached
from components.card import card, source_of
from components.charts.facts import lives
from components.charts.series import trend
from components.charts.trade import stated_and_implied
from components.charts.visits import timeline
from components.findings.facts import dates_title
from components.findings.trade import listed_values
from components.findings.visits import heads_title
from components.findings.years import trend_alt, years_title
from components.lists import draw_facts
from components.trade_years import Measure, told
from components.wording import word, years
from data.companies import named
from data.events import TURNING, dated
from data.schema import BRIEF
from data.selection import LAYERS, Selection
from data.series import in_money, yearly
from data.trade import implied_flows, of_country


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
    measure = Measure("turnover", "EUR", "level")
    rates = cached.table("rates")
    rows = in_money(yearly(trade[trade["source_id"].ne(BRIEF)], "turnover"), rates, "EUR")
    if rows.empty:
        return
    names = cached.names()
    rows = told(rows, measure)
    said = trade[trade["source_id"].eq(BRIEF) & trade["flow"].eq("turnover")]
    order = list(dict.fromkeys(rows["series"]))
    card(
        "country-trade",
        years_title(rows, measure.say, word("turnover"), names),
        "Million euros, a line for each source and reporter; diamonds: the brief",
        rows.drop(columns=["told"]),
        selection,
        figure=trend(
            rows,
            told(in_money(said, rates, "EUR"), measure),
            order,
            source_of(rows),
            measure.unit,
        ),
        alt=trend_alt(rows, measure.say, names[country]),
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
    """Draw dated events on a line each; with all sources the treaties and crises, the rest listed."""
    rows = dated(events)
    if selection.layer == "all":
        rows = rows[rows["kind"].isin(TURNING)]
    if rows.empty:
        return
    card(
        "country-events",
        dates_title(rows),
        f"Dated events, {years(rows)}",
        rows,
        selection,
        figure=lives(rows, source_of(rows), LAYERS[selection.layer][1]),
        alt=dates_title(rows),
    )


def draw_lists(tables: dict[str, pd.DataFrame], selection: Selection) -> None:
    """Draw firms and posts as tables, security, aid and culture (and all events) as lists."""
    parts = [
        ("companies", "French firms", named(tables["companies"]), False),
        ("sites", "French posts and projects", tables["sites"], False),
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
