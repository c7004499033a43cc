"""The shape of a table, taken from its schema: columns, key, and cells as text.

Nothing here names a column of one table only, so a column that a schema gains later needs no change
unless it must have a value.
"""

import pandas as pd

from data.catalogue import TABLES, Entry
from data.refresh.faults import Missing
from data.schema import is_text


def entry(name: str) -> Entry:
    """Return a table of the catalogue; raises Missing where this version has none of that name."""
    if name not in TABLES:
        raise Missing(f"data/{name}.csv", "this version has no such table", "Update the dashboard.")
    return TABLES[name]


def keys(name: str) -> list[str]:
    """Return the columns that tell the rows of a table apart."""
    return list(entry(name).model.to_schema().unique or [])


def shaped(name: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Give rows the columns of a table, as text, sorted by its key.

    Raises Missing where the table asks for a column that the rows do not have.
    """
    rules = entry(name).model.to_schema().columns
    lacking = [column for column, rule in rules.items() if column not in rows and not rule.nullable]
    if lacking:
        raise Missing(f"data/{name}.csv", f"an answer gives no {', '.join(lacking)}")
    text = rows.reindex(columns=entry(name).columns)
    for column, rule in rules.items():
        if not is_text(rule):
            text[column] = [number_text(value) for value in text[column].tolist()]
    text = text.astype("object").fillna("").astype("str")
    return text.sort_values(keys(name), ignore_index=True)


def number_text(value: bool | int | float | None) -> str:
    """Write a number as the tables do: shortest, whole numbers without a point, true and false."""
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(float(value)).removesuffix(".0")


def sorted_like(before: pd.DataFrame, after: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Sort by a key where the table before was sorted so; otherwise new rows stay at the end."""
    if not before.sort_values(by, kind="stable").index.equals(before.index):
        return after
    return after.sort_values(by, kind="stable", ignore_index=True)
