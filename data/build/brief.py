"""Raw files in the form of the tables: the brief's, and what a source says otherwise."""

from pathlib import Path

import pandas as pd

from data.build.frame import RAW, read_raw, shaped

SERIES = "The brief"


def as_written(file: str, columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the rows of a raw file that has a table's columns; those that it lacks are empty."""
    frame = read_raw(file, raw)
    return shaped(frame.assign(series=SERIES) if file.startswith("brief/") else frame, columns)


def countries(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the countries and groups of countries that any table names."""
    both = pd.concat([read_raw("brief/countries", raw), read_raw("countries", raw)])
    return shaped(both, columns)
