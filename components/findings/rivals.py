"""Findings of France beside others, and of both sides' statistics."""

import pandas as pd

from components.wording import counted, listed, ordinal, spans
from data.rivals import best_and_worst

MIRROR = {
    "KAZ": "Kazakhstan books oil where it is first sold, France where it comes from.",
    "KGZ": "Kyrgyz gold is counted by Kyrgyzstan as sold to France in 2008–2010 and hardly at all by"
    " France; in 2023 France’s figure of its sales is twice the Kyrgyz one.",
    "TJK": "Small flows: one delivery moves the ratio.",
    "TKM": "Small flows: one delivery moves the ratio.",
    "UZB": "Aircraft and uranium are few and large deals, booked in different years by the two sides.",
}


def rank_title(rows: pd.DataFrame, name: str, flow: str) -> str:
    """Title the ranks with France's best and worst place, and all years of each."""
    ends = best_and_worst(rows)
    role = "supplier of" if flow == "exports" else "buyer from"
    if ends.empty:
        return f"France as a {role} {name}: no rank"
    told = [
        f"{ordinal(int(theirs['rank'].iloc[0]))} in {listed(spans(theirs['year']))}"
        for _, theirs in ends.groupby("rank")
    ]
    if len(told) == 1:
        return f"France as a {role} {name}: {told[0]}"
    return f"France as a {role} {name}: at best {told[0]}, at worst {told[1]}"


def mirror_title(rows: pd.DataFrame, name: str) -> str:
    """Title the two sides with the year in which they are furthest apart."""
    known = rows.dropna(subset="ratio")
    if known.empty:
        return f"France and {name}: no ratio"
    apart = known["ratio"].where(known["ratio"] >= 1, 1 / known["ratio"])
    furthest = known.loc[apart.idxmax()]
    return (
        f"France and {name} differ most in {furthest['year']:.0f}: the partner’s figure is"
        f" {furthest['ratio']:.2f} times the French one"
    )


def ratio_title(rows: pd.DataFrame, name: str) -> str:
    """Title the ratios with how many years lie within a quarter of agreement."""
    near = int(rows["ratio"].between(1 / 1.25, 1.25).sum())
    return f"France and {name} agree to a quarter in {near or 'none'} of {counted(len(rows), 'year', 'years')}"
