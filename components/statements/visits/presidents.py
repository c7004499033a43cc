"""Findings of visits by heads of state: who came to whom, since when, who last."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import counted, inside, listed, span
from data.query.memo import memo
from data.query.selection import Selection
from data.text.country_names import Names
from data.text.formatting import number, one_after_another, when
from data.text.i18n import _, ngettext, own
from data.visits import DIRECTIONS

UNIVERSE = "recorded visits by heads of state"
SIDES = {"to_central_asia": "out", "to_france": "back"}


def heads(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the visits of heads of state."""
    return rows[rows["level"].eq("head_of_state")]


def going(rows: pd.DataFrame, names: Names, *, offices: bool = False) -> str:
    """Say of visits of one date who went from where to where; with what they are, if `offices`."""
    texts = {
        "to_central_asia": _("{visitor}, from France to {countries}"),
        "to_france": _("{visitor}, from {countries} to France"),
    }
    trips = [trip for _key, trip in rows.groupby(["direction", "visitor"], sort=False)]
    return one_after_another(
        [
            texts[trip["direction"].iloc[0]].format(
                visitor=_with_office(trip.iloc[0]) if offices else trip["visitor"].iloc[0],
                countries=listed([names[code] for code in trip["country"].drop_duplicates()]),
            )
            for trip in trips
        ]
    )


def _with_office(visit: pd.Series) -> str:
    office = visit[own("office")]
    small = office[:1].lower() + office[1:] if office[1:2].islower() else office
    return _("{visitor} ({office})").format(visitor=visit["visitor"], office=small)


def newest(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the visits of the last date; `rows` are in the order of their dates."""
    return rows[rows["date"].eq(rows["date"].max())]


@memo(64)
def presidents(rows: pd.DataFrame, selection: Selection, names: Names) -> Statement:
    """Open the page on visits with how often presidents went each way, since when, and who last.

    `rows` are the recorded visits of the selection, by date; without a head of state nothing is said.
    """
    of_heads = heads(rows)
    if of_heads.empty:
        return Statement("")
    years = span(selection.first, selection.last)
    ways = {way: of_heads[of_heads["direction"].eq(way)] for way in DIRECTIONS}
    text = _("**Presidents** in {years}: {out}; {back}.").format(
        years=years, **{SIDES[way]: _of_way(way, theirs, names) for way, theirs in ways.items()}
    )
    parts: dict[str, Any] = {}
    for way, theirs in ways.items():
        parts |= _ends(theirs, SIDES[way])
    return finding(text, "visits.presidents", "count", universe=UNIVERSE, years=years, **parts)


def _of_way(way: str, rows: pd.DataFrame, names: Names) -> str:
    """Say how many visits went one way, the first of them and the last."""
    visits = f"{counted(len(rows), 'dated visit', 'dated visits')} {inside(way)}"
    if rows.empty:
        return visits
    last = newest(rows)
    text = (
        _("{visits}, by {visitor}, {date} ({countries})")
        if len(rows) == 1
        else _("{visits}, the first in {first}, the latest by {visitor}, {date} ({countries})")
    )
    return text.format(
        visits=visits,
        first=rows["date"].iloc[0][:4],
        visitor=listed(list(last["visitor"].drop_duplicates())),
        date=when(last["date"].iloc[0]),
        countries=listed([names[code] for code in last["country"].drop_duplicates()]),
    )


def _ends(rows: pd.DataFrame, side: str) -> dict[str, Any]:
    """Return the count of visits one way, the date of the first, and those of the last date."""
    if rows.empty:
        return {side: 0}
    last = newest(rows)
    return {
        side: len(rows),
        f"{side}_first": str(rows["date"].iloc[0]),
        f"{side}_latest": str(last["date"].iloc[0]),
        f"{side}_visits": ";".join(sorted(last["visit_id"])),
    }


@memo(64)
def latest_title(rows: pd.DataFrame, names: Names) -> Statement:
    """Title the timeline with the latest visit of a head of state each way; `rows` has some, by date."""
    of_heads = heads(rows)
    ways = [of_heads[of_heads["direction"].eq(way)] for way in DIRECTIONS]
    last = [newest(theirs) for theirs in ways if len(theirs)]
    visits = [
        _("{trip}, {date}").format(trip=going(one, names), date=when(one["date"].iloc[0]))
        for one in last
    ]
    text = ngettext(
        "The latest recorded visit by a head of state is that of {visits}",
        "The latest recorded visits by heads of state are those of {visits}",
        len(visits),
    ).format(visits=one_after_another(visits))
    dates: dict[str, Any] = {
        f"latest_{place}": str(one["date"].iloc[0]) for place, one in enumerate(last)
    }
    ids = ";".join(sorted(pd.concat(last)["visit_id"]))
    return finding(text, "visits.heads_latest", "latest", universe=UNIVERSE, visits=ids, **dates)


def exchanged(rows: pd.DataFrame, about: Mapping[str, str]) -> Statement:
    """Say in a cell how often heads of state of one side came to the other, the first and the last.

    `rows` are those visits by date, `about` says of which country and direction they are.
    """
    name = "visits.exchanged"
    if rows.empty:
        return finding(_("none recorded"), name, "absence", about, UNIVERSE, visits=0)
    last = newest(rows)
    visitor = listed(list(last["visitor"].drop_duplicates()))
    text = (
        _("1: {visitor}, {date}")
        if len(rows) == 1
        else _("{count}, first {first}, latest {visitor}, {date}")
    )
    text = text.format(
        count=number(len(rows)),
        first=rows["date"].iloc[0][:4],
        visitor=visitor,
        date=when(last["date"].iloc[0]),
    )
    return finding(text, name, "count", about, UNIVERSE, **_ends(rows, "visits"))
