"""French firms in the five countries: one row per firm, country and activity.

A firm may have several rows in a country; data.measures.firms says how it stands there. Rows
with named = false stand for firms that a source speaks of without naming them.

    companies.csv -> load_companies() -> data.measures.firms.standings()
"""

from collections.abc import Sequence

import pandas as pd
import pandera.pandas as pa

from data.schema import BRIEF, CURRENCIES, DATE, ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_

STATUSES = [  # firmest first
    "active",
    "contract",
    "project",
    "negotiation",
    "exploring",
    "seeking",
    "left",
]
PRESENT = ("active", "contract", "project")  # a presence or a deal
SECTORS = {
    "advertising": N_("Advertising"),
    "aeronautics": N_("Aeronautics"),
    "agriculture": N_("Agriculture"),
    "airports": N_("Airports"),
    "automotive": N_("Automotive"),
    "building_materials": N_("Building materials"),
    "business_association": N_("Business association"),
    "certification": N_("Certification"),
    "construction": N_("Construction"),
    "defence": N_("Defence"),
    "electrical_equipment": N_("Electrical equipment"),
    "electricity": N_("Electricity"),
    "energy": N_("Energy"),
    "engineering": N_("Engineering"),
    "finance": N_("Finance"),
    "food": N_("Food"),
    "health": N_("Health"),
    "hydropower": N_("Hydropower"),
    "identity": N_("Identity documents"),
    "industrial_gases": N_("Industrial gases"),
    "metals": N_("Metals"),
    "nuclear": N_("Uranium and nuclear"),
    "oil_and_gas": N_("Oil and gas"),
    "pharmaceuticals": N_("Pharmaceuticals"),
    "rail": N_("Rail and metro"),
    "renewables": N_("Wind and solar power"),
    "retail": N_("Retail"),
    "services": N_("Services"),
    "space": N_("Space"),
    "telecoms": N_("Telecoms"),
    "tourism": N_("Tourism"),
    "trade": N_("Trading"),
    "utilities": N_("Heating and other utilities"),
    "water": N_("Water"),
}


class Companies(Facts):
    """A row is an activity of a firm in a country."""

    company: str = pa.Field(
        description=N_("Firm: the brief's name for it, in other rows its name now")
    )
    parent_now: str = pa.Field(
        nullable=True, description=N_("Name today, or of the group it belongs to")
    )
    country: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    sector: str = pa.Field(isin=list(SECTORS), description=N_("Field of activity"))
    activity: str = pa.Field(description=N_("What the firm does, in our own words"))
    counterpart: str = pa.Field(nullable=True, description=N_("Local partner or customer"))
    since: str = pa.Field(nullable=True, str_matches=DATE, description=N_("Start, where stated"))
    until: str = pa.Field(nullable=True, str_matches=DATE, description=N_("End, where stated"))
    status: str = pa.Field(
        isin=STATUSES, description=N_("State of the activity at the source's date")
    )
    named: bool = pa.Field(description=N_("false for firms that the source does not name"))
    stake_percent: float = pa.Field(
        nullable=True, ge=0, le=100, description=N_("Share held"), metadata={"unit": "%"}
    )
    value: float = pa.Field(
        nullable=True,
        ge=0,
        description=N_("Worth, as published"),
        metadata={"unit": N_("million of currency")},
    )
    currency: str = pa.Field(
        nullable=True, isin=CURRENCIES, description=N_("ISO 4217, as published")
    )
    approximate: bool = pa.Field(description=N_("The source says about, around or nearly"))
    name_2012: str = pa.Field(
        nullable=True, description=N_("Name in the brief's time, where another")
    )
    same_as: str = pa.Field(
        nullable=True, description=N_("Row of another source that says the same")
    )

    class Config:
        unique = ["company", "country", "sector", "activity", "source_id"]


def load_companies() -> pd.DataFrame:
    """Read companies.csv, with first_year and last_year."""
    table = read_table(Companies, "companies")
    lasting = table["source_id"].eq(BRIEF) | table["status"].eq("active")
    return with_years(table, "since", "until", lasting=lasting)


def named(companies: pd.DataFrame) -> pd.DataFrame:
    """Return the activities of firms that the source names."""
    return companies[companies["named"]]


def unnamed_sectors(companies: pd.DataFrame, countries: Sequence[str]) -> dict[str, int]:
    """Return in how many sectors the brief has active firms that it does not name, by country."""
    rows = companies[~companies["named"] & companies["status"].eq("active")]
    rows = rows[rows["source_id"].eq(BRIEF) & rows["country"].isin(countries)]
    return rows.groupby("country")["sector"].nunique().to_dict()


def by_sector(companies: pd.DataFrame) -> pd.DataFrame:
    """Return each named firm once in each of its sectors: sector, company, country (codes joined)."""
    places = named(companies).groupby(["sector", "company"])["country"]
    return places.agg(lambda codes: ";".join(sorted(set(codes)))).reset_index()


def outside(companies: pd.DataFrame) -> pd.DataFrame:
    """Return the firms that have left a country, then those that try to enter it.

    A departure that no source dates, outside the brief, may lie before the state existed: left out.
    """
    rows = companies[companies["status"].isin(["left", "seeking"])]
    known = rows[["since", "until"]].notna().any(axis="columns") | rows["source_id"].eq(BRIEF)
    rows = rows[known | rows["status"].ne("left")]
    return rows.sort_values(["status", "country", "company"])
