"""How a claim is decided: one function per rule, from the tables to a verdict and its working.

A rule gets the tables by name and returns a Finding. Nothing holds by its own words: what the brief
says of itself can contradict a claim, not confirm it. Verdicts on figures follow one scale: holds
within 5%, close within 15%, differs beyond. Where the tables cannot decide, the verdict is `cannot
be checked` and the working says what is missing; where sources do not agree it is `sources disagree`.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from data.claims import WAITS
from data.derive.claim_rules import (
    all_sources,
    all_sources_trade,
    all_sources_uzbekistan,
    security_firms_aid,
    trade,
    visits_and_embassies,
)
from data.derive.claim_rules.finding import UNCHECKED, Finding, Tables, by_its_own_words
from data.schema import BRIEF
from data.text.i18n import _, cell, own

RULES: dict[str, Callable[[Tables], Finding]] = {
    rule.__name__: rule
    for rule in (*trade.RULES, *visits_and_embassies.RULES, *security_firms_aid.RULES)
}


ELSEWHERE = {  # by claim: what sources other than the brief are asked
    "all-five-visited": visits_and_embassies.all_five_visited,
    "embassies-all-five": visits_and_embassies.five_french_embassies,
    "embassies-in-paris": visits_and_embassies.three_embassies_in_paris,
    "kgz-latest-embassy": visits_and_embassies.latest_embassy_kgz,
    "kouchner-first-kgz": visits_and_embassies.first_visit_kouchner_kgz,
    "only-two-tashkent": visits_and_embassies.only_two_tashkent,
    "rahmon-twice": visits_and_embassies.rahmon_two_visits,
    "uzb-visits-slowed": all_sources.visits_slowed_uzb,
}
OTHER_SOURCES_TOO = {  # by claim: what sets them beside the brief's own figure
    "detair-strength": security_firms_aid.detair_strength,
    "kaz-preferred": visits_and_embassies.kaz_most_visits,
    "terminal-loan": security_firms_aid.terminal_paid_by_france,
    **all_sources.RULES,
    **all_sources_trade.RULES,
    **all_sources_uzbekistan.RULES,
}
OTHERS = frozenset(ELSEWHERE) | frozenset(OTHER_SOURCES_TOO)  # claims put to other sources


def judged(claims: pd.DataFrame, tables: Tables, everything: Tables | None = None) -> pd.DataFrame:
    """Add `verdict`, `why` and `sources` to each claim, computed; `rule` is the one used.

    `tables` hold the brief's rows alone; with `everything`, the claims that other sources can decide
    are put to those. A claim that waits for other sources cannot be checked; its note says what it
    needs. `sources` are the ids of those that decide, joined by ;. `parts` are the numbers of `why` by
    name. Raises KeyError for a rule that does not exist.
    """
    found = [_judge(claim, tables, everything) for claim in claims.to_dict("records")]
    names = dict(zip(tables["countries"]["iso3"], tables["countries"][own("name")], strict=True))
    why = [
        re.sub(r"\b[A-Z]{3}\b", lambda code: names.get(code[0], code[0]), finding.why)
        for _rule, finding in found
    ]
    return claims.assign(
        rule=[rule for rule, _finding in found],
        verdict=[finding.verdict for _rule, finding in found],
        why=why,
        sources=[";".join(finding.sources) for _rule, finding in found],
        parts=[finding.parts for _rule, finding in found],
    )


def _judge(
    claim: Mapping[Any, Any], tables: Tables, everything: Tables | None
) -> tuple[str, Finding]:
    """Return the name of the rule that a claim is put to, and what it finds."""
    key = claim.get("claim_id")
    if everything is not None and key in ELSEWHERE:
        rule = ELSEWHERE[key]
        return rule.__name__, rule(_without_the_brief(everything))
    if everything is not None and key in OTHER_SOURCES_TOO:
        rule = OTHER_SOURCES_TOO[key]
        return rule.__name__, rule(everything)
    if claim["rule"] == WAITS:
        has_note = pd.notna(claim["note"])
        note = cell(claim["note"]) if has_note else _("Needs other sources.")
        return WAITS, Finding(UNCHECKED, note)
    return claim["rule"], by_its_own_words(RULES[claim["rule"]](tables))


def _without_the_brief(tables: Tables) -> Tables:
    return {
        name: rows[rows["source_id"].ne(BRIEF)] if "source_id" in rows else rows
        for name, rows in tables.items()
    }
