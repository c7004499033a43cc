"""Official visits between France and the five countries, one row per visitor, trip and country.

The lists are what was found, not a census: a year without a row does not mean that nobody went.

    visits.csv -> load_visits() -> tally() | with_presidency()
"""

from collections.abc import Sequence
from datetime import date, timedelta
from operator import itemgetter

import pandas as pd
import pandera.pandas as pa

from data.presidencies import president_on
from data.same_facts import once
from data.schema import DATE, ONE_COUNTRY, SLUG, Facts, read_table, with_years
from data.text.i18n import N_

DIRECTIONS = ["to_central_asia", "to_france"]
LEVELS = [  # in order of protocol
    "head_of_state",
    "national_leader",  # of Turkmenistan, above its president by law, but no head of state
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "trade_minister",
    "other_minister",
    "special_representative",
    "delegation",  # of officials
    "parliament",
    "business_delegation",
]
INDEPENDENT = date(1991, 12, 26)  # the day on which the Soviet Union ended
HIGH = LEVELS[: LEVELS.index("special_representative")]  # ministers and above
UNSETTLED = N_("Year of a hand-over")


class Visits(Facts):
    """A row is one person or delegation, on one trip, in one country."""

    visit_id: str = pa.Field(unique=True, str_matches=SLUG, description=N_("Key of the visit"))
    date: str = pa.Field(str_matches=DATE, description=N_("First day, as precise as the source"))
    direction: str = pa.Field(isin=DIRECTIONS, description=N_("Which way the visitor travelled"))
    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Country visited, or that the visitor came from")
    )
    visitor: str = pa.Field(description=N_("Person or delegation"))
    office_en: str = pa.Field(description=N_("Office held then, English"))
    office_fr: str = pa.Field(description=N_("Office held then, French"))
    level: str = pa.Field(isin=LEVELS, description=N_("Rank of the visitor"))
    place: str = pa.Field(nullable=True, description=N_("City or building"))
    host: str = pa.Field(nullable=True, description=N_("Who received the visitor"))
    occasion: str = pa.Field(nullable=True, description=N_("What for, in our own words"))
    same_as: str = pa.Field(
        nullable=True, description=N_("Row of another source for the same visit")
    )


def load_visits() -> pd.DataFrame:
    """Read visits.csv, oldest first, with first_year and last_year."""
    table = with_years(read_table(Visits, "visits"), "date")
    return table.sort_values(["date", "country", "visitor"], ignore_index=True)


def tally(visits: pd.DataFrame, by: str) -> pd.DataFrame:
    """Count visits by one column and direction: category, direction, visits, dated (true)."""
    table = visits.groupby([by, "direction"], as_index=False).size()
    return table.set_axis(["category", "direction", "visits"], axis="columns").assign(dated=True)


def with_undated(counts: pd.DataFrame, undated: pd.DataFrame) -> pd.DataFrame:
    """Add to a tally by country the visits to France that have no dates; dated is false for them.

    `undated` is what data.indicators.undated_visits returns.
    """
    more = pd.DataFrame(
        {
            "category": undated["country"],
            "direction": "to_france",
            "visits": undated["value"].astype(int),
            "dated": False,
        }
    )
    return pd.concat([counts, more], ignore_index=True)


def with_presidency(visits: pd.DataFrame, presidencies: pd.DataFrame) -> pd.DataFrame:
    """Add `presidency` and `counterpart`: the presidents of France and of the country on the date.

    UNSETTLED where the date is too coarse to tell: only a year, in which the office changed hands;
    also where the terms of that country's presidents are not held.
    """
    dates = list(zip(visits["country"], visits["date"], strict=True))
    french = [president_on(presidencies, "FRA", date) or UNSETTLED for _, date in dates]
    theirs = [president_on(presidencies, country, date) or UNSETTLED for country, date in dates]
    return visits.assign(presidency=french, counterpart=theirs)


def distinct(visits: pd.DataFrame) -> pd.DataFrame:
    """Return each visit once: of rows that tell the same, the one with the most exact date.

    Of two that date it alike it is the one that the other names.
    """
    return once(visits, "visit_id")


def silences(
    visits: pd.DataFrame,
    direction: str,
    levels: list[str],
    countries: Sequence[str],
    first: int,
    last: int,
) -> pd.DataFrame:
    """Return the longest time without a visit of some levels, one way, for each of `countries`.

    Open ends count: the time from the beginning of the year `first` (the state's independence, where
    that is later) to the first visit, and from the last one to the end of the year `last`. Columns
    country, after (date of the visit before it; missing where the silence is open), before (date of
    the visit that ends it; missing where it is open), months (whole months that are sure: from the
    last day that a date may mean to the first one), exact (whether both dates are days).
    """
    rows = visits[visits["direction"].eq(direction) & visits["level"].isin(levels)]
    end = date(last + 1, 1, 1)
    found = []
    for country in countries:
        until, after = max(date(first, 1, 1), INDEPENDENT), None
        gaps = []
        for one in sorted(rows.loc[rows["country"].eq(country), "date"]):
            start, stop = _days(one)
            gaps.append((_months(until, start), after, one))
            if stop >= until:
                until, after = stop, one
        gaps.append((_months(until, end), after, None))
        months, after, before = max(gaps, key=itemgetter(0))
        exact = all(one is None or len(one) == len("2010-10-27") for one in (after, before))
        found.append((country, after, before, months, exact))
    return pd.DataFrame(found, columns=["country", "after", "before", "months", "exact"])


def _days(text: str) -> tuple[date, date]:
    """Return the first and the last day that a date may mean: of a year, a month or a day."""
    first = date.fromisoformat(f"{text}-01-01"[:10])
    if len(text) == len("2010"):
        return first, date(first.year, 12, 31)
    if len(text) == len("2010-10"):
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first, first


def _months(start: date, stop: date) -> int:
    whole = 12 * (stop.year - start.year) + stop.month - start.month
    return max(whole - (stop.day < start.day), 0)
