"""Findings of the brief against other sources."""

import pandas as pd

from components.wording import amount, counted, listed, money
from data.against import FAR
from data.grammar import Names


def against_title(rows: pd.DataFrame) -> str:
    """Title the ratios with how many of the brief's values some other source bears out."""
    keys = ["country", "year", "flow"]
    best = rows.assign(off=(rows["ratio"] - 1).abs()).sort_values("off").drop_duplicates(keys)
    holds = int(best["verdict"].eq("holds").sum())
    close = int(best["verdict"].eq("close").sum())
    return (
        f"{holds} of {counted(len(best), 'value', 'values')} of the brief {'holds' if holds == 1 else 'hold'}"
        f" in some other source, {close or 'none'} {'comes' if close == 1 else 'come'} close"
    )


def doubt(fitting: pd.DataFrame, far: pd.DataFrame, names: Names) -> str:
    """Say which of the brief's values fit another year than their own, or are far from their own.

    `fitting` is what data.against.years_in_doubt returns, `far` what years_doubtful does.
    """
    if fitting.empty and far.empty:
        return "No value of the brief fits a neighbouring year better than its own."
    parts = [
        f"{names[row['country']]}’s {money(row['brief'], 'EUR')} of {row['year']} is what"
        f" {row['series']} gives for {row['better_year']} ({amount(row['other'], 'EUR')}, ratio"
        f" {row['ratio']:.2f}): the year looks one off"
        for row in fitting.to_dict("records")
    ]
    parts += [
        f"{names[row['country']]}’s {money(row['brief'], 'EUR')} of {row['year']}: the year is"
        f" doubtful (more than × {FAR} off in every source, and another year nearer):"
        f" {amount(row['other'], 'EUR')} in {row['better_year']} (× {row['ratio']:.2f}),"
        f" {amount(row['own'], 'EUR')} in {row['year']} (× {row['own_ratio']:.2f}),"
        f" {listed(sorted({row['series'], row['series_own']}))}"
        for row in far.to_dict("records")
    ]
    return f"{'; '.join(parts)}."


def openings_title(rows: pd.DataFrame) -> str:
    """Title the openings with how many differ."""
    differ = int((~rows["same"]).sum())
    return f"{counted(differ, 'opening date', 'opening dates')} of {len(rows)} {'differs' if differ == 1 else 'differ'}"
