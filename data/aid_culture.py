"""Aid, culture, schools and students: each measure on its own, never added up."""

import pandas as pd
import pandera.pandas as pa

from data.indicators import BOUNDS
from data.schema import DATE, SLUG, SOME_COUNTRIES, Facts, read_table, with_years
from data.text.i18n import N_

KINDS = [
    "budget",
    "development_finance",
    "students",
    "school",
    "language",
    "training",
    "institution",
    "programme",
    "governance",
    "humanitarian",
    "residents",
    "mobility",
]


class AidCulture(Facts):
    """A row is a programme, a budget, a school or a number of students."""

    aid_id: str = pa.Field(unique=True, str_matches=SLUG, description=N_("Key of the fact"))
    date: str = pa.Field(
        nullable=True, str_matches=DATE, description=N_("Year or date, where stated")
    )
    country: str = pa.Field(
        str_matches=SOME_COUNTRIES, description=N_("ISO 3166-1 alpha-3, joined by ;")
    )
    kind: str = pa.Field(isin=KINDS, description=N_("Kind of fact"))
    title: str = pa.Field(description=N_("The fact in a few words"))
    value: float = pa.Field(nullable=True, ge=0, description=N_("As published"))
    unit: str = pa.Field(nullable=True, description=N_("What is counted"))
    approximate: bool = pa.Field(description=N_("The source says about, around or nearly"))
    bound: str = pa.Field(
        nullable=True, isin=BOUNDS, description=N_("`upper` for less than, `lower` for more than")
    )
    same_as: str = pa.Field(
        nullable=True, description=N_("Row of another source that says the same")
    )

    @pa.dataframe_check(error="a unit wherever there is a value")
    @classmethod
    def value_has_unit(cls, table: pd.DataFrame) -> pd.Series:
        return table["value"].isna() | table["unit"].notna()


def load_aid_culture() -> pd.DataFrame:
    """Read aid_culture.csv, oldest first and undated last, with first_year and last_year."""
    table = with_years(read_table(AidCulture, "aid_culture"), "date")
    return table.sort_values(["date", "aid_id"], na_position="last", ignore_index=True)


def measured(facts: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Return the facts of one kind that have a value, by country and date."""
    rows = facts[facts["kind"].eq(kind) & facts["value"].notna()]
    return rows.sort_values(["country", "date"])
