"""The tables, and what is derived from them, as pages use them: once per server and language.

The frames are shared between sessions and never changed: pandas copies on write, and every
derivation returns a new frame.
"""

import functools
from typing import Any

import pandas as pd

from data.catalogue import FACTS, TABLES
from data.countries import names as names_of
from data.derive.brief_vs_statistics import compared
from data.derive.claim_rules import judged
from data.derive.claim_rules.finding import Parts
from data.derive.conflicts import found
from data.derive.firm_fates import under_todays_names as named_today
from data.derive.mirror import mirrored
from data.derive.mirror_discrepancies import two_stories
from data.derive.partner_comparison import partner_flows
from data.derive.series import in_money, yearly
from data.geo import load_boundaries, load_lakes, load_neighbours
from data.query.memo import memo
from data.query.selection import SCOPES, Selection
from data.schema import BRIEF, FIVE
from data.stories import load_stories
from data.text import i18n
from data.text.country_names import Name


@functools.cache
def english(name: str) -> pd.DataFrame:
    """Return a table of the catalogue by its name, its texts as the file has them."""
    return TABLES[name].load()


@memo()
def table(name: str) -> pd.DataFrame:
    """Return a table of the catalogue by its name, its texts in the language spoken."""
    return i18n.in_language(english(name), TABLES[name].texts)


@memo(256)
def chosen(name: str, selection: Selection) -> pd.DataFrame:
    """Return the rows of a table that are selected."""
    return selection.within(_of_scope(name, selection.scope, selection.official))


@memo(64)
def _of_scope(name: str, scope: str, official: bool) -> pd.DataFrame:
    return Selection(official=official).with_scope(scope).in_scope(table(name))


@memo(128)
def chosen_series(flow: str, selection: Selection, currency: str = "") -> pd.DataFrame:
    """Return the selected rows of series()."""
    return selection.of(series(flow, currency))


@memo(64)
def of_all_years(name: str, selection: Selection) -> pd.DataFrame:
    """Return the rows of a table that are selected, whatever years are."""
    return selection.in_scope(selection.in_countries(table(name)))


@memo(16)
def claims_of(selection: Selection) -> pd.DataFrame:
    """Return the claims of a scope that speak of a chosen country."""
    return selection.in_countries(judged_claims(selection.scope))


@functools.cache
def stories() -> pd.DataFrame:
    """Return the steps of the guided tour."""
    return load_stories()


def is_filtered(name: str) -> bool:
    """Say whether the filters act on a table: its rows speak of countries and years."""
    return {"country", "first_year"} <= set(table(name).columns)


@memo()
def names() -> dict[str, Name]:
    """Return the name of each country by its code."""
    return names_of(table("countries"))


@functools.cache
def boundaries() -> dict[str, Any]:
    """Return the five states as GeoJSON."""
    return load_boundaries()


@functools.cache
def neighbours() -> dict[str, Any]:
    """Return the states around them as GeoJSON."""
    return load_neighbours()


@functools.cache
def lakes() -> dict[str, Any]:
    """Return the lakes of the region as GeoJSON."""
    return load_lakes()


@memo(len(SCOPES))
def judged_claims(scope: str) -> pd.DataFrame:
    """Return the claims with verdict, working and deciding sources, from the tables of a scope."""
    return _judged(scope).drop(columns="parts")


@memo(len(SCOPES))
def claim_parts(scope: str) -> dict[str, Parts]:
    """Return the numbers and dates in the working of each claim by name, by claim_id."""
    return dict(_judged(scope).set_index("claim_id")["parts"])


@memo(len(SCOPES))
def _judged(scope: str) -> pd.DataFrame:
    everything = {name: english(name) for name in TABLES}
    brief = {
        name: rows[rows["source_id"].eq(BRIEF)] if name in FACTS else rows
        for name, rows in everything.items()
    }
    claims = judged(english("claims"), brief, everything if scope == "now" else None)
    return i18n.in_language(claims, TABLES["claims"].texts)


@memo(12)
def series(flow: str, currency: str = "") -> pd.DataFrame:
    """Return what other sources than the brief say of a flow by year, of all countries.

    In EUR or USD where `currency` says so, else as published; see data.series.yearly.
    """
    trade = table("trade")
    rows = yearly(trade[trade["source_id"].ne(BRIEF)], flow)
    return in_money(rows, table("rates"), currency) if currency else rows


@memo(64)
def under_todays_names(companies: pd.DataFrame) -> pd.DataFrame:
    """Return rows of the table of companies with each firm under the name it has now."""
    return named_today(companies, table("firm_names"), table("companies"))


@memo(2 * len(FIVE))
def partners_of(country: str, flow: str) -> pd.DataFrame:
    """Return the partners of a country in one flow, as it counts them."""
    return partner_flows(table("trade"), table("partners"), country, flow)


@memo(1)
def pairs() -> pd.DataFrame:
    """Return both sides' figures of the same flow in euros; see data.derive.mirror."""
    both = [mirrored(series(flow, "EUR")) for flow in ("imports", "exports")]
    return pd.concat(both, ignore_index=True)


@memo(1)
def cases() -> pd.DataFrame:
    """Return the known cases in which both sides tell a different story."""
    return two_stories(table("trade"), table("rates"))


@memo(1)
def brief_vs_statistics() -> pd.DataFrame:
    """Return the brief’s trade values next to every other source’s."""
    return compared(table("trade"), table("rates"))


@memo(1)
def conflicts() -> pd.DataFrame:
    """Return where two rows tell the same thing differently; see data.derive.conflicts."""
    tables = {name: english(name) for name in (*FACTS, "rates")}
    return found(tables, brief_vs_statistics(), cases())


@memo(32)
def world_shares(published: pd.DataFrame, flow: str) -> pd.DataFrame:
    """Return France's share of each country's trade with the world, in per cent, as `value`.

    `published` are yearly rows of the flow; only the countries' own statistics give a share.
    """
    shares = [partners_of(country, flow) for country in published["country"].unique()]
    rows = pd.concat([published.head(0), *shares], ignore_index=True)
    france = rows[rows["partner"].eq("FRA")] if "partner" in rows else rows
    share = france.set_index(["country", "year"])["share_percent"] if len(france) else {}
    own = published[published["reporter"].eq(published["country"])]
    places = zip(own["country"], own["year"], strict=True)
    return own.assign(value=[share.get(place) for place in places]).dropna(subset="value")
