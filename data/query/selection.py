"""What a reader has chosen, and how an address carries it.

A Selection is frozen and passed down; nothing below the frame reads session state. The address
holds codes only, the same in every language:

    country=KAZ,UZB&years=2005-2012&scope=brief&lang=fr

What a reader meets first is written nowhere: all five countries, all years, every source. Addresses
of before 30 November 2026 say `layer` and `all` for scope and now; they go on meaning what they meant.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import pandas as pd

from data.schema import BRIEF, BRIEF_YEAR, FIVE, LATEST_YEAR
from data.text.i18n import LANGUAGES, _, spoken

FIRST_YEAR, LAST_YEAR = 1991, LATEST_YEAR
SCOPES = {"now": (FIRST_YEAR, LAST_YEAR), "brief": (FIRST_YEAR, BRIEF_YEAR)}
DEFAULT = "now"
OFFICIAL_TIERS = ("brief", "official", "statistics")
PARAMETERS = ("country", "years", "scope", "official", "lang")
OLD_PARAMETER, OLD_SCOPES = "layer", {"all": "now", "brief": "brief"}
YEARS = re.compile(r"(\d{4})(?:-(\d{4}))?")


@dataclass(frozen=True)
class Selection:
    """Countries (none chosen means all five), years with both ends, and the scope.

    The scope `now` shows every source, `brief` the brief alone; `official` keeps
    OFFICIAL_TIERS alone. The language is empty where the address asks for none.
    """

    countries: tuple[str, ...] = ()
    first: int = FIRST_YEAR
    last: int = LAST_YEAR
    scope: str = DEFAULT
    official: bool = False
    language: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """The countries that are shown, alphabetically by code."""
        return tuple(code for code in FIVE if code in self.countries) or FIVE

    @property
    def all_years(self) -> bool:
        """Whether the years are all that the scope has."""
        return (self.first, self.last) == SCOPES[self.scope]

    @property
    def is_everything(self) -> bool:
        """Whether no country, no years and no kind of source is chosen."""
        return not self.countries and self.all_years and not self.official

    @property
    def everything(self) -> "Selection":
        """The same scope with nothing left out."""
        return Selection((), *SCOPES[self.scope], self.scope, language=self.language)

    @property
    def as_of(self) -> int | None:
        """The year that everything is as of: that of the brief where it is shown alone, else none."""
        return BRIEF_YEAR if self.scope == "brief" else None

    def with_scope(self, scope: str) -> "Selection":
        """Change the scope: all years stay all years, others are kept as far as the scope goes."""
        first, last = SCOPES[scope]
        if not self.all_years:
            first, last = min(max(self.first, first), last), min(self.last, last)
        return replace(self, first=first, last=last, scope=scope)

    def over_all_years(self, scope: str = "") -> "Selection":
        """Return the same countries in all years of a scope, of their own where none is named."""
        named = scope or self.scope
        official = self.official and named == "now"
        first, last = SCOPES[named]
        return replace(self, first=first, last=last, scope=named, official=official)

    def of(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the rows that speak of a chosen country in a chosen year, in the chosen scope."""
        return self.within(self.in_scope(table))

    def within(self, known: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of a table of the scope that speak of a chosen country in a chosen year."""
        return known[self._of_countries(known) & self._of_years(known)]

    def in_countries(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the rows that speak of a chosen country, among others or alone."""
        return table[self._of_countries(table)]

    def in_years(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the rows whose years overlap the chosen ones."""
        return table[self._of_years(table)]

    def in_scope(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of the brief alone, or of all sources, or of the official ones."""
        if self.scope == "brief":
            return table[table["source_id"].eq(BRIEF)]
        return table[table["tier"].isin(OFFICIAL_TIERS)] if self.official else table

    def _of_countries(self, table: pd.DataFrame) -> pd.Series:
        return table["country"].str.contains("|".join(self.codes))

    def _of_years(self, table: pd.DataFrame) -> pd.Series:
        return (table["last_year"] >= self.first) & (table["first_year"] <= self.last)


class Unreadable(NamedTuple):
    """A parameter of an address that cannot be read: what is wrong, and what counts instead."""

    parameter: str
    value: str
    wrong: str
    instead: str

    def __str__(self) -> str:
        return _("{fault}; {instead}.").format(fault=self.fault, instead=self.instead)

    @property
    def fault(self) -> str:
        """What is wrong, without a full stop."""
        return _("The address asks for {parameter} {asked}, which {wrong}").format(
            parameter=self.parameter, asked=self.value, wrong=self.wrong
        )


def read_address(parameters: Mapping[str, str]) -> tuple[Selection, list[str]]:
    """Read a Selection from the parameters of an address.

    What cannot be read counts as absent and is said in a sentence, one per parameter, in the
    second part of the answer.
    """
    selection, complaints = read_parameters(parameters)
    return selection, list(map(str, complaints))


def read_parameters(parameters: Mapping[str, str]) -> tuple[Selection, list[Unreadable]]:
    """Read a Selection; the second part of the answer lists what cannot be read."""
    complaints = []
    requested = [code.strip().upper() for code in parameters.get("country", "").split(",")]
    requested = [code for code in requested if code]
    countries = tuple(code for code in FIVE if code in requested)
    if unknown := [code for code in requested if code not in FIVE]:
        wrong = _("is not one of {known}").format(known=", ".join(FIVE))
        complaints.append(Unreadable("country", ", ".join(unknown), wrong, _("it is left out")))
    scope, faults = _read_scope(parameters)
    complaints += faults
    official = parameters.get("official", "")
    if official not in ("", "0", "1"):
        complaints.append(
            Unreadable("official", official, _("is neither 0 nor 1"), _("all sources count"))
        )
    first, last, faults = _read_years(parameters.get("years", ""), *SCOPES[scope])
    complaints += faults
    official_only = official == "1" and scope == "now"
    language = parameters.get("lang", "")
    if language and language not in LANGUAGES:
        wrong = _("is not one of {known}").format(known=", ".join(LANGUAGES))
        complaints.append(Unreadable("lang", language, wrong, _("the browser’s language counts")))
        language = ""
    return Selection(countries, first, last, scope, official_only, language), complaints


def _read_scope(parameters: Mapping[str, str]) -> tuple[str, list[Unreadable]]:
    """Read the scope, where there is none the layer of an old address."""
    instead = _("every source is shown")
    if scope := parameters.get("scope", ""):
        if scope in SCOPES:
            return scope, []
        wrong = _("is neither now nor brief")
        return DEFAULT, [Unreadable("scope", scope, wrong, instead)]
    layer = parameters.get(OLD_PARAMETER, "")
    if not layer or layer in OLD_SCOPES:
        return OLD_SCOPES.get(layer, DEFAULT), []
    return DEFAULT, [Unreadable(OLD_PARAMETER, layer, _("is neither all nor brief"), instead)]


def _read_years(text: str, lowest: int, highest: int) -> tuple[int, int, list[Unreadable]]:
    """Read a range of years or a single one; what goes beyond the scope is cut off and told."""
    if not text:
        return lowest, highest, []
    if years := YEARS.fullmatch(text):
        first, last = int(years[1]), int(years[2] or years[1])
        shown = max(first, lowest), min(last, highest)
        if first <= last and shown[0] <= shown[1]:
            if shown == (first, last):
                return first, last, []
            beyond = _("goes beyond {years}").format(years=f"{lowest}-{highest}")
            cut = _("{years} is shown").format(years=f"{shown[0]}-{shown[1]}")
            return *shown, [Unreadable("years", text, beyond, cut)]
    wrong = _("is not a year or a range like 2005-2012 within {years}")
    wrong = wrong.format(years=f"{lowest}-{highest}")
    return lowest, highest, [Unreadable("years", text, wrong, _("all years are shown"))]


def write_address(selection: Selection, *, in_full: bool = False) -> dict[str, str]:
    """Return the parameters that carry a Selection; what is not chosen is left out.

    `in_full` writes everything, so that the address means the same should defaults change.
    """
    parameters = {}
    if selection.countries or in_full:
        parameters["country"] = ",".join(selection.codes)
    if in_full or not selection.all_years:
        parameters["years"] = f"{selection.first}-{selection.last}"
    if in_full or selection.scope != DEFAULT:
        parameters["scope"] = selection.scope
    if selection.official:
        parameters["official"] = "1"
    if selection.language or in_full:
        parameters["lang"] = selection.language or spoken()
    return parameters
