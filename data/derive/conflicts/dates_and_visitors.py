"""Dates and visitors that two rows tell differently."""

import calendar
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from data.derive.claim_rules.visits_and_embassies import tashkent_since_2005
from data.derive.conflicts.pair import Pair, Tables, pair
from data.schema import BRIEF

DATED = {"sites": ("site_id", "opened"), "events": ("event_id", "date")}
DATED |= {"visits": ("visit_id", "date"), "security": ("security_id", "date")}
NAMED = {"sites": "name", "events": "title", "visits": "visitor", "security": "title"}

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = rf"\d{{1,2}}(?:[-–]\d{{1,2}})?(?: {MONTH})?(?: \d{{4}})?"
OTHERWISE = re.compile(rf"(?P<who>[^;:(),.]+?) (?:say|give)s? (?P<when>(?:mid-)?\d{{4}}|{DAY})\b")
OWN = re.compile(r"^mid-\d{4}", re.IGNORECASE)
FIRST_IN = re.compile(r"first official visit in (\d+) years")


def _rows(tables: Tables, name: str) -> Iterator[dict[Any, Any]]:
    """Yield the rows of a dated table with table, row (its key) and told (its date)."""
    key, date = DATED[name]
    for row in tables[name].to_dict("records"):
        yield {**row, "table": name, "row": row[key], "stated": row[date]}


def dates(tables: Tables) -> Iterator[Pair]:
    """Pair rows of which one says that it tells what the other tells, but with another date."""
    for name in DATED:
        rows = {row["row"]: row for row in _rows(tables, name)}
        for other in rows.values():
            one = rows.get(other["same_as"]) if isinstance(other["same_as"], str) else None
            if one is None or pd.isna(one["stated"]) or pd.isna(other["stated"]):
                continue
            if one["stated"] != other["stated"]:
                size = min(len(one["stated"]), len(other["stated"]))
                agree = one["stated"][:size] == other["stated"][:size]
                dates = {"one": one["stated"], "other": other["stated"]}
                yield pair("finer" if agree else "date", one[NAMED[name]], one, other, **dates)


def words(tables: Tables) -> Iterator[Pair]:
    """Read a second date out of the words of a row: an encyclopaedia says 1999."""
    for name in DATED:
        rows = [*_rows(tables, name)]
        paired = {row["same_as"] for row in rows}
        for row in rows:
            if row["source_id"] == BRIEF or pd.isna(row["stated"]) or row["row"] in paired:
                continue
            texts = [row.get(column) for column in ("note", "detail")]
            for text in (str(text) for text in texts if isinstance(text, str)):
                own = OWN.match(text)
                for match in OTHERWISE.finditer(text):
                    if not own and _agrees(match["when"], row["stated"]):
                        continue
                    dates = {
                        "one": own[0].lower() if own else row["stated"],
                        "other": _whole(match["when"], row["stated"]),
                    }
                    yield pair(
                        "date", row[NAMED[name]], row, row, **dates, who=match["who"].strip()
                    )


def _agrees(when: str, date: str) -> bool:
    """Say whether a date in words begins with the same year, or day, as an ISO date."""
    number = re.findall(r"\d+", when)[0]
    return number == date[:4] if len(number) == 4 else date[8:10].lstrip("0") == number


def _whole(when: str, date: str) -> str:
    """Add the month and the year of an ISO date to a day in words that lacks them."""
    if not re.search(r"[A-Za-z]|\d{4}", when):
        when = f"{when} {calendar.month_name[int(date[5:7])]}"
    return when if re.search(r"\d{4}", when) else f"{when} {date[:4]}"


def visitors(tables: Tables) -> Iterator[Pair]:
    """Pair the French officials in Uzbekistan whom the brief counts with each that it does not."""
    visits = tables["visits"]
    own = visits[visits["source_id"].eq(BRIEF)]
    counted, rows = (
        found.assign(table="visits", row=found["visit_id"])
        for found in map(tashkent_since_2005, ({"visits": own}, tables))
    )
    if counted.empty:
        return
    names = " and ".join(counted["visitor"])
    same = rows["visit_id"].isin(counted["visit_id"]) | rows["same_as"].isin(counted["visit_id"])
    for other in rows[~same].to_dict("records"):
        details = {"one": names, "other": other["visitor"], "date": other["date"]}
        yield pair("visitor", "only_two", counted.iloc[0].to_dict(), other, **details)


def first_in_years(visits: pd.DataFrame) -> Iterator[Pair]:
    """Pair a visit called the first in so many years with those that other rows tell between."""
    rows = visits.assign(table="visits", row=visits["visit_id"])
    rows = rows.assign(since=rows["date"].str[:4].astype(int))
    who = ["visitor", "country", "direction"]
    for one in rows[rows["note"].notna()].to_dict("records"):
        if not (found := FIRST_IN.search(one["note"])):
            continue
        before = one["since"] - int(found[1])
        theirs = rows[(rows[who] == [one[key] for key in who]).all(axis="columns")]
        for other in theirs[theirs["since"].between(before + 1, one["since"] - 1)].to_dict(
            "records"
        ):
            details = {"one": str(before), "other": other["date"], "date": one["date"]}
            yield pair("visitor", "first_in_years", one, other, **details)
