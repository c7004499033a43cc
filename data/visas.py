"""Visas that consulates in the five countries were asked for and issued, by state and consulate.

A row tells where the consulate is, not of which nationality the applicant was. Until 2012 the figures are
of visas A, B and C together, from 2013 on of uniform short-stay visas (C) alone: two bases, told apart by
`visa_type`. A state without a consulate in a country is represented by another's, so that none of its
own rows is no proof that no one travels.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_

INDICATORS = ["visas_applied", "visas_issued", "visas_issued_multiple_entry", "visas_not_issued"]
TYPES = ["A+B+C", "C", "D"]
ALL = "all"


class Visas(Facts):
    """A row is a number of visas of one state, at one consulate or all of a country, in a year."""

    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Where the consulate is: ISO 3166-1 alpha-3")
    )
    partner: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("State that the consulate is of: ISO code")
    )
    consulate: str = pa.Field(
        description=N_("City of the consulate, or `all` for all of the state in the country")
    )
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    indicator: str = pa.Field(isin=INDICATORS, description=N_("Name of the figure"))
    visa_type: str = pa.Field(
        isin=TYPES,
        description=N_("Kinds of visa that are counted: C is short stay, D is long stay"),
    )
    value: int = pa.Field(ge=0, description=N_("As published"), metadata={"unit": N_("visas")})

    class Config:
        unique = ["country", "partner", "consulate", "year", "indicator", "visa_type"]


def load_visas() -> pd.DataFrame:
    """Read visas.csv, with first_year and last_year."""
    return with_years(read_table(Visas, "visas"), "year")
