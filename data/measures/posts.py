"""Measures of what France keeps in a country: posts open, and the strength of the detachment."""

from dataclasses import replace

import pandas as pd

from data.measures.measure import Measure
from data.measures.value import Value
from data.query import frames
from data.query.memo import memo
from data.query.selection import Selection
from data.schema import BRIEF_YEAR
from data.security import distinct as distinct_facts
from data.security import of_detair
from data.sites import posts, standing_in
from data.text.i18n import N_

NOT_OPEN = ("closed", "planned", "under_construction", "negotiation")
OPEN = N_(
    "Embassies of France, consulates, offices of the development agency, cultural centres, research"
    " institutes, schools and the detachment that stand on the last day of the years chosen, each once."
    " What has no date of opening counts from the year of its source."
)
OPEN_PREFERRED = N_("Of two rows for one place, the one with more dates, then the later source.")
STRENGTH = N_(
    "The latest figure for the detachment in Dushanbe up to the end of the years chosen; after"
    " its end in 2014 none is given as the present state."
)
STRENGTH_PREFERRED = N_("The latest dated figure; within one year, the more exactly dated.")
COUNTS = N_("Counts of one day.")


@memo(64)
def open_posts(selection: Selection) -> pd.DataFrame:
    """Return the posts that are open on the last day of the years of a selection, of all countries."""
    rows = posts(selection.in_scope(frames.table("sites")))
    rows = standing_in(rows, selection.last)
    closing = rows["closed"].notna() & rows["last_year"].eq(selection.last)
    not_yet = rows["status_in_2012"].isin(NOT_OPEN) & (selection.last <= BRIEF_YEAR)
    return rows[~not_yet & ~closing]


def _posts(selection: Selection, country: str) -> Value:
    rows = open_posts(selection)
    rows = rows[rows["country"].eq(country)]
    end = selection.last
    keys = tuple(rows["site_id"])
    return Value(len(rows), "posts", end, end, "posts_open", country, rows=keys)


def _strength(column: str, selection: Selection, country: str) -> Value:
    name = f"detair_{'people' if column == 'personnel' else column}"
    nothing = Value(
        None, "people" if column == "personnel" else column, measure=name, country=country
    )
    facts = of_detair(distinct_facts(selection.in_scope(frames.table("security"))))
    facts = facts[facts["kind"].eq("strength") & facts["country"].eq(country)]
    facts = facts[facts[column].notna() & (facts["first_year"] <= selection.last)]
    facts = facts.assign(exact=facts["date"].str.len()).sort_values(["first_year", "exact", "date"])
    if facts.empty:
        return nothing
    row = facts.iloc[-1]
    return replace(
        nothing,
        number=int(row[column]),
        first=int(row["first_year"]),
        last=int(row["first_year"]),
        approximate=bool(row["approximate"]),
        rows=(str(row["security_id"]),),
    )


def ended(selection: Selection) -> pd.Series | None:
    """Return the fact of the end of the detachment, None where it has not come by the end of the years."""
    facts = of_detair(distinct_facts(selection.in_scope(frames.table("security"))))
    ends = facts[facts["kind"].eq("closure") & (facts["first_year"] <= selection.last)]
    return None if ends.empty else ends.sort_values("date").iloc[-1]


def _detair(column: str, label: str) -> Measure:
    people = column == "personnel"
    return Measure(
        f"detair_{'people' if people else column}",
        label,
        "people" if people else column,
        "security",
        STRENGTH,
        STRENGTH_PREFERRED,
        COUNTS,
        ("end", "official", "scope"),
        lambda selection, country: _strength(column, selection, country),
    )


POSTS = (
    Measure(
        "posts_open",
        N_("French posts open"),
        "posts",
        "sites",
        OPEN,
        OPEN_PREFERRED,
        COUNTS,
        ("end", "official", "scope"),
        _posts,
    ),
    _detair("personnel", N_("People of the detachment in Dushanbe")),
    _detair("aircraft", N_("Aircraft of the detachment in Dushanbe")),
)
