"""Findings of claims."""

import pandas as pd

from components.wording import counted, listed, word


def claims(judged: pd.DataFrame) -> str:
    """Open the page on claims with how many hold."""
    counts = judged["verdict"].value_counts()
    told = listed([f"**{counts[verdict]}** {word(verdict).lower()}" for verdict in counts.index])
    return (
        f"Of {counted(len(judged), 'claim')}, {told}. Where the verdict is computed, it rests on the"
        " brief’s own figures: it says that the brief agrees with itself, not that it is right."
    )


def verdicts_title(judged: pd.DataFrame) -> str:
    """Title the chart of verdicts with how many are decided and how many differ."""
    decided = judged[judged["verdict"].ne("cannot be checked")]
    differs = int(judged["verdict"].eq("differs").sum())
    return (
        f"{len(decided)} of {counted(len(judged), 'claim')} can be decided from the brief itself;"
        f" {differs or 'none'} {'differs' if differs == 1 else 'differ'}"
    )
