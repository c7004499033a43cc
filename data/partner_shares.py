"""Shares of partners in a country's trade with the world: exports and imports of THE COUNTRY."""

import pandas as pd
import pandera.pandas as pa

from data.schema import ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_


class PartnerShares(Facts):
    """A row is a partner's share of one country's exports or imports in a year."""

    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Whose trade, ISO 3166-1 alpha-3")
    )
    partner: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("With whom, ISO 3166-1 alpha-3")
    )
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    flow: str = pa.Field(
        isin=["exports", "imports"],
        description=N_(
            "From the country's side: exports are what the country sells to the partner, imports"
            " what it buys from it"
        ),
    )
    share_percent: float = pa.Field(
        ge=0,
        le=100,
        description=N_("Share of the country's flow with the world"),
        metadata={"unit": "%"},
    )
    rank: pd.Int64Dtype = pa.Field(
        nullable=True, ge=1, description=N_("Rank, where the source states it")
    )
    approximate: bool = pa.Field(description=N_("The source says about, around or nearly"))

    class Config:
        unique = ["country", "partner", "year", "flow", "source_id"]


def load_partner_shares() -> pd.DataFrame:
    """Read partner_shares.csv, with first_year and last_year."""
    return with_years(read_table(PartnerShares, "partner_shares"), "year")


def ranked(shares: pd.DataFrame, country: str, flow: str) -> pd.DataFrame:
    """Return the stated shares of one country's flow, largest first, with their place.

    `place` counts only the partners whose share is stated, in the order of the shares.
    """
    rows = shares[shares["country"].eq(country) & shares["flow"].eq(flow)]
    rows = rows.sort_values("share_percent", ascending=False)
    return rows.assign(place=rows["share_percent"].rank(ascending=False, method="min").astype(int))
