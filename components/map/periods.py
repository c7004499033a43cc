"""Time on the map: all years, then and now, or one year of the reader's choice."""

from dataclasses import replace

import pandas as pd

from components.words.wording import with_detail
from data.query.memo import memo
from data.query.selection import SCOPES, Selection
from data.schema import BRIEF_YEAR
from data.sites import standing_in
from data.text.i18n import N_, _

TIMES = {
    "any": N_("All years"),
    "then": N_("Then, {year}"),
    "now": N_("Now"),
    "year": N_("One year"),
}


OPENED, CLOSED = N_("Opened"), N_("Closed")
OPENED_IN_FRANCE = N_("Opened in France by the five")
CLOSED_IN_FRANCE = N_("Closed in France by the five")


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
    """Name in markdown what opened and what closed since the brief, there and in France."""
    there, in_france = sites[~sites["abroad"]], sites[sites["abroad"]]
    lines = [
        f"- {with_detail(_(words), ', '.join(rows['name']))}"
        for words, rows in (
            (OPENED, _since(there, "opened")),
            (CLOSED, _since(there, "closed")),
            (OPENED_IN_FRANCE, _since(in_france, "opened")),
            (CLOSED_IN_FRANCE, _since(in_france, "closed")),
        )
        if len(rows)
    ]
    return "\n".join(lines)


def _since(sites: pd.DataFrame, event: str) -> pd.DataFrame:
    """Return the sites of which a column tells a date after the brief."""
    return sites[sites[event].notna() & (sites[event].astype("str").str[:4] > str(BRIEF_YEAR))]
