"""Who was president of France when: terms of office, day by day."""

import pandas as pd
import pandera.pandas as pa

from data.schema import DATE, ONE_COUNTRY, Facts, read_table
from data.text.i18n import N_


class Presidencies(Facts):
    """A row is a president's time in office, re-elections included."""

    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Whose president, ISO 3166-1 alpha-3")
    )
    name: str = pa.Field(description=N_("The president"))
    start: str = pa.Field(str_matches=DATE, description=N_("First day in office"))
    end: str = pa.Field(nullable=True, str_matches=DATE, description=N_("Last day in office"))

    class Config:
        unique = ["country", "start"]


def load_presidencies() -> pd.DataFrame:
    """Read presidencies.csv, oldest first."""
    return read_table(Presidencies, "presidencies").sort_values(["country", "start"])


def president_on(presidencies: pd.DataFrame, country: str, date: str) -> str | None:
    """Return who was president of `country` on `date` (ISO, as precise as known).

    A date that is only a year or a month names nobody where the office changed hands within it.
    """
    terms = presidencies[presidencies["country"].eq(country)]
    size = len(date)
    start = terms["start"].str[:size]
    end = terms["end"].fillna("9999-12-31").str[:size]
    holders = terms[(start <= date) & (date <= end)]
    if size == 10 and len(holders) > 1:
        holders = holders.tail(1)  # a hand-over day counts for who takes office
    return holders["name"].iloc[0] if len(holders) == 1 else None
