"""What differs between two states of the tables: rows added and removed, cells changed.

    tables before, tables now -> differences() -> a row per difference

Rows of a table are the same where its key is (the columns that its schema calls unique); where it has
no key, or a file has doubles of it, two rows are the same where every cell is.
"""

from collections.abc import Iterator, Mapping

import pandas as pd

from data.catalogue import TABLES
from data.publish.descriptor import table_schema

COLUMNS = ["table", "change", "row", "column", "before", "after"]
CHANGES = ("added", "removed", "changed")
Difference = tuple[str, str, str, str, str, str]


def differences(
    before: Mapping[str, pd.DataFrame], now: Mapping[str, pd.DataFrame]
) -> pd.DataFrame:
    """Return COLUMNS, a row for each row added or removed and each cell changed.

    `row` is the key of the row with slashes between its parts, or its cells where there is no key;
    `before` and `after` are the text of a cell that changed. A column that only one state has is no
    change of its rows.
    """
    names = [*now, *(name for name in before if name not in now)]
    empty = pd.DataFrame()
    found = [
        difference
        for name in names
        for difference in _of_table(name, before.get(name, empty), now.get(name, empty))
    ]
    return pd.DataFrame(found, columns=COLUMNS, dtype=str)


def counts(found: pd.DataFrame) -> pd.DataFrame:
    """Return table, added, removed and changed: how many differences of each kind a table has."""
    tables = found["table"].drop_duplicates()
    counted = pd.crosstab(found["table"], found["change"])
    counted = counted.reindex(index=tables).reindex(columns=CHANGES, fill_value=0)
    return counted.rename_axis(columns=None).reset_index()


def _of_table(name: str, before: pd.DataFrame, now: pd.DataFrame) -> Iterator[Difference]:
    shared = [column for column in now if column in before] or [*now, *before]
    key = _key(name, before, now) or shared
    old, new = (_by_key(rows, key) for rows in (before, now))
    for row in new.index.difference(old.index, sort=False):
        yield name, "added", row, "", "", ""
    for row in old.index.difference(new.index, sort=False):
        yield name, "removed", row, "", "", ""
    both = new.index.intersection(old.index, sort=False)
    if key == shared or both.empty:
        return
    for column in (column for column in shared if column not in key):
        was, is_now = old.loc[both, column], new.loc[both, column]
        for row in both[was.ne(is_now).to_numpy()]:
            yield name, "changed", row, column, was[row], is_now[row]


def _key(name: str, before: pd.DataFrame, now: pd.DataFrame) -> list[str]:
    """Return the columns that tell the rows of both states apart; none where nothing does."""
    key = table_schema(name, TABLES[name]).get("primaryKey") if name in TABLES else None
    if not key:
        return []
    states = [state for state in (before, now) if len(state)]
    tells = all(
        set(key) <= set(state.columns) and not state.duplicated(key).any() for state in states
    )
    return key if tells else []


def _by_key(rows: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    """Return rows by the text of their key; doubles of it get a number, so that each is counted."""
    if rows.empty:
        return pd.DataFrame(index=pd.Index([], dtype=str))
    text = rows[[column for column in key if column in rows]].agg("/".join, axis=1)
    double = text.groupby(text).cumcount()
    return rows.set_axis(text.where(double.eq(0), text + " #" + (double + 1).astype(str)))
