"""Statements on stated figures of trade and investment, worked out from their tables."""

import pandas as pd

from tests.truth.trade_world import brief_of, in_years
from tests.truth.world import BRIEF, FIVE, Ask, in_scope, of_countries, table

ROLES = ("export_customer_rank", "supplier_rank", "trade_partner_rank")
RANKS = (
    *ROLES,
    "fdi_partner_rank",
    "rank_of_france_among_gross_fdi_sources",
    "regional_partner_rank",
)
ENERGY = {
    "crude": "share_of_french_crude_oil_imports",
    "uranium": "share_of_natural_uranium_supplied_to_france",
}
OF_ENERGY = (
    *ENERGY.values(),
    "rank_as_french_crude_supplier",
    "french_crude_oil_imports",
    "french_uranium_imports_value",
    "share_of_natural_uranium_delivered_to_eu_utilities",
    "natural_uranium_delivered_to_eu_utilities",
)
INVESTMENT = {
    "french_fdi_stock": "stock",
    "french_fdi_inflow_h1": "flow",
    "french_fdi_cumulative_gross": "added up",
    "french_fdi_cumulative_gross_since_2005": "added up",
    "french_direct_investment_cumulative": "added up",
    "french_investment_cumulative": "added up",
}
FROM = "fdi_cumulative_gross_since_independence_from_"


def _chosen(name: str, ask: Ask) -> pd.DataFrame:
    return in_years(of_countries(in_scope(name, ask), ask), ask)


def buyers(ask: Ask) -> dict:
    rows = table("partner_shares")
    rows = rows[(rows["source_id"] == BRIEF) & (rows["country"] == ask.country)]
    rows = rows[rows["flow"] == "exports"]
    france = rows[rows["partner"] == "FRA"].iloc[0]
    return {
        "share": france["share_percent"],
        "rank": 1 + (rows["share_percent"] > france["share_percent"]).sum(),
        "among": len(rows),
        "year": str(france["year"]),
    }


def shares(ask: Ask) -> dict:
    rows = table("partner_shares")
    rows = rows[(rows["source_id"] == BRIEF) & (rows["country"] == ask.country)]
    rows = rows[rows["partner"] == "FRA"]
    parts = dict(zip(rows["flow"], rows["share_percent"], strict=True))
    return {**parts, "year": str(rows["year"].iloc[0])}


def ranks(ask: Ask) -> dict:
    rows = _chosen("indicators", brief_of(ask))
    rows = rows[rows["unit"] == "rank"]
    if len(rows) > 1:
        return {"count": len(rows)}
    row = rows.iloc[0]
    return {"rank": row["value"], "country": row["country"], "year": str(row["year"])}


def rank(ask: Ask) -> dict:
    rows = in_scope("indicators", brief_of(ask))
    rows = rows[(rows["country"] == ask.country) & (rows["indicator"] == ask.about["indicator"])]
    return {"rank": rows[rows["year"] == int(ask.about["year"])]["value"].iloc[0]}


def goods(ask: Ask) -> dict:
    rows = table("goods")
    rows = rows[rows["country"].str.split(";").map(set) == set(FIVE)]
    bought = rows[rows["flow"] == "imports"]["position"].sort_values()
    return {"sold": (rows["flow"] == "exports").sum(), "bought": ";".join(map(str, bought))}


def products(ask: Ask) -> dict:
    rows = _chosen("products", ask)
    known = rows.dropna(subset="share_percent")
    if known.empty:
        return {"count": len(rows)}
    newest = known[known["year"] == known["year"].max()]
    top = newest.loc[newest["share_percent"].idxmax()]
    parts = {name: str(top[name]) for name in ("country", "flow", "year", "coverage")}
    return {"share": top["share_percent"], **parts}


def investment(ask: Ask) -> dict:
    rows = _chosen("indicators", ask)
    kinds = rows["indicator"].map(INVESTMENT).dropna()
    return {"figures": len(kinds), "measures": kinds.nunique()}


def investors(ask: Ask) -> dict:
    rows = _chosen("indicators", ask)
    rows = rows[rows["indicator"].str.startswith(FROM)]
    france = rows[rows["indicator"] == f"{FROM}fra"].iloc[0]
    return {
        "rank": 1 + (rows["value"] > france["value"]).sum(),
        "among": len(rows),
        "value": france["value"],
        "country": france["country"],
        "year": str(france["year"]),
    }


def energy(ask: Ask) -> dict:
    rows = in_years(in_scope("indicators", ask), ask)
    everything = table("indicators")
    others = set(FIVE) - set(ask.countries)
    theirs = everything[everything["country"].isin(ask.countries)]["indicator"]
    rows = rows[rows["indicator"].isin(OF_ENERGY) & rows["indicator"].isin(theirs)]
    rows = rows[~rows["country"].isin(others)]
    found = {}
    for name, indicator in ENERGY.items():
        known = rows[(rows["indicator"] == indicator) & rows["country"].isin(FIVE)]
        if len(known):
            newest = known[known["year"] == known["year"].max()]
            top = newest.loc[newest["value"].idxmax()]
            found |= {name: top["value"], f"{name}_of": top["country"]}
    return found or {"count": len(rows)}


def stated(ask: Ask) -> dict:
    figures = _chosen("indicators", ask)
    figures = figures[figures["indicator"].isin([*RANKS, "share_of_french_foreign_trade"])]
    parts = _chosen("partner_shares", ask)
    figures, parts = (rows[rows["source_id"] != BRIEF] for rows in (figures, parts))
    french = parts[(parts["partner"] == "FRA") & parts["rank"].notna()]
    places = [
        (row["year"], f"{row['country']}_{row['flow']}", row["rank"])
        for row in french.to_dict("records")
    ]
    places += [
        (row["year"], f"{row['country']}_{row['indicator']}", row["value"])
        for row in figures[figures["indicator"].isin(ROLES)].to_dict("records")
    ]
    if not places:
        return {"count": len(figures) + len(parts)}
    newest = max(year for year, _role, _rank in places)
    return {"year": str(newest)} | {role: rank for year, role, rank in places if year == newest}


RULES = {
    "trade.buyers": buyers,
    "trade.shares": shares,
    "trade.ranks": ranks,
    "trade.rank": rank,
    "trade.goods": goods,
    "trade.products": products,
    "trade.investment": investment,
    "trade.investors": investors,
    "trade.energy": energy,
    "trade.stated": stated,
}
