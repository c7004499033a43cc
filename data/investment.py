"""Direct investment by year as a central bank counts it: what flows in, and the stock at its end.

Net flows may be negative: disinvestment. Stock and flow never stand on one axis, and neither joins the
gross flows added up over years that sources state (indicators). The partner is the immediate
investor, which need not be where the money comes from.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import CURRENCIES, ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_

INDICATORS = ["fdi_inflow", "fdi_stock"]


class Investment(Facts):
    """A row is direct investment from a partner in a country: a year's flow or a stock."""

    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Where the money goes: ISO 3166-1 alpha-3")
    )
    partner: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Where the investor is: ISO code")
    )
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    indicator: str = pa.Field(isin=INDICATORS, description=N_("Name of the figure"))
    value: float = pa.Field(
        description=N_("As published, current prices; a negative flow is disinvestment"),
        metadata={"unit": N_("million of currency")},
    )
    currency: str = pa.Field(isin=CURRENCIES, description=N_("ISO 4217, as published"))
    reporter: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("Whose statistics: ISO code"))

    class Config:
        unique = ["country", "partner", "year", "indicator", "source_id"]

    @pa.dataframe_check(error="not negative, unless it is a flow")
    @classmethod
    def only_a_flow_is_negative(cls, table: pd.DataFrame) -> pd.Series:
        return (table["value"] >= 0) | table["indicator"].eq("fdi_inflow")


def load_investment() -> pd.DataFrame:
    """Read investment.csv, with first_year and last_year."""
    return with_years(read_table(Investment, "investment"), "year")
