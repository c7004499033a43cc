"""Findings of a country’s profile."""

import pandas as pd

from components.findings.trade import said
from components.wording import counted, when
from data.schema import BRIEF
from data.sites import distinct


def country(tables: dict[str, pd.DataFrame], code: str, layer: str, names: dict[str, str]) -> str:
    """Open the profile of a country with what is told of it."""
    trade = tables["trade"]
    turnover = trade[trade["flow"].eq("turnover") & trade["source_id"].eq(BRIEF)]
    turnover = turnover.sort_values("year")
    text = f"For **{names[code]}** the brief gives "
    text += f"a trade turnover of **{said(turnover.iloc[-1])}**" if len(turnover) else "no turnover"
    text += "; all sources tell of " if layer == "all" else ", "
    text += (
        f"{counted(len(tables['visits']), 'dated visit')} and"
        f" {counted(tables['companies'].query('named')['company'].nunique(), 'named firm')}."
    )
    posts = distinct(tables["sites"])
    posts = posts[posts["kind"].eq("embassy_of_france") & posts["closed"].isna()]
    for row in posts.dropna(subset="opened").to_dict("records"):
        text += f" The French embassy opened in {when(row['opened'])}."
    return text
