"""Goods with a value or a share of the flow, as sources state them.

Rows never make a whole: sources name some goods only, cut them in different ways, and the same
goods may be in two rows. They are listed, not added up.
"""

import pandas as pd
import pandera.pandas as pa

from data.indicators import BOUNDS
from data.schema import CURRENCIES, ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_


class Products(Facts):
    """A row is a kind of goods in one flow and year."""

    country: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    flow: str = pa.Field(
        isin=["imports", "exports"],
        description=N_("From France's side: imports are what France buys, exports what it sells"),
    )
    product: str = pa.Field(description=N_("Kind of goods, English, as the source cuts them"))
    product_fr: str = pa.Field(description=N_("Kind of goods, French"))
    value: float = pa.Field(
        nullable=True,
        ge=0,
        description=N_("As published, current prices"),
        metadata={"unit": N_("million of currency")},
    )
    currency: str = pa.Field(
        nullable=True, isin=CURRENCIES, description=N_("ISO 4217, as published")
    )
    share_percent: float = pa.Field(
        nullable=True,
        ge=0,
        le=100,
        description=N_("Share of the flow, where stated"),
        metadata={"unit": "%"},
    )
    approximate: bool = pa.Field(description=N_("The source says about, around or nearly"))
    bound: str = pa.Field(
        nullable=True, isin=BOUNDS, description=N_("`upper` for less than, `lower` for more than")
    )
    reporter: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("Whose statistics: ISO code"))
    coverage: str = pa.Field(description=N_("`year`, or the part of the year that is covered"))

    class Config:
        unique = ["country", "year", "flow", "product", "coverage", "source_id"]

    @pa.dataframe_check(error="a value with its currency, or a share")
    @classmethod
    def value_or_share(cls, table: pd.DataFrame) -> pd.Series:
        valued = table["value"].notna()
        return (valued | table["share_percent"].notna()) & valued.eq(table["currency"].notna())


def load_products() -> pd.DataFrame:
    """Read products.csv, with first_year and last_year."""
    return with_years(read_table(Products, "products"), "year")
