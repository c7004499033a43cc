"""Findings of the brief against other sources."""

import pandas as pd

from components.wording import amount, counted, money


def against_title(rows: pd.DataFrame) -> str:
    """Title the ratios with how many of the brief's values some other source bears out."""
    keys = ["country", "year", "flow"]
    best = rows.assign(off=(rows["ratio"] - 1).abs()).sort_values("off").drop_duplicates(keys)
    holds = int(best["verdict"].eq("holds").sum())
    close = int(best["verdict"].eq("close").sum())
    return (
        f"{holds} of {counted(len(best), 'value')} of the brief {'holds' if holds == 1 else 'hold'}"
        f" in some other source, {close or 'none'} {'comes' if close == 1 else 'come'} close"
    )


def doubt(doubtful: pd.DataFrame, names: dict[str, str]) -> str:
    """Say which of the brief's values fit another year than their own."""
    if doubtful.empty:
        return "No value of the brief fits a neighbouring year better than its own."
    parts = [
        f"{names[row['country']]}’s {money(row['brief'], 'EUR')} of {row['year']} is what"
        f" {row['series']} gives for {row['better_year']} ({amount(row['other'], 'EUR')}, ratio"
        f" {row['ratio']:.2f}): the year looks one off"
        for row in doubtful.to_dict("records")
    ]
    return f"{'; '.join(parts)}."


def openings_title(rows: pd.DataFrame) -> str:
    """Title the openings with how many differ."""
    differ = int((~rows["same"]).sum())
    return (
        f"{counted(differ, 'opening date')} of {len(rows)} {'differs' if differ == 1 else 'differ'}"
    )
