"""Findings of companies."""

import pandas as pd

from components.wording import counted, listed
from data.companies import PRESENT, SECTORS
from data.firm_fates import KEPT
from data.grammar import Names
from data.schema import FIVE

WITHOUT = {
    "brief": "Firms without a foothold at the time of the brief",
    "all": "Activities that ended, or firms that tried to enter, at the time of each source",
}


def companies(standing: pd.DataFrame, names: Names) -> str:
    """Open the page on companies with how many firms are where and who has left."""
    present = standing[standing["status"].isin(PRESENT)]
    if standing.empty:
        return "No French firm is named in this selection."
    left = standing[standing["status"].eq("left")]
    counts = present.groupby("country")["company"].nunique()
    told = listed([f"{counts[code]} in {names[code]}" for code in FIVE if code in counts])
    text = "No French firm is named as present; some try to enter or have left."
    if told:
        text = f"**{counted(present['company'].nunique(), 'French firm', 'French firms')}** named as present: {told}."
    if len(counts) > 1:
        text += " A firm that works in two countries counts in both."
    if not left.empty:
        text += f" {listed(_departures(left, names))}."
    return text


def _departures(left: pd.DataFrame, names: Names) -> list[str]:
    """Say of each country who has left it."""
    told = []
    for code, rows in left.groupby("country"):
        firms = list(rows["company"].unique())
        told.append(
            f"**{listed(firms)}** {'have' if len(firms) > 1 else 'has'} left {names[str(code)]}"
        )
    return told


def firms_title(standing: pd.DataFrame, names: Names) -> str:
    """Title the matrix with the country that has most firms present."""
    present = standing[standing["status"].isin(PRESENT)]
    counts = present.groupby("country")["company"].nunique().sort_values(ascending=False)
    if counts.empty:
        return "No firm is named as present"
    if len(counts) == 1:
        return f"{counted(counts.iloc[0], 'French firm', 'French firms')} present in {names[counts.index[0]]}"
    return (
        f"{names[counts.index[0]]} has most French firms ({counts.iloc[0]}), then"
        f" {names[counts.index[1]]} ({counts.iloc[1]})"
    )


def sectors_title(firms: pd.DataFrame) -> str:
    """Title the map of sectors with those that have most firms."""
    counts = firms.drop_duplicates(["sector", "company"])["sector"].value_counts()
    top = [SECTORS[sector].lower() for sector in counts[counts.eq(counts.iloc[0])].index]
    return f"Most firms are in {listed(top)} ({counts.iloc[0]}{' each' if len(top) > 1 else ''})"


def part_title(standing: pd.DataFrame, names: Names) -> str:
    """Title a part of the matrix: firms of several countries with those in most, or else as whole."""
    counts = standing.groupby("company")["country"].nunique()
    if counts.min() == 1:
        return f"Of firms in one country: {firms_title(standing, names)}"
    top = counts[counts.eq(counts.max())]
    most = f"{listed(sorted(top.index))} in {counts.max()}"
    return f"{counted(len(counts), 'firm', 'firms')} are told of in several countries, {most}"


def fates_title(fates: pd.DataFrame) -> str:
    """Title the fates with how many firms of the brief are told of since, and how many are new."""
    brief = fates[fates["then"].notna()]
    since = int(brief["fate"].isin(KEPT).sum())
    new = int(fates["fate"].eq("new").sum())
    return (
        f"{since} of {counted(len(brief), 'place', 'places')} of a firm in the brief are told of since;"
        f" {new} are new"
    )


def lanes_title(lanes: pd.DataFrame, names: Names) -> str:
    """Title lanes with the longest time that is told, or with the first date where none is."""
    spans = lanes.dropna(subset=["since", "lasts_to"])
    if spans.empty:
        first = lanes.sort_values("marked_on").iloc[0]
        where = names[first["country"]]
        return f"The first told of is {first['company']} in {where}, {first['marked_on'][:4]}"
    start, end = (spans[column].str[:4].astype(int) for column in ("since", "lasts_to"))
    longest = spans.loc[(end - start).idxmax()]
    years = f"{longest['since'][:4]}–{longest['lasts_to'][:4]}"
    where = names[longest["country"]]
    return f"The longest presence told of is {longest['company']} in {where}, {years}"
