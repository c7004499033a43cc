"""Findings of a country’s profile."""

import pandas as pd

from components.findings.trade import said
from components.wording import counted, when


def country(tables: dict[str, pd.DataFrame], code: str, names: dict[str, str]) -> str:
    """Open the profile of a country with what is told of it."""
    trade = tables["trade"]
    turnover = trade[trade["flow"].eq("turnover")].sort_values("year")
    text = f"For **{names[code]}** the brief gives "
    text += f"a trade turnover of **{said(turnover.iloc[-1])}**" if len(turnover) else "no turnover"
    text += (
        f", {counted(len(tables['visits']), 'dated visit')} and"
        f" {counted(tables['companies'].query('named')['company'].nunique(), 'named firm')}."
    )
    projects = tables["sites"][tables["sites"]["kind"].eq("embassy_of_france")]
    for row in projects.dropna(subset="opened").to_dict("records"):
        text += f" The French embassy opened in {when(row['opened'])}."
    return text
