"""What is said of two rows that tell the same thing differently."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.wording import amount, counted, number, ordinal, when, word
from data.schema import DATE

HEADINGS = {
    "date": "Dates that differ",
    "finer": "One date more precise than the other",
    "visitor": "Who came",
    "rank": "Second partner in the region",
    "strength": "Strength of the detachment",
    "value": "Trade values of the brief",
    "share": "France’s shares in 2010",
    "statistics": "Both sides’ statistics",
}
CITED = {"exports": "7.2% (× 0.96)", "imports": "1.7% (× 1.05)"}  # from data no table may hold
NOTES = {
    "share": "TRADHIST’s flow over the total that the table of single figures holds. The customs data"
    " may not be shipped and are therefore in no table here.",
    "statistics": "Converted at yearly averages. Set side by side, never averaged.",
}


def conflicts_title(rows: pd.DataFrame) -> str:
    """Title the conflicts with how many there are, of dates and of figures."""
    dates = int(rows["kind"].isin(["date", "finer"]).sum())
    figures = int(rows["ratio"].notna().sum())
    return (
        f"{counted(len(rows), 'pair', 'pairs')} of rows tell the same thing differently:"
        f" {counted(dates, 'date', 'dates')}, {counted(figures, 'figure', 'figures')}"
    )


def about(row: Mapping[Any, Any], names: Mapping[str, str]) -> str:
    """Name what a conflict is about."""
    match row["kind"]:
        case "date" | "finer":
            return str(row["what"])
        case "visitor":
            only = row["what"] == "only_two"
            return "French visitors in Tashkent since 2005" if only else "Official visits to France"
        case "rank":
            by_sum = row["what"] == "turnover"
            return f"{ordinal(int(row['rank']))} partner{', by the brief’s own sums' if by_sum else ''}"
        case "strength":
            return "Detair"
        case "share":
            side = "exports" if row["what"] == "exports" else "imports"
            return f"{names[row['country']]}, France’s share of its {side}"
    return f"{names[row['country']]}, {word(row['what']).lower()} {row['year']}"


def sides(row: Mapping[Any, Any], names: Mapping[str, str]) -> tuple[str, str]:
    """Say both sides of a conflict, each as its row has it."""
    one, other = row["one"], row["other"]
    match row["kind"]:
        case "date" | "finer":
            who = f" ({row['who']})" if isinstance(row["who"], str) else ""
            return _date(one), f"{_date(other)}{who}"
        case "visitor" if row["what"] == "only_two":
            return f"only {one}", f"{other}, {when(row['date'])}"
        case "visitor":
            return (
                f"the visit of {row['date'][:4]} the first since {one}",
                f"a visit in {when(other)}",
            )
        case "rank" if row["what"] != "turnover":
            return names[one], names[other]
        case "rank":
            return (
                f"{names[row['one_country']]} {amount(float(one), 'EUR')}",
                f"{names[row['country']]} {amount(float(other), 'EUR')}",
            )
        case "strength":
            return f"≈ {one} people", f"≈ {other} people ({when(row['date'])})"
        case "share":
            cited = f"customs data {CITED[row['what']]}, cited only, may not be shipped"
            return f"{number(float(one))}%", f"{float(other):.1f}% ({row['series']}); {cited}"
    return _figures(row)


def _figures(row: Mapping[Any, Any]) -> tuple[str, str]:
    part = row["coverage"] if row["coverage"] not in ("year", None) else None
    coverage = f", {part} alone" if isinstance(part, str) else ""
    year = row["other_year"]
    elsewhere = f" in {year:.0f}" if pd.notna(year) and year != row["year"] else ""
    first = f" ({row['one_series']}{coverage})" if isinstance(row["one_series"], str) else ""
    return (
        f"{amount(float(row['one']), 'EUR')}{first}",
        f"{amount(float(row['other']), 'EUR')}{elsewhere} ({row['series']})",
    )


def _date(said: str) -> str:
    return when(said) if pd.Series([said]).str.fullmatch(DATE).all() else str(said)
