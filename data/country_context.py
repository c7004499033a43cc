"""What a country's trade is measured against: gross domestic product and population."""

import pandas as pd
import pandera.pandas as pa

from data.schema import ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_


class CountryContext(Facts):
    """A row is a figure of a country and year."""

    country: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    indicator: str = pa.Field(isin=["gdp_usd", "population"], description=N_("Name of the figure"))
    value: float = pa.Field(gt=0, description=N_("As published"))
    unit: str = pa.Field(description=N_("What is counted"))

    class Config:
        unique = ["country", "year", "indicator", "source_id"]


def load_country_context() -> pd.DataFrame:
    """Read country_context.csv, with first_year and last_year."""
    return with_years(read_table(CountryContext, "country_context"), "year")
