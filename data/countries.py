"""The five countries, France, and the partners that the tables name."""

import pandas as pd
import pandera.pandas as pa

from data.schema import FIVE, ONE_COUNTRY, SOURCE, Table, read_table
from data.text.country_names import Name
from data.text.i18n import N_, own

FRANCE = "FRA"


class Countries(Table):
    """A row is a country."""

    iso3: str = pa.Field(unique=True, str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    name_en: str = pa.Field(description=N_("English name"))
    name_fr: str = pa.Field(description=N_("French name, as the foreign ministry writes it"))
    capital_en: str = pa.Field(nullable=True, description=N_("Capital, English"))
    capital_fr: str = pa.Field(nullable=True, description=N_("Capital, French"))
    capital_lat: float = pa.Field(
        nullable=True,
        ge=-90,
        le=90,
        description=N_("Latitude"),
        metadata={"unit": N_("degrees north")},
    )
    capital_lon: float = pa.Field(
        nullable=True,
        ge=-180,
        le=180,
        description=N_("Longitude"),
        metadata={"unit": N_("degrees east")},
    )
    subregion: str = pa.Field(description=N_("Part of the world"))
    source_id: str = pa.Field(
        title=SOURCE, description=N_("Publication the position of the capital comes from")
    )
    note: str = pa.Field(nullable=True, description=N_("What a reader must know, in our own words"))


def load_countries() -> pd.DataFrame:
    """Read countries.csv; index as in the file, the five countries of the dashboard among them."""
    return read_table(Countries, "countries")


def names(countries: pd.DataFrame) -> dict[str, Name]:
    """Return the name of each country by its code, in the language spoken."""
    return dict(zip(countries["iso3"], map(Name, countries[own("name")]), strict=True))


def of_the_five(countries: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the five countries."""
    return countries[countries["iso3"].isin(FIVE)]
