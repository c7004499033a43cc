"""The brief against the statistics: each of its trade values beside what every other source has.

The ratio is the other source's value, in euros at the yearly average rate, over the brief's. A
figure holds within 5%, is close within 15%, differs beyond. The years before and after are looked
at too: where one of them fits and the brief's own year does not, the year is in doubt.
"""

from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd

from data.derive.series import in_money, yearly
from data.derive.tolerance import agreed, by_ratio
from data.schema import BRIEF

AROUND = (-1, 0, 1)
FAR = 2  # a factor


def compared(trade: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each value of the brief, each other series and each year around.

    Columns country, year (the brief's), flow, brief (million EUR), approximate, series, reporter,
    other_year, other (million EUR), ratio, verdict, source_id, locator, tier, formula, first_year and
    last_year (the brief's year); sorted by country, flow, year and series.
    """
    stated = trade[trade["source_id"].eq(BRIEF)]
    rows = []
    for flow in ("turnover", "balance"):
        others = in_money(yearly(trade[trade["source_id"].ne(BRIEF)], flow), rates, "EUR")
        for brief in stated[stated["flow"].eq(flow)].to_dict("records"):
            near = others[
                others["country"].eq(brief["country"])
                & (others["year"] - brief["year"]).isin(AROUND)
            ]
            for other in near.to_dict("records"):
                rows.append(_comparison(brief, other))
    table = pd.DataFrame(rows)
    return table.sort_values(["country", "flow", "year", "series", "other_year"], ignore_index=True)


def _comparison(brief: dict[Hashable, Any], other: dict[Hashable, Any]) -> dict[str, Any]:
    ratio = other["value"] / brief["value"]
    return {
        "country": brief["country"],
        "year": brief["year"],
        "flow": brief["flow"],
        "brief": brief["value"],
        "approximate": brief["approximate"],
        "series": other["series"],
        "reporter": other["reporter"],
        "other_year": other["year"],
        "other": other["value"],
        "ratio": ratio,
        "verdict": by_ratio(ratio),
        "formula": other["formula"],
        "source_id": other["source_id"],
        "locator": other["locator"],
        "tier": other["tier"],
        "first_year": brief["year"],
        "last_year": brief["year"],
    }


def by_value(table: pd.DataFrame) -> pd.DataFrame:
    """Return the verdict of all sources of its own year on each value of the brief.

    Columns country, year, flow, verdict: as a claim has it, `sources disagree` where one differs and
    another does not.
    """
    own = table[table["other_year"].eq(table["year"])]
    of_value = own.groupby(["country", "year", "flow"])["verdict"]
    return of_value.agg(agreed).reset_index()


def years_in_doubt(table: pd.DataFrame) -> pd.DataFrame:
    """Return the brief's values that fit a neighbouring year and in no source their own.

    Columns country, year, flow, brief, better_year, series, other, ratio: the nearest fit.
    """
    keys = ["country", "year", "flow"]
    own = table[table["other_year"].eq(table["year"])]
    fits = own[own["verdict"].ne("differs")].set_index(keys).index
    elsewhere = table[table["other_year"].ne(table["year"]) & table["verdict"].eq("holds")]
    doubtful = elsewhere[~elsewhere.set_index(keys).index.isin(fits)]
    nearest = doubtful.assign(off=(doubtful["ratio"] - 1).abs()).sort_values("off")
    columns = [*keys, "brief", "other_year", "series", "other", "ratio"]
    found = nearest.drop_duplicates(keys)[columns]
    return found.rename(columns={"other_year": "better_year"}).sort_values(keys, ignore_index=True)


def years_doubtful(table: pd.DataFrame) -> pd.DataFrame:
    """Return the brief's values far from their own year in every source, with a year that is nearer.

    Weaker than years_in_doubt: the own year differs by more than FAR, up or down, in each source,
    and the year before or after is nearer than that in one, though it need not hold. Columns
    country, year, flow, brief, series_own, own, own_ratio, better_year, series, other, ratio.
    """
    keys = ["country", "year", "flow"]
    rows = table[table["ratio"] > 0]
    rows = rows.assign(off=np.log(rows["ratio"]).abs()).sort_values("off")
    own = rows[rows["other_year"].eq(rows["year"])].drop_duplicates(keys)
    own = own[own["off"] > np.log(FAR)]
    elsewhere = rows[rows["other_year"].ne(rows["year"])].drop_duplicates(keys)
    both = own.merge(elsewhere, on=[*keys, "brief"], suffixes=("_own", ""))
    nearer = both[both["off"] < both["off_own"]]
    names = {"other_own": "own", "ratio_own": "own_ratio", "other_year": "better_year"}
    columns = [*keys, "brief", "series_own", "own", "own_ratio"]
    columns += ["better_year", "series", "other", "ratio"]
    return nearer.rename(columns=names)[columns].sort_values(keys, ignore_index=True)


def openings(sites: pd.DataFrame) -> pd.DataFrame:
    """Set the opening of each site in the brief beside what other sources say of the same site.

    Columns site_id, name, country, brief (date), other (date), same (to the precision of the
    coarser one), source_id, locator, first_year, last_year; only where both tell a date.
    """
    brief = sites[sites["source_id"].eq(BRIEF)][["site_id", "name", "country", "opened"]]
    others = sites[sites["same_as"].notna()]
    both = others.merge(brief, left_on="same_as", right_on="site_id", suffixes=("", "_brief"))
    both = both.dropna(subset=["opened", "opened_brief"])
    size = both[["opened", "opened_brief"]].map(len).min(axis="columns")
    same = [
        other[:length] == stated[:length]
        for other, stated, length in zip(both["opened"], both["opened_brief"], size, strict=True)
    ]
    return pd.DataFrame(
        {
            "site_id": both["same_as"],
            "name": both["name_brief"],
            "country": both["country"],
            "brief": both["opened_brief"],
            "other": both["opened"],
            "same": same,
            "source_id": both["source_id"],
            "locator": both["locator"],
            "first_year": both["first_year"],
            "last_year": both["last_year"],
        }
    )
