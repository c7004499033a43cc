"""Which rows of a table meet the column filters that data/query/column_filters.py reads."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from data.query.column_filters import Column, Condition, as_text


def meeting(
    table: pd.DataFrame, conditions: Sequence[Condition], columns: Mapping[str, Column]
) -> pd.DataFrame:
    """Return the rows that meet every condition."""
    for condition in conditions:
        meets = MEETS[columns[condition.column].kind]
        table = table[meets(table[condition.column], condition.values)]
    return table


def _has_code(cells: pd.Series, codes: tuple[str, ...]) -> pd.Series:
    """Say which cells hold one of the codes, among others or alone."""
    held = as_text(cells).str.split(";")
    meets = [isinstance(cell, list) and not set(codes).isdisjoint(cell) for cell in held]
    return pd.Series(meets, cells.index, dtype=bool)


def _between(cells: pd.Series, ends: tuple[str, ...]) -> pd.Series:
    low, high = (float(end) if end else None for end in ends)
    meets = cells.notna()
    meets &= cells.ge(low).fillna(False) if low is not None else True
    meets &= cells.le(high).fillna(False) if high is not None else True
    return meets.astype(bool)


def _dated(cells: pd.Series, ends: tuple[str, ...]) -> pd.Series:
    """Say which dates lie within both ends; each is compared as far as both are precise."""
    low, high = ends
    return pd.Series(
        [
            isinstance(cell, str)
            and (not low or cell[: len(low)] >= low[: len(cell)])
            and (not high or cell[: len(high)] <= high[: len(cell)])
            for cell in cells
        ],
        cells.index,
        dtype=bool,
    )


def _holds(cells: pd.Series, words: tuple[str, ...]) -> pd.Series:
    """Say which cells hold a text, in any case."""
    found = as_text(cells).str.casefold().str.contains(words[0].casefold(), regex=False)
    return found.fillna(False).astype(bool)


MEETS: dict[str, Callable[[pd.Series, tuple[str, ...]], pd.Series]] = {
    "codes": _has_code,
    "number": _between,
    "date": _dated,
    "text": _holds,
}
