"""Trade of partners with each of the five, one row per published value.

France's own trade stands in trade. It is here where one source counts all partners alike (ITPD-E), so that
France and its competitors can be compared in one count; that source has services too where they are
reported, and `excluded_flows` says what of it is known to be wrong.

Flows are from the PARTNER's side, as France's are in trade: exports are what the partner sells to
the country. Values are in million of `currency`, at current prices, as published.
"""

import pandas as pd
import pandera.pandas as pa

from data.partner_fields import flow, partner
from data.schema import CURRENCIES, ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_


class Partners(Facts):
    """A row is a published value of trade between a country and a partner."""

    country: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    partner: str = partner()
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    flow: str = flow()
    value: float = pa.Field(
        ge=0,
        description=N_("As published, current prices"),
        metadata={"unit": N_("million of currency")},
    )
    currency: str = pa.Field(isin=CURRENCIES, description=N_("ISO 4217, as published"))
    reporter: str = pa.Field(
        str_matches=r"^([A-Z]{3}|combined)$",
        description=N_("Whose statistics: ISO code, EUU for Eurostat, or combined"),
    )
    series: str = pa.Field(description=N_("Short name of the dataset, a line on a chart"))

    class Config:
        unique = ["country", "partner", "year", "flow", "source_id"]


def load_partners() -> pd.DataFrame:
    """Read partners.csv, with first_year and last_year."""
    return with_years(read_table(Partners, "partners"), "year")
