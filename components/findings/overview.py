"""Findings of the overview."""

import pandas as pd

from components.findings.trade import said
from components.wording import counted, listed
from data.schema import FIVE


def overview(selection_codes: tuple[str, ...], rows: pd.DataFrame, names: dict[str, str]) -> str:
    """Open the dashboard: what it shows and the largest of what is selected."""
    where = (
        "the five countries of Central Asia"
        if len(selection_codes) == len(FIVE)
        else listed([names[code] for code in selection_codes])
    )
    text = f"What France does in {where}, as a policy brief of November 2012 reports it."
    if rows.empty:
        return text
    first = rows.iloc[0]
    return (
        f"{text} Trade is largest with **{names[first['country']]}**: **{said(first)}**. Every figure"
        " leads to the paragraph it comes from."
    )


def five(
    turnover: pd.DataFrame,
    visits: pd.DataFrame,
    undated: pd.DataFrame,
    companies: pd.DataFrame,
    security: pd.DataFrame,
    judged: pd.DataFrame,
    names: dict[str, str],
) -> list[tuple[str, str]]:
    """Return the five findings of the overview: the page that shows each, and the sentence."""
    found = []
    if len(turnover) > 1:
        total = turnover["value"].sum()
        share = turnover.iloc[0]["value"] / total
        found.append(
            (
                "trade",
                f"**{names[turnover.iloc[0]['country']]} is nearly everything**: {share:.0%} of the"
                " turnover that the brief gives for the newest year of each country (computed, the"
                " years differ).",
            )
        )
    elif len(turnover):
        found.append(("trade", f"**One figure of trade**: {said(turnover.iloc[0])}."))
    out = int(visits["direction"].eq("to_central_asia").sum())
    nine = "".join(
        f", and {row['value']:g} undated ones by the president of {names[row['country']]}"
        for row in undated.to_dict("records")
    )
    found.append(
        (
            "visits",
            f"**More French go than guests come**: {out} dated visits to Central Asia,"
            f" {len(visits) - out} to France{nine}."
            if out > len(visits) - out
            else f"**{counted(len(visits), 'dated visit')}**: {out} to Central Asia,"
            f" {len(visits) - out} to France{nine}.",
        )
    )
    named = companies[companies["named"]]
    left = named[named["status"].eq("left")]
    gone = f"; {listed(list(left['company'].unique()))} have left" if len(left) > 1 else ""
    found.append(("companies", f"**{counted(named['company'].nunique(), 'firm')} by name**{gone}."))
    people = security["personnel"].max()
    found.append(
        (
            "security",
            f"**About {people} French airmen in Dushanbe**: the detachment pays its stay with works,"
            " training and a loan."
            if pd.notna(people)
            else f"**{counted(len(security), 'fact')} of security cooperation**, none about Detair.",
        )
    )
    against = judged[judged["verdict"].eq("differs")]
    found.append(
        (
            "claims",
            f"**The brief disagrees with itself {counted(len(against), 'time')}**:"
            f" {listed([claim.rstrip('.') for claim in against['claim']])}."
            if len(against)
            else f"**{counted(len(judged), 'claim')}** stand beside what the tables say.",
        )
    )
    return found
