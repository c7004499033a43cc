"""The rule of each measure by its name, and what statements that give one say besides."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from tests.truth.expected_rules import over_expected
from tests.truth.measure_rules import (
    Answer,
    counted,
    detair,
    firms,
    partners,
    people,
    posts,
    trade,
    under,
)
from tests.truth.statistics_rules import SECTIONS, arms, newest, section, visas
from tests.truth.world import Ask

WAYS = ("to_central_asia", "to_france")
LEVELS = (
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "trade_minister",
    "other_minister",
    "special_representative",
    "delegation",
    "national_leader",
    "parliament",
    "business_delegation",
)
PRESIDENTS = {
    "francois_mitterrand": "François Mitterrand",
    "jacques_chirac": "Jacques Chirac",
    "nicolas_sarkozy": "Nicolas Sarkozy",
    "francois_hollande": "François Hollande",
    "emmanuel_macron": "Emmanuel Macron",
}
STANDINGS = ("active", "contract", "exploring", "left", "silent")
LEARNERS = ("learners", "learners per year", "pupils")
HEAD = {"level": "head_of_state"}
RULES: dict[str, Callable[[Ask, str], Answer]] = {
    **{
        flow: lambda ask, country, flow=flow: trade(ask, flow, country)
        for flow in ("turnover", "imports", "exports", "balance")
    },
    "share_of_imports": lambda ask, country: partners(ask, "exports", "share", country),
    "share_of_exports": lambda ask, country: partners(ask, "imports", "share", country),
    "supplier_rank": lambda ask, country: partners(ask, "exports", "rank", country),
    "customer_rank": lambda ask, country: partners(ask, "imports", "rank", country),
    "exports_over_expected": over_expected,
    "visits": counted,
    **{f"visits_{way}": partial(counted, direction=way) for way in WAYS},
    "head_of_state_visits": partial(counted, **HEAD),
    **{f"head_of_state_visits_{way}": partial(counted, direction=way, **HEAD) for way in WAYS},
    **{f"visits_{level}": partial(counted, level=level) for level in LEVELS},
    **{f"visits_under_{key}": partial(under, name=name) for key, name in PRESIDENTS.items()},
    **{f"firms_{one}": lambda ask, country, one=one: firms(ask, one, country) for one in STANDINGS},
    "posts_open": posts,
    "detair_people": lambda ask, country: detair(ask, "personnel", country),
    "detair_aircraft": lambda ask, country: detair(ask, "aircraft", country),
    "aid_budget": partial(people, chosen=lambda rows: rows["kind"] == "budget"),
    "students": partial(people, chosen=lambda rows: rows["kind"] == "students"),
    "learners": partial(
        people, chosen=lambda rows: (rows["kind"] == "language") & rows["unit"].isin(LEARNERS)
    ),
    "french_residents": partial(
        people,
        chosen=lambda rows: (rows["kind"] == "residents") & rows["aid_id"].str.startswith("french"),
    ),
    "residents_in_france": partial(
        people,
        chosen=lambda rows: (
            (rows["kind"] == "residents") & ~rows["aid_id"].str.startswith("french")
        ),
    ),
    **{
        f"{flow}_section_{code}": partial(section, flow=flow, code=code)
        for flow in ("exports", "imports")
        for code in SECTIONS
    },
    "visas_issued": partial(visas, indicator="visas_issued"),
    "visas_applied": partial(visas, indicator="visas_applied"),
    "students_in_france": partial(newest, name="students_abroad", partner="FRA"),
    "refugees_in_france": partial(newest, name="people_in_france", indicator="refugees"),
    "asylum_applications": partial(
        newest, name="people_in_france", indicator="asylum_applications"
    ),
    "born_there_in_france": partial(
        newest, name="people_in_france", indicator="born_there_living_in_france"
    ),
    **{
        f"un_agreement_{basis}": partial(
            newest, name="un_votes", column="identical_percent", partner="FRA", basis=basis
        )
        for basis in ("roll_calls", "resolutions")
    },
    "fdi_inflow": partial(newest, name="investment", partner="FRA", indicator="fdi_inflow"),
    "fdi_stock": partial(newest, name="investment", partner="FRA", indicator="fdi_stock"),
    "arms_deliveries": arms,
}
OLD_AFTER = 3  # years after which a value of trade says its age


def number(name: str, ask: Ask, country: str) -> float | None:
    """The number that answers a measure for a country."""
    return RULES[name](ask, country)[0]


def at_moment(ask: Ask) -> Ask:
    """The question as the map of a year asks it: of that year alone."""
    time = ask.options.get("time", "any")
    if ask.scope == "brief" or time not in ("then", "year"):
        return ask
    year = int(ask.options.get("at", 2012)) if time == "year" else 2012
    return replace(ask, first=year, last=year)


def stated(name: str, ask: Ask) -> dict:
    """What a statement that gives a measure says: its value, and the age of what is old."""
    ask = at_moment(ask)
    value, year = RULES[name](ask, ask.country)
    age = ask.last - year if year is not None and name == "turnover" else 0
    return {"value": value, **({"age": age, "end": ask.last} if age > OLD_AFTER else {})}


STATED = {f"measure.{name}": partial(stated, name) for name in RULES}
