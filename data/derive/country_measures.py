"""One figure per country for a map or a table: trade turnover, visits, firms, posts."""

import pandas as pd

from data.companies import distinct_firms
from data.derive.series import in_money, yearly
from data.schema import FIVE, LATEST_YEAR
from data.sites import posts as own_posts
from data.sites import standing_in
from data.sources import DOUBTED
from data.trade import latest
from data.visits import distinct as distinct_visits

MEASURES = ("turnover", "visits", "firms", "posts")


def turnover(trade: pd.DataFrame) -> pd.DataFrame:
    """Return the newest turnover of each country: country, value, year, approximate, currency."""
    return latest(trade, "turnover")[["country", "value", "year", "approximate", "currency"]]


def turnovers(trade: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    """Return the turnover of each year in any source but the press, in euros, as series.in_money does."""
    rows = in_money(yearly(trade, "turnover"), rates, "EUR")
    return rows[~rows["tier"].isin(DOUBTED)]


def newest_turnover(turnovers: pd.DataFrame) -> pd.DataFrame:
    """Return each country's newest turnover of those of `turnovers`.

    Of several sources in that year, France's own stands first. Columns country, value, year,
    approximate, currency, series and published_currency.
    """
    french = turnovers["reporter"].eq("FRA")
    newest = turnovers.assign(french=french).sort_values(["year", "french"])
    columns = ["country", "value", "year", "approximate", "currency", "series"]
    columns += ["published_currency"]
    return newest.drop_duplicates("country", keep="last")[columns]


def visits(rows: pd.DataFrame) -> pd.DataFrame:
    """Count dated visits, both directions: country, value."""
    return _per_country(distinct_visits(rows)["country"].value_counts())


def firms(companies: pd.DataFrame) -> pd.DataFrame:
    """Count named firms that are present, each once: country, value."""
    return _per_country(distinct_firms(companies))


def posts(sites: pd.DataFrame) -> pd.DataFrame:
    """Count what France keeps there that was open in 2012, the detachment included: country, value."""
    own = own_posts(sites)
    return _per_country(own[own["status_in_2012"].eq("open")]["country"].value_counts())


def posts_now(sites: pd.DataFrame) -> pd.DataFrame:
    """Count what France keeps there in the newest year of the tables: country, value."""
    return _per_country(standing_in(own_posts(sites), LATEST_YEAR)["country"].value_counts())


def _per_country(counts: pd.Series) -> pd.DataFrame:
    known = counts[counts.index.isin(FIVE)]
    return known.rename_axis("country").rename("value").reset_index()
