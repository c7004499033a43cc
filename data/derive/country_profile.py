"""One country on two pages: its figures then (2012) and now, its posts, its key dates.

Everything is taken from the selected rows of the tables; rows that a figure counts come with it,
so that it can be cited.
"""

import pandas as pd

from data.derive.firm_fates import under_todays_names
from data.schema import BRIEF_YEAR, LATEST_YEAR
from data.sites import POSTS, standing_in
from data.sites import distinct as distinct_sites
from data.sites import posts as own_posts
from data.text.i18n import _

WEIGHTS = (
    "treaty",
    "detachment",
    "recognition",
    "crisis",
    "institution",
    "agreement",
    "summit",
    "independence",
)
SPANS = (1991, 1998, 2005, 2012, 2019)  # first years of five spans of seven years


def heads_of_state(visits: pd.DataFrame) -> pd.DataFrame:
    """Return the visits of heads of state, both ways, oldest first."""
    return visits[visits["level"].eq("head_of_state")].sort_values("date")


def posts(sites: pd.DataFrame) -> pd.DataFrame:
    """Return what France keeps or kept in the country, each post once, oldest first.

    Adds `then` and `now`: whether it stood in the year of the brief, and whether it stands.
    """
    own = own_posts(sites)
    then = own.index.isin(standing_in(own, BRIEF_YEAR).index) & own["status_in_2012"].ne("planned")
    now = own.index.isin(standing_in(own, LATEST_YEAR).index)
    order = own.assign(then=then, now=now, rank=own["kind"].map(POSTS.index))
    return order.sort_values(["rank", "opened", "name"]).drop(columns="rank")


def rows_of_firm(
    companies: pd.DataFrame, firm_names: pd.DataFrame, company: str, whole: pd.DataFrame
) -> pd.DataFrame:
    """Return the rows that speak of a firm, under any of its names; `whole` as in firm_fates."""
    return companies[under_todays_names(companies, firm_names, whole)["company"].eq(company)]


def key_dates(events: pd.DataFrame, sites: pd.DataFrame, most: int = 5) -> pd.DataFrame:
    """Return at most so many dated events, spread over the years, newest first.

    Columns date, title, detail, source_id and locator. Of each of SPANS the weightiest: treaties
    go before comings and goings of a detachment (from `sites`), recognitions, crises,
    institutions, agreements and summits, the brief's events (without a kind) last; of one kind the
    earlier goes first. The weightiest of the others fill up; no year has two.
    """
    events = pd.concat(
        [events[~events["event_id"].isin(events["same_as"])], _turns(sites)], ignore_index=True
    )
    dated = events.dropna(subset="date")
    weight = [WEIGHTS.index(k) if k in WEIGHTS else len(WEIGHTS) for k in dated["kind"]]
    years = dated["date"].str[:4].astype(int)
    ranked = dated.assign(weight=weight, year=years, span=years.map(_span))
    ranked = ranked.sort_values(["weight", "date"]).drop_duplicates("year")
    leads = ranked.drop_duplicates("span")
    rest = ranked.drop(leads.index)
    chosen = pd.concat([leads, rest]).head(most).sort_values("date", ascending=False)
    return chosen[["date", "title", "detail", "source_id", "locator"]]


def _turns(sites: pd.DataFrame) -> pd.DataFrame:
    """Return the opening and the closing of each detachment as events."""
    own = distinct_sites(sites)
    own = own[own["kind"].eq("detachment")]
    messages = {"opened": _("{name}: opened"), "closed": _("{name}: closed")}
    turns = [
        own.assign(
            date=own[column],
            kind="detachment",
            title=[message.format(name=name) for name in own["name"]],
        )
        for column, message in messages.items()
    ]
    return pd.concat(turns, ignore_index=True)


def _span(year: int) -> int:
    return max(start for start in SPANS if start <= max(year, SPANS[0]))
