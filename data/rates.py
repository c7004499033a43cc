"""Yearly average exchange rates, as published; see data.currency for what is made of them."""

import pandas as pd
import pandera.pandas as pa

from data.schema import Facts, read_table
from data.text.i18n import N_


class Rates(Facts):
    """A row is a rate of a year."""

    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    pair: str = pa.Field(
        isin=[
            "eur_per_usd_annual_avg",
            "eur_per_usd_pwt_xr_before_1999_FRF_at_6.55957",
            "gbp_per_usd_pwt_xr",
        ],
        description=N_("Which rate, as its source is made"),
    )
    currency: str = pa.Field(isin=["EUR", "GBP"], description=N_("ISO 4217"))
    value: float = pa.Field(
        gt=0, description=N_("Average of the year"), metadata={"unit": N_("currency per US dollar")}
    )

    class Config:
        unique = ["year", "pair"]


def load_rates() -> pd.DataFrame:
    """Read rates.csv; it speaks of no country, so that no filter applies to it."""
    return read_table(Rates, "rates")
