"""Statements on visits, worked out from visits.csv and indicators.csv."""

import calendar
from dataclasses import replace
from datetime import date

import pandas as pd

from tests.truth.world import NEWEST, Ask, dated_in, in_scope, of_countries, once, table, year_of

HIGH = (
    "head_of_state",
    "national_leader",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "trade_minister",
    "other_minister",
)
WAYS = {"to_central_asia": "out", "to_france": "back"}


def visits(ask: Ask) -> pd.DataFrame:
    """The recorded visits, each once, oldest first."""
    rows = dated_in(of_countries(in_scope("visits", ask), ask), "date", ask)
    return once(rows, "visit_id").sort_values(["date", "country", "visitor"], kind="stable")


def undated(ask: Ask) -> pd.DataFrame:
    """Counts of visits of presidents without dates, where no dated one of them is among the recorded."""
    rows = of_countries(in_scope("indicators", ask), ask)
    rows = rows[rows["indicator"] == "presidential_visits_to_france"]
    if ask.first > 1991 or ask.last < 2012:
        return rows.head(0)
    known = visits(ask)
    known = known[(known["direction"] == "to_france") & (known["level"] == "head_of_state")]
    return rows[~rows["country"].isin(known["country"])]


def lead(ask: Ask) -> dict:
    rows = visits(ask)
    span = years(ask)
    if rows.empty:
        return {"total": 0, "years": span}
    newest = rows[rows["date"] == rows["date"].iloc[-1]]
    return {
        "total": len(rows),
        "out": (rows["direction"] == "to_central_asia").sum(),
        "back": (rows["direction"] == "to_france").sum(),
        "undated": undated(ask)["value"].sum(),
        "years": span,
        "visits": ";".join(newest["visit_id"]),
        "latest": newest["date"].iloc[0],
        "countries": ";".join(dict.fromkeys(newest["country"])),
    }


def left_out(ask: Ask) -> dict:
    whole = Ask(
        ask.countries,
        1991,
        2012 if ask.scope == "brief" else NEWEST,
        ask.scope,
        ask.official,
        {},
        {},
    )
    shown = set(undated(ask)["country"])
    rows = undated(whole)
    rows = rows[~rows["country"].isin(shown)]
    return {"total": rows["value"].sum(), "countries": ";".join(rows["country"])}


def heads(ask: Ask) -> dict:
    if "country" in ask.about:
        ask = replace(ask, countries=(ask.country,))
    rows = visits(ask)
    rows = rows[rows["level"] == "head_of_state"]
    return {name: (rows["direction"] == way).sum() for way, name in WAYS.items()}


def most(ask: Ask) -> dict:
    rows = visits(ask)
    by, what = ask.about["by"], ask.about["what"]
    if what in ("heads", "counterpart"):
        rows = rows[rows["level"] == "head_of_state"]
    if what == "level":
        rows = rows[rows["level"] == ask.options["level"]]
    if by in ("country", "level"):
        names = rows[by]
    else:
        names = pd.Series(
            [president(row, by) for row in rows.to_dict("records")], index=rows.index, dtype=object
        )
    totals = names.dropna().value_counts().to_dict()
    without = 0
    counts_undated = what == "visits" or ask.options.get("level") == "head_of_state"
    if by == "country" and counts_undated and what != "heads":
        for row in undated(ask).to_dict("records"):
            totals[row["country"]] = totals.get(row["country"], 0) + row["value"]
            without += row["value"]
    if not totals:
        return {"total": 0}
    best = max(totals.values())
    top = sorted(name for name, count in totals.items() if count == best)
    return {
        "most": best,
        "undated": without,
        "among": len(totals),
        "tied": len(top),
        "top": ";".join(top),
    }


def president(row: dict, by: str) -> str | None:
    """Who was president over the whole of what a date names; None where more than one was."""
    country = "FRA" if by == "presidency" else row["country"]
    terms = table("presidencies")
    terms = terms[terms["country"] == country]
    first = f"{row['date']}-01-01"[:10]
    last = {4: f"{row['date']}-12-31", 7: f"{row['date']}-31"}.get(len(row["date"]), row["date"])
    for term in terms.to_dict("records"):
        start = f"{term['start']}-01-01"[:10]
        ended = term["end"] if isinstance(term["end"], str) else "9999-12-31"
        if start <= first and last <= ended:
            return term["name"]
    return None


def silences(ask: Ask) -> dict[tuple[str, str], tuple[int, str, str]]:
    """By country and direction: months that are sure, the date before and the date after."""
    rows = visits(ask)
    rows = rows[rows["level"].isin(HIGH)]
    begin = max(date(ask.first, 1, 1), date(1991, 12, 26))
    end = date(ask.last + 1, 1, 1)
    found = {}
    for country in ask.countries:
        for way in WAYS:
            theirs = rows[(rows["country"] == country) & (rows["direction"] == way)]["date"]
            meant = sorted((*_days(one), one) for one in theirs)
            points = [(begin, begin, ""), *meant, (end, end, "")]
            longest = (-1, "", "")
            for place, (start, _stop, before) in enumerate(points[1:], 1):
                known = [(stop, at, one) for at, (_, stop, one) in enumerate(points[:place])]
                until, _at, after = max(known)
                months = (start.year - until.year) * 12 + start.month - until.month
                months -= start.day < until.day
                if max(months, 0) > longest[0]:
                    longest = (max(months, 0), after, before)
            found[country, way] = longest
    return found


def silence(ask: Ask) -> dict:
    return _gap(silences(ask)[ask.country, ask.about["direction"]], ask)


def longest_silence(ask: Ask) -> dict:
    found = silences(ask)
    best = max(months for months, _after, _before in found.values())
    first = [
        found[code, way] for way in WAYS for code in ask.countries if found[code, way][0] == best
    ]
    tied = {"tied": len(first), "among": len(found)}
    if len(first) > 1:
        return {"years": best // 12, "months": best % 12, "last": ask.last, **tied}
    return {**_gap(first[0], ask), **tied}


def _gap(gap: tuple[int, str, str], ask: Ask) -> dict:
    months, after, before = gap
    exact = all(len(one) in (0, 10) for one in (after, before))
    ends = {"after": after, "before": before, "exact": str(exact)}
    return {"years": months // 12, "months": months % 12, "last": ask.last, **ends}


def _days(text: str) -> tuple[date, date]:
    """The first and the last day that a date may mean."""
    year, month, day = [*(int(part) for part in text.split("-")), 0, 0][:3]
    last = day or calendar.monthrange(year, month or 12)[1]
    return date(year, month or 1, day or 1), date(year, month or 12, last)


def beside_trade(ask: Ask) -> dict:
    rows = in_scope("trade", ask)
    rows = rows[(rows["source_id"] != "peyrouse-2012") & (rows["country"] == ask.country)]
    rows = rows[(rows["coverage"] == "year") & rows["year"].between(ask.first, ask.last)]
    own = ["series", "reporter", "currency", "tier", "year"]
    flows = {flow: set(map(tuple, part[own].to_numpy())) for flow, part in rows.groupby("flow")}
    both = flows.get("imports", set()) & flows.get("exports", set())
    years = {one[-1] for one in both | flows.get("turnover", set())}
    known = year_of(visits(ask).query("country == @ask.country")["date"])
    first, last = min(years), max(years)
    return {"within": known.between(first, last).sum(), "first": first, "last": last}


def years(ask: Ask) -> str:
    """The years that are asked for, as they are said."""
    return str(ask.first) if ask.first == ask.last else f"{ask.first}–{ask.last}"


RULES = {
    "visits.lead": lead,
    "visits.left_out": left_out,
    "visits.heads": heads,
    "visits.most": most,
    "visits.silence": silence,
    "visits.longest_silence": longest_silence,
    "visits.beside_trade": beside_trade,
}
