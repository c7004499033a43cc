"""How a claim is decided: one function per rule, from the tables to a verdict and its working.

A rule gets the tables by name and returns a Finding. Verdicts on figures follow one scale: holds
within 5%, close within 15%, differs beyond. Where the tables cannot decide, the verdict is `cannot
be checked` and the working says what is missing.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from data.claims import WAITS
from data.derive.claim_rules import (
    all_sources,
    all_sources_trade,
    security_firms_aid,
    trade,
    visits_and_embassies,
)
from data.derive.claim_rules.finding import Finding, Tables
from data.text.i18n import _, cell, own

RULES: dict[str, Callable[[Tables], Finding]] = {
    rule.__name__: rule
    for rule in (*trade.RULES, *visits_and_embassies.RULES, *security_firms_aid.RULES)
}


ELSEWHERE = {  # by claim: what all sources are asked
    "all-five-visited": visits_and_embassies.all_five_visited,
    "detair-strength": security_firms_aid.detair_strength,
    "kaz-preferred": visits_and_embassies.kaz_most_visits,
    "kouchner-first-kgz": visits_and_embassies.first_visit_kouchner_kgz,
    "only-two-tashkent": visits_and_embassies.only_two_tashkent,
    "rahmon-twice": visits_and_embassies.rahmon_two_visits,
    **all_sources.RULES,
    **all_sources_trade.RULES,
}


def judged(claims: pd.DataFrame, tables: Tables, everything: Tables | None = None) -> pd.DataFrame:
    """Add `verdict` and `why` to each claim, computed from the tables; `rule` is the one used.

    `tables` hold the brief's rows alone; with `everything`, the claims that other sources can decide
    are put to those. A claim that waits for other sources cannot be checked; its note says what it
    needs. Raises KeyError for a rule that does not exist.
    """
    found = [_judge(claim, tables, everything) for claim in claims.to_dict("records")]
    names = dict(zip(tables["countries"]["iso3"], tables["countries"][own("name")], strict=True))
    why = [
        re.sub(r"\b[A-Z]{3}\b", lambda code: names.get(code[0], code[0]), finding.why)
        for _rule, finding in found
    ]
    verdicts = [finding.verdict for _rule, finding in found]
    return claims.assign(rule=[rule for rule, _finding in found], verdict=verdicts, why=why)


def _judge(
    claim: Mapping[Any, Any], tables: Tables, everything: Tables | None
) -> tuple[str, Finding]:
    """Return the name of the rule that a claim is put to, and what it finds."""
    if everything is not None and claim["claim_id"] in ELSEWHERE:
        rule = ELSEWHERE[claim["claim_id"]]
        return rule.__name__, rule(everything)
    if claim["rule"] == WAITS:
        has_note = pd.notna(claim["note"])
        note = cell(claim["note"]) if has_note else _("Needs other sources.")
        return WAITS, Finding("cannot be checked", note)
    return claim["rule"], RULES[claim["rule"]](tables)
