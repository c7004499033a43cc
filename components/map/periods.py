"""Time on the map: all years, then and now, or one year of the reader's choice."""

from dataclasses import replace

import pandas as pd

from components.words.wording import counted
from data.query.memo import memo
from data.query.selection import SCOPES, Selection
from data.schema import BRIEF_YEAR
from data.sites import standing_in
from data.text.formatting import one_after_another
from data.text.i18n import N_, _, ngettext

TIMES = {
    "any": N_("All years"),
    "then": N_("Then, {year}"),
    "now": N_("Now"),
    "year": N_("One year"),
}


def times() -> dict[str, str]:
    """Return the times to choose from, in words."""
    return {time: _(words).format(year=BRIEF_YEAR) for time, words in TIMES.items()}


FIRST, LAST = SCOPES["now"]


@memo(64)
def in_region(sites: pd.DataFrame) -> pd.DataFrame:
    """Return the sites without the embassies in Paris, which no map shows."""
    return sites[sites["kind"].ne("embassy_in_paris")]


def year_at(time: str, chosen: int) -> int | None:
    """Return the year that a time of TIMES is about, of those that are; `chosen` is that of the reader."""
    return {"then": BRIEF_YEAR, "year": chosen}.get(time)


def selection_at(selection: Selection, year: int | None) -> Selection:
    """Return the selection whose figures are those of a year; without one it stays."""
    return selection if year is None else replace(selection, first=year, last=year)


@memo(64)
def at_time(sites: pd.DataFrame, time: str) -> pd.DataFrame:
    """Return the sites that stood at a time of TIMES; one year is for the reader to choose or to play."""
    year = {"then": BRIEF_YEAR, "now": LAST}.get(time)
    return sites if year is None else standing_in(sites, year)


@memo(64)
def changes(sites: pd.DataFrame) -> str:
    """Say what is known to have opened and to have closed since the brief."""
    parts = []
    for column in ("opened", "closed"):
        dates = sites[column].astype("str").str[:4]
        rows = sites[sites[column].notna() & (dates > str(BRIEF_YEAR))]
        named = f" ({', '.join(rows['name'])})" if len(rows) else ""
        message = (
            ngettext("{sites} opened", "{sites} opened", len(rows))
            if column == "opened"
            else ngettext("{sites} closed", "{sites} closed", len(rows))
        )
        parts.append(f"**{message.format(sites=counted(len(rows), 'site', 'sites'))}**{named}")
    return _("Since {year}, as far as dates are known: {changes}.").format(
        year=BRIEF_YEAR, changes=one_after_another(parts)
    )
