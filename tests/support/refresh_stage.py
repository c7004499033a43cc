"""Tables in a folder of their own for the tests of data.refresh, with known rows.

Copies of data/*.csv, in which the rows that a refresh speaks for are set to known ones.
"""

import functools
from pathlib import Path

import pandas as pd
import pytest

from data.refresh import fetch
from data.refresh.shape import shaped
from data.schema import DATA

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


def staged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write the tables to a folder, with known rows; pauses are short and the key is set."""
    monkeypatch.setattr(fetch, "PAUSE", 0.01)
    monkeypatch.setenv("COMTRADE_KEY", KEY)
    for name, content in tables().items():
        (folder / name).write_bytes(content)
    return folder


@functools.cache
def tables() -> dict[str, bytes]:
    """Return the content of each table's file, with known rows."""
    files = {path.name: path.read_bytes() for path in DATA.glob("*.csv")}
    before = pd.read_csv(DATA / "trade.csv", dtype="str", keep_default_na=False)
    others = before[before["source_id"].ne("comext-ds045409")]
    trade = pd.concat([others, shaped("trade", trade_before())])
    context = shaped("country_context", context_before())
    return {
        **files,
        "trade.csv": trade.to_csv(index=False, lineterminator="\n").encode(),
        "country_context.csv": context.to_csv(index=False, lineterminator="\n").encode(),
    }


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
