"""Findings of the overview."""

import pandas as pd

from components.findings.trade import said
from components.wording import begun, counted, listed
from data.companies import PRESENT
from data.grammar import Names
from data.schema import FIVE
from data.security import of_detair

WHOSE = {"brief": "As the brief has them", "all": "Newest figure and counts of all sources"}
NEARLY = 0.8  # the share from which a country is called nearly everything


def overview(codes: tuple[str, ...], layer: str, values: pd.DataFrame, names: Names) -> str:
    """Open the dashboard: what it shows and where trade is largest; `values` has country and said."""
    where = "the five countries of Central Asia"
    if len(codes) < len(FIVE):
        where = listed([names[code] for code in codes])
    who = "as a policy brief of November 2012 reports it"
    if layer == "all":
        who = "as the brief of 2012, statistics and other sources from 1991 to 2025 report it"
    text = f"What France does in {where}, {who}."
    known = values.dropna(subset="value").sort_values("value", ascending=False)
    if known.empty:
        return text
    first = known.iloc[0]
    lead = "Trade turnover with" if len(codes) == 1 else "Trade is largest with"
    return (
        f"{text} {lead} **{names[first['country']]}**: **{first['said']}**. Every figure leads to the"
        " paragraph or table it comes from."
    )


def converted(glance: pd.DataFrame) -> str:
    """Say whose turnover was converted, to end a sentence; nothing where none was."""
    if "converted_from" not in glance:
        return ""
    rows = glance.dropna(subset="converted_from")
    if rows.empty:
        return ""
    whose = listed(sorted(rows["statistics"].unique()))
    money = listed(sorted(rows["converted_from"].unique()))
    return f"; {whose} converted from {money} into euros at yearly averages"


def five(
    turnover: pd.DataFrame,
    visits: pd.DataFrame,
    undated: pd.DataFrame,
    companies: pd.DataFrame,
    security: pd.DataFrame,
    judged: pd.DataFrame,
    names: Names,
) -> dict[str, str]:
    """Return the five findings of the overview by the page that shows each."""
    return {
        "trade": _on_trade(turnover, names),
        "visits": _on_visits(visits, undated, names),
        "companies": _on_companies(companies, names),
        "security": _on_security(security),
        "claims": _on_claims(judged),
    }


def _on_trade(turnover: pd.DataFrame, names: Names) -> str:
    if turnover.empty:
        return "**No figure of trade** in this selection."
    first = turnover.iloc[0]
    if len(turnover) == 1:
        return f"**One figure of trade**: {said(first)}."
    share = first["value"] / turnover["value"].sum()
    role = "nearly everything" if share > NEARLY else "the largest partner"
    return (
        f"**{names[first['country']]} is {role}**: {share:.0%} of the turnover that is given for"
        " the newest year of each country shown (computed, the years differ)."
    )


def _on_visits(visits: pd.DataFrame, undated: pd.DataFrame, names: Names) -> str:
    out = int(visits["direction"].eq("to_central_asia").sum())
    back = len(visits) - out
    more = "".join(
        f", and {row['value']:g} undated ones by the president of {names[row['country']]}"
        for row in undated.to_dict("records")
    )
    lead = begun(counted(len(visits), "dated visit", "dated visits"))
    if out > back:
        lead = "More visits go out than come back, on known dates"
    return f"**{lead}**: {out} to Central Asia, {back} to France{more}."


def _on_companies(companies: pd.DataFrame, names: Names) -> str:
    named = companies[companies["named"]]
    present = named[named["status"].isin(PRESENT)]["company"].nunique()
    left = named[named["status"].eq("left")]
    gone = "".join(
        f"; {listed(list(rows['company'].unique()))} left {names[str(code)]}"
        for code, rows in left.groupby("country")
    )
    lead = begun(counted(named["company"].nunique(), "firm", "firms"))
    there = f", {present} of them present" if len(named) else ""
    return f"**{lead} by name**{there}{gone}."


def _on_security(security: pd.DataFrame) -> str:
    people = security["personnel"].max()
    if pd.isna(people):
        lead = begun(counted(len(security), "fact", "facts"))
        return f"**{lead} of security cooperation**, {len(of_detair(security)) or 'none'} about Detair."
    return (
        f"**About {people} French airmen in Dushanbe**: the detachment pays its stay with works,"
        " training and a loan."
    )


def _on_claims(judged: pd.DataFrame) -> str:
    against = judged[judged["verdict"].eq("differs")]
    if against.empty:
        return f"**{begun(counted(len(judged), 'claim', 'claims'))}** stand beside what the tables say."
    told = listed([claim.rstrip(".") for claim in against["claim"]])
    return (
        f"**{counted(len(against), 'claim', 'claims')} against the brief’s own figures**: {told}."
    )
