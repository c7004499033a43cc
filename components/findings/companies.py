"""Findings of companies."""

import pandas as pd

from components.wording import counted, listed
from data.companies import SECTORS
from data.schema import FIVE


def companies(standing: pd.DataFrame, names: dict[str, str]) -> str:
    """Open the page on companies with how many firms are where and who has left."""
    present = standing[standing["status"].isin(["active", "contract", "project"])]
    if standing.empty:
        return "No French firm is named in this selection."
    left = standing[standing["status"].eq("left")]
    counts = present.groupby("country")["company"].nunique()
    told = listed([f"{counts[code]} in {names[code]}" for code in FIVE if code in counts])
    text = "No French firm is named as present; some try to enter or have left."
    if told:
        text = (
            f"**{counted(present['company'].nunique(), 'French firm')}** named as present: {told}."
        )
    if len(counts) > 1:
        text += " A firm that works in two countries counts in both."
    if not left.empty:
        gone = listed(list(left["company"].unique()))
        verb = "have" if left["company"].nunique() > 1 else "has"
        where = listed([names[code] for code in left["country"].unique()])
        text += f" **{gone}** {verb} left {where}."
    return text


def firms_title(standing: pd.DataFrame, names: dict[str, str]) -> str:
    """Title the matrix with the country that has most firms present."""
    present = standing[standing["status"].isin(["active", "contract", "project"])]
    counts = present.groupby("country")["company"].nunique().sort_values(ascending=False)
    if counts.empty:
        return "No firm is named as present"
    if len(counts) == 1:
        return f"{counted(counts.iloc[0], 'French firm')} present in {names[counts.index[0]]}"
    return (
        f"{names[counts.index[0]]} has most French firms ({counts.iloc[0]}), then"
        f" {names[counts.index[1]]} ({counts.iloc[1]})"
    )


def sectors_title(firms: pd.DataFrame) -> str:
    """Title the map of sectors with those that have most firms."""
    counts = firms.drop_duplicates(["sector", "company"])["sector"].value_counts()
    top = [SECTORS[sector].lower() for sector in counts[counts.eq(counts.iloc[0])].index]
    return f"Most firms are in {listed(top)} ({counts.iloc[0]}{' each' if len(top) > 1 else ''})"
