"""People and votes of the five countries with France and with other states: which rows stand together.

Rows of visas, students_abroad, people_in_france and un_votes come in and go out. What rests on too few
votes or decisions is left out; the years that are one line have the same `part`.
"""

import pandas as pd

from data.countries import FRANCE
from data.visas import ALL

FEW_VOTES = 20  # common votes of a year below which their share says little
FEW_DECISIONS = 500  # likewise decisions of consulates
BREAK = 2021  # the first year in which refugees are counted otherwise
COMPARED = ("DEU", "GBR", "ITA", "TUR", "RUS", "CHN", "USA")  # states that France is set beside


def newest(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the last year."""
    return rows[rows["year"].eq(rows["year"].max())]


def of_france(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose partner is France, by country and year."""
    return rows[rows["partner"].eq(FRANCE)].sort_values(["country", "year"])


def visas_issued(visas: pd.DataFrame) -> pd.DataFrame:
    """Return how many visas all consulates of a state in a country issued, those of long stay left out."""
    return _short_stay(visas, "visas_issued")


def visas_refused(visas: pd.DataFrame) -> pd.DataFrame:
    """Return the visas that were not issued, with `issued` and `refused_percent` of both together."""
    keys = ["country", "partner", "year", "visa_type"]
    issued = _short_stay(visas, "visas_issued").set_index(keys)["value"].rename("issued")
    rows = _short_stay(visas, "visas_not_issued").join(issued, on=keys, how="inner")
    rows = rows.assign(refused_percent=100 * rows["value"] / (rows["value"] + rows["issued"]))
    rows = rows.dropna(subset="refused_percent").reset_index(drop=True)
    return rows.assign(part=rows["visa_type"])


def _short_stay(visas: pd.DataFrame, indicator: str) -> pd.DataFrame:
    whole = visas["consulate"].eq(ALL) & visas["indicator"].eq(indicator)
    return visas[whole & visas["visa_type"].ne("D")]


def enough_decisions(refused: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of visas_refused() that rest on FEW_DECISIONS or more."""
    return refused[(refused["value"] + refused["issued"]).ge(FEW_DECISIONS)]


def enough_votes(votes: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that rest on FEW_VOTES common votes or more, in years in which France's do too."""
    enough = votes[votes["common_votes"].ge(FEW_VOTES)]
    keys = ["country", "year", "basis"]
    years = pd.MultiIndex.from_frame(enough.loc[enough["partner"].eq(FRANCE), keys])
    return enough[pd.MultiIndex.from_frame(enough[keys]).isin(years)]


def newest_votes(votes: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the last year on one basis: of two in that year on adopted resolutions."""
    rows = newest(votes)
    resolutions = rows["basis"].eq("resolutions")
    return rows[resolutions] if resolutions.any() else rows


def counted_people(people: pd.DataFrame, indicator: str) -> pd.DataFrame:
    """Return one figure of people in France; those of refugees before and after the break apart."""
    rows = people[people["indicator"].eq(indicator)].sort_values(["country", "year"])
    later = rows["year"].ge(BREAK) & rows["indicator"].eq("refugees")
    return rows.assign(part=later.map({True: "later", False: "all"}))


def totals(rows: pd.DataFrame) -> pd.Series:
    """Return the sum of `value` by year over the countries of the last year, all of them in each year.

    Of rows with a `part` only those of the last year's.
    """
    last = newest(rows)
    if "part" in rows:
        rows = rows[rows["part"].eq(last["part"].iloc[0])]
    by_year = rows.pivot_table(index="year", columns="country", values="value", aggfunc="sum")
    return by_year[sorted(set(last["country"]))].dropna().sum(axis="columns")
