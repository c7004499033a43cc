"""What the peers show: the figures of the pages, made by the dashboard's own functions."""

from functools import cache
from itertools import combinations
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from components.charts.diverging_bars import levels_in, two_way_bars
from components.charts.trade import share_bars, stated_and_implied, turnover_dots
from components.charts.visits import timeline
from components.statements import trade as findings
from components.statements.visits import heads_title
from components.words.wording import word
from data.countries import load_countries, names
from data.partner_shares import load_partner_shares, ranked
from data.query.selection import Selection
from data.schema import FIVE
from data.sources import citation, load_sources
from data.text import i18n
from data.trade import implied_flows, latest, load_trade, of_country
from data.visits import distinct, load_visits, tally

i18n.speak("en")


class Shown(NamedTuple):
    """A card: its title, its figure and the rows that its table has."""

    title: str
    figure: go.Figure
    rows: pd.DataFrame


@cache
def tables() -> dict[str, pd.DataFrame]:
    """Return the tables that the two pages need, read once."""
    return {
        "trade": load_trade(),
        "shares": load_partner_shares(),
        "visits": load_visits(),
        "sources": load_sources(),
    }


@cache
def named() -> dict[str, str]:
    """Return the names of countries by code."""
    return dict(names(load_countries()))


def trade(selection: Selection) -> dict[str, Shown]:
    """Return the cards of the page of trade that have a figure, by name."""
    known, label = tables(), named()
    sources = known["sources"]
    rows = selection.of(known["trade"])
    turnover = latest(rows, "turnover")
    shown = {
        "turnover": Shown(
            findings.turnover_title(turnover, label),
            turnover_dots(turnover, label, citation(turnover, sources), "log"),
            turnover,
        )
    }
    if "KAZ" not in selection.codes:  # the others have no flows and no shares of their own
        return shown
    implied = implied_flows(rows)
    flows = of_country(rows, implied, "KAZ")
    buyers = ranked(selection.of(known["shares"]), "KAZ", "exports")
    both = selection.of(known["shares"])
    both = both[both["partner"].eq("FRA")]
    return shown | {
        "flows": Shown(
            findings.implied_title(implied[implied["country"].eq("KAZ")], label),
            stated_and_implied(flows, citation(flows, sources)),
            flows,
        ),
        "buyers": Shown(
            findings.customers_title(buyers, label),
            share_bars(buyers, [label[p] for p in buyers["partner"]], citation(buyers, sources)),
            buyers,
        ),
        "shares": Shown(
            findings.shares_title(both, label),
            share_bars(both, [word(flow) for flow in both["flow"]], citation(both, sources)),
            both,
        ),
    }


def visits(selection: Selection) -> dict[str, Shown]:
    """Return the first cards of the page of visits, by name."""
    known, label = tables(), named()
    rows = distinct(selection.of(known["visits"]))
    source = citation(rows, known["sources"])
    by_country, by_level = tally(rows, "country"), tally(rows, "level")
    levels = {level: word(level) for level in levels_in(rows)}
    order = [code for code in selection.codes if code in set(by_country["category"])]
    return {
        "timeline": Shown(heads_title(rows), timeline(rows, label, source), rows),
        "by_country": Shown(
            "Visits by country", two_way_bars(by_country, order, label, source), by_country
        ),
        "by_level": Shown(
            "Visits by level", two_way_bars(by_level, list(levels), levels, source), by_level
        ),
    }


def points(shown: dict[str, Shown]) -> int:
    """Count the points of all figures: what tells a browser that they have changed."""
    return sum(len(trace.x) for card in shown.values() for trace in card.figure.data)


def selections() -> list[Selection]:
    """Return every choice of countries, none chosen (which is all five) first."""
    sizes = range(len(FIVE))
    return [Selection(countries=codes) for size in sizes for codes in combinations(FIVE, size)]
