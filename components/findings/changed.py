"""Findings of what changed since the brief, from all sources; each says what it counts."""

import pandas as pd

from components.wording import begun, counted, listed, when
from data.firm_fates import KEPT
from data.grammar import Names
from data.schema import BRIEF_YEAR


def changed(
    turnover: pd.DataFrame,
    visits: pd.DataFrame,
    fates: pd.DataFrame,
    sites: pd.DataFrame,
    names: Names,
) -> dict[str, str]:
    """Return the findings by the page that shows each.

    `turnover` has country and said of the newest values, largest first; `fates` is what
    data.firm_fates.then_and_now returns; `visits` and `sites` are rows of those tables.
    """
    return {
        "trade": _on_trade(turnover, names),
        "visits": _on_visits(visits),
        "companies": _on_firms(fates),
        "map": _on_sites(sites),
    }


def _on_trade(turnover: pd.DataFrame, names: Names) -> str:
    if turnover.empty:
        return "**No newer turnover** is told."
    told = [f"{names[row['country']]} {row['said']}" for row in turnover.to_dict("records")]
    return f"**Newest turnover**: {listed(told)}."


def _on_visits(visits: pd.DataFrame) -> str:
    later = visits[visits["date"].str[:4].astype(int) > BRIEF_YEAR]
    heads = later[later["level"].eq("head_of_state")]
    out = int(heads["direction"].eq("to_central_asia").sum())
    return (
        f"**{begun(counted(len(later), 'dated visit', 'dated visits'))} since {BRIEF_YEAR}**, of heads of state {out} to"
        f" Central Asia and {len(heads) - out} to France."
    )


def _on_firms(fates: pd.DataFrame) -> str:
    brief = fates[fates["then"].notna()]
    gone, silent = (int(brief["fate"].eq(fate).sum()) for fate in ("left", "not told since"))
    since = int(brief["fate"].isin(KEPT).sum())
    new = int(fates["fate"].eq("new").sum())
    return (
        f"**Of {counted(len(brief), 'place', 'places')} of a firm in the brief {since} are told of since**,"
        f" {silent} are not, {gone} left; {new} are new (a firm counts once a country)."
    )


def _on_sites(sites: pd.DataFrame) -> str:
    opened, closed = (
        sites[sites[column].notna() & (sites[column].astype("str").str[:4] > str(BRIEF_YEAR))]
        for column in ("opened", "closed")
    )
    bases = closed[closed["kind"].eq("detachment")]
    gone = "".join(f": Detair on {when(row['closed'])}" for row in bases.to_dict("records"))
    return (
        f"**{begun(counted(len(opened), 'site', 'sites'))} opened,"
        f" {counted(len(closed), 'site', 'sites')} closed**{gone}."
    )
