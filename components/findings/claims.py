"""Findings of claims."""

import pandas as pd

from components.wording import counted, listed, word
from data.claim_rules import ELSEWHERE
from data.selection import Selection

PLURALS = {"holds": "hold", "close": "are close", "differs": "differ"}
SINGULARS = {"close": "is close"}


def claims(judged: pd.DataFrame, layer: str = "brief") -> str:
    """Open the page on claims with how many hold, and on whose figures that rests."""
    counts = judged["verdict"].value_counts()
    told = listed(
        [f"**{counts[verdict]}** {_does(verdict, counts[verdict])}" for verdict in counts.index]
    )
    opening = f"Of {counted(len(judged), 'claim', 'claims')}, {told}."
    asked = len(_asked(judged, layer))
    if not asked:
        return (
            f"{opening} Where the verdict is computed, it rests on the brief’s own figures: it says"
            " that the brief agrees with itself, not that it is right."
        )
    return (
        f"{opening} {counted(asked, 'claim', 'claims')} {'is' if asked == 1 else 'are'} put to every source;"
        " where another verdict is computed, it rests on the brief’s own figures and says that the"
        " brief agrees with itself, not that it is right."
    )


def verdicts_title(judged: pd.DataFrame, layer: str = "brief") -> str:
    """Title the chart of verdicts with how many are decided, by what, and how many differ."""
    decided = judged[judged["verdict"].ne("cannot be checked")]
    differs = int(judged["verdict"].eq("differs").sum())
    by = "the brief and other sources" if len(_asked(judged, layer)) else "the brief itself"
    return (
        f"{len(decided)} of {counted(len(judged), 'claim', 'claims')} can be decided from {by};"
        f" {differs or 'none'} {'differs' if differs == 1 else 'differ'}"
    )


def verdicts_note(judged: pd.DataFrame, layer: str) -> str:
    """Say what the verdicts of a layer rest on."""
    asked = len(_asked(judged, layer))
    rest = "Computed from the brief’s own figures: consistent is not yet confirmed."
    return f"{asked} put to every source. The rest: {rest[0].lower()}{rest[1:]}" if asked else rest


def decided_title(decided: pd.DataFrame, layer: str) -> str:
    """Head the claims to which the tables say something."""
    tables = "the tables" if len(_asked(decided, layer)) else "the brief’s own tables"
    return f"{counted(len(decided), 'claim', 'claims')} that {tables} speak to"


def waiting_title(waiting: pd.DataFrame) -> str:
    """Title the claims that nothing here decides."""
    return f"{counted(len(waiting), 'claim', 'claims')} {'waits' if len(waiting) == 1 else 'wait'} for other sources"


def tables_told(claim_id: str, tables: str, layer: str) -> str:
    """Say which tables decide a claim, and whether with the rows of every source."""
    every = " (every source)" if layer == "all" and claim_id in ELSEWHERE else ""
    return f"{tables.replace(';', ', ')}{every}"


def unfiltered(selection: Selection) -> str:
    """Say which chosen filters do not narrow the claims: years, kinds of source; or nothing."""
    first, last = selection.first, selection.last
    ignored = []
    if not selection.all_years:
        ignored.append(f"the years chosen ({first if first == last else f'{first}–{last}'})")
    if selection.official:
        ignored.append("the choice of official sources")
    if not ignored:
        return ""
    return (
        "The claims and the brief’s figures are about its own years and stand beside sources of"
        f" every kind: they are not narrowed by {listed(ignored)}."
    )


def _asked(judged: pd.DataFrame, layer: str) -> pd.DataFrame:
    """Return the claims that are put to every source."""
    return judged[judged["claim_id"].isin(list(ELSEWHERE))] if layer == "all" else judged.head(0)


def _does(verdict: str, count: int) -> str:
    forms = SINGULARS if count == 1 else PLURALS
    return forms.get(verdict, word(verdict).lower())
