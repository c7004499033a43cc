"""Findings of single figures over time, and of what became of the firms."""

import pandas as pd

from components.wording import counted


def figures_title(rows: pd.DataFrame) -> str:
    """Title figures over time with the highest; `rows` has value, said and title."""
    top = rows.loc[rows["value"].idxmax()]
    return f"{top['title']}: {top['said']}"


def fates_title(fates: pd.DataFrame) -> str:
    """Title the fates with how many firms of the brief are told of since."""
    brief = fates[fates["fate"].ne("new")]
    told = brief[brief["fate"].ne("not told since")]
    new = int(fates["fate"].eq("new").sum())
    return (
        f"{len(told)} of {counted(len(brief), 'place')} of a firm in the brief are told of since;"
        f" {new} are new"
    )
