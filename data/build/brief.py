"""Rows that are kept in the form of the tables: the brief's, and what a source says otherwise."""

from pathlib import Path

import pandas as pd

from data.build.frame import RAW, read_raw, shaped

SERIES = "The brief"


def brief(table: str, columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the brief's rows of a table; columns that it does not know are empty."""
    frame = read_raw(f"brief/{table}", raw)
    return shaped(frame.assign(series=SERIES), columns)


def otherwise(table: str, columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return rows of single sources that give another date or figure than a row of the table."""
    return shaped(read_raw(f"otherwise/{table}", raw), columns)


def countries(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the countries and groups of countries that any table names."""
    both = pd.concat([read_raw("brief/countries", raw), read_raw("countries", raw)])
    return shaped(both, columns)
