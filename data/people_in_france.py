"""People from the five countries in France: refugees, asylum, and who was born there and lives in France.

The figures count different people and are never added up. Refugees and those who wait are counted at the
end of a year, applications and decisions during it, the stock of migrants in the middle of it. UNHCR rounds
small counts: under five stands as 5 or 0.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_

INDICATORS = [
    "refugees",
    "asylum_seekers_waiting",
    "asylum_applications",
    "asylum_decisions",
    "asylum_recognised",
    "asylum_rejected",
    "asylum_otherwise_closed",
    "born_there_living_in_france",
]


class PeopleInFrance(Facts):
    """A row is a number of people from a country in France, in a year."""

    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Where they come from: ISO 3166-1 alpha-3")
    )
    year: int = pa.Field(ge=1990, le=2100, description=N_("Calendar year"))
    indicator: str = pa.Field(isin=INDICATORS, description=N_("Name of the figure"))
    value: int = pa.Field(ge=0, description=N_("As published"), metadata={"unit": N_("people")})

    class Config:
        unique = ["country", "year", "indicator", "source_id"]


def load_people_in_france() -> pd.DataFrame:
    """Read people_in_france.csv, with first_year and last_year."""
    return with_years(read_table(PeopleInFrance, "people_in_france"), "year")
