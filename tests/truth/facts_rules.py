"""Statements on security, aid and culture, worked out from their tables."""

from dataclasses import replace

import pandas as pd

from tests.truth.world import BRIEF, NEWEST, Ask, in_scope, of_countries, year_of
from tests.truth.world import once as each_once

DETAIR = (
    "deployment",
    "strength",
    "mission",
    "compensation",
    "exercise",
    "infrastructure",
    "closure",
)
ENDS = {"security": "until", "aid_culture": "date", "events": "date"}
COLUMNS = {"strength": "personnel", "people": "personnel", "aircraft": "aircraft"}


def facts(name: str, ask: Ask) -> pd.DataFrame:
    """The facts of a table that hold in the years asked for; undated ones in those of their source."""
    rows = of_countries(in_scope(name, ask), ask)
    brief = rows["source_id"] == BRIEF
    dates, ends = year_of(rows["date"]), year_of(rows[ENDS[name]])
    published = rows["published"].fillna(brief.map({True: 2012, False: NEWEST}))
    start = dates.fillna(ends)
    if name == "security":  # what the brief says without an end holds until the brief
        ends = ends.fillna(start.clip(lower=2012).fillna(2012).where(brief))
    rows = rows.assign(
        start=start.fillna(published), end=ends.fillna(start).fillna(published).astype(int)
    )
    return rows[(rows["end"] >= ask.first) & (rows["start"] <= ask.last)]


def once(ask: Ask) -> pd.DataFrame:
    """The facts of security, each once: the row with the most exact dates, then the first told."""
    rows = facts("security", ask)
    told = rows["date"].fillna("").str.len() + rows["until"].fillna("").str.len()
    rows = rows.assign(
        fact=rows["same_as"].fillna(rows["security_id"]), told=-told, again=rows["same_as"].notna()
    )
    rows = rows.sort_values(["date", "security_id"], na_position="last", kind="stable")
    return rows.sort_values(["told", "again"], kind="stable").drop_duplicates("fact")


def of_detair(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[(rows["country"] == "TJK") & rows["kind"].isin(DETAIR)]


def strengths(rows: pd.DataFrame) -> pd.DataFrame:
    return in_time(rows[(rows["kind"] == "strength") & rows["personnel"].notna()])


def in_time(rows: pd.DataFrame) -> pd.DataFrame:
    """By year; of one year the more exactly dated last."""
    rows = rows.assign(exact=rows["date"].str.len())
    return rows.sort_values(["start", "exact", "date", "security_id"])


def security_facts(ask: Ask) -> dict:
    return {"facts": len(once(ask))}


def detair(ask: Ask) -> dict:
    rows = of_detair(once(ask))
    told = strengths(rows)
    ends = rows[rows["kind"] == "closure"]["date"].dropna()
    people = dict(zip(told["security_id"], told["personnel"], strict=True))
    return {**people, "until": max(ends, default="")}


def detair_title(ask: Ask) -> dict:
    rows = of_detair(once(ask))
    told = strengths(rows)
    told = told[told["start"] == told["start"].max()]
    if told.empty:
        return {"facts": len(rows)}
    return dict(zip(told["security_id"], told["personnel"], strict=True))


def tile(ask: Ask) -> dict:
    """A tile of the detachment is what its row says, and its row is the one that answers."""
    rows = of_detair(facts("security", ask))
    kind, row = ask.about["tile"], ask.about["row"]
    if kind in COLUMNS:
        column = COLUMNS[kind]
        told = rows[(rows["kind"] == "strength") & rows[column].notna()]
        told = told[told["start"] == told["start"].max()].set_index("security_id")
        return {"value": told[column].get(row)}
    if kind == "loan":
        told = rows[(rows["source_id"] == BRIEF) & rows["value"].notna()]
        return {"value": told.set_index("security_id")["value"].get(row)}
    event = {"since": "deployment", "until": "closure"}[kind]
    dates = rows[rows["kind"] == event]["date"].dropna()
    return {"value": min(dates) if kind == "since" else max(dates)}


def strength(ask: Ask) -> dict:
    rows = facts("security", ask)
    column = COLUMNS[ask.about["tile"]]
    told = in_time(
        rows[(rows["kind"] != "procurement") & rows["date"].notna() & rows[column].notna()]
    )
    last = told[column].iloc[-1]
    if len(told) == 1:
        return {"last": last}
    return {"peak": told[column].max(), "last": last, "among": len(told)}


def dates(ask: Ask) -> dict:
    ask = replace(ask, countries=tuple(ask.about["countries"].split(";")))
    events = ask.about["table"] == "events"
    rows = (
        each_once(facts("events", ask).dropna(subset="date"), "event_id") if events else once(ask)
    )
    key = "event_id" if events else "security_id"
    rows = rows[rows["date"].notna() & ~rows["kind"].isin(["strength", "forces", "mission"])]
    rows = rows[rows["kind"].fillna("").isin(ask.about["kinds"].split(";"))]
    first = rows.sort_values(["start", "date", key]).iloc[0]
    return {"facts": len(rows), "first": first["start"], "row": first[key]}


def most(ask: Ask) -> dict:
    name = ask.about["table"]
    rows = once(ask) if name == "security" else facts("aid_culture", ask)
    codes = rows["country"].str.split(";").explode()
    counts = codes[codes.isin(ask.countries)].value_counts()
    top = sorted(counts[counts == counts.max()].index)
    return {"most": counts.max(), "among": len(counts), "top": ";".join(top)}


def aid_lead(ask: Ask) -> dict:
    rows = facts("aid_culture", ask)
    return {"facts": len(rows), "valued": rows["value"].notna().sum()}


def aid_facts(ask: Ask) -> dict:
    rows = facts("aid_culture", ask)
    return {"facts": len(rows), "undated": rows["date"].isna().sum()}


def budget(ask: Ask) -> dict:
    """The newest budget of which the same measure of the same country is known before, else the newest."""
    rows = facts("aid_culture", ask)
    rows = rows[(rows["kind"] == "budget") & rows["value"].notna()]
    told = rows.sort_values(["date", "aid_id"]).to_dict("records")
    for later in reversed(told):
        own = [
            row
            for row in told
            if all(row[key] == later[key] for key in ("country", "title", "unit"))
        ]
        if len({row["date"] for row in own}) > 1:
            first, last = own[-2], own[-1]
            return {
                "first": in_unit(first),
                "last": in_unit(last),
                "change": 100 * (last["value"] - first["value"]) / first["value"],
                "rows": f"{first['aid_id']};{last['aid_id']}",
            }
    return {"last": in_unit(told[-1]), "rows": told[-1]["aid_id"]}


def in_unit(row: dict | pd.Series) -> tuple[float, str]:
    """A figure with the unit that its row has."""
    return row["value"], row["unit"]


def students(ask: Ask) -> dict:
    rows = facts("aid_culture", ask)
    rows = rows[(rows["kind"] == "students") & rows["value"].notna()]
    return {row["aid_id"]: in_unit(row) for row in rows.to_dict("records")}


def latest(ask: Ask) -> dict:
    rows = facts("aid_culture", ask)
    rows = rows[(rows["kind"] == ask.about["kind"]) & (rows["unit"] == ask.about["unit"])]
    rows = rows[rows["value"].notna()]
    rows = rows[rows["start"] == rows["start"].max()]
    own = {row["aid_id"]: in_unit(row) for row in rows.to_dict("records")} if len(rows) <= 3 else {}
    return {"figures": len(rows), "year": str(int(rows["start"].iloc[0])), **own}


RULES = {
    "security.facts": security_facts,
    "security.detair": detair,
    "security.detair_title": detair_title,
    "security.tile": tile,
    "security.strength": strength,
    "facts.dates": dates,
    "facts.most": most,
    "aid.lead": aid_lead,
    "aid.facts": aid_facts,
    "aid.budget": budget,
    "aid.students": students,
    "aid.latest": latest,
}
