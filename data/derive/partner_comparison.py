"""France beside other partners of a country, in that country's own statistics.

Flows are from the partner's side, as in trade: exports are what the partner sells to the country.
One source only, so that France and the others are counted alike.
"""

import pandas as pd

from data.countries import FRANCE

WORLD, UNION = "WLD", "EUU"
SHOWN = ("FRA", "CHN", "RUS", "ITA", "DEU", "GBR", "USA", "TUR", "EUU")


def partner_flows(
    trade: pd.DataFrame, partners: pd.DataFrame, country: str, flow: str
) -> pd.DataFrame:
    """Return the flow of each partner with one country by year, as the country counts it.

    Columns country, partner, year, flow, value, currency, source_id, locator, share_percent (of the
    country's flow with the world; missing where no world total is given), rank (1 is the largest,
    among the single countries that the source lists; missing for groups) and listed (how many
    countries the rank is among). Empty where the country's own statistics are not held.
    """
    ours = trade[
        trade["country"].eq(country)
        & trade["reporter"].eq(country)
        & trade["flow"].eq(flow)
        & trade["coverage"].eq("year")
    ].assign(partner=FRANCE)
    theirs = partners[
        partners["country"].eq(country)
        & partners["reporter"].eq(country)
        & partners["flow"].eq(flow)
        & ~partners["partner"].eq(country)
    ]
    shared = [*theirs.columns.intersection(ours.columns)]
    ours = ours[ours["series"].isin(theirs["series"])]
    rows = pd.concat([ours[shared], theirs[shared]], ignore_index=True)
    world = rows[rows["partner"].eq(WORLD)].set_index("year")["value"]
    rows = rows[rows["partner"].ne(WORLD)]
    rows = rows.assign(share_percent=rows["value"] / rows["year"].map(world) * 100)
    single = rows[rows["partner"].ne(UNION)]
    by_year = single.groupby("year")["value"]
    rows["rank"] = by_year.rank(ascending=False, method="min")
    rows["listed"] = rows["year"].map(single.groupby("year")["partner"].nunique())
    return rows.sort_values(["partner", "year"], ignore_index=True)


def best_and_worst(rows: pd.DataFrame) -> pd.DataFrame:
    """Return France's rows of its best and of its worst rank, all years of each; the best first."""
    france = rows[rows["partner"].eq(FRANCE)].dropna(subset="rank")
    ends = france["rank"].agg(["min", "max"])
    return france[france["rank"].isin(ends)].sort_values(["rank", "year"])
