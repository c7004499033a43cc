"""Findings of trade over the years."""

from collections.abc import Callable

import pandas as pd

from components.wording import amount, counted
from data.grammar import Names

HOW = {
    "level": "Current prices, not adjusted for inflation. Two sources are two lines: where they"
    " disagree, both are shown.",
    "log": "Each gridline is ten times the one before; years with nothing above zero are left out.",
    "index": "Each line is divided by its own value in the index year; a line without a value there"
    " is left out.",
    "share": "France’s part of what the country trades with the world, in the country’s own"
    " statistics; only countries whose statistics are held.",
    "head": "Divided by the country’s population of the year (World Bank).",
    "gdp": "Trade in dollars over gross domestic product in dollars of the year (World Bank).",
}


def years_title(rows: pd.DataFrame, say: Callable[[float], str], flow: str, names: Names) -> str:
    """Title the lines with the highest value that any of them reaches."""
    top = rows.loc[rows["value"].idxmax()]
    return (
        f"{flow}: at most {say(top['value'])}, {names[top['country']]} in {top['year']}"
        f" ({top['series']})"
    )


def trend_alt(rows: pd.DataFrame, say: Callable[[float], str], name: str) -> str:
    """Tell a country's lines for those who cannot see them: the ends of each."""
    parts = []
    for series, line in rows.groupby("series", sort=False):
        line = line.sort_values("year")
        first, last = line.iloc[0], line.iloc[-1]
        parts.append(
            f"{series}: {say(first['value'])} in {first['year']}, {say(last['value'])} in {last['year']}"
        )
    return f"{name}. {'; '.join(parts)}"


def balance_title(rows: pd.DataFrame, name: str) -> str:
    """Title the balance with the deepest deficit, or the largest surplus where there is none."""
    lowest, highest = rows.loc[rows["value"].idxmin()], rows.loc[rows["value"].idxmax()]
    if lowest["value"] < 0:
        years = int(rows[rows["value"] < 0]["year"].nunique())
        return (
            f"{name}: a French deficit in {counted(years, 'year', 'years')}, deepest in {lowest['year']:.0f}"
            f" ({amount(lowest['value'], 'EUR')})"
        )
    return f"{name}: a French surplus, highest in {highest['year']:.0f} ({amount(highest['value'], 'EUR')})"


def path_title(rows: pd.DataFrame, name: str) -> str:
    """Title the path with how often France bought more than it sold."""
    more = int((rows["imports"] > rows["exports"]).sum())
    return f"{name}: France bought more than it sold in {more} of {counted(len(rows), 'year', 'years')}"
