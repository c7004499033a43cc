"""One figure per country for a map or a table: trade turnover, visits, firms, posts."""

import pandas as pd

from data.companies import distinct_firms
from data.schema import FIVE
from data.trade import latest

MEASURES = ("turnover", "visits", "firms", "posts")


def turnover(trade: pd.DataFrame) -> pd.DataFrame:
    """Return the newest turnover of each country: country, value, year, approximate, currency."""
    return latest(trade, "turnover")[["country", "value", "year", "approximate", "currency"]]


def visits(rows: pd.DataFrame) -> pd.DataFrame:
    """Count dated visits, both directions: country, value."""
    return _per_country(rows["country"].value_counts())


def firms(companies: pd.DataFrame) -> pd.DataFrame:
    """Count named firms that are present, each once: country, value."""
    return _per_country(distinct_firms(companies))


def posts(sites: pd.DataFrame) -> pd.DataFrame:
    """Count what France keeps there that was open in 2012, the detachment included: country, value."""
    kinds = ["embassy_of_france", "consulate", "detachment", "cultural_centre"]
    kinds += ["research_institute", "school"]
    open_then = sites[sites["kind"].isin(kinds) & sites["status_in_2012"].eq("open")]
    return _per_country(open_then["country"].value_counts())


def _per_country(counts: pd.Series) -> pd.DataFrame:
    known = counts[counts.index.isin(FIVE)]
    return known.rename_axis("country").rename("value").reset_index()
