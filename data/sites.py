"""Places on the map: embassies, the detachment, institutes, schools, projects.

The position may come from another source than the site itself: geo_source_id names it. A site
whose place nobody tells has no position and is listed beside the map.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import BRIEF, DATE, ONE_COUNTRY, SLUG, Facts, read_table, with_years
from data.text.i18n import N_, own

KINDS = [
    "embassy_of_france",
    "embassy_in_paris",
    "consulate",
    "detachment",
    "aid_office",
    "cultural_centre",
    "research_institute",
    "school",
    "project",
    "company_site",
]
POSTS = (  # what France keeps in a country, in order of rank
    "embassy_of_france",
    "consulate",
    "detachment",
    "aid_office",
    "cultural_centre",
    "research_institute",
    "school",
)


class Sites(Facts):
    """A row is a place."""

    site_id: str = pa.Field(unique=True, str_matches=SLUG, description=N_("Key of the site"))
    kind: str = pa.Field(isin=KINDS, description=N_("What it is"))
    name: str = pa.Field(description=N_("Name on the map"))
    country: str = pa.Field(
        str_matches=ONE_COUNTRY,
        description=N_("Country it stands in; for an embassy in Paris, its own"),
    )
    city: str = pa.Field(nullable=True, description=N_("City"))
    lat: float = pa.Field(
        nullable=True,
        ge=-90,
        le=90,
        description=N_("Latitude"),
        metadata={"unit": N_("degrees north")},
    )
    lon: float = pa.Field(
        nullable=True,
        ge=-180,
        le=180,
        description=N_("Longitude"),
        metadata={"unit": N_("degrees east")},
    )
    precision: str = pa.Field(
        isin=["site", "city", "none"],
        description=N_("What the position marks; none where not known"),
    )
    opened: str = pa.Field(nullable=True, str_matches=DATE, description=N_("Opening, where stated"))
    closed: str = pa.Field(nullable=True, str_matches=DATE, description=N_("Closing, where stated"))
    status_in_2012: str = pa.Field(
        nullable=True,
        isin=["open", "closed", "planned", "under_construction", "negotiation"],
        description=N_("State when the brief was written; empty where not stated or not yet there"),
    )
    geo_source_id: str = pa.Field(
        title=N_("Source of the position"),
        nullable=True,
        description=N_("Publication the position comes from"),
    )
    address: str = pa.Field(nullable=True, description=N_("Street and number"))
    abroad: bool = pa.Field(description=N_("Stands in France, not in the region"))
    status_now: str = pa.Field(
        nullable=True,
        isin=["open", "closed", "planned"],
        description=N_("State in the latest source; empty where not stated"),
    )
    same_as: str = pa.Field(
        nullable=True, description=N_("Row of another source for the same place")
    )

    @pa.dataframe_check(error="a position exactly where precision is not none")
    @classmethod
    def position_matches_precision(cls, table: pd.DataFrame) -> pd.Series:
        placed = table["lat"].notna() & table["lon"].notna()
        return placed == table["precision"].ne("none")


def load_sites() -> pd.DataFrame:
    """Read sites.csv, with first_year and last_year."""
    table = read_table(Sites, "sites")
    lasting = table["source_id"].eq(BRIEF) | table["status_now"].eq("open")
    return with_years(table, "opened", "closed", lasting=lasting)


def placed(sites: pd.DataFrame) -> pd.DataFrame:
    """Return the sites that stand in the region and have a position."""
    return sites[sites["precision"].ne("none") & ~sites["abroad"]]


def standing_in(sites: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return the sites that stood in a year: opened by then (or at an unknown time) and not yet closed."""
    return sites[(sites["first_year"] <= year) & (sites["last_year"] >= year)]


def posts(sites: pd.DataFrame) -> pd.DataFrame:
    """Return what France keeps or kept in a country, each post once; what is only planned is not."""
    once = distinct(sites)
    return once[once["kind"].isin(POSTS) & ~once["abroad"] & once["status_now"].ne("planned")]


def distinct(sites: pd.DataFrame) -> pd.DataFrame:
    """Return each site once: of two rows for one place, the one with more dates, or the later.

    A state in 2012 that it leaves untold is that which the other row of the place tells.
    """
    known_dates = sites[["opened", "closed"]].notna().sum(axis="columns")
    place = sites["same_as"].fillna(sites["site_id"]) if "same_as" in sites else sites["site_id"]
    brief = sites["source_id"].eq(BRIEF)
    best = sites.assign(place=place, known_dates=known_dates, brief=brief)
    best = best.sort_values(["known_dates", "brief"], ascending=[False, True], kind="stable")
    if "status_in_2012" in best:
        best["status_in_2012"] = best.groupby("place")["status_in_2012"].bfill()
    return (
        best.drop_duplicates("place").drop(columns=["place", "known_dates", "brief"]).sort_index()
    )


def towns(sites: pd.DataFrame, countries: pd.DataFrame) -> pd.DataFrame:
    """Return the towns whose position a source tells: name, lon, lat, capital; each once.

    `sites` gives the towns with a site that is placed to its town, `countries` the capitals.
    """
    seats = countries.dropna(subset="capital_lat")
    capitals = pd.DataFrame(
        {
            "name": seats[own("capital")],
            "lon": seats["capital_lon"],
            "lat": seats["capital_lat"],
            "capital": True,
        }
    )
    rows = placed(sites).dropna(subset="city")
    rows = rows[rows["precision"].eq("city")].drop_duplicates("city")
    others = rows[["city", "lon", "lat"]].rename(columns={"city": "name"}).assign(capital=False)
    both = pd.concat([capitals, others], ignore_index=True)
    return both.drop_duplicates("name", ignore_index=True)
