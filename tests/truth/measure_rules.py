"""Every measure, worked out from the files on another path; the statements that give just one."""

import functools
import math
from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from tests.truth.estimate import estimates
from tests.truth.visits_rules import president, visits
from tests.truth.world import BRIEF, NEWEST, Ask, in_scope, lived, table, year_of

POSTS = (
    "embassy_of_france",
    "consulate",
    "detachment",
    "aid_office",
    "cultural_centre",
    "research_institute",
    "school",
)
ENDED = ("closed", "planned", "under_construction", "negotiation")
HELD = {"active": "active", "contract": "contract", "project": "contract"}
Answer = tuple[float | None, int | None]  # the number, and the last year that it speaks of


def trade(ask: Ask, flow: str, country: str) -> Answer:
    """The newest year of the best estimate, or of the brief."""
    known = {year: one.value for year, one in estimates(flow, country).items()}
    if ask.scope == "brief":
        rows = in_scope("trade", ask)
        rows = rows[(rows["country"] == country) & (rows["flow"] == flow)]
        rows = rows[rows["coverage"] == "year"]
        known = dict(zip(rows["year"], rows["value"], strict=True))
    years = [year for year in known if ask.first <= year <= ask.last]
    return (known[max(years)], max(years)) if years else (None, None)


def partners(ask: Ask, flow: str, column: str, country: str) -> Answer:
    """France in the country's own statistics: its share of what the world has, or its place."""
    if ask.scope == "brief":
        return None, None
    others = table("partners")
    others = others[(others["country"] == country) & (others["reporter"] == country)]
    others = others[(others["flow"] == flow) & (others["partner"] != country)]
    own = table("trade")
    own = own[(own["country"] == country) & (own["reporter"] == country) & (own["flow"] == flow)]
    own = own[(own["coverage"] == "year") & own["series"].isin(set(others["series"]))]
    for year in sorted(set(own["year"]), reverse=True):
        if not ask.first <= year <= ask.last:
            continue
        value = own.loc[own["year"] == year, "value"].iloc[-1]
        of_year = others[others["year"] == year].set_index("partner")["value"]
        if column == "rank":
            single = of_year.drop(["WLD", "EUU"], errors="ignore")
            return 1.0 + (single > value).sum(), year
        if "WLD" in of_year:
            return value / of_year["WLD"] * 100, year
    return None, None


def counted(ask: Ask, country: str, **wanted: str) -> Answer:
    """Recorded visits of a country that have what is wanted in their columns."""
    rows = visits(replace(ask, countries=(country,)))
    for column, value in wanted.items():
        rows = rows[rows[column] == value]
    return len(rows), ask.last


def under(ask: Ask, country: str, name: str) -> Answer:
    """Recorded visits of a country under one French president."""
    rows = visits(replace(ask, countries=(country,)))
    return sum(president(row, "presidency") == name for row in rows.to_dict("records")), ask.last


@functools.lru_cache(256)
def _firms(scope: str, official: bool, last: int) -> dict[tuple[str, str], str]:
    """How each firm stands in each country at the end of a year."""
    ask = Ask((), 1991, last, scope, official, {}, {})
    rows = in_scope("companies", ask)
    rows = rows[rows["named"]]
    renamed = table("firm_names").set_index("name_2012")["name_now"].to_dict()
    brief = table("companies").query(f"source_id == '{BRIEF}'")
    places, own = set(zip(brief["company"], brief["country"], strict=True)), set(brief["company"])
    found: dict[tuple[str, str], list[dict]] = {}
    for row in rows.to_dict("records"):
        firm = row["company"]
        if scope == "now":
            old = row["name_2012"]
            firm = old if (old, row["country"]) in places and firm not in own else firm
            firm = renamed.get(firm, firm)
        found.setdefault((firm, row["country"]), []).append(row)
    standing = {place: _standing(theirs, last) for place, theirs in found.items()}
    return {place: one for place, one in standing.items() if one}


def _standing(rows: list[dict], last: int) -> str:
    spoken, gone = [], None
    for row in rows:
        since, until = (
            int(row[end][:4]) if isinstance(row[end], str) else None for end in ("since", "until")
        )
        told = None if math.isnan(row["published"]) else int(row["published"])
        left = row["status"] == "left"
        newest = 2012 if row["source_id"] == BRIEF else NEWEST
        start = next(
            one
            for one in ((until if left else since), since, told, until, newest)
            if one is not None
        )
        heard = next(one for one in (told, until, start) if one is not None)
        if start > last:
            continue
        if left:
            gone = max(gone or 0, start)
        spoken.append((row["status"], heard, until))
    held = set()
    for status, heard, until in spoken:
        current = heard >= last - 5 and (until is None or until >= last)
        holds = status != "left" and (current or (until or 0) >= last)
        if holds and (gone is None or heard > gone):
            held.add(HELD.get(status, "exploring"))
    for one in ("active", "contract", "exploring"):
        if one in held:
            return one
    return "left" if gone is not None else "silent" if spoken else ""


def firms(ask: Ask, standing: str, country: str) -> Answer:
    """Named firms that stand so in a country at the end of the years."""
    known = _firms(ask.scope, ask.official, ask.last)
    return sum(one == standing for place, one in known.items() if place[1] == country), ask.last


def life(row: dict) -> tuple[int, int]:
    """The first and last year of which a row of sites speaks; without a date, that of its source."""
    return lived(row, "opened", "closed", lasting=_lasting(row))


def _lasting(row: dict) -> bool:
    return row["source_id"] == BRIEF or row["status_now"] == "open"


def stands(row: dict, last: int) -> bool:
    """Whether a place stands on the last day of a year."""
    first, end = life(row)
    closing = isinstance(row["closed"], str) and end == last
    planned = row["status_now"] == "planned" or (row["status_in_2012"] in ENDED and last <= 2012)
    return first <= last <= end and not closing and not planned


def sites_once(rows: pd.DataFrame) -> pd.DataFrame:
    """Sites, each place once: the row with more dates, then the later source."""
    rows = rows.assign(
        place=rows["same_as"].fillna(rows["site_id"]),
        dates=rows[["opened", "closed"]].notna().sum(axis=1),
        brief=rows["source_id"] == BRIEF,
    )
    rows = rows.sort_values(["dates", "brief"], ascending=[False, True], kind="stable")
    states = rows.dropna(subset="status_in_2012").drop_duplicates("place").set_index("place")
    best = rows.drop_duplicates("place").sort_index()
    filled = best["place"].map(states["status_in_2012"])
    return best.assign(status_in_2012=best["status_in_2012"].fillna(filled))


def posts(ask: Ask, country: str) -> Answer:
    """Posts that are open on the last day of the years, of two rows for a place the fuller one."""
    rows = sites_once(in_scope("sites", ask))
    rows = rows[(rows["country"] == country) & rows["kind"].isin(POSTS) & ~rows["abroad"]]
    return sum(stands(row, ask.last) for row in rows.to_dict("records")), ask.last


def detair(ask: Ask, column: str, country: str) -> Answer:
    """The newest figure of the detachment up to the end of the years."""
    rows = in_scope("security", ask)
    rows = rows[(rows["country"] == "TJK") & (rows["kind"] == "strength") & (country == "TJK")]
    rows = rows[rows[column].notna() & (year_of(rows["date"]) <= ask.last)]
    if rows.empty:
        return None, None
    row = max(
        rows.to_dict("records"), key=lambda one: (one["date"][:4], len(one["date"]), one["date"])
    )
    return row[column], int(row["date"][:4])


def people(ask: Ask, country: str, chosen: Callable[[pd.DataFrame], pd.Series]) -> Answer:
    """The newest figure of a kind of aid, students, learners or residents."""
    rows = in_scope("aid_culture", ask)
    rows = rows[(rows["country"] == country) & rows["value"].notna()]
    years = year_of(rows["date"])
    rows = rows[(years >= ask.first) & (years <= ask.last)]
    rows = rows[chosen(rows)]
    if rows.empty:
        return None, None
    row = rows.assign(day=rows["date"].astype(str)).sort_values(["day", "aid_id"]).iloc[-1]
    return row["value"], int(str(row["date"])[:4])
