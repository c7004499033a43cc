"""Findings of single figures over time."""

import pandas as pd


def figures_title(rows: pd.DataFrame) -> str:
    """Title figures over time with the highest; `rows` has value, said and title."""
    top = rows.loc[rows["value"].idxmax()]
    return f"{top['title']}: {top['said']}"
