"""Yearly trade by series worked out from trade.csv and rates.csv, in money and over other figures."""

import functools

import pandas as pd

from tests.truth.world import BRIEF, FIVE, NEWEST, Ask, in_scope, of_countries, table

LINE = ["country", "year", "series", "reporter", "currency"]
SIGNS = {"turnover": 1, "balance": -1}
FRANCS = 6.55957


def brief_of(ask: Ask) -> Ask:
    """The question put to the brief: below all sources it is asked for all its years."""
    if ask.scope == "brief":
        return ask
    return Ask(ask.countries, 1991, 2012, "brief", False, ask.options, ask.about)


def lines(ask: Ask, flow: str, currency: str) -> pd.DataFrame:
    """What sources other than the brief say of a flow, in the countries, years and scope asked for."""
    return in_years(of_countries(_every_line(ask.official, flow, currency), ask), ask)


@functools.cache
def _every_line(official: bool, flow: str, currency: str) -> pd.DataFrame:
    rows = in_scope("trade", Ask(FIVE, 1991, NEWEST, "now", official, {}, {}))
    return yearly(rows[rows["source_id"] != BRIEF], flow, currency)


def in_years(rows: pd.DataFrame, ask: Ask) -> pd.DataFrame:
    """The rows of the years asked for."""
    return rows[rows["year"].between(ask.first, ask.last)]


def yearly(rows: pd.DataFrame, flow: str, currency: str) -> pd.DataFrame:
    """One value of a flow for each country, year and series, of whole years; the later edition counts."""
    rows = rows[rows["coverage"] == "year"]
    found = rows[rows["flow"] == flow]
    if flow in SIGNS:
        exports, imports = (_once(rows[rows["flow"] == way]) for way in ("exports", "imports"))
        both = exports.merge(imports[[*LINE, "tier", "value"]], on=[*LINE, "tier"])
        both["value"] = both["value_x"] + SIGNS[flow] * both["value_y"]
        stated = set(map(tuple, found[LINE].to_numpy()))
        both = both[[tuple(one) not in stated for one in both[LINE].to_numpy()]]
        found = pd.concat([found, both])
    found = _once(found)
    values = [
        in_currency(*one, currency)
        for one in zip(found["value"], found["currency"], found["year"], strict=True)
    ]
    return found.assign(value=values).dropna(subset="value")


def _once(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values([*LINE, "source_id"]).groupby(LINE, as_index=False).tail(1)


@functools.cache
def rate(year: int, currency: str) -> float:
    """Units of a currency in a dollar, yearly average: of a central bank before Penn World Table's."""
    rates = table("rates")
    rates = rates[(rates["year"] == year) & (rates["currency"] == currency)]
    banks = rates[~rates["pair"].str.contains("pwt")]
    first = banks if len(banks) else rates
    return first["value"].iloc[0] if len(first) else float("nan")


def in_currency(value: float, own: str, year: int, currency: str) -> float:
    """Money in euros or dollars, at the average of its year."""
    if own == currency:
        return value
    if own == "FRF":
        return in_currency(value / FRANCS, "EUR", year, currency)
    dollars = value if own == "USD" else value / rate(year, own)
    return dollars if currency == "USD" else dollars * rate(year, currency)


@functools.cache
def listed(country: str, year: int, flow: str) -> dict[str, float]:
    """What a country's own statistics have for each partner of one year, France among them."""
    rows = table("partners")
    rows = rows[
        (rows["country"] == country) & (rows["reporter"] == country) & (rows["flow"] == flow)
    ]
    rows = rows[(rows["year"] == year) & (rows["partner"] != country)]
    found = dict(zip(rows["partner"], rows["value"], strict=True))
    trade = table("trade")
    ours = trade[(trade["country"] == country) & (trade["reporter"] == country)]
    ours = ours[(ours["flow"] == flow) & (ours["year"] == year) & (ours["coverage"] == "year")]
    ours = ours[ours["series"].isin(rows["series"])]
    return found | ({"FRA": ours["value"].iloc[-1]} if len(ours) else {})


def share(country: str, year: int, flow: str) -> float | None:
    """France in per cent of the country's flow with the world."""
    partners = listed(country, year, flow)
    if "FRA" not in partners or "WLD" not in partners:
        return None
    return partners["FRA"] / partners["WLD"] * 100


def fullest(rows: pd.DataFrame, column: str = "series") -> pd.DataFrame:
    """The rows of the series that has most, the first by name where several have as many."""
    counts = rows[column].value_counts().to_dict()
    best = sorted(counts, key=lambda name: (-counts[name], name))[0]
    return rows[rows[column] == best]
