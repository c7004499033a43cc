"""What four sellers sold to the five countries, beside what size and distance would have them sell.

Estimated by a gravity model (data.gravity) from TRADHIST, million pounds sterling at current prices. Only
Germany, France, the United Kingdom and the United States are compared: what is expected of one is relative
to the other three. The interval says how sure the expectation is, not how far flows scatter about it; how
usual a ratio is, `partners_lower` says. Nothing is estimated beyond 2014, where TRADHIST ends.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import CURRENCIES, ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_


class ExpectedExports(Facts):
    """A row is what a seller sold to a country in a period, and what the model expects."""

    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Who bought: ISO 3166-1 alpha-3")
    )
    partner: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Who sold, France among them: ISO code")
    )
    from_year: int = pa.Field(ge=1991, le=2100, description=N_("First year"))
    to_year: int = pa.Field(ge=1991, le=2100, description=N_("Last year"))
    currency: str = pa.Field(isin=CURRENCIES, description=N_("Currency of the values"))
    actual: float = pa.Field(
        title=N_("Actual exports"),
        ge=0,
        description=N_("What was sold over the period"),
        metadata={"unit": N_("million of currency")},
    )
    expected: float = pa.Field(
        title=N_("Expected exports"),
        gt=0,
        description=N_("What the model expects over the period, ours"),
        metadata={"unit": N_("million of currency")},
    )
    ratio: float = pa.Field(
        title=N_("Actual over expected"), ge=0, description=N_("Actual over expected exports, ours")
    )
    ratio_low: float = pa.Field(
        title=N_("Interval from"),
        ge=0,
        description=N_("Lower end of the interval that holds 95% of the ratios of the bootstrap"),
    )
    ratio_high: float = pa.Field(
        title=N_("Interval to"),
        ge=0,
        description=N_("Upper end of the interval that holds 95% of the ratios of the bootstrap"),
    )
    partners_lower: int = pa.Field(
        title=N_("Buyers with a lower ratio"),
        ge=0,
        description=N_("Buyers, of all countries, for which the seller’s ratio is lower"),
    )
    partners_compared: int = pa.Field(
        title=N_("Buyers compared"),
        gt=0,
        description=N_("Buyers, of all countries, for which the seller has a ratio"),
    )

    class Config:
        unique = ["country", "partner", "from_year"]

    @pa.dataframe_check(error="a ratio within its interval, and years in their order")
    @classmethod
    def in_order(cls, table: pd.DataFrame) -> pd.Series:
        within = table["ratio"].between(table["ratio_low"], table["ratio_high"])
        return within & (table["from_year"] <= table["to_year"])


def load_expected_exports() -> pd.DataFrame:
    """Read expected_exports.csv, with first_year and last_year."""
    return with_years(read_table(ExpectedExports, "expected_exports"), "from_year", "to_year")
