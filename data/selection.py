"""What a reader has chosen, and how an address carries it.

A Selection is frozen and passed down; nothing below the frame reads session state. The address
holds codes only, the same in every language: country=KAZ,UZB&years=2005-2012.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data.schema import BRIEF_YEAR, FIVE

FIRST_YEAR, LAST_YEAR = 1991, BRIEF_YEAR
YEARS = re.compile(r"(\d{4})-(\d{4})")


@dataclass(frozen=True)
class Selection:
    """Countries (none chosen means all five) and years, both ends included."""

    countries: tuple[str, ...] = ()
    first: int = FIRST_YEAR
    last: int = LAST_YEAR

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries that are shown, alphabetically by code."""
        return tuple(code for code in FIVE if code in self.countries) or FIVE

    @property
    def is_everything(self) -> bool:
        return self == Selection()

    def of(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the rows that speak of a chosen country in a chosen year."""
        return self.in_years(self.in_countries(table))

    def in_countries(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the rows that speak of a chosen country, among others or alone."""
        return table[table["country"].str.contains("|".join(self.codes))]

    def in_years(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the rows whose years overlap the chosen ones."""
        return table[(table["last_year"] >= self.first) & (table["first_year"] <= self.last)]


def read_address(parameters: Mapping[str, str]) -> tuple[Selection, list[str]]:
    """Read a Selection from the parameters of an address.

    What cannot be read counts as absent and is said in a sentence, one per parameter, in the
    second part of the answer.
    """
    complaints = []
    asked = [code.strip().upper() for code in parameters.get("country", "").split(",")]
    asked = [code for code in asked if code]
    countries = tuple(code for code in FIVE if code in asked)
    if unknown := [code for code in asked if code not in FIVE]:
        complaints.append(
            f"The address asks for country {', '.join(unknown)}, which is not one of"
            f" {', '.join(FIVE)}; it is left out."
        )
    first, last = FIRST_YEAR, LAST_YEAR
    if asked_years := parameters.get("years", ""):
        years = YEARS.fullmatch(asked_years)
        inside = years and FIRST_YEAR <= int(years[1]) <= int(years[2]) <= LAST_YEAR
        if years and inside:
            first, last = int(years[1]), int(years[2])
        else:
            complaints.append(
                f"The address asks for years {asked_years}, which is not a range like"
                f" 2005-2012 within {FIRST_YEAR}-{LAST_YEAR}; all years are shown."
            )
    return Selection(countries, first, last), complaints


def write_address(selection: Selection, *, in_full: bool = False) -> dict[str, str]:
    """Return the parameters that carry a Selection; what is not chosen is left out.

    `in_full` writes everything, so that the address means the same should defaults change.
    """
    parameters = {}
    if selection.countries or in_full:
        parameters["country"] = ",".join(selection.codes)
    if in_full or (selection.first, selection.last) != (FIRST_YEAR, LAST_YEAR):
        parameters["years"] = f"{selection.first}-{selection.last}"
    return parameters


def nearest(table: pd.DataFrame, selection: Selection) -> Selection | None:
    """Return the smallest change of `selection` under which `table` has rows; None if no change does.

    First the same countries with the years widened just to the nearest row, then the same years
    with all five countries, then everything.
    """
    theirs = selection.in_countries(table)
    if not theirs.empty:
        earlier = theirs.loc[theirs["last_year"] < selection.first, "last_year"]
        later = theirs.loc[theirs["first_year"] > selection.last, "first_year"]
        years = [*earlier.nlargest(1), *later.nsmallest(1)]
        year = int(min(years, key=lambda year: abs(year - selection.first)))
        return Selection(selection.countries, min(selection.first, year), max(selection.last, year))
    everyone = Selection((), selection.first, selection.last)
    if not everyone.of(table).empty:
        return everyone
    return Selection() if not table.empty else None
