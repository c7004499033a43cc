"""Rules on visits, places and stakes that ask every source, not the brief alone."""

import pandas as pd

from data.derive.brief_vs_statistics import openings
from data.derive.claim_rules import visits_and_embassies
from data.derive.claim_rules.finding import Finding, Tables, if_all, if_so
from data.derive.tolerance import by_ratio
from data.schema import BRIEF
from data.security import costs
from data.text.formatting import fixed, money, one_after_another, per_cent, when
from data.text.i18n import _
from data.visits import distinct

BREAK, SPANS = 2005, (4, 8)  # years before and since that are set side by side


def visits_slowed_uzb(tables: Tables) -> Finding:
    visits = distinct(tables["visits"])
    visits = visits[visits["country"].eq("UZB") & visits["date"].le(visits_and_embassies.WRITTEN)]
    year = visits["date"].str[:4].astype(int)
    sentences, rarer = [], []
    for span in SPANS:
        before = int(year.between(BREAK - span, BREAK - 1).sum())
        since = int(year.between(BREAK, BREAK + span - 1).sum())
        rarer.append(since < before)
        sentences.append(
            _("{before} in {earlier} and {since} in {later}").format(
                before=before,
                earlier=f"{BREAK - span}–{BREAK - 1}",
                since=since,
                later=f"{BREAK}–{BREAK + span - 1}",
            )
        )
    return if_all(
        rarer,
        _(
            "Visits in the table until the brief, both directions: {told}. The table is no census."
        ).format(told=one_after_another(sentences)),
        _("The answer depends on how many years are looked at."),
    )


def nine_visits_kaz(tables: Tables) -> Finding:
    rows = visits_and_embassies.visits_of(tables, "KAZ", "to_france", "head_of_state")
    dates = list(rows.loc[rows["date"] <= visits_and_embassies.WRITTEN, "date"])
    why = _("Dated visits of the president until the brief: {dates}: {count} of 9.").format(
        dates=", ".join(map(when, dates)), count=len(dates)
    )
    if len(dates) < 9:
        return Finding("cannot be checked", why + _(" The table is no census."))
    return if_so(len(dates) == 9, why)


def total_kashagan(tables: Tables) -> Finding:
    rows = tables["companies"]
    rows = rows[rows["country"].eq("KAZ") & rows["activity"].str.contains("Kashagan")]
    rows = rows.dropna(subset="stake_percent")
    brief, other = (
        rows.loc[rows["source_id"].eq(BRIEF) == own, "stake_percent"].iloc[0]
        for own in (True, False)
    )
    return Finding(
        by_ratio(other / brief),
        _("The brief gives {brief}, another source {other} (ratio {ratio}).").format(
            brief=per_cent(brief), other=per_cent(other), ratio=fixed(other / brief)
        ),
    )


def detair_since_2002(tables: Tables) -> Finding:
    rows = openings(tables["sites"])
    rows = rows[rows["site_id"].eq("detair")]
    return if_so(
        bool(rows["same"].all()),
        _("The brief says {brief}; elsewhere: {others}.").format(
            brief=when(rows["brief"].iloc[0]), others=", ".join(map(when, rows["other"]))
        ),
    )


def latest_embassy_kgz(tables: Tables) -> Finding:
    sites = tables["sites"]
    rows = sites[sites["kind"].eq("embassy_of_france")].dropna(subset="opened")
    rows = rows.sort_values("opened")
    openings = ", ".join(
        f"{row['country']} {when(row['opened'])}" for row in rows.to_dict("records")
    )
    return if_so(
        rows["country"].iloc[-1] == "KGZ",
        _("Openings in every source: {told}.").format(told=openings),
    )


def terminal_loan(tables: Tables) -> Finding:
    rows = costs(tables["security"])
    rows = rows[rows["country"].eq("TJK")]
    own = rows["source_id"].eq(BRIEF)
    loan = rows.loc[own, "value"].iloc[0]
    paid = rows["from_france"].fillna(loan)
    sums = [
        _("{part} of {cost} from France ({date})").format(
            part=money(row["from_france"]), cost=money(row["value"]), date=when(row["date"])
        )
        if pd.notna(row["from_france"])
        else f"{money(row['value'])} ({when(row['date'])})"
        for row in rows[~own].to_dict("records")
    ]
    return if_all(
        [by_ratio(ratio) == "holds" for ratio in (paid / rows["value"])[~own]],
        _("The brief has a loan of {loan} for the whole; other sources: {told}.").format(
            loan=money(loan), told=one_after_another(sums)
        ),
    )


RULES = {  # by claim
    "detair-since-2002": detair_since_2002,
    "kgz-latest-embassy": latest_embassy_kgz,
    "nine-visits": nine_visits_kaz,
    "terminal-loan": terminal_loan,
    "total-kashagan": total_kashagan,
    "uzb-visits-slowed": visits_slowed_uzb,
}
