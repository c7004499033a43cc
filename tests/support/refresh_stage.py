"""Tables in a folder of their own for the tests of data.refresh, with known rows.

Copies of data/*.csv, in which the rows that a refresh speaks for are set to known ones. A table that
this version does not have yet gets a stand-in.
"""

import shutil
from pathlib import Path

import pandas as pd
import pandera.pandas as pa
import pytest

from data.catalogue import TABLES, Entry
from data.refresh import fetch
from data.refresh.shape import shaped
from data.schema import DATA, Facts

KEY = "a-key-that-must-not-be-shown"
TABLE = {
    "worldbank": "country_context.csv",
    "eurostat": "trade.csv",
    "comtrade": "local/comtrade_trade.csv",
    "worldbank-aid": "indicators.csv",
    "oecd-aid": "indicators.csv",
    "imf": "trade.csv",
    "baci": "trade.csv",
    "customs": "trade.csv",
}


class CountryContext(Facts):
    """Stand-in until data/country_context.py is there."""

    country: str
    year: int
    indicator: str
    value: float
    unit: str

    class Config:
        unique = ["country", "year", "indicator"]


class Partners(Facts):
    """Stand-in until data/partners.py is there."""

    country: str
    partner: str
    year: int
    flow: str
    value: float = pa.Field(ge=0)
    currency: str
    reporter: str

    class Config:
        unique = ["country", "partner", "year", "flow", "source_id"]


def staged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the tables to a folder, with known rows; pauses are short and the key is set."""
    monkeypatch.setattr(fetch, "PAUSE", 0.01)
    monkeypatch.setenv("COMTRADE_KEY", KEY)
    for name, model in {"country_context": CountryContext, "partners": Partners}.items():
        if name not in TABLES:
            entry = Entry(name, "a row", model, pd.DataFrame)
            monkeypatch.setitem(TABLES, name, entry)
    for path in DATA.glob("*.csv"):
        shutil.copy(path, folder)
    _put(folder, "country_context", context_before(), keep=None)
    _put(folder, "trade", trade_before(), keep="comext-ds045409")
    if not (folder / "partners.csv").exists():
        _put(folder, "partners", pd.DataFrame(columns=TABLES["partners"].columns), keep=None)
    sources = folder / "sources.csv"
    if "comext-ds045409" not in sources.read_text():
        row = "comext-ds045409,Comext,,Eurostat,,https://ec.europa.eu/eurostat,,,official,en,\n"
        sources.write_text(sources.read_text() + row)
    return folder


def _put(folder: Path, name: str, rows: pd.DataFrame, *, keep: str | None) -> None:
    """Write known rows into a table, in the place of all rows or of those of one source."""
    cells = shaped(name, rows) if len(rows) else rows
    path = folder / f"{name}.csv"
    if keep:
        before = pd.read_csv(path, dtype="str", keep_default_na=False)
        cells = pd.concat([before[before["source_id"].ne(keep)], cells])
    cells.to_csv(path, index=False, lineterminator="\n")


def context_before() -> pd.DataFrame:
    """Two values as the World Bank gives them, one that it has revised, one it no longer gives."""
    rows = [
        ("KAZ", 2022, "gdp_usd", 225496328925.4941, "USD"),
        ("KAZ", 2023, "gdp_usd", 250000000000.0, "USD"),
        ("UZB", 2023, "population", 35652307.0, "persons"),
        ("UZB", 2024, "population", 36361859.0, "persons"),
        ("UZB", 1991, "population", 20000000.0, "persons"),
    ]
    columns = ["country", "year", "indicator", "value", "unit"]
    return pd.DataFrame(rows, columns=columns).assign(
        source_id="comext-ds045409", locator="", note="kept, as it was"
    )


def trade_before() -> pd.DataFrame:
    """Three rows of Comext: one as it is now, one revised since, one no longer given."""
    rows = [
        ("KAZ", 2020, "exports", 597.46145),
        ("KAZ", 2021, "exports", 450.0),
        ("TKM", 2020, "exports", 12.5),
    ]
    return pd.DataFrame(rows, columns=["country", "year", "flow", "value"]).assign(
        currency="EUR",
        approximate=False,
        reporter="FRA",
        coverage="year",
        series="Eurostat Comext",
        source_id="comext-ds045409",
        locator="",
        note="kept, as it was",
    )
