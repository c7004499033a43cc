"""Statements on the claims of the brief: verdicts worked out again, and what is counted of them.

A claim is put to sources other than the brief; its own figures can contradict it and confirm nothing.
"""

import functools

from tests.truth import claims_facts, claims_trade, claims_visits
from tests.truth.trade_figures import brief_values, ratio_verdict, yearly
from tests.truth.world import BRIEF, Ask, of_countries, table

UNCHECKED = "cannot be checked"
OTHERS = {
    "all-five-visited": claims_visits.all_five_visited,
    "deficit-follows-shares": claims_trade.deepens,
    "detair-since-2002": claims_facts.detair_since,
    "detair-strength": claims_facts.detair_strength,
    "embassies-all-five": claims_visits.embassies_all_five,
    "embassies-in-paris": claims_visits.embassies_in_paris,
    "kaz-deficit": claims_trade.deficit,
    "kaz-first-partner": claims_trade.first_partner,
    "kaz-preferred": claims_visits.kaz_preferred,
    "kaz-trade-rose": claims_trade.trade_rose,
    "kgz-latest-embassy": claims_visits.latest_embassy,
    "kgz-tjk-limited": claims_trade.smallest,
    "kouchner-first-kgz": claims_visits.kouchner_first,
    "nine-visits": claims_visits.nine_visits,
    "only-two-tashkent": claims_visits.only_two_tashkent,
    "rahmon-twice": claims_visits.rahmon_twice,
    "second-partner-tkm": claims_trade.second_partner,
    "terminal-loan": claims_facts.terminal_loan,
    "tkm-far-behind-kaz": claims_trade.far_behind,
    "total-kashagan": claims_facts.kashagan,
    "uzb-ninth-partner": claims_trade.ninth_partner,
    "uzb-recovery": claims_trade.recovery,
    "uzb-surplus": claims_trade.surplus,
    "uzb-visits-slowed": claims_visits.slowed,
}
OWN = {
    "culture-budget-fell": claims_facts.budget_fell,
    "four-agencies-tjk": claims_facts.agencies,
    "fourth-customer": claims_trade.fourth_customer,
    "import-share-low": claims_trade.import_share,
    "mitterrand-first": claims_visits.mitterrand,
    "nine-sectors-uzb": claims_facts.nine_sectors,
    "police-not-turkmenistan": claims_facts.police,
    "tajik-students-few": claims_facts.few_students,
    "terminal-main-project": claims_facts.largest_value,
    "total-gdf-left": claims_facts.two_left,
}


@functools.cache
def judged(key: str, rule: str, scope: str) -> dict:
    """The verdict on a claim, the sources that decide it, and the numbers of its working."""
    others = scope == "now" and key in OTHERS
    if not others and rule == "waits":
        return {"verdict": UNCHECKED, "sources": ""}
    answers, parts, rows = (OTHERS | OWN)[key](not others)
    verdict = agreed(answers)
    if not others:
        contradicted = verdict == "differs"
        return {
            "verdict": "differs" if contradicted else UNCHECKED,
            "sources": BRIEF if contradicted else "",
            **parts,
        }
    deciding = [] if verdict == UNCHECKED or rows is None else sorted(set(rows["source_id"]))
    return {"verdict": verdict, "sources": ";".join(deciding), **parts}


def agreed(answers: list) -> str:
    """What all answers say; where some differ and others do not, the sources disagree."""
    words = {one if isinstance(one, str) else "holds" if one else "differs" for one in answers}
    if not words:
        return UNCHECKED
    if "differs" in words:
        return "differs" if len(words) == 1 else "sources disagree"
    return "close" if "close" in words else "holds"


def claims(ask: Ask) -> list[dict]:
    """The claims on the countries asked for, of the topic asked for, each with its verdict."""
    rows = of_countries(table("claims"), ask)
    topic = ask.about.get("topic", "all")
    rows = rows if topic == "all" else rows[rows["topic"] == topic]
    found = rows[["claim_id", "rule"]].to_dict("records")
    return [{**one, **judged(one["claim_id"], one["rule"], ask.scope)} for one in found]


def verdict(ask: Ask) -> dict:
    rules = table("claims").set_index("claim_id")["rule"]
    key = ask.about["claim"]
    return judged(key, rules[key], ask.scope)


def lead(ask: Ask) -> dict:
    found = [claim["verdict"] for claim in claims(ask)]
    verdicts = ("holds", "close", "differs", "sources disagree", UNCHECKED)
    counts = {one: found.count(one) for one in verdicts}
    return {"claims": len(found), **counts, "within": 5, "near": 15}


def verdicts(ask: Ask) -> dict:
    found = [claim["verdict"] for claim in claims(ask)]
    decided = len(found) - found.count(UNCHECKED)
    return {"decided": decided, "claims": len(found), "differs": found.count("differs")}


def waiting(ask: Ask) -> dict:
    asked = OTHERS if ask.scope == "now" else {}
    rows = [one for one in claims(ask) if one["rule"] == "waits" and one["claim_id"] not in asked]
    return {"claims": len(rows)}


def comparison(ask: Ask) -> dict:
    found: dict[tuple, list] = {}
    for flow in ("turnover", "balance"):
        rows = yearly(flow)
        for code in ask.countries:
            for year, value in brief_values(code, flow).items():
                same = rows[(rows["country"] == code) & (rows["year"] == year)]
                for other in same["value"]:
                    found.setdefault((code, flow, year), []).append(ratio_verdict(other / value))
    of_all = [agreed(answers) for answers in found.values()]
    verdicts = ("holds", "close", "differs", "sources disagree")
    counts = {one: of_all.count(one) for one in verdicts}
    return {"values": len(of_all), **counts, "within": 5, "near": 15}


def openings(ask: Ask) -> dict:
    sites = of_countries(table("sites"), ask).set_index("site_id", drop=False)
    told = [
        (row["opened"], sites.loc[row["same_as"], "opened"])
        for row in sites.to_dict("records")
        if row["same_as"] in sites.index and sites.loc[row["same_as"], "source_id"] == BRIEF
    ]
    told = [pair for pair in told if all(isinstance(date, str) for date in pair)]
    differ = [one for one, other in told if one[:4] != other[:4] or not _agree(one, other)]
    return {"differ": len(differ), "dates": len(told)}


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


RULES = {
    "claims.lead": lead,
    "claims.verdicts": verdicts,
    "claims.verdict": verdict,
    "claims.waiting": waiting,
    "claims.comparison": comparison,
    "claims.openings": openings,
}
