"""Search over all tables: rows that hold every word that is asked for."""

from collections.abc import Mapping

import pandas as pd

from data.query.memo import memo

APART = ["country", "locator", "note"]  # have columns of their own
UNREAD = ["first_year", "last_year", "tier", "source_id"]


def find(
    tables: Mapping[str, pd.DataFrame],
    words: str,
    within: Mapping[str, pd.DataFrame] | None = None,
) -> pd.DataFrame:
    """Return the rows that hold each of the words in some cell, in any case, accents as typed.

    `within` has the rows of each table that count, where not all do. Columns table, country, row
    (the cells that say what it is), note, source_id, tier and locator; empty where nothing is found.
    """
    found = []
    for name, table in tables.items():
        lines = _lines(table)
        hits = pd.Series(True, index=lines.index)
        for word in words.casefold().split():
            hits &= lines["plain"].str.contains(word, regex=False)
        if within is not None:
            hits &= lines.index.isin(within[name].index)
        rows = lines[hits].drop(columns="plain")
        rows.insert(0, "table", name)
        found.append(rows)
    return pd.concat(found, ignore_index=True)


@memo(64)
def _lines(table: pd.DataFrame) -> pd.DataFrame:
    """Return what is found of each row, and `plain`, all its text in small letters."""
    text = table.drop(columns=UNREAD, errors="ignore")
    cells = text.astype("str").where(text.notna(), "")
    joined = [" · ".join(line) for line in cells.to_numpy()]
    rest = cells.drop(columns=APART, errors="ignore").to_numpy()
    return pd.DataFrame(
        {
            "country": table["country"],
            "row": [" · ".join(filter(None, line)) for line in rest],
            "note": table["note"],
            "source_id": table["source_id"],
            "tier": table["tier"],
            "locator": table["locator"],
            "plain": pd.Series(joined, table.index, dtype="str").str.casefold(),
        }
    )
