"""Findings of visits."""

from collections.abc import Mapping

import pandas as pd

from components.wording import begun, counted, inside, listed, when
from data.grammar import Names

MOST_NAMED = 3  # of those that share the first place


def visits(rows: pd.DataFrame, undated: pd.DataFrame, names: Names) -> str:
    """Open the page on visits with how many, which way and who came last."""
    if rows.empty:
        return "No dated visit in this selection."
    out = int(rows["direction"].eq("to_central_asia").sum())
    back = len(rows) - out
    last = rows.iloc[-1]
    lead = begun(counted(len(rows), "dated visit", "dated visits"))
    text = (
        f"**{lead}**: {out} from France to Central Asia, {back} to France."
        f" The latest is {last['visitor']}, {when(last['date'])} ({names[last['country']]})."
    )
    for row in undated.to_dict("records"):
        text += (
            f" Apart from these, the president of {names[row['country']]} came to France"
            f" **{row['value']:g} times** on dates that are not given."
        )
    return text


def left_out(undated: pd.DataFrame, unsplit: pd.DataFrame, names: Names) -> str:
    """Say which undated visits are not counted, since their number cannot be split by years."""
    rows = unsplit[~unsplit["country"].isin(undated["country"])]
    return "".join(
        f" The {row['value']:g} undated visits of the president of {names[row['country']]} since"
        " independence are left out: they cannot be split by years."
        for row in rows.to_dict("records")
    )


def heads_title(rows: pd.DataFrame) -> str:
    """Title the timeline with the visits of heads of state, which way."""
    heads = rows[rows["level"].eq("head_of_state")]
    out = int(heads["direction"].eq("to_central_asia").sum())
    return (
        f"Heads of state on known dates: {counted(out, 'visit', 'visits')} to Central Asia,"
        f" {counted(len(heads) - out, 'visit', 'visits')} to France"
    )


def most_title(counts: pd.DataFrame, labels: Mapping[str, str], what: str) -> str:
    """Title a chart of counts with its largest category of dated visits, what is undated apart.

    `counts` has category, visits and dated. Where many share the first place none is named.
    """
    dated = counts[counts["dated"]]
    apart = "".join(
        f", and {row['visits']:g} undated {inside(row['direction'])}"
        for row in counts[~counts["dated"]].to_dict("records")
    )
    totals = dated.groupby("category")["visits"].sum().sort_values(ascending=False)
    if totals.empty:
        return f"No dated {what}{apart}"
    first = totals[totals.eq(totals.iloc[0])].index
    if len(first) > MOST_NAMED:
        return f"{len(first)} with the same number of {what}: {totals.iloc[0]:g} each{apart}"
    top = [labels[category] for category in first]
    return f"{listed(top)}: most {what}, {totals.iloc[0]:g}{' each' if len(top) > 1 else ''}{apart}"


def silence_title(found: pd.DataFrame, names: Names) -> str:
    """Title the silences with the longest."""
    longest = found.loc[found["years"].idxmax()]
    return (
        f"Longest silence: {longest['years']} years, {names[longest['country']]},"
        f" {inside(longest['direction'])} ({when(longest['after'])} to {when(longest['before'])})"
    )


def beside_title(trade: pd.DataFrame, visits: pd.DataFrame, name: str) -> str:
    """Title trade and visits with how many visits fall into the years with trade figures."""
    first, last = trade["year"].min(), trade["year"].max()
    inside = visits["first_year"].between(first, last).sum()
    return f"{name}: {counted(int(inside), 'dated visit', 'dated visits')} in the years with trade figures, {first}–{last}"
