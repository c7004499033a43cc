"""Statements on what happened, worked out from the files: each act once, by the words of its kind."""

import functools
from collections.abc import Iterator
from typing import Any

import pandas as pd

from tests.truth.world import BRIEF, DATA, OFFICIAL, Ask, table

NO_ACT = ("state", "planned")
EVENTS = {
    **dict.fromkeys(("treaty", "agreement"), "agreement"),
    **dict.fromkeys(("recognition", "independence"), "other"),
    "institution": "opening",
    "summit": "meeting",
    "crisis": "crisis",
}
SECURITY = {
    **dict.fromkeys(("framework", "infrastructure"), "other"),
    **dict.fromkeys(("deployment", "institution"), "opening"),
    "agreement": "agreement",
    "procurement": "contract",
    "closure": "closing",
}
ORDER = ("visit", "meeting", "agreement", "contract", "opening", "closing", "crisis", "other")


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def rows_of(name: str, scope: str, official: bool) -> list[dict]:
    """The rows of a table in a scope, of any country and year."""
    rows = table(name)
    if scope == "brief":
        rows = rows[rows["source_id"] == BRIEF]
    elif official:
        rows = rows[rows["tier"].isin(OFFICIAL)]
    return rows.to_dict("records")


def acts(*of: Any) -> Iterator[dict]:
    """Every act that the rows tell: name, date, kind, country, the row, how exactly it is dated."""
    for row in rows_of("visits", *of):
        yield _act("visits", row["visit_id"], row, row["date"], "visit")
    for row in rows_of("events", *of):
        plain = "other" if _text(row["date"]) else "state"
        kind = EVENTS.get(_text(row["kind"]), plain)
        yield _act("events", row["event_id"], row, row["date"], kind)
    for row in rows_of("companies", *of):
        yield from _of_firm(row)
    for row in posts(rows_of("sites", *of)):
        if _text(row["opened"]):
            yield _act("sites", row["site_id"], row, row["opened"], "opening")
        if _text(row["closed"]) or "closed" in (row["status_now"], row["status_in_2012"]):
            yield _act("sites", f"{row['site_id']}:end", row, row["closed"], "closing")
    for row in rows_of("security", *of):
        kind = SECURITY.get(row["kind"], "state")
        if not _text(row["date"]) and row["kind"] not in ("agreement", "closure"):
            kind = "state"
        yield _act("security", row["security_id"], row, row["date"], kind)
    for row in rows_of("aid_culture", *of):
        if row["kind"] == "development_finance" and row["date"] == row["date"]:
            yield _act("aid_culture", row["aid_id"], row, str(int(row["date"])), "other")
    for row in rows_of("arms_deliveries", *of):
        name = _slug(f"{row['country']} {row['locator']} {row['year']}")
        yield _act("arms_deliveries", name, row, str(row["year"]), "other")


def posts(rows: list[dict]) -> list[dict]:
    """Each place once: the row that tells more dates, else one that is not the brief's."""
    best: dict[str, dict] = {}
    for row in rows:
        place = _text(row["same_as"]) or row["site_id"]
        dates = sum(bool(_text(row[column])) for column in ("opened", "closed"))
        row["rank"] = (dates, row["source_id"] != BRIEF)
        if place not in best or row["rank"] > best[place]["rank"]:
            if place in best and not _text(row["status_in_2012"]):
                row["status_in_2012"] = best[place]["status_in_2012"]
            best[place] = row
        elif not _text(best[place]["status_in_2012"]):
            best[place]["status_in_2012"] = row["status_in_2012"]
    return list(best.values())


def _of_firm(row: dict) -> Iterator[dict]:
    name = _slug(f"{row['country']} {row['company']} {row['activity'][:40]}")
    since, status = _text(row["since"]), row["status"]
    if status == "contract":
        yield _act("companies", name, row, since, "contract")
    elif since:
        started = status in ("active", "left")
        yield _act("companies", name, row, since, "opening" if started else "planned")
    if status == "left":
        yield _act("companies", f"{name}:end", row, row["until"], "closing")


def _act(where: str, name: str, row: dict, date: object, kind: str) -> dict:
    day = _text(date)
    return {"name": f"{where}:{name}", "date": day, "kind": kind, "row": row, "table": where}


def _slug(text: str) -> str:
    return "-".join("".join(sign if sign.isalnum() else " " for sign in text).lower().split())


@functools.cache
def known() -> tuple[dict[str, str], dict[str, str]]:
    """What happenings.csv says of single acts: their kinds, and which is told in another row."""
    rows = pd.read_csv(DATA / "happenings.csv", dtype=str, keep_default_na=False)
    rows = rows.to_dict("records")
    kinds = {row["happening"]: row["kind"] for row in rows if row["kind"]}
    return kinds, {row["happening"]: row["same_as"] for row in rows if row["same_as"]}


def _same() -> dict[str, str]:
    found = dict(known()[1])
    for name, key in (("visits", "visit_id"), ("events", "event_id"), ("security", "security_id")):
        for row in table(name).dropna(subset="same_as").to_dict("records"):
            found.setdefault(f"{name}:{row[key]}", f"{name}:{row['same_as']}")
    for row in table("sites").dropna(subset="same_as").to_dict("records"):
        for end in ("", ":end"):
            found.setdefault(f"sites:{row['site_id']}{end}", f"sites:{row['same_as']}{end}")
    return found


def root(name: str, same: dict[str, str]) -> str:
    """The act that a name leads to."""
    while name in same:
        name = same[name]
    return name


@functools.cache
def once(scope: str, official: bool) -> list[dict]:
    """Each act once: the most exactly dated, then one of the table that is named, then that itself."""
    same, kinds = _same(), known()[0]
    best: dict[str, dict] = {}
    for act in acts(scope, official):
        act["kind"] = kinds.get(act["name"], act["kind"])
        if act["kind"] == "state":
            continue
        first = root(act["name"], same)
        home = first.split(":")[0] == act["table"]
        act["rank"] = (len(act["date"]), home, act["name"] == first)
        if first not in best or act["rank"] > best[first]["rank"]:
            best[first] = act
    return list(best.values())


def shown(ask: Ask) -> list[dict]:
    """The acts of the countries and years that are asked for; undated ones in the year of the source."""
    return [one for one in once(ask.scope, ask.official) if _is_of(one, ask)]


def _is_of(act: dict, ask: Ask) -> bool:
    year = int(act["date"][:4]) if act["date"] else _year_of_source(act)
    codes = act["row"]["country"].split(";")
    return ask.first <= year <= ask.last and bool(set(codes) & set(ask.countries))


def _year_of_source(act: dict) -> int:
    """The year of what has no date."""
    published = act["row"]["published"]
    return 2025 if published != published else int(published)


def happened(ask: Ask) -> list[dict]:
    return [one for one in shown(ask) if one["kind"] not in NO_ACT]


def wanted(ask: Ask) -> list[dict]:
    """What happened, of the kinds that the address asks for."""
    kinds = [kind for kind in ask.options.get("kind", "").split(",") if kind]
    found = happened(ask)
    there = {one["kind"] for one in found}
    kinds = [kind for kind in kinds if kind in there]
    return [one for one in found if not kinds or one["kind"] in kinds]


def lead(ask: Ask) -> dict:
    dated = [one for one in happened(ask) if one["date"]]
    years = str(ask.first) if ask.first == ask.last else f"{ask.first}–{ask.last}"
    if not dated:
        return {"total": 0, "years": years}
    newest = max(one["date"] for one in dated)
    names = sorted(one["name"] for one in dated if one["date"] == newest)
    return {
        "total": len(dated),
        "latest": len(names),
        "date": newest,
        "rows": ";".join(names),
        "years": years,
    }


def besides(ask: Ask) -> dict:
    found = wanted(ask)
    return {
        "year_alone": sum(len(one["date"]) == 4 for one in found),
        "undated": sum(not one["date"] for one in found),
        "planned": sum(one["kind"] == "planned" for one in shown(ask)),
    }


def most(ask: Ask) -> dict:
    kinds = [one["kind"] for one in wanted(ask) if one["date"]]
    counts = {kind: kinds.count(kind) for kind in ORDER if kind in kinds}
    best = max(counts.values())
    top = ";".join(kind for kind, count in counts.items() if count == best)
    return {"most": best, "total": len(kinds), "among": len(counts), "top": top}


def listed(ask: Ask) -> dict:
    found = wanted(ask)
    dates = sorted(one["date"] for one in found if one["date"]) or [""]
    return {"total": len(found), "first": dates[0], "last": dates[-1]}


RULES = {
    "chronology.lead": lead,
    "chronology.besides": besides,
    "chronology.most": most,
    "chronology.list": listed,
}
