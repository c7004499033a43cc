"""Search over all tables: rows that hold every word that is asked for."""

from collections.abc import Mapping

import pandas as pd

KEPT = ["country", "locator", "note"]


def find(tables: Mapping[str, pd.DataFrame], asked: str) -> pd.DataFrame:
    """Return the rows that hold each word of `asked` in some cell, in any case, accents as typed.

    Columns table, country, row (the cells that say what it is), note, source_id, tier and locator;
    empty where nothing is found.
    """
    words = asked.casefold().split()
    found = []
    for name, table in tables.items():
        text = table.drop(columns=["first_year", "last_year", "tier", "source_id"], errors="ignore")
        cells = text.astype("str").where(text.notna(), "")
        lines = pd.Series([" · ".join(line) for line in cells.to_numpy()], table.index, dtype="str")
        plain = lines.str.casefold()
        hits = pd.Series(True, index=table.index)
        for word in words:
            hits &= plain.str.contains(word, regex=False)
        told = cells.drop(columns=KEPT, errors="ignore")[hits]
        found.append(
            pd.DataFrame(
                {
                    "table": name,
                    "country": table.loc[hits, "country"],
                    "row": [" · ".join(filter(None, line)) for line in told.to_numpy()],
                    "note": table.loc[hits, "note"],
                    "source_id": table.loc[hits, "source_id"],
                    "tier": table.loc[hits, "tier"],
                    "locator": table.loc[hits, "locator"],
                }
            )
        )
    return pd.concat(found, ignore_index=True)
