"""Flows of a source that no estimate takes, each with the reason: known to be counted twice or far off.

The rows themselves stay in their tables as published. Nothing is put in their place: a year without a
usable source is a gap.
"""

import pandas as pd
import pandera.pandas as pa

from data.partner_fields import flow, partner
from data.schema import ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_


class ExcludedFlows(Facts):
    """A row is a flow of one source that is not used, from its first to its last year."""

    country: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    partner: str = partner()
    flow: str = flow()
    from_year: int = pa.Field(ge=1991, le=2100, description=N_("First year that is not used"))
    to_year: int = pa.Field(ge=1991, le=2100, description=N_("Last year that is not used"))
    reason: str = pa.Field(description=N_("Why it is not used"))

    class Config:
        unique = ["country", "partner", "flow", "source_id", "from_year"]

    @pa.dataframe_check(error="years in order")
    @classmethod
    def in_order(cls, table: pd.DataFrame) -> pd.Series:
        return table["from_year"] <= table["to_year"]


def load_excluded_flows() -> pd.DataFrame:
    """Read excluded_flows.csv, with first_year and last_year."""
    return with_years(read_table(ExcludedFlows, "excluded_flows"), "from_year", "to_year")


def without_excluded(rows: pd.DataFrame, excluded: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of flows that may be used; `rows` has country, partner, flow, source_id and year.

    Rows without a column `partner` are France's own. Turnover and balance are not looked at: compute
    them from the flows that are left.
    """
    keys = ["country", "partner", "flow", "source_id"]
    flows = rows if "partner" in rows else rows.assign(partner="FRA")
    spans = flows[keys].assign(row=rows.index, year=rows["year"]).merge(excluded, on=keys)
    out = spans.loc[spans["year"].between(spans["from_year"], spans["to_year"]), "row"]
    return rows[~rows.index.isin(out)]
