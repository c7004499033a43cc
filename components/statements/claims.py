"""Findings of claims."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.model.statement import Statement, finding
from components.words.wording import begun, counted, listed, of_chosen
from data.catalogue import TABLES
from data.derive.claim_rules.finding import Parts
from data.derive.tolerance import CLOSE_WITHIN, HOLDS_WITHIN
from data.query.memo import memo
from data.query.selection import Selection
from data.text.country_names import Names
from data.text.formatting import number, one_after_another, per_cent
from data.text.i18n import N_, _, counted_noun, ngettext

DOES = {  # what one claim does, and several; what is wrong stands first
    "differs": counted_noun("**{count}** differs", "**{count}** differ"),
    "sources disagree": counted_noun(
        "on **{count}** the sources disagree", "on **{count}** the sources disagree"
    ),
    "holds": counted_noun("**{count}** holds", "**{count}** hold"),
    "close": counted_noun("**{count}** is close", "**{count}** are close"),
    "cannot be checked": counted_noun(
        "**{count}** cannot be checked", "**{count}** cannot be checked"
    ),
}
NOTES = {  # what the verdicts of a scope rest on
    "brief": N_(
        "In this scope no other source is compared. The brief’s own figures can contradict a claim, not"
        " confirm it."
    ),
    "now": N_(
        "A claim is put to sources other than the brief, where there are any. The brief’s own figures can"
        " contradict it, not confirm it."
    ),
}


@memo(64)
def claims(judged: pd.DataFrame, selection: Selection, names: Names) -> Statement:
    """Open the page on claims with how many have which verdict, on what scale, and what decides."""
    counts: dict[str, Any] = {verdict: int(judged["verdict"].eq(verdict).sum()) for verdict in DOES}
    counts_in_words = listed([_does(verdict, count) for verdict, count in counts.items() if count])
    claims_of = of_chosen(counted(len(judged), "claim", "claims"), selection.countries, names)
    scale: dict[str, Any] = {"within": 100 * HOLDS_WITHIN, "near": 100 * CLOSE_WITHIN}
    text = _("Of {claims}, {details}. A figure holds within {within} and is close within {near}.")
    text = text.format(
        claims=claims_of,
        details=counts_in_words,
        **{name: per_cent(edge, 0) for name, edge in scale.items()},
    )
    return finding(
        f"{text} {_(NOTES[selection.scope])}",
        "claims.lead",
        "count",
        universe="claims of the brief on the countries chosen",
        claims=len(judged),
        **counts,
        **scale,
    )


@memo(64)
def verdicts_title(judged: pd.DataFrame, scope: str, topic: str) -> Statement:
    """Title the chart of verdicts with how many are decided, by what, and how many differ."""
    decided = int(judged["verdict"].ne("cannot be checked").sum())
    differs = int(judged["verdict"].eq("differs").sum())
    text = (
        ngettext(
            "Other sources can test {decided} of {claims}: {differs} differs",
            "Other sources can test {decided} of {claims}: {differs} differ",
            differs,
        )
        if scope == "now"
        else _("The brief’s own figures contradict {differs} of {claims}")
    )
    return finding(
        text.format(
            decided=number(decided),
            claims=counted(len(judged), "claim", "claims"),
            differs=number(differs),
        ),
        "claims.verdicts",
        "share",
        {"topic": topic},
        "claims of the brief on the countries chosen",
        decided=decided,
        claims=len(judged),
        differs=differs,
    )


@memo(64)
def waiting_title(waiting: pd.DataFrame, topic: str) -> Statement:
    """Title the claims that nothing here decides."""
    text = ngettext(
        "{claims} waits for other sources", "{claims} wait for other sources", len(waiting)
    )
    return finding(
        begun(text.format(claims=counted(len(waiting), "claim", "claims"))),
        "claims.waiting",
        "count",
        {"topic": topic},
        claims=len(waiting),
    )


def verdict(claim: Mapping[Any, Any], parts: Parts) -> Statement:
    """Return the verdict on a claim with its working, `parts` the numbers and dates in it by name."""
    return finding(
        claim["why"],
        "claims.verdict",
        "verdict",
        {"claim": claim["claim_id"]},
        "sources other than the brief",
        **parts,
        verdict=claim["verdict"],
        sources=claim["sources"],
    )


def decided_by(claim: Mapping[Any, Any], titles: Mapping[str, str]) -> str:
    """Say which publications decide a claim, or what was compared where none does."""
    tables = listed([_(TABLES[table].title).lower() for table in claim["how"].split(";")])
    place = f"`{claim['locator']}`"
    if not claim["sources"]:
        return _("Compared: {tables} · {place}").format(tables=tables, place=place)
    sources = one_after_another(titles[source] for source in claim["sources"].split(";"))
    return _("Decided by: {sources} · compared: {tables} · {place}").format(
        sources=sources, tables=tables, place=place
    )


def unfiltered(selection: Selection) -> str:
    """Say which chosen filters do not narrow the claims: years, kinds of source; or nothing."""
    first, last = selection.first, selection.last
    ignored = []
    if not selection.all_years:
        years = f"{first}" if first == last else f"{first}–{last}"
        ignored.append(_("the years chosen ({years})").format(years=years))
    if selection.official:
        ignored.append(_("the choice of official sources"))
    if not ignored:
        return ""
    return _(
        "The claims and the brief’s figures are about its own years and stand beside sources of every"
        " kind: they are not narrowed by {filters}."
    ).format(filters=listed(ignored))


def _does(verdict: str, count: int) -> str:
    return ngettext(*DOES[verdict], count).format(count=count)
