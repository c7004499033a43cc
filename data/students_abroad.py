"""Students from the five countries enrolled abroad, by host country and year.

Mobile tertiary students as the OECD counts them, in the hosts that its file has. The copy that was read
counts everyone twice: each value is half of the copy's, and `formula` says so.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_


class StudentsAbroad(Facts):
    """A row is a number of students from a country in a host country in a year."""

    country: str = pa.Field(
        str_matches=ONE_COUNTRY, description=N_("Where they come from: ISO 3166-1 alpha-3")
    )
    partner: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("Where they study: ISO code"))
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    value: int = pa.Field(
        ge=0, description=N_("Mobile tertiary students"), metadata={"unit": N_("students")}
    )
    formula: str = pa.Field(description=N_("How it was computed from what the copy states"))

    class Config:
        unique = ["country", "partner", "year", "source_id"]


def load_students_abroad() -> pd.DataFrame:
    """Read students_abroad.csv, with first_year and last_year."""
    return with_years(read_table(StudentsAbroad, "students_abroad"), "year")
