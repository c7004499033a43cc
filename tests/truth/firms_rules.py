"""Statements on firms, worked out from companies.csv and firm_names.csv."""

import functools

import pandas as pd

from tests.truth.world import BRIEF, NEWEST, Ask, in_scope, of_countries, shown, table, year_of

PRESENT = ("active", "contract", "project")
ORDER = ("active", "contract", "exploring", "left", "silent")
STATUSES = ("active", "contract", "project", "negotiation", "exploring", "seeking", "left")
SAYS = {"project": "contract", "negotiation": "exploring", "seeking": "exploring"}
HEARD_WITHIN = 5
PLACE = ["company", "country"]


def named(ask: Ask) -> pd.DataFrame:
    """The activities of named firms of the scope, under their names of today beyond the brief."""
    rows = in_scope("companies", ask)
    today = names_today().reindex(rows.index)
    rows = rows.assign(company=today) if ask.scope == "now" else rows
    return rows[rows["named"]]


@functools.cache
def names_today() -> pd.Series:
    """What each firm is called now: the brief's name where a row gives one, then the new name."""
    rows = table("companies")
    brief = rows[rows["source_id"] == BRIEF]
    there, own = set(zip(brief["company"], brief["country"], strict=True)), set(brief["company"])
    new = table("firm_names").set_index("name_2012")["name_now"].to_dict()
    found = []
    for row in rows.to_dict("records"):
        known = (row["name_2012"], row["country"]) in there and row["company"] not in own
        name = row["name_2012"] if known else row["company"]
        found.append(new.get(name, name))
    return pd.Series(found, index=rows.index)


def standings(ask: Ask) -> pd.DataFrame:
    """How each firm stands in each country at the end of the year `last`: company, country, status."""
    rows = of_countries(named(ask), ask)
    since, until, published = year_of(rows["since"]), year_of(rows["until"]), rows["published"]
    left = rows["status"] == "left"
    start = since.where(~left, until.fillna(since)).fillna(published)
    start = start.fillna(until).fillna(
        (rows["source_id"] == BRIEF).map({True: 2012, False: NEWEST})
    )
    no_date = left & since.isna() & until.isna() & (rows["source_id"] != BRIEF)
    heard = published.fillna(until).fillna(start)
    rows = rows.assign(start=start, heard=heard, until=until, says=rows["status"].replace(SAYS))
    rows = rows[~no_date & (start <= ask.last)]
    found = [
        {"company": firm, "country": country, "status": _status(own.to_dict("records"), ask.last)}
        for (firm, country), own in rows.groupby(PLACE)
    ]
    return pd.DataFrame(found, columns=[*PLACE, "status"])


def _status(rows: list[dict], end: int) -> str:
    gone = max((row["start"] for row in rows if row["says"] == "left"), default=None)
    count = set()
    for row in rows:
        over = not pd.isna(row["until"]) and row["until"] < end
        to_come = not pd.isna(row["until"]) and row["until"] >= end
        if row["says"] == "left":
            count.add("left")
            continue
        recent = to_come or (row["heard"] >= end - HEARD_WITHIN and not over)
        if recent and (gone is None or row["heard"] > gone):
            count.add(row["says"])
    return next((one for one in ORDER if one in count), "silent")


def lead(ask: Ask) -> dict:
    rows = standings(ask)
    if rows.empty:
        return {"total": 0, "year": ask.last}
    active = rows[rows["status"] == "active"]["country"].value_counts()
    return {
        "year": ask.last,
        "heard_within": HEARD_WITHIN,
        **{state: (rows["status"] == state).sum() for state in ORDER},
        **{f"unnamed_{code}": count for code, count in unnamed(ask).items()},
        **{f"active_{code}": count for code, count in active.items()},
    }


def unnamed(ask: Ask) -> dict:
    """In how many sectors of a country the brief has firms at work that it does not name."""
    rows = shown("companies", ask)
    rows = rows[~rows["named"] & (rows["status"] == "active") & (rows["source_id"] == BRIEF)]
    return rows.groupby("country")["sector"].nunique().to_dict()


def most(ask: Ask) -> dict:
    rows = standings(ask)
    active = rows[rows["status"] == "active"]["country"].value_counts()
    found = {"year": ask.last, "firms": len(rows)}
    if active.empty:
        return found
    found |= {"most": active.max()}
    if len(ask.countries) == 1:
        return found
    top = sorted(active[active == active.max()].index)
    return {**found, "among": len(ask.countries), "top": ";".join(top)}


def several(ask: Ask) -> dict:
    counts = standings(ask)["company"].value_counts()
    if ask.about["part"] == "one":
        return {"firms": (counts == 1).sum(), "most": 1}
    counts = counts[counts > 1]
    top = sorted(counts[counts == counts.max()].index)
    return {"firms": len(counts), "most": counts.max(), "top": ";".join(top)}


def sectors(ask: Ask) -> dict:
    rows = of_countries(named(ask), ask)
    there = standings(ask).set_index(PLACE).index
    since, until, published = year_of(rows["since"]), year_of(rows["until"]), rows["published"]
    left = rows["status"] == "left"
    start = since.where(~left, until.fillna(since)).fillna(published).fillna(until).fillna(0)
    no_date = left & since.isna() & until.isna() & (rows["source_id"] != BRIEF)
    rows = rows[~no_date & (start <= ask.last) & rows.set_index(PLACE).index.isin(there)]
    counts = rows.drop_duplicates(["sector", "company"])["sector"].value_counts()
    top = sorted(counts[counts == counts.max()].index)
    return {
        "most": counts.max(),
        "among": len(counts),
        "tied": len(top),
        "top": ";".join(top),
        "year": ask.last,
    }


def groups(ask: Ask) -> dict[tuple[str, str], str]:
    """What became of each firm and country: kept, gone, new, interested or earlier."""
    rows = of_countries(named(ask), ask)
    since, until, published = year_of(rows["since"]), year_of(rows["until"]), rows["published"]
    own = rows["source_id"] == BRIEF
    left = rows["status"] == "left"
    mark = since.where(~left, until).fillna(since).fillna(until).fillna(published).fillna(NEWEST)
    still = (rows["status"] == "active") & (published > since)
    end = until.fillna(published.where(still)).where(since.notna())
    last = end.fillna(mark)
    first = since.fillna(mark.where(~left))
    rows = rows.assign(rank=rows["status"].map(STATUSES.index), own=own, last=last, first=first)
    return {place: _group(here) for place, here in rows.groupby(PLACE)}


def _group(here: pd.DataFrame) -> str:
    then, later = here[here["own"]], here[~here["own"]]
    after = later[later["last"] > 2012]
    firmest = STATUSES[after["rank"].min()] if len(after) else ""
    if len(then):
        return "gone" if firmest in ("", "left") else "kept"
    if not later["first"].min() > 2012:
        return "earlier"
    return "new" if firmest in PRESENT else "gone" if firmest == "left" else "interested"


def fates(ask: Ask) -> dict:
    """Of the presences of the brief, those of which a later source says more than that they left."""
    found = groups(ask)
    own = in_brief(ask)
    return {
        "since": sum(found[place] == "kept" for place in own),
        "places": len(own),
        "new": sum(group == "new" for group in found.values()),
    }


def in_brief(ask: Ask) -> set[tuple[str, str]]:
    """The firms and countries of which the brief says anything."""
    rows = of_countries(named(ask), ask)
    return set(map(tuple, rows[rows["source_id"] == BRIEF][PLACE].to_numpy()))


def starts(ask: Ask) -> dict:
    """The first and the last year in which a presence of a group began."""
    rows = of_countries(named(ask), ask)
    found, group = groups(ask), ask.about["group"]
    meant = [group in ("all", found[place]) for place in map(tuple, rows[PLACE].to_numpy())]
    rows = rows.assign(year=year_of(rows["since"]))[meant]
    rows = rows[rows["year"].between(ask.first, ask.last) & rows["status"].isin([*PRESENT, "left"])]
    years = str(ask.first) if ask.first == ask.last else f"{ask.first}–{ask.last}"
    if rows.empty:
        return {"among": 0, "years": years}
    ends = {year: _places(rows[rows["year"] == year]) for year in rows["year"]}
    first, last = min(ends), max(ends)
    return {
        "first": first,
        "last": last,
        "among": len(_places(rows)),
        "at_first": len(ends[first]),
        "at_last": len(ends[last]),
        "years": years,
        "firms": ";".join(f"{firm}/{country}" for firm, country in ends[last]),
    }


def _places(rows: pd.DataFrame) -> list[tuple[str, str]]:
    return sorted(set(map(tuple, rows[PLACE].to_numpy())))


RULES = {
    "companies.lead": lead,
    "companies.most": most,
    "companies.several": several,
    "companies.sectors": sectors,
    "companies.fates": fates,
    "companies.starts": starts,
}
