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
def starts_title(
    rows: pd.DataFrame, group: str, words: str, selection: Selection, names: Names
) -> Statement:
    """Title lanes with the latest and the earliest start on record among those that are drawn.

    `rows` are the statements drawn, `group` is their code and `words` says what they are.
    """
    rows = rows[rows["since"].notna() & rows["status"].isin(BEGAN)]
    start = rows["since"].str[:4].astype(int)
    rows, start = (part[start.between(selection.first, selection.last)] for part in (rows, start))
    years = span(selection.first, selection.last)
    name, about = "companies.starts", {"group": group, "words": words}
    if rows.empty:
        text = _("{group}: no start is on record in {years}").format(group=words, years=years)
        return finding(text, name, "absence", about, among=0, years=years)
    first, last = int(start.min()), int(start.max())
    places = {year: _places(rows[start.eq(year)]) for year in (first, last)}
    text = _ends(first, last).format(
        group=words,
        last=last,
        newest=_named(places[last], names),
        first=first,
        oldest=_named(places[first], names),
        years=years,
    )
    return finding(
        text,
        name,
        "latest",
        about,
        universe="presences with a start on record",
        first=first,
        last=last,
        among=len(rows[["company", "country"]].drop_duplicates()),
        at_first=len(places[first]),
        at_last=len(places[last]),
        years=years,
        firms=";".join(f"{firm}/{code}" for firm, code in places[last]),
    )


def _ends(first: int, last: int) -> str:
    """Return the message for the first and the last year of a start, or for one year alone."""
    if first == last:
        return _("{group}: the one year of a start on record in {years} is {last} ({newest})")
    return _(
        "{group}: the latest start on record is of {last} ({newest}), the earliest of {first} ({oldest})"
    )


def _places(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Return each firm with its country once."""
    firms = rows[["company", "country"]].drop_duplicates().sort_values(["company", "country"])
    return [(firm, code) for firm, code in firms.itertuples(index=False)]


def _named(places: list[tuple[str, str]], names: Names) -> str:
    """Name firms and their countries, or say how many there are."""
    if len(places) > MOST_NAMED:
        return counted(len(places), "firm", "firms")
    words = _("{firm} in {country}")
    return listed([words.format(firm=firm, country=names[code]) for firm, code in places])
