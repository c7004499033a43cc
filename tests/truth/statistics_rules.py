"""Measures of people, goods, votes and arms, worked out from the files on another path."""

import pandas as pd

from tests.truth.measure_rules import Answer
from tests.truth.world import Ask, in_scope, table

SECTIONS = "0123456789"


def newest(ask: Ask, country: str, name: str, column: str = "value", **wanted: str) -> Answer:
    """The figure of the newest year that is asked for, of the rows with what is wanted in their columns."""
    rows = in_scope(name, ask)
    rows = rows[rows["country"] == country]
    for key, value in wanted.items():
        rows = rows[rows[key] == value]
    rows = rows[(rows["year"] >= ask.first) & (rows["year"] <= ask.last)]
    if rows.empty:
        return None, None
    best = max(rows.to_dict("records"), key=lambda row: row["year"])
    return best[column], best["year"]


def visas(ask: Ask, country: str, indicator: str) -> Answer:
    """Short-stay visas at French consulates: the sum of the single ones; the file has the total too."""
    rows = in_scope("visas", ask)
    rows = rows[(rows["country"] == country) & (rows["partner"] == "FRA")]
    rows = rows[(rows["indicator"] == indicator) & (rows["visa_type"] != "D")]
    rows = rows[(rows["consulate"] != "all") & rows["year"].between(ask.first, ask.last)]
    if rows.empty:
        return None, None
    last = rows["year"].max()
    return rows.loc[rows["year"] == last, "value"].sum(), last


def arms(ask: Ask, country: str) -> Answer:
    """The volume of what the register has of the years; the brief has none."""
    if ask.scope == "brief":
        return None, None
    rows = in_scope("arms_deliveries", ask)
    theirs = [
        row["tiv_million"]
        for row in rows.to_dict("records")
        if row["country"] == country and ask.first <= row["year"] <= ask.last
    ]
    return sum(theirs), ask.last


def section(ask: Ask, country: str, flow: str, code: str) -> Answer:
    """A section's share of the sum of sections in the newest usable year."""
    rows = in_scope("trade_sections", ask)
    rows = rows[(rows["country"] == country) & (rows["partner"] == "FRA") & (rows["flow"] == flow)]
    rows = rows[(rows["classification"] == "SITC Rev. 3") & (rows["section"] != "total")]
    years = {year for year in rows["year"] if ask.first <= year <= ask.last}
    for out in table("excluded_flows").to_dict("records"):
        same = (out["country"], out["partner"], out["flow"]) == (country, "FRA", flow)
        if same and out["source_id"] in set(rows["source_id"]):
            years -= {*range(out["from_year"], out["to_year"] + 1)}
    if not years:
        return None, None
    of_year = rows[rows["year"] == max(years)].set_index("section")["value"]
    value = pd.to_numeric(of_year).get(code)
    return (None, None) if value is None else (value / of_year.sum() * 100, max(years))
