"""Which source the best estimate of trade takes first, and how each counts freight and insurance."""

import pandas as pd
import pandera.pandas as pa

from data.schema import Table, read_table
from data.text.i18n import N_


class EstimateOrder(Table):
    """A row is a source of one flow, in its place."""

    flow: str = pa.Field(
        isin=["exports", "imports"], description=N_("From France's side: what it sells, or buys")
    )
    place: int = pa.Field(
        ge=1, description=N_("1 stands first; the next is taken where the first has no figure")
    )
    series: str = pa.Field(description=N_("Short name of the dataset, a line on a chart"))
    valuation: str = pa.Field(
        isin=["cif", "fob", "unstated"],
        description=N_(
            "Whether freight and insurance are counted (cif, the custom for imports), are not (fob,"
            " the custom for exports), or the source does not say"
        ),
    )
    reason: str = pa.Field(description=N_("Why it has this place"))

    class Config:
        unique = ["flow", "series"]

    @pa.dataframe_check(error="a place that no other source of the flow has")
    @classmethod
    def one_a_place(cls, table: pd.DataFrame) -> pd.Series:
        return ~table.duplicated(["flow", "place"], keep=False)


def load_estimate_order() -> pd.DataFrame:
    """Read estimate_order.csv; it speaks of no country and no year, so that no filter applies to it."""
    return read_table(EstimateOrder, "estimate_order")
