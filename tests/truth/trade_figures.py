"""Trade by year as the sources have it, in million euros, worked out from trade.csv and rates.csv."""

import functools

import pandas as pd

from tests.truth.world import BRIEF, table

OWN = ["country", "year", "series", "reporter", "currency"]
FRANCS = 6.55957


def ratio_verdict(ratio: float) -> str:
    """What a ratio says; whole millionths, so that 0.15 is 0.15."""
    off = abs(round((ratio - 1) * 1_000_000))
    return "holds" if off <= 50_000 else "close" if off <= 150_000 else "differs"


def brief_values(country: str, flow: str) -> dict[int, float]:
    """The values of the brief by year, in million euros as it has them."""
    rows = table("trade")
    rows = rows[
        (rows["source_id"] == BRIEF) & (rows["country"] == country) & (rows["flow"] == flow)
    ]
    return dict(zip(rows["year"], rows["value"], strict=True))


@functools.cache
def rate(currency: str, year: int) -> float:
    """How many of a currency a dollar costs: the central bank's word before Penn World Table's."""
    rows = table("rates")
    rows = rows[(rows["currency"] == currency) & (rows["year"] == year)]
    first = rows[~rows["pair"].str.contains("pwt")]
    values = (first if len(first) else rows)["value"]
    return float(values.iloc[0]) if len(values) else float("nan")


def in_euros(row: dict) -> float:
    """A value in million euros at the average rate of its year."""
    value, currency = row["value"], row["currency"]
    if currency == "EUR":
        return value
    if currency == "FRF":
        return value / FRANCS
    dollars = value / rate("GBP", row["year"]) if currency == "GBP" else value
    return dollars * rate("EUR", row["year"])


@functools.cache
def yearly(flow: str) -> pd.DataFrame:
    """Turnover or balance of whole years by every source but the brief, stated or added up."""
    rows = table("trade")
    rows = rows[(rows["source_id"] != BRIEF) & (rows["coverage"] == "year")]
    rows = rows.sort_values("source_id").drop_duplicates([*OWN, "flow"], keep="last")
    rows = rows[rows["year"].between(2007, 2012)]
    stated = {tuple(row[key] for key in OWN): row for row in _records(rows, flow)}
    imports = {tuple(row[key] for key in OWN): row for row in _records(rows, "imports")}
    sign = 1 if flow == "turnover" else -1
    for row in _records(rows, "exports"):
        key = tuple(row[key] for key in OWN)
        if key in imports and key not in stated:
            stated[key] = {**row, "value": row["value"] + sign * imports[key]["value"]}
    found = pd.DataFrame(stated.values())
    found = found.assign(value=[in_euros(row) for row in found.to_dict("records")])
    return found[found["value"].notna()].sort_values(["country", "year", "series"])


def _records(rows: pd.DataFrame, flow: str) -> list[dict]:
    return rows[rows["flow"] == flow].to_dict("records")


def partners_2010(country: str) -> tuple[dict[str, float], pd.DataFrame]:
    """The trade of a country with each partner in 2010, both ways, in its own statistics, and the rows."""
    partners = table("partners")
    partners = partners[(partners["country"] == country) & (partners["reporter"] == country)]
    partners = partners[partners["year"] == 2010]
    trade = table("trade")
    trade = trade[(trade["country"] == country) & (trade["reporter"] == country)]
    trade = trade[(trade["year"] == 2010) & trade["flow"].isin(["imports", "exports"])]
    rows = pd.concat([partners, trade.assign(partner="FRA")])
    rows = rows[~rows["partner"].isin(["EUU", "WLD"])]
    return rows.groupby("partner")["value"].sum().to_dict(), rows
