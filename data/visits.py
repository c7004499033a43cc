"""Official visits between France and the five countries, one row per visitor, trip and country.

The lists are what was found, not a census: a year without a row does not mean that nobody went.

    visits.csv -> load_visits() -> tally() | with_presidency()
"""

import pandas as pd
import pandera.pandas as pa

from data.presidencies import president_on
from data.schema import DATE, ONE_COUNTRY, SLUG, Facts, read_table, with_years

DIRECTIONS = ["to_central_asia", "to_france"]
LEVELS = [  # in order of protocol
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "trade_minister",
    "other_minister",
    "special_representative",
    "parliament",
    "business_delegation",
]
UNSETTLED = "Year of a hand-over"


class Visits(Facts):
    """A row is one person or delegation, on one trip, in one country."""

    visit_id: str = pa.Field(unique=True, str_matches=SLUG, description="Key of the visit")
    date: str = pa.Field(str_matches=DATE, description="First day, as precise as the source")
    direction: str = pa.Field(isin=DIRECTIONS, description="Which way the visitor travelled")
    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description="Country visited, or that the visitor came from"
    )
    visitor: str = pa.Field(description="Person or delegation")
    office_en: str = pa.Field(description="Office held then, English")
    office_fr: str = pa.Field(description="Office held then, French")
    level: str = pa.Field(isin=LEVELS, description="Rank of the visitor")
    place: str = pa.Field(nullable=True, description="City or building")
    host: str = pa.Field(nullable=True, description="Who received the visitor")
    occasion: str = pa.Field(nullable=True, description="What for, in our own words")
    same_as: str = pa.Field(nullable=True, description="Row of another source for the same visit")


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
    """Add `presidency`: the president of France on the date of the visit.

    UNSETTLED where the date is too coarse to tell: only a year, in which the office changed hands.
    """
    names = [president_on(presidencies, "FRA", date) or UNSETTLED for date in visits["date"]]
    return visits.assign(presidency=names)
