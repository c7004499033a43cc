"""Ranks, strengths, values and shares that two rows tell differently."""

from collections.abc import Iterator

import pandas as pd

from data.derive.brief_vs_statistics import years_in_doubt
from data.derive.conflicts.pair import Pair, Tables, pair
from data.derive.currency import converted
from data.schema import BRIEF
from data.security import costs as stated_costs
from data.trade import latest

TOTALS = {"exports": "imports", "imports": "exports"}  # of the country, seen from France


def ranks(tables: Tables) -> Iterator[Pair]:
    """Pair a country's place in the region with another's claim to it, and with the turnovers."""
    rows = tables["indicators"]
    rows = rows[rows["indicator"].eq("regional_partner_rank")]
    rows = rows.assign(table="indicators", row=rows["country"] + " regional_partner_rank")
    brief = tables["trade"][tables["trade"]["source_id"].eq(BRIEF)]
    sums = latest(brief, "turnover").assign(table="trade")
    sums = sums.assign(row=sums["country"] + " " + sums["year"].astype("str") + " turnover")
    for one in rows[rows["source_id"].eq(BRIEF)].to_dict("records"):
        rank = int(one["value"])
        rivals = rows[rows["value"].eq(rank) & rows["country"].ne(one["country"])]
        for other in rivals.to_dict("records"):
            details = {"one": one["country"], "other": other["country"]}
            yield pair("rank", "regional_partner_rank", one, other, **details, rank=rank)
        there = sums.iloc[rank - 1].to_dict() if len(sums) >= rank else one
        if there["country"] != one["country"]:
            own = sums[sums["country"].eq(one["country"])].iloc[0].to_dict()
            details = {"one": own["value"], "other": there["value"], "unit": "EUR"}
            ratio = there["value"] / own["value"]
            yield pair("rank", "turnover", own, there, **details, rank=rank, ratio=ratio)


def strengths(security: pd.DataFrame) -> Iterator[Pair]:
    """Pair the brief's strength of the detachment with every other of the country."""
    rows = security[security["kind"].eq("strength")].dropna(subset="personnel")
    rows = rows.assign(table="security", row=rows["security_id"])
    for one in rows[rows["source_id"].eq(BRIEF)].to_dict("records"):
        others = rows[rows["source_id"].ne(BRIEF) & rows["country"].eq(one["country"])]
        for other in others.sort_values("date").to_dict("records"):
            men = {"one": one["personnel"], "other": other["personnel"], "date": other["date"]}
            ratio = other["personnel"] / one["personnel"]
            yield pair("strength", "personnel", one, other, **men, unit="people", ratio=ratio)


def costs(security: pd.DataFrame) -> Iterator[Pair]:
    """Pair the brief's cost of works with every other of the country.

    `what` is total for the cost, part for what of it comes from France, where that is stated: the
    brief has all of it as a French loan.
    """
    rows = stated_costs(security).assign(table="security")
    rows = rows.assign(row=rows["security_id"])
    for one in rows[rows["source_id"].eq(BRIEF)].to_dict("records"):
        others = rows[
            rows["source_id"].ne(BRIEF)
            & rows["country"].eq(one["country"])
            & rows["currency"].eq(one["currency"])
        ]
        for other in others.to_dict("records"):
            for what, value in (("total", other["value"]), ("part", other["from_france"])):
                if pd.notna(value) and value != one["value"]:
                    costs = {"one": one["value"], "other": value, "date": other["date"]}
                    costs |= {"unit": one["currency"], "ratio": value / one["value"]}
                    yield pair("cost", what, one, other, **costs)


def values(comparison: pd.DataFrame) -> Iterator[Pair]:
    """Pair the brief's trade values with those of its year that differ, or of a year that fits."""
    own = comparison[
        comparison["other_year"].eq(comparison["year"]) & comparison["verdict"].ne("holds")
    ]
    doubtful = years_in_doubt(comparison).rename(columns={"better_year": "other_year"})
    keys = ["country", "year", "flow", "series", "other_year"]
    better = comparison.merge(doubtful[keys], on=keys)
    for row in pd.concat([own, better]).to_dict("records"):
        stated, elsewhere = (f"{row['country']} {row[year]}" for year in ("year", "other_year"))
        one = {**row, "table": "trade", "row": f"{stated} {row['flow']}"}
        one |= {"source_id": BRIEF, "locator": None, "tier": "brief"}
        other = {**row, "table": "trade", "row": f"{elsewhere} {row['series']}"}
        details = {"one": row["brief"], "other": row["other"], "unit": "EUR", "ratio": row["ratio"]}
        about = {"series": row["series"], "other_year": row["other_year"]}
        yield pair("value", row["flow"], one, other, **details, **about)


def shares(tables: Tables) -> Iterator[Pair]:
    """Pair the brief's shares of France with those that a compilation and stated totals imply.

    The share is France's flow of the year in dollars over the country's stated total, in per cent.
    """
    of_brief = tables["partner_shares"]
    of_brief = of_brief[of_brief["source_id"].eq(BRIEF) & of_brief["partner"].eq("FRA")]
    of_brief = of_brief.assign(table="partner_shares", row=of_brief["country"] + " FRA")
    trade = tables["trade"][tables["trade"]["coverage"].eq("year")]
    dollars = converted(trade, tables["rates"], "USD")
    totals = tables["indicators"].set_index(["country", "year", "indicator"])["value"]
    for one in of_brief.to_dict("records"):
        country, year = one["country"], one["year"]
        total = totals.get((country, year, f"country_total_{one['flow']}"))
        flows = dollars[
            dollars["country"].eq(country)
            & dollars["year"].eq(year)
            & dollars["flow"].eq(TOTALS[one["flow"]])
        ]
        for other in flows.assign(table="trade").to_dict("records"):
            if total is None:
                continue
            share = other["value"] / (total * 1000) * 100
            place = {**other, "row": f"{country} {year} {other['flow']} {other['series']}"}
            figures = {"one": one["share_percent"], "other": share, "unit": "%"}
            ratio = share / one["share_percent"]
            about = {"ratio": ratio, "series": other["series"]}
            yield pair("share", one["flow"], one, place, **figures, **about)


def statistics(cases: pd.DataFrame) -> Iterator[Pair]:
    """Pair both sides' statistics of the known cases, in euros."""
    for case in cases.to_dict("records"):
        place = f"{case['country']} {case['year']} {case['flow']}"
        french = {**case, "table": "trade", "row": f"{place} {case['french_series']}"}
        theirs = {
            **case,
            "source_id": case["source_id_partner"],
            "tier": case["tier_partner"],
            "locator": None,
            "table": "trade",
            "row": f"{place} {case['theirs_series']}",
        }
        figures = {"one": case["french_eur"], "other": case["theirs_eur"], "unit": "EUR"}
        about = {"ratio": case["ratio"], "coverage": case["french_coverage"]}
        names = {"one_series": case["french_series"], "series": case["theirs_series"]}
        yield pair("statistics", case["flow"], french, theirs, **figures, **about, **names)
