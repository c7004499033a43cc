"""Findings of a country’s profile."""

import pandas as pd

from components.findings.trade import said
from components.wording import counted, on
from data.companies import distinct_firms
from data.grammar import Names
from data.schema import BRIEF
from data.sites import distinct


def country(tables: dict[str, pd.DataFrame], code: str, layer: str, names: Names) -> str:
    """Open the profile of a country with what is told of it."""
    trade = tables["trade"]
    turnover = trade[trade["flow"].eq("turnover") & trade["source_id"].eq(BRIEF)]
    turnover = turnover.sort_values("year")
    text = f"For **{names[code]}** the brief gives "
    text += f"a trade turnover of **{said(turnover.iloc[-1])}**" if len(turnover) else "no turnover"
    text += "; all sources tell of " if layer == "all" else ", "
    firms = tables["companies"].query("named")["company"].nunique()
    present = int(distinct_firms(tables["companies"]).get(code, 0))
    text += (
        f"{counted(len(tables['visits']), 'dated visit', 'dated visits')} and"
        f" {counted(firms, 'firm', 'firms')} named, {'all' if present == firms else present or 'none'} of"
        " them present."
    )
    return text + _embassy(distinct(tables["sites"]))


def _embassy(sites: pd.DataFrame) -> str:
    """Say when the first French embassy opened, and when a later one opened in another city."""
    told = sites[sites["kind"].eq("embassy_of_france")].dropna(subset="opened")
    if told.empty:
        return ""
    first, *later = told.sort_values("opened").to_dict("records")
    text = f" The French embassy opened {on(first['opened'])}"
    if moved := [row for row in later if row["city"] != first["city"]]:
        text += f" in {first['city']} and moved to {moved[-1]['city']} {on(moved[-1]['opened'])}"
    return f"{text}."
