"""Facts that several rows tell, each once."""

import pandas as pd


def once(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return each fact once: of rows that tell the same, the one with the most exact date.

    `key` is the column that `same_as` of another row names. Of two that date a fact alike it is the
    one that the other names; a row whose other is not among `rows` stays.
    """
    again = rows["same_as"].isin(rows[key])
    best = rows.assign(
        fact=rows["same_as"].where(again, rows[key]),
        length=rows["date"].fillna("").str.len(),
        again=again,
    ).sort_values(["length", "again"], ascending=[False, True], kind="stable")
    return best.drop_duplicates("fact").drop(columns=["fact", "length", "again"]).sort_index()
