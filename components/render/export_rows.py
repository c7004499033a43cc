"""Rows as they are shown in a table and written to files, and what the names of files say of them."""

import pandas as pd

from data.query.memo import memo
from data.sources import TIER, tier_after_source

YEARS_ADDED = ["first_year", "last_year"]


@memo(256)
def held(basis: pd.DataFrame) -> tuple[frozenset[str], str]:
    """Return the countries that facts speak of, and the first and last of their years."""
    codes = frozenset(code for cell in basis["country"].unique() for code in cell.split(";"))
    return codes, f"{basis['first_year'].min()}-{basis['last_year'].max()}"


@memo(64)
def whole(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a whole table, numbered anew."""
    return rows.reset_index(drop=True)


@memo(64)
def written(rows: pd.DataFrame, references: pd.DataFrame) -> pd.DataFrame:
    """Return rows without the columns that only filter or are empty, the kind of source added."""
    rows = rows.drop(columns=YEARS_ADDED, errors="ignore")
    if "source_id" in rows:
        if TIER not in rows:
            kinds = references.drop_duplicates("source_id").set_index("source_id")[TIER]
            rows = rows.assign(tier=rows["source_id"].map(kinds))
        rows = tier_after_source(rows)
    return (rows if rows.empty else rows.dropna(axis="columns", how="all")).reset_index(drop=True)
