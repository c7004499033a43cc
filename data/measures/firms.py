"""Measures of firms: how each French firm stands in a country at the end of a year.

A firm is counted as what the tables say of it near that day, and as nothing more: an activity counts
where a source says so within HEARD_WITHIN years before, or where a later source still says so, or
where its end has not come. A contract is a contract.
"""

from itertools import starmap

import pandas as pd

from data.companies import named
from data.measures.measure import Measure
from data.measures.value import Value
from data.query import frames
from data.query.memo import memo
from data.query.selection import SCOPES, Selection
from data.schema import BRIEF, publications
from data.text.i18n import N_

HEARD_WITHIN = 5  # years
STANDINGS = ("active", "contract", "exploring", "left", "silent")  # the firmest first
STANDING_OF = {
    "active": "active",
    "contract": "contract",
    "project": "contract",
    "negotiation": "exploring",
    "exploring": "exploring",
    "seeking": "exploring",
    "left": "left",
}
LABELS = {
    "active": N_("French firms active"),
    "contract": N_("French firms with a contract or project"),
    "exploring": N_("French firms exploring or negotiating"),
    "left": N_("French firms that have left"),
    "silent": N_("French firms not heard of since"),
}
COUNTING = N_(
    "Named firms, each once a country under its name of today (in the scope of the brief, its own), by"
    " their most advanced state at the end of the years chosen. A state counts where a source says"
    " so within"
    " five years before that day or after it, or where its end has not come; else the firm is not heard"
    " of since."
)
PREFERRED = N_(
    "The most advanced state: active, then a contract or project, then exploring, then left."
)
COMPARABLE = N_("Counts of one day. The lists are not exhaustive: no ratio is drawn.")


@memo(8)
def dated(scope: str, official: bool) -> pd.DataFrame:
    """Return what sources say of named firms in a scope, dated in years, firms under their names of today.

    Columns of companies and `standing`; `start` (the year since when, or that of its source), `heard`
    (the year of the last source that says so), `ends` (the year of its end; missing where none is stated).
    """
    rows = named(frames.chosen("companies", Selection((), *SCOPES[scope], scope, official)))
    if scope == "now":
        rows = frames.under_todays_names(rows)
    published = rows["source_id"].map(publications()["year"]).astype("Int64")
    since, until = _year(rows["since"]), _year(rows["until"])
    left = rows["status"].eq("left")
    start = since.mask(left, until.combine_first(since)).combine_first(published)
    start = start.combine_first(rows["first_year"].astype("Int64"))
    when = since.notna() | until.notna() | rows["source_id"].eq(BRIEF)
    start = start.where(
        when | ~left
    )  # of an undated departure nobody knows that it was before a day
    heard = published.combine_first(until).combine_first(start)
    return rows.assign(
        standing=rows["status"].map(STANDING_OF), start=start, heard=heard, ends=until
    )


@memo(64)
def standings(selection: Selection) -> pd.DataFrame:
    """Return how each named firm stands in each country at the end of the years of a selection.

    Columns company, country, standing (of STANDINGS), last_heard (the year of the last source up to
    that day that speaks of it, or the start of what it says), a row for each firm and country, of all
    countries.
    """
    end = selection.last
    rows = dated(selection.scope, selection.official)
    rows = rows[rows["start"] <= end]
    recent = (rows["heard"] >= end - HEARD_WITHIN) & (rows["ends"].isna() | (rows["ends"] >= end))
    holds = rows["standing"].ne("left") & (recent | (rows["ends"] >= end))
    marked = rows.assign(
        counts=holds | rows["standing"].eq("left"), last_heard=rows["heard"].clip(upper=end)
    )
    groups = marked.groupby(["company", "country"])
    found = [(*place, *_standing(theirs)) for place, theirs in groups]
    return pd.DataFrame(found, columns=["company", "country", "standing", "last_heard"])


def _standing(rows: pd.DataFrame) -> tuple[str, int]:
    """Return the firmest standing of the rows of one firm in one country, and when it was last heard of."""
    gone = rows[rows["standing"].eq("left")]["start"].max()
    counting = rows[rows["counts"]]
    if pd.notna(gone):  # only what a later source still tells has outlived the departure
        counting = counting[counting["standing"].eq("left") | (counting["heard"] > gone)]
    firmest = next((one for one in STANDINGS if counting["standing"].eq(one).any()), "silent")
    return firmest, int(rows["last_heard"].max())


def _year(dates: pd.Series) -> pd.Series:
    return pd.to_numeric(dates.astype("object").str[:4], errors="coerce").astype("Int64")


def _of(standing: str, selection: Selection, country: str) -> Value:
    rows = standings(selection)
    rows = rows[rows["country"].eq(country) & rows["standing"].eq(standing)]
    end = selection.last
    name = f"firms_{standing}"
    return Value(len(rows), "firms", end, end, name, country, rows=tuple(rows["company"]))


def _measure(standing: str, label: str) -> Measure:
    return Measure(
        f"firms_{standing}",
        label,
        "firms",
        "companies",
        COUNTING,
        PREFERRED,
        COMPARABLE,
        ("end", "official", "scope"),
        lambda selection, country: _of(standing, selection, country),
        old_after=HEARD_WITHIN,
    )


FIRMS = tuple(starmap(_measure, LABELS.items()))
