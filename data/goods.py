"""Kinds of goods that France and the countries trade, named by a source without values."""

import pandas as pd
import pandera.pandas as pa

from data.schema import SOME_COUNTRIES, Facts, read_table, with_years
from data.text.i18n import N_


class Goods(Facts):
    """A row is a kind of goods that a source names."""

    country: str = pa.Field(
        str_matches=SOME_COUNTRIES, description=N_("ISO 3166-1 alpha-3, joined by ;")
    )
    flow: str = pa.Field(
        isin=["imports", "exports"],
        description=N_("From France's side: imports are what France buys, exports what it sells"),
    )
    position: int = pa.Field(
        ge=1, description=N_("Place in the order in which the source names them")
    )
    good: str = pa.Field(description=N_("Kind of goods, English"))
    good_fr: str = pa.Field(description=N_("Kind of goods, French"))
    emphasis: bool = pa.Field(description=N_("The source singles it out"))

    class Config:
        unique = ["country", "flow", "position", "source_id"]


def load_goods() -> pd.DataFrame:
    """Read goods.csv, with first_year and last_year: the year of the source."""
    table = read_table(Goods, "goods")
    return with_years(table.assign(year=None), "year").drop(columns="year")
