"""French exports by heading of the customs nomenclature, for the countries and years that were found.

Only headings on the EU's lists of export sanctions, and some others, were extracted: they make 37 to 59%
of the exports and never a whole. A line of eight digits whose heading of four digits is listed too
(`parent_hs4_listed`) is part of that heading and is not added to it. Values are in million euros, free on
board, months summed by us; a part of a year says so in `coverage`. The extract cuts long descriptions.
"""

import pandas as pd
import pandera.pandas as pa

from data.schema import CURRENCIES, ONE_COUNTRY, Facts, read_table, with_years
from data.text.i18n import N_


class ExportHeadings(Facts):
    """A row is a heading of goods that France sold to a country in a year."""

    country: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("ISO 3166-1 alpha-3"))
    year: int = pa.Field(ge=1991, le=2100, description=N_("Calendar year"))
    coverage: str = pa.Field(description=N_("`year`, or the part of the year that is covered"))
    hs2: str = pa.Field(
        title=N_("Chapter code"),
        str_matches=r"^\d{2}$",
        description=N_("Chapter of the Harmonized System"),
    )
    chapter_en: str = pa.Field(description=N_("Short name of the chapter, English"))
    chapter_fr: str = pa.Field(description=N_("Short name of the chapter, French"))
    code: str = pa.Field(
        str_matches=r"^(\d{4}|\d{8})$",
        description=N_("Heading of four digits (HS) or line of eight (Combined Nomenclature)"),
    )
    digits: int = pa.Field(isin=[4, 8], description=N_("How many digits the code has"))
    parent_hs4_listed: bool = pa.Field(
        title=N_("Part of a listed heading"),
        description=N_("The heading of four digits that holds this line is listed too"),
    )
    description: str = pa.Field(
        title=N_("Description (English)"),
        description=N_("Name of the heading, English; the extract cuts long ones"),
    )
    value: float = pa.Field(
        ge=0,
        description=N_("Months summed, current prices"),
        metadata={"unit": N_("million of currency")},
    )
    currency: str = pa.Field(isin=CURRENCIES, description=N_("ISO 4217, as published"))
    reporter: str = pa.Field(str_matches=ONE_COUNTRY, description=N_("Whose statistics: ISO code"))

    class Config:
        unique = ["country", "year", "code"]

    @pa.dataframe_check(error="a code of as many digits as it says, within its chapter")
    @classmethod
    def code_fits(cls, table: pd.DataFrame) -> pd.Series:
        in_chapter = table["code"].str[:2].eq(table["hs2"])
        return in_chapter & table["code"].str.len().eq(table["digits"])


def load_export_headings() -> pd.DataFrame:
    """Read export_headings.csv, with first_year and last_year."""
    return with_years(read_table(ExportHeadings, "export_headings"), "year")


def without_parts(headings: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that may be added up: no line whose heading is listed too."""
    return headings[~headings["parent_hs4_listed"]]
