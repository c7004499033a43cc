"""Statements of the overview, the profile and the map that put measures together."""

from dataclasses import replace

import pandas as pd

from tests.truth.claims_rules import agreed, claims
from tests.truth.estimate import estimates
from tests.truth.measure_rules import life, sites_once, stands
from tests.truth.measures import OLD_AFTER, number
from tests.truth.measures import RULES as MEASURES
from tests.truth.people_rules import visas_issued
from tests.truth.trade_figures import ratio_verdict, yearly
from tests.truth.visits_rules import undated, visits
from tests.truth.world import (
    BRIEF,
    FIVE,
    NEWEST,
    Ask,
    in_scope,
    of_countries,
    once,
    shown,
    table,
    year_of,
)

ADDRESSES = {
    "turnover": "turnover",
    "visits": "visits",
    "firms": "firms_active",
    "posts": "posts_open",
}


def of_brief(ask: Ask) -> Ask:
    """The same countries in all years of the brief."""
    return Ask(ask.countries, 1991, 2012, "brief", False, ask.options, ask.about)


def since(ask: Ask) -> Ask:
    """The same countries in the years after the brief."""
    return Ask(ask.countries, 2013, NEWEST, "now", ask.official, ask.options, ask.about)


def turnovers(ask: Ask) -> dict[str, tuple[float, int]]:
    """The turnover of each country that has one, the largest first."""
    found = {code: MEASURES["turnover"](ask, code) for code in ask.countries}
    known = {code: one for code, one in found.items() if one[0] is not None}
    return dict(sorted(known.items(), key=lambda item: -item[1][0]))


def lead(ask: Ask) -> dict:
    known, span = turnovers(ask), "2012" if ask.scope == "brief" else f"1991–2012–{NEWEST}"
    if not known:
        return {"among": 0, "span": span}
    value, year = next(iter(known.values()))
    age = ask.last - year
    old = {"age": age, "end": ask.last} if age > OLD_AFTER else {}
    return {"among": len(known), "top": value, "country": next(iter(known)), "span": span, **old}


def brief_trade(ask: Ask) -> dict:
    ask = of_brief(ask)
    known = turnovers(ask)
    if not known:
        return {}
    values = [value for value, _year in known.values()]
    if len(known) == 1:
        rows = of_countries(in_scope("trade", ask), ask).query("flow == 'turnover'")
        return {"top": values[0], "years": len(rows[["country", "year"]].drop_duplicates())}
    return {
        "share": 100 * values[0] / sum(values),
        "among": len(known),
        "country": next(iter(known)),
    }


def brief_visits(ask: Ask) -> dict:
    ask = of_brief(ask)
    rows, more = visits(ask), undated(ask)["value"].sum()
    back = (rows["direction"] == "to_france").sum()
    out = (rows["direction"] == "to_central_asia").sum()
    return {"out": out, "back": back + more, "undated": more}


def brief_companies(ask: Ask) -> dict:
    ask = of_brief(ask)
    rows = of_countries(in_scope("companies", ask), ask)
    rows = rows[rows["named"]]
    active, contracts, exploring = (
        sum(number(name, ask, code) or 0 for code in ask.countries)
        for name in ("firms_active", "firms_contract", "firms_exploring")
    )
    left = rows[rows["status"] == "left"].sort_values(["country", "company"])
    gone = [
        f"{firm} {code}" for firm, code in left[["company", "country"]].drop_duplicates().to_numpy()
    ]
    return {
        "firms": rows["company"].nunique(),
        "places": len(rows[["company", "country"]].drop_duplicates()),
        "active": active,
        "contracts": contracts,
        "exploring": exploring,
        "left": ";".join(gone),
    }


def brief_security(ask: Ask) -> dict:
    rows = of_countries(in_scope("security", of_brief(ask)), ask)
    people = rows["personnel"].max()
    if pd.isna(people):
        return {"facts": len(rows)}
    others = table("security")
    others = others[(others["country"] == "TJK") & (others["kind"] == "strength")]
    others = others[others["personnel"].notna() & (others["source_id"] != BRIEF)]
    others = others[year_of(others["date"]) == 2012].sort_values("date")
    if others.empty:
        return {"people": people}
    newest = others.iloc[-1]
    return {"people": people, "other": newest["personnel"], "date": newest["date"]}


def brief_claims(ask: Ask) -> dict:
    every = claims(of_brief(ask))
    differing = sorted(one["claim_id"] for one in every if one["verdict"] == "differs")
    return {"count": len(differing) or len(every), "claims": ";".join(differing)}


def _turn(ask: Ask, code: str) -> tuple[float, str] | None:
    """What turnover was in 2012, and how the newest of the years stands to it by their bands."""
    known = estimates("turnover", code)
    years = [year for year in known if ask.first <= year <= ask.last]
    if not years or max(years) <= 2012 or 2012 not in known:
        return None
    now, then = known[max(years)], known[2012]
    if now.low <= then.high and then.low <= now.high:
        return then.value, "alike"
    return then.value, "above" if now.value > then.value else "below"


def changed_turnover(ask: Ask) -> dict:
    ask = since(ask)
    known = turnovers(ask)
    if not known:
        return {"first": ask.first, "last": ask.last}
    code, (value, year) = next(iter(known.items()))
    found: dict = {"top": value, "country": code}
    if ask.last - year > OLD_AFTER:
        found |= {"age": ask.last - year, "end": ask.last}
    turns = {one: turn for one in known if (turn := _turn(ask, one))}
    if code in turns:
        found["before"] = turns[code][0]
    if len(known) > 1:
        for word in {turn for _before, turn in turns.values()}:
            found[word] = sum(turn == word for _before, turn in turns.values())
    return found


def since_the_brief(ask: Ask) -> dict:
    code = ask.about["country"]
    before = _turn(ask, code)[0]
    newest, _year = MEASURES["turnover"](ask, code)
    change = {"change": round(100 * (newest / before - 1))}
    return {
        "before": before,
        **({"times": round(newest / before, 1)} if newest >= 2 * before else change),
    }


def presidents(ask: Ask) -> dict:
    rows = visits(replace(ask, countries=(ask.about["country"],)))
    heads = rows[rows["level"] == "head_of_state"]["direction"]
    return {"out": (heads == "to_central_asia").sum(), "back": (heads == "to_france").sum()}


def changed_visits(ask: Ask) -> dict:
    ask = since(ask)
    rows = visits(ask)
    heads = rows[rows["level"] == "head_of_state"]
    return {
        "total": len(rows),
        "out": (heads["direction"] == "to_central_asia").sum(),
        "back": (heads["direction"] == "to_france").sum(),
        "first": ask.first,
        "last": ask.last,
    }


def changed_sites(ask: Ask) -> dict:
    ask = since(ask)
    rows = sites_once(of_countries(in_scope("sites", ask), ask))
    rows = rows[~rows["abroad"]]
    opened, closed = (
        rows[year_of(rows[end]).between(ask.first, ask.last)] for end in ("opened", "closed")
    )
    bases = closed[(closed["kind"] == "detachment") & (closed["country"] == "TJK")]
    return {
        "opened": len(opened),
        "closed": len(closed),
        "first": ask.first,
        "last": ask.last,
        "detair": ";".join(bases["closed"]),
    }


def turnover_of(ask: Ask) -> dict:
    """The newest turnover with its age; in the brief what other sources have where they refute it."""
    now = ask.scope != "brief"
    value, year = MEASURES["turnover"](ask if now else of_brief(ask), ask.country)
    if now or year is None:
        age = ask.last - year if year is not None else 0
        old = {"age": age, "end": ask.last} if age > OLD_AFTER else {}
        return {"turnover": value, **old}
    rows = yearly("turnover")
    rows = rows[(rows["country"] == ask.country) & (rows["year"] == year)]
    others = dict(zip(rows["series"], rows["value"], strict=True))
    verdicts = [ratio_verdict(other / value) for other in others.values()]
    refuted = agreed(verdicts) in ("differs", "sources disagree")
    return {"turnover": value, **(others if refuted else {})}


def profile(ask: Ask) -> dict:
    code = ask.country
    return {
        **turnover_of(ask),
        "visits": number("visits", ask, code),
        "firms": number("firms_active", ask, code),
        "contracts": number("firms_contract", ask, code),
    }


def embassy(ask: Ask) -> dict:
    rows = sites_once(of_countries(in_scope("sites", ask), ask))
    rows = rows[(rows["kind"] == "embassy_of_france") & (rows["country"] == ask.country)]
    rows = rows[rows["opened"].notna()].sort_values("opened")
    if rows.empty:
        return {}
    elsewhere = rows[rows["city"] != rows["city"].iloc[0]]
    moved = {"moved": elsewhere["opened"].iloc[-1]} if len(elsewhere) else {}
    return {"opened": rows["opened"].iloc[0], **moved}


def beside(ask: Ask) -> dict:
    measure = ADDRESSES[ask.about["measure"]]
    pair = [code for code in FIVE if code in (ask.countries[0], ask.options["beside"])]
    (one, first), (other, second) = (MEASURES[measure](ask, code) for code in pair)
    found: dict = {"one": one, "other": other}
    if measure != "turnover":
        return found
    ages = {"age": first, "other_age": second}
    old = {
        name: ask.last - year
        for name, year in ages.items()
        if year is not None and ask.last - year > OLD_AFTER
    }
    found |= old | ({"end": ask.last} if old else {})
    if one and other and first == second and _reporter(ask, pair[0]) == _reporter(ask, pair[1]):
        times = max(one, other) / min(one, other)
        if times >= 1.05:
            found |= {"times": times, "larger": pair[0] if one > other else pair[1]}
    return found


def _reporter(ask: Ask, country: str) -> str:
    if ask.scope == "brief":
        rows = in_scope("trade", ask)  # the second country is none of the filter's
        return rows[rows["country"] == country]["reporter"].iloc[0]
    known = estimates("turnover", country)
    return known[max(year for year in known if ask.first <= year <= ask.last)].reporter


def map_lead(ask: Ask) -> dict:
    every = sites_once(in_scope("sites", ask))
    every = every[every["country"].isin(ask.countries)]
    embassies = every[(every["kind"] == "embassy_of_france") & ~every["abroad"]]
    embassies = embassies[[stands(row, ask.last) for row in embassies.to_dict("records")]]
    rows = sites_once(shown("sites", ask))
    detair = rows[(rows["kind"] == "detachment") & (rows["country"] == "TJK")]
    closed = sites_once(shown("sites", ask).query("status_in_2012 == 'closed'"))
    return {
        "embassies": embassies["country"].nunique(),
        "end": ask.last,
        "detair": ";".join(detair["closed"].fillna("open")),
        "stood": ";".join(str(min(life(row)[1], ask.last)) for row in detair.to_dict("records")),
        "closed": ";".join(sorted(closed["site_id"])),
        "by": 2012,
    }


def map_year(ask: Ask) -> dict:
    year = int(ask.about["year"])
    rows = sites_once(shown("sites", ask))
    rows = rows[(rows["precision"] != "none") & ~rows["abroad"]]
    lives = [life(row) for row in rows.to_dict("records")]
    rows = rows[[first <= year <= last for first, last in lives]]
    embassies = (rows["kind"] == "embassy_of_france").sum()
    detair = ((rows["kind"] == "detachment") & (rows["country"] == "TJK")).any()
    others = len(rows) - embassies
    return {"sites": len(rows), "embassies": embassies, "others": others, "detair": int(detair)}


def map_sites(ask: Ask) -> dict:
    rows = sites_once(shown("sites", ask))
    years = str(ask.first) if ask.first == ask.last else f"{ask.first}–{ask.last}"
    return {"sites": len(rows), "known": (rows["precision"] != "none").sum(), "years": years}


def listed(ask: Ask) -> dict:
    name = ask.about["table"].removesuffix("-all")
    rows = shown(name, replace(ask, countries=(ask.country,)))
    if name == "companies":
        rows = rows[rows["named"]]
    if name == "security":
        rows = once(rows.assign(date=rows["date"].fillna("")), "security_id")
    if name == "events":
        rows = once(rows.assign(date=rows["date"].fillna("")), "event_id")
    return {"rows": len(rows[~rows["abroad"]] if name == "sites" else rows)}


RULES = {
    "country.list": listed,
    "overview.lead": lead,
    "brief.trade": brief_trade,
    "brief.visits": brief_visits,
    "brief.companies": brief_companies,
    "brief.security": brief_security,
    "brief.claims": brief_claims,
    "changed.turnover": changed_turnover,
    "changed.visas": lambda ask: visas_issued(replace(ask, first=1991, last=NEWEST)),
    "overview.since": since_the_brief,
    "overview.presidents": presidents,
    "changed.visits": changed_visits,
    "changed.sites": changed_sites,
    "country.lead": profile,
    "country.embassy": embassy,
    "country.beside": beside,
    "map.lead": map_lead,
    "map.sites": map_sites,
    "map.year": map_year,
}
