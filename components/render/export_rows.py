"""Rows as they are shown in a table and written to files, and what the names of files say of them."""

import pandas as pd

from data.query.memo import memo
from data.sources import TIER, tier_after_source

YEARS_ADDED = ["first_year", "last_year"]
MONEY = {
    "value",
    "published_value",
    "low",
    "high",
    "imports",
    "exports",
    "french",
    "theirs",
    "actual",
}
UNITS = {"currency": "unit", "published_currency": "published_unit"}
VALUE, UNIT = "value", "unit"
OF_CHARTS = "value_text"  # the value in words, for those who point at a mark


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
def written(rows: pd.DataFrame, references: pd.DataFrame, unit: str = "") -> pd.DataFrame:
    """Return rows without the columns that only filter or are empty, with unit and kind of source added.

    `unit` is that of the values where no column of the rows says it.
    """
    rows = with_units(rows.drop(columns=[*YEARS_ADDED, OF_CHARTS], errors="ignore"), unit)
    if "source_id" in rows:
        if TIER not in rows:
            kinds = references.drop_duplicates("source_id").set_index("source_id")[TIER]
            rows = rows.assign(tier=rows["source_id"].map(kinds))
        rows = tier_after_source(rows)
    return (rows if rows.empty else rows.dropna(axis="columns", how="all")).reset_index(drop=True)


def with_units(rows: pd.DataFrame, unit: str = "") -> pd.DataFrame:
    """Say after each currency what amounts are in, as tables do (EUR million); after values their `unit`.

    Amounts are in million of their currency in every table, in whatever they were published.
    """
    if set(UNITS) & set(rows.columns) and not MONEY.isdisjoint(rows.columns):
        for currency, name in UNITS.items():
            if currency in rows and name not in rows:
                rows = _after(rows, currency, name, rows[currency] + " million")
    if unit and VALUE in rows and UNIT not in rows:
        rows = _after(rows, VALUE, UNIT, unit)
    return rows


def _after(rows: pd.DataFrame, column: str, name: str, values: "pd.Series | str") -> pd.DataFrame:
    place = list(rows.columns).index(column) + 1
    order = [*rows.columns[:place], name, *rows.columns[place:]]
    return rows.assign(**{name: values})[order]
