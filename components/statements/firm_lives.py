"""Findings of what became of the firms of the brief, and of when presences began."""

import pandas as pd

from components.model.statement import Statement, finding
from components.statements.companies import MOST_NAMED
from components.words.wording import counted, listed, of_chosen, span
from data.derive.firm_fates import NAMED_SINCE
from data.query.memo import memo
from data.query.selection import Selection
from data.text.country_names import Names
from data.text.formatting import number
from data.text.i18n import N_, _, ngettext

NONE_SINCE = N_(
    "Of {places} that the brief names, at work or not, none appears in later sources; new since: {new}"
)
BEGAN = ("active", "contract", "project", "left")  # states whose start is that of a presence


@memo(64)
def fates_title(fates: pd.DataFrame, selection: Selection, names: Names) -> Statement:
    """Title the fates with how many presences of the brief later sources name, and how many are new.

    Neither depends on the years chosen: `fates` are those of all years.
    """
    brief = fates[fates["then"].notna()]
    since = int(brief["fate"].isin(NAMED_SINCE).sum())
    new = int(fates["fate"].eq("new").sum())
    text = (
        NONE_SINCE
        if not since
        else ngettext(
            "{since} of {places} that the brief names, at work or not, appears in later sources; new since:"
            " {new}",
            "{since} of {places} that the brief names, at work or not, appear in later sources; new since:"
            " {new}",
            since,
        )
    )
    return finding(
        (_(text) if not since else text).format(
            since=number(since),
            places=of_chosen(
                counted(len(brief), "firm by country", "firms by country"),
                selection.countries,
                names,
            ),
            new=number(new),
        ),
        "companies.fates",
        "share",
        universe="presences of a firm in a country that the brief names",
        since=since,
        places=len(brief),
        new=new,
    )


@memo(64)
def first_title(stated: pd.DataFrame, selection: Selection, names: Names) -> Statement:
    """Title lanes with the earliest start of a presence within the years, among all that are selected."""
    rows = stated[stated["since"].notna() & stated["status"].isin(BEGAN)]
    start = rows["since"].str[:4].astype(int)
    rows, start = (part[start.between(selection.first, selection.last)] for part in (rows, start))
    years = span(selection.first, selection.last)
    if rows.empty:
        text = _("No start of a presence is on record in {years}").format(years=years)
        return finding(text, "companies.first", "absence", among=0, years=years)
    year, among = int(start.min()), len(rows[["company", "country"]].drop_duplicates())
    first = rows.loc[start.eq(year), ["company", "country"]].drop_duplicates()
    first = first.sort_values(["company", "country"])
    named = [f"{firm} ({names[code]})" for firm, code in first.itertuples(index=False)]
    who = listed(named) if len(named) <= MOST_NAMED else counted(len(named), "firm", "firms")
    text = (
        _("Earliest start on record in {years}: {firms}, {year}")
        if among > 1
        else _("The one start on record in {years}: {firms}, {year}")
    )
    return finding(
        text.format(years=years, firms=who, year=year),
        "companies.first",
        "maximum" if among > 1 else "latest",
        universe="presences with a start on record",
        year=year,
        among=among,
        tied=len(first),
        years=years,
        firms=";".join(f"{firm}/{code}" for firm, code in first.itertuples(index=False)),
    )
