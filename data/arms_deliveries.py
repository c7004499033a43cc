"""Deliveries of French arms as SIPRI's register has them.

`tiv_million` is SIPRI's trend-indicator value: an index of the volume of military capability, never money.
Years and numbers that SIPRI estimates say so.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_


class ArmsDeliveries(Facts):
    """A row is what was delivered of one order in one year."""

    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Who received: ISO 3166-1 alpha-3")
    )
    partner: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("Who supplied: ISO code"))
    year: int = pa.Field(ge=1991, le=2100, description=N_("Year of delivery"))
    year_estimated: bool = pa.Field(description=N_("The year of delivery is SIPRI's estimate"))
    designation: str = pa.Field(description=N_("Name of the weapon"))
    weapon: str = pa.Field(description=N_("What it is"))
    category: str = pa.Field(description=N_("Category of SIPRI"))
    number_delivered: int = pa.Field(gt=0, description=N_("How many were delivered that year"))
    number_estimated: bool = pa.Field(description=N_("The number is SIPRI's estimate"))
    order_year: int = pa.Field(ge=1991, le=2100, description=N_("Year of the order"))
    order_year_estimated: bool = pa.Field(description=N_("The year of the order is an estimate"))
    made_in_country: bool = pa.Field(description=N_("Produced or assembled in the country"))
    tiv_million: float = pa.Field(
        title=N_("Volume (TIV)"),
        ge=0,
        description=N_("SIPRI trend-indicator value delivered: an index of volume, not money"),
        metadata={"unit": N_("million TIV")},
    )

    class Config:
        unique = ["country", "partner", "year", "locator"]


def load_arms_deliveries() -> pd.DataFrame:
    """Read arms_deliveries.csv, with first_year and last_year."""
    return with_years(read_table(ArmsDeliveries, "arms_deliveries"), "year")
