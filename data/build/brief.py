"""The brief's own rows of each table, as they were read from it."""

from pathlib import Path

import pandas as pd

from data.build.frame import ORIGIN, RAW, REASON, read_raw, shaped

SERIES = "The brief"


def brief(table: str, columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the brief's rows of a table; columns that it does not know are empty."""
    frame = read_raw(f"brief/{table}", raw)
    return shaped(frame.assign(series=SERIES), columns)


def countries(columns: list[str], raw: Path = RAW) -> pd.DataFrame:
    """Return the countries and groups of countries that any table names."""
    both = pd.concat([read_raw("brief/countries", raw), read_raw("countries", raw)])
    return shaped(both, columns).assign(**{ORIGIN: "", REASON: ""})
