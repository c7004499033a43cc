"""Rules on visits, places and stakes that ask every source, not the brief alone."""

import pandas as pd

from data.derive.claim_rules import visits_and_embassies
from data.derive.claim_rules.finding import (
    UNCHECKED,
    Finding,
    Parts,
    Tables,
    by_sources,
    if_so,
    silent,
    yes_or_no,
)
from data.derive.tolerance import by_ratio, ratio_in_words
from data.schema import BRIEF
from data.text.formatting import one_after_another, per_cent, when
from data.text.i18n import _
from data.visits import distinct

BREAK, SPANS = 2005, (4, 8)  # years before and since that are set side by side
NINE = 9  # visits that the brief counts without dates


def visits_slowed_uzb(tables: Tables) -> Finding:
    """Lists that are no census settle this where every span of years gives one answer."""
    visits = distinct(tables["visits"])
    visits = visits[visits["country"].eq("UZB") & visits["date"].le(visits_and_embassies.WRITTEN)]
    year = visits["date"].str[:4].astype(int)
    sentences, rarer = [], []
    parts: Parts = {}
    for span in SPANS:
        first, last = BREAK - span, BREAK + span - 1
        before = int(year.between(first, BREAK - 1).sum())
        since = int(year.between(BREAK, last).sum())
        rarer.append(since < before)
        earlier, later = f"{first}–{BREAK - 1}", f"{BREAK}–{last}"
        parts |= {
            f"before {span}": before,
            f"since {span}": since,
            f"years {span}": f"{earlier};{later}",
        }
        sentences.append(
            _("{before} in {earlier} and {since} in {later}").format(
                before=before, earlier=earlier, since=since, later=later
            )
        )
    why = _(
        "Recorded visits until the brief, both directions: {details}. The list is not exhaustive."
    ).format(details=one_after_another(sentences))
    if len(set(rarer)) > 1:
        why += _(" The answer depends on how many years are compared.")
        return Finding(UNCHECKED, why, parts)
    return if_so(rarer[0], why, **parts).from_rows(visits)


def nine_visits_kaz(tables: Tables) -> Finding:
    rows = visits_and_embassies.visits_of(tables, "KAZ", "to_france", "head_of_state")
    rows = rows[rows["date"] <= visits_and_embassies.WRITTEN]
    why = _("Dated visits of the president until the brief: {dates}: {count} of {nine}.").format(
        dates=", ".join(map(when, rows["date"])), count=len(rows), nine=NINE
    )
    parts = {"count": len(rows), "nine": NINE, "dates": ";".join(rows["date"])}
    if len(rows) < NINE:
        return Finding(UNCHECKED, why + _(" The list is not exhaustive."), parts)
    return if_so(len(rows) == NINE, why, **parts).from_rows(rows)


def total_kashagan(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("KAZ") & rows["activity"].str.contains("Kashagan")]
    rows = rows.dropna(subset="stake_percent")
    brief = rows.loc[rows["source_id"].eq(BRIEF), "stake_percent"].iloc[0]
    rows = rows[rows["source_id"].ne(BRIEF)]
    if rows.empty:
        return silent()
    other = rows["stake_percent"].iloc[0]
    found = Finding(
        by_ratio(other / brief),
        _("The brief gives {brief}, another source {other} (ratio {ratio}).").format(
            brief=per_cent(brief), other=per_cent(other), ratio=ratio_in_words(other / brief)
        ),
        {"brief": brief, "other": other, "ratio": other / brief},
    )
    return found.from_rows(rows.head(1))


def detair_since_2002(tables: Tables) -> Finding:
    """Put the year to every row that speaks of the same site or deployment."""
    sites, security = tables["sites"], tables["security"]
    rows = pd.concat(
        [
            sites[sites["same_as"].eq("detair")].rename(columns={"opened": "since"}),
            security[security["same_as"].eq("detair-deployment")].rename(columns={"date": "since"}),
        ]
    ).dropna(subset="since")
    rows = rows.sort_values("since")
    others = ", ".join(map(when, rows["since"]))
    found = by_sources(
        yes_or_no(rows["since"].str[:4].eq("2002")),
        _("The brief says {brief}; elsewhere: {others}.").format(brief="2002", others=others),
        year=2002,
        dates=";".join(rows["since"]),
    )
    return found.from_rows(rows)


RULES = {  # by claim
    "detair-since-2002": detair_since_2002,
    "nine-visits": nine_visits_kaz,
    "total-kashagan": total_kashagan,
}
