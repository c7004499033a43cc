"""The tables as plain pandas reads them, and the question a view asks: nothing of the product's own.

What the filters let through is worked out here again, from the files alone.
"""

import functools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

DATA = Path(__file__).parents[2] / "data"
FIVE = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
BRIEF = "peyrouse-2012"
OFFICIAL = ("brief", "official", "statistics")
NEWEST = (  # the year before that in which sources were last read: the last that is known whole
    int(pd.read_csv(DATA / "sources.csv")["accessed"].dropna().astype(str).str[:4].max()) - 1
)
DOUBTED = ("press", "association", "unofficial", "encyclopaedia", "reference")


LIVES = {  # the columns of beginning and end, and what says that a row without an end still holds
    "companies": ("since", "until", ("status", "active")),
    "sites": ("opened", "closed", ("status_now", "open")),
    "security": ("date", "until", ("tier", "brief")),
    "aid_culture": ("date", "", ()),
    "events": ("date", "", ()),
    "visits": ("date", "", ()),
    "indicators": ("year", "", ()),
    "trade": ("year", "", ()),
    "products": ("year", "", ()),
    "partner_shares": ("year", "", ()),
}


@dataclass(frozen=True)
class Ask:
    """What is asked: the countries, the years, the scope, official sources only; `about` a part of it."""

    countries: tuple[str, ...]
    first: int
    last: int
    scope: str
    official: bool
    options: Mapping[str, str]
    about: Mapping[str, str]

    @property
    def country(self) -> str:
        """The country that the question is about."""
        return self.about["country"]


@functools.cache
def table(name: str) -> pd.DataFrame:
    """A table, with `published` (year of the source) and `tier`."""
    rows = pd.read_csv(DATA / f"{name}.csv")
    sources = pd.read_csv(DATA / "sources.csv").set_index("source_id")
    if "source_id" not in rows or name == "sources":
        return rows
    published = rows["source_id"].map(sources["published"]).astype(str).str[:4]
    return rows.assign(
        published=pd.to_numeric(published, errors="coerce"),
        tier=rows["source_id"].map(sources["tier"]),
    )


def in_scope(name: str, ask: Ask) -> pd.DataFrame:
    """The rows of a table in the scope that is asked for, of all countries and years."""
    rows = table(name)
    if ask.scope == "brief":
        return rows[rows["source_id"] == BRIEF]
    return rows[rows["tier"].isin(OFFICIAL)] if ask.official else rows


def year_of(dates: pd.Series) -> pd.Series:
    """The years of dates or of years; missing where there is none."""
    return pd.to_numeric(dates.astype(str).str[:4], errors="coerce")


def of_countries(rows: pd.DataFrame, ask: Ask) -> pd.DataFrame:
    """The rows that speak of a country that is asked for."""
    codes = rows["country"].str.split(";")
    return rows[[bool(set(one) & set(ask.countries)) for one in codes]]


def dated_in(rows: pd.DataFrame, column: str, ask: Ask) -> pd.DataFrame:
    """The rows whose one date lies in the years that are asked for; without one, that of the source."""
    years = year_of(rows[column]).fillna(rows["published"])
    return rows[(years >= ask.first) & (years <= ask.last)]


def once(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """Each fact once: of rows that tell the same, the one dated most exactly, else the one others name."""
    best: dict[str, dict] = {}
    keys = set(rows[key])
    for row in rows.to_dict("records"):
        again = row["same_as"] in keys
        fact = row["same_as"] if again else row[key]
        rank = (len(row["date"]), not again)
        if fact not in best or rank > best[fact]["rank"]:
            best[fact] = {"rank": rank, "key": row[key]}
    return rows[rows[key].isin({one["key"] for one in best.values()})]


def lived(row: dict, start: str, end: str = "", *, lasting: bool = False) -> tuple[int, int]:
    """The first and last year of which a row speaks; without a date, that of its source.

    What has no end still holds where it is `lasting`: in 2012 for the brief, in NEWEST for others.
    """
    newest = 2012 if row["source_id"] == BRIEF else NEWEST
    told = newest if math.isnan(row["published"]) else int(row["published"])
    first, last = (_year(row[column]) if column else None for column in (start, end or start))
    first = first if first is not None else last
    if last is None and lasting:
        last = newest if first is None or first <= newest else first
    last = last if last is not None else first
    return (told if first is None else first), (told if last is None else last)


def _year(date: object) -> int | None:
    text = str(date)[:4]
    return int(text) if text.isdigit() else None


def shown(name: str, ask: Ask) -> pd.DataFrame:
    """The rows of a table that the filters let through."""
    rows = of_countries(in_scope(name, ask), ask)
    start, end, held = LIVES[name]
    lives = [
        lived(row, start, end, lasting=bool(held) and _holds(row, *held))
        for row in rows.to_dict("records")
    ]
    return rows[[first <= ask.last and last >= ask.first for first, last in lives]]


def _holds(row: dict, column: str, value: str) -> bool:
    return row["source_id"] == BRIEF or row[column] == value
