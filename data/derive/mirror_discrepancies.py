"""Known cases in which the two sides tell a different story of the same flow in the same year.

Named here are only country, flow, year and what it is about; every figure is a row of trade.csv.
"""

import pandas as pd

from data.countries import FRANCE
from data.derive.currency import converted
from data.derive.mirror import OURS

CASES = [  # country, flow, year, and a code for what it is about
    ("KGZ", "imports", 2009, "gold"),
    ("KGZ", "imports", 2010, "gold"),
    ("KGZ", "exports", 2023, "apart"),
    ("KAZ", "exports", 2018, "apart"),
    ("KAZ", "imports", 2018, "oil"),
    ("KAZ", "imports", 2022, "oil"),
]


def two_stories(trade: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    """Return a row per known case that the table still holds, with both sides' figures.

    Columns about, country, flow, year; value (million, as published), currency, series, coverage
    and eur of each side, with french_ or theirs_ before them; ratio (theirs over the French, both
    in euros); source_id, locator and tier of the French row, source_id_partner and tier_partner of
    the other; first_year and last_year. Of several French figures a full year stands before a part
    of one, and French customs before a compilation.
    """
    customs = trade["reporter"].eq(FRANCE)
    euros = converted(trade, rates, "EUR")["value"]
    known = trade.assign(eur=euros, whole=trade["coverage"].eq("year"), customs=customs)
    rows = []
    for country, flow, year, about in CASES:
        candidates = known[
            known["country"].eq(country) & known["flow"].eq(flow) & known["year"].eq(year)
        ]
        french = candidates[candidates["reporter"].isin(OURS)].sort_values(["whole", "customs"])
        theirs = candidates[candidates["reporter"].eq(country) & candidates["whole"]]
        if len(french) and len(theirs):
            rows.append({"about": about, **_both(french.iloc[-1], theirs.iloc[-1])})
    return pd.DataFrame(rows)


def _both(french: pd.Series, theirs: pd.Series) -> dict[str, object]:
    sides = {
        f"{side}_{column}": row[column]
        for side, row in (("french", french), ("theirs", theirs))
        for column in ("value", "currency", "series", "coverage", "eur")
    }
    shared = ["country", "flow", "year", "source_id", "locator", "tier", "first_year", "last_year"]
    return {
        **{column: french[column] for column in shared},
        **sides,
        "ratio": theirs["eur"] / french["eur"],
        "source_id_partner": theirs["source_id"],
        "tier_partner": theirs["tier"],
    }
