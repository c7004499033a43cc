"""How a claim is decided: one function per rule, from the tables to a verdict and its working.

A rule gets the tables by name and returns a Finding. Verdicts on figures follow one scale: holds
within 5%, close within 15%, differs beyond. Where the tables cannot decide, the verdict is `cannot
be checked` and the working says what is missing.
"""

import re
from collections.abc import Callable

import pandas as pd

from data.claim_rules import presence, trade, work
from data.claim_rules.finding import Finding, Tables
from data.claims import WAITS

RULES: dict[str, Callable[[Tables], Finding]] = {
    rule.__name__: rule for rule in (*trade.RULES, *presence.RULES, *work.RULES)
}


ELSEWHERE = {  # rules that can be asked of all sources as well
    "all_five_visited",
    "detair_strength",
    "first_visit_kouchner_kgz",
    "only_two_tashkent",
    "rahmon_two_visits",
}


def judged(claims: pd.DataFrame, tables: Tables, everything: Tables | None = None) -> pd.DataFrame:
    """Add `verdict` and `why` to each claim, computed from the tables.

    `tables` hold the brief's rows alone; with `everything`, the rules that other sources can decide
    too are asked of those. A claim that waits for other sources cannot be checked; its note says
    what it needs. Raises KeyError for a rule that does not exist.
    """
    wider = everything if everything is not None else tables
    findings = [
        Finding("cannot be checked", note if pd.notna(note) else "Needs other sources.")
        if rule == WAITS
        else RULES[rule](wider if rule in ELSEWHERE else tables)
        for rule, note in zip(claims["rule"], claims["note"], strict=True)
    ]
    names = dict(zip(tables["countries"]["iso3"], tables["countries"]["name_en"], strict=True))
    why = [
        re.sub(r"\b[A-Z]{3}\b", lambda code: names.get(code[0], code[0]), f.why) for f in findings
    ]
    return claims.assign(verdict=[finding.verdict for finding in findings], why=why)
